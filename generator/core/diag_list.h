/*
 * diag_list.h - every message, once: X(NAME, code, severity, nl, en, more_nl, more_en).
 *
 * The first letter is the stage: C configuration, M metadata, P parse, F filter,
 * L link, T template, E emit.  A code is never used again for something else.
 * The text is fixed; names and numbers follow it as the detail.  Included several
 * times with another X: no include guard.
 */

/* C: configuration, schema, command line. */
X(CONFIG_READ, "C001", DIAG_ERROR, "bestand niet te lezen", "cannot read file",
	"Het programma kan dit bestand niet openen. Controleer de naam en of u het mag lezen.",
	"The program cannot open this file. Check its name and whether you may read it.")

/* M: front matter, registers, values. */

/* P: Markdown. */

/* F: filters. */

/* L: links. */

/* T: templates. */

/* E: what is written. */
