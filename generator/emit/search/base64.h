/*
 * base64.h - bytes as letters (RFC 4648, section 4).
 */
#ifndef BASE64_H
#define BASE64_H

#include "core/buf.h"

void base64_put(struct buf *, struct span bytes);

#endif
