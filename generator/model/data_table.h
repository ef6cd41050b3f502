/*
 * data_table.h - a table of figures: the cells of a CSV file, each with its place.
 *
 * Made by load/csv.c, never changed, and found by content path in portfolio.tables.
 * Cells are text as it is written, numbers too, in UTF-8 and without control characters
 * but tab and line feed.  Each row has a cell for each column.
 */
#ifndef DATA_TABLE_H
#define DATA_TABLE_H

#include "core/diag.h"

/* Far more than a page can show; the file's bytes have the limit of any content file. */
#define DATA_ROWS_MAX    10000u /* the header counts */
#define DATA_COLUMNS_MAX 100u

struct data_cell {
	struct span text;
	struct pos pos;
};

struct data_table {
	const struct source *source;   /* what the places are in */
	const struct data_cell *cells; /* row by row; the first row is the header */
	size_t row_count;              /* with the header: 1 or more */
	size_t column_count;           /* 0: of the file not even the header could be read */
};

#endif
