/*
 * main.c - the options that every command takes, and the choice of the command.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "commands/commands.h"

#define VERSION "0.1.0"

static const struct {
	const char *name;
	int (*run)(int argc, char **argv, const struct command_options *);
} commands[] = {
	{"build", command_build},
	{"check", command_check},
	{"report", command_report},
	{"render", command_render},
	{"template", command_template},
	{"explain", command_explain},
};

static const char *const help[2] = {
	[DIAG_NL] =
		"portfolio - een site en een e-boek uit Markdown en YAML\n"
		"\n"
		"portfolio build     maak output/ uit content/\n"
		"  -C DIR              werk in deze map\n"
		"  --content DIR       de inhoud (content)\n"
		"  --theme NAME|DIR    de vormgeving (volgens portfolio.yaml)\n"
		"  --output DIR        waar het resultaat komt (output)\n"
		"  --only site,epub    alleen dit maken\n"
		"  --epub FACET=VALUE  alleen dit e-boek, van een deel\n"
		"  --drafts            ook concepten\n"
		"  --jobs N            zoveel taken tegelijk (aantal processoren)\n"
		"portfolio check     kijk de inhoud na, schrijf niets\n"
		"  --content DIR       de inhoud (content)\n"
		"  --format text|json  vorm van de meldingen (text)\n"
		"portfolio report    hoe leesbaar elke tekst is, de moeilijkste eerst\n"
		"  --content DIR       de inhoud (content)\n"
		"portfolio render [FILE]  zet Markdown om\n"
		"  --to html|epub3|plain|native\n"
		"  --filter F.lua      pas dit filter toe; mag vaker\n"
		"  --data F.csv        tabel voor de filters; mag vaker\n"
		"  --bare              zonder toevoegingen aan de Markdown\n"
		"portfolio template TEMPLATE  vul een sjabloon in\n"
		"  --data FILE.json    met deze gegevens\n"
		"  --partials DIR      met deze deelsjablonen\n"
		"portfolio explain CODE  wat een melding betekent\n"
		"\n"
		"Bij elke opdracht: -q (stil), -v (uitgebreid), --lang nl|en, --help, --version\n",
	[DIAG_EN] =
		"portfolio - a site and a book from Markdown and YAML\n"
		"\n"
		"portfolio build     make output/ from content/\n"
		"  -C DIR              work in this folder\n"
		"  --content DIR       the content (content)\n"
		"  --theme NAME|DIR    the theme (as portfolio.yaml says)\n"
		"  --output DIR        where the result goes (output)\n"
		"  --only site,epub    make only this\n"
		"  --epub FACET=VALUE  only this book, of a part\n"
		"  --drafts            drafts too\n"
		"  --jobs N            so many tasks at a time (number of processors)\n"
		"portfolio check     look the content through, write nothing\n"
		"  --content DIR       the content (content)\n"
		"  --format text|json  form of the messages (text)\n"
		"portfolio report    how easy each text is to read, the hardest first\n"
		"  --content DIR       the content (content)\n"
		"portfolio render [FILE]  convert Markdown\n"
		"  --to html|epub3|plain|native\n"
		"  --filter F.lua      apply this filter; may be repeated\n"
		"  --data F.csv        a table for the filters; may be repeated\n"
		"  --bare              without additions to the Markdown\n"
		"portfolio template TEMPLATE  fill in a template\n"
		"  --data FILE.json    with these values\n"
		"  --partials DIR      with these partials\n"
		"portfolio explain CODE  what a message means\n"
		"\n"
		"With each command: -q (quiet), -v (verbose), --lang nl|en, --help, --version\n",
};

/* Dutch, unless the environment speaks English (POSIX: the first of these that is set). */
static enum diag_language
environment_language(void)
{
	static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *value = getenv(names[i]);
		if (value && *value)
			return strncmp(value, "en", 2) == 0 ? DIAG_EN : DIAG_NL;
	}
	return DIAG_NL;
}

static bool
read_language(const char *text, enum diag_language *out)
{
	if (!text || (strcmp(text, "nl") != 0 && strcmp(text, "en") != 0)) {
		fprintf(stderr, "portfolio: --lang %s?  (nl, en)\n", text ? text : "");
		return false;
	}
	*out = strcmp(text, "nl") == 0 ? DIAG_NL : DIAG_EN;
	return true;
}

struct wish {
	bool help;
	bool version;
};

/* Take the common options out of argv, wherever they stand.  Returns the new argc; 0 is wrong. */
static int
take_common_options(int argc, char **argv, struct command_options *options, struct wish *wish)
{
	int kept = 1;
	for (int i = 1; i < argc; i++) {
		const char *arg = argv[i];
		if (strcmp(arg, "-q") == 0) {
			options->quiet = true;
		} else if (strcmp(arg, "-v") == 0) {
			options->verbose = true;
		} else if (strcmp(arg, "--help") == 0) {
			wish->help = true;
		} else if (strcmp(arg, "--version") == 0) {
			wish->version = true;
		} else if (strcmp(arg, "--lang") == 0) {
			if (!read_language(argv[++i], &options->language))
				return 0;
		} else {
			argv[kept++] = argv[i];
		}
	}
	argv[kept] = NULL;
	return kept;
}

/*
 * Nothing that this program makes depends on the time zone.  libzip reckons in it for each
 * file; without TZ that reads /etc/localtime every time, under a lock.
 */
static void
set_time_zone(void)
{
	setenv("TZ", "UTC0", 1);
	tzset();
}

int
main(int argc, char **argv)
{
	set_time_zone();
	struct command_options options = {.language = environment_language()};
	struct wish wish = {0};
	argc = take_common_options(argc, argv, &options, &wish);
	if (!argc)
		return 2;
	if (wish.version) {
		puts("portfolio " VERSION);
		return 0;
	}
	if (wish.help) {
		fputs(help[options.language], stdout);
		return 0;
	}
	for (size_t i = 0; argc > 1 && i < sizeof commands / sizeof *commands; i++) {
		if (strcmp(argv[1], commands[i].name) == 0)
			return commands[i].run(argc - 1, argv + 1, &options);
	}
	if (argc > 1)
		fprintf(stderr, "portfolio: %s?  (portfolio --help)\n", argv[1]);
	else
		fputs(help[options.language], stderr);
	return 2;
}
