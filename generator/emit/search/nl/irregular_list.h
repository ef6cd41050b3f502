/*
 * irregular_list.h - forms that no rule leads to their word: X("base", "form form ...").
 *
 * A final -e or -s that the rules take off is left out.  Those that count at the end of a longer
 * word too (steden, hoofdsteden) are rules: the step STEM_IRREGULAR of rules_list.h.
 */

/* Plural with another vowel, or with the vowel of an open syllable (ANS 3.5.2). */
X("lid", "leden")
X("smid", "smeden")
X("koe", "koeien")
X("vlo", "vlooien")
X("dag", "dagen")
X("weg", "wegen")
X("pad", "paden")
X("dak", "daken")
X("bad", "baden")
X("blad", "bladen")
X("glas", "glazen")
X("gat", "gaten")
X("vat", "vaten")
X("god", "goden")
X("hof", "hoven")
X("hol", "holen")
X("lot", "loten")
X("schot", "schoten")

/* Plural in -eren (ANS 3.5.2.3), and what is left of it in front of another word. */
X("kalf", "kalver")
X("rad", "raderen")
X("been", "beenderen")
X("hoen", "hoender")
X("gelid", "gelederen")
X("kleed", "klederen")

/* Greek and Latin plurals (ANS 3.5.4). */
X("alumnus", "alumni")
X("appendix", "appendices")
X("basis", "bases")
X("corpus", "corpora")
X("dogma", "dogmata")
X("examen", "examina")
X("genus", "genera")
X("index", "indices")
X("lexicon", "lexica")
X("matrix", "matrices")
X("memorandum", "memoranda")
X("modus", "modi")
X("neurose", "neurosen")
X("quotum", "quota")
X("schema", "schemata")
X("stadium", "stadia")
X("stimulus", "stimuli")
X("tempus", "tempora")
X("tentamen", "tentamina")
X("these", "thesissen")

/* Diminutive with the vowel of an open syllable, or of a word that ends in a vowel (ANS 12.3.2.4). */
X("dag", "daagje")
X("gat", "gaatje")
X("lot", "lootje")
X("pad", "paadje")
X("ei", "eitje")
X("koe", "koetje")
X("knie", "knietje")

/* Degrees of comparison of another stem (ANS 6.4.3). */
X("goed", "beter best")
X("graag", "liever liefst")
X("weinig", "minder minst")

/* Forms of verbs that a noun or adjective has too, or with ge- another word. */
X("geef", "gaven")
X("ontbreek", "ontbraken")
X("spreek", "spraken")
X("bespreek", "bespraken")
X("vergeet", "vergaten")
X("zie", "zagen")
X("voorzie", "voorzagen")
X("zit", "zaten")
X("bezit", "bezaten")
X("wen", "gewend")
X("zend", "gezonden")
X("verwen", "verwend")
X("bouw", "gebouwd")
X("meen", "gemeend")
X("slaag", "geslaagd")
X("voel", "gevoeld")
X("volg", "gevolgd")
X("weer", "geweerd")
X("woon", "gewoond")

/* Forms that stand in front of another word. */
X("zon", "zonne")
X("geest", "geestes")
X("rijk", "rijks")
