/*
 * csv.h - CSV (RFC 4180) to a table of cells.
 *
 * The separator is a comma; but if the header line holds a semicolon outside quotes it is
 * the semicolon, which a Dutch spreadsheet writes, as its comma parts decimals.  Lines end
 * with LF or CRLF; a line end inside quotes becomes LF.  A byte order mark is passed over.
 * What the RFC leaves open is refused: a quote inside a cell without quotes, a heading that
 * is empty or stands twice, a row of more or fewer cells than the header, no row at all.
 */
#ifndef CSV_H
#define CSV_H

#include "model/data_table.h"

struct arena;

/* A table is mostly wrong in one way on all lines, so this many mistakes are told, no more. */
#define CSV_MISTAKES_MAX 20u

/*
 * Read SOURCE, whose text must live as long as the table, and is cut to what follows a byte
 * order mark.  Mistakes are reported at their line and column, and OUT has what is right:
 * the header, and the rows that fit it.
 */
void csv_load(struct arena *, struct source *, struct diag *, struct data_table *out);

#endif
