/*
 * system_error.h - what the system's error numbers mean, for people.
 */
#ifndef SYSTEM_ERROR_H
#define SYSTEM_ERROR_H

#include "core/diag.h"

/* ERROR is a value of errno.  Those that a disk or a file gives are told in both languages. */
const char *system_error_text(int error, enum diag_language);

#endif
