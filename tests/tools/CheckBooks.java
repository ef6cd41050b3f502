// EPUBCheck, warnings and usage remarks included, for many books in one Java machine: to start one
// for each takes longer than the checks.  Exit status 1 if any is not clean.
import com.adobe.epubcheck.tool.EpubChecker;

class CheckBooks {
	public static void main(String[] books) {
		boolean clean = true;
		for (String book : books)
			clean &= new EpubChecker().run(new String[] {"--failonwarnings", "-u", book}) == 0;
		System.exit(clean ? 0 : 1);
	}
}
