/*
 * format.h - dates and numbers as readers of a language expect them.
 */
#ifndef FORMAT_H
#define FORMAT_H

#include "core/diag.h"
#include "core/span.h"

struct arena;

/* "2019", "2019-05", "2019-05-09" (ISO 8601) to "2019", "mei 2019", "9 mei 2019". */
struct span format_date(struct arena *, struct span iso, enum diag_language);

/* Dutch 2.000 and 25,8; English 2,000 and 25.8.  At most six decimals, no trailing zeros. */
struct span format_number(struct arena *, double, enum diag_language);

/* "1,2 MB", "45 kB": decimal units, with a no-break space; less than 1 kB counts as that. */
struct span format_size(struct arena *, size_t bytes, enum diag_language);

#endif
