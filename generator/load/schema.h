/*
 * schema.h (load) - content/schema.yaml to struct schema.
 */
#ifndef LOAD_SCHEMA_H
#define LOAD_SCHEMA_H

#include "model/schema.h"

/*
 * Read the schema.  All its mistakes are reported (unknown keyword, type, role or
 * collection; a pattern that does not compile; a condition on an unknown field ...).
 * NULL if it cannot be used.  schema_free() releases what is not in the arena.
 */
struct schema *schema_load(struct arena *, const struct source *, struct diag *);
void schema_free(struct schema *);

#endif
