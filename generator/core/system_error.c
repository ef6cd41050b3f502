/*
 * system_error.c - errno in Dutch and English.  Part of core/.
 */
#include "core/system_error.h"

#include <errno.h>

static const struct {
	int error;
	const char *text[2];
} texts[] = {
	{ENOENT, {"bestaat niet", "does not exist"}},
	{EACCES, {"geen toegang", "no access"}},
	{EPERM, {"niet toegestaan", "not permitted"}},
	{EISDIR, {"dit is een map", "this is a folder"}},
	{ENOTDIR, {"een deel van het pad is geen map", "a part of the path is no folder"}},
	{EFBIG, {"te groot", "too large"}},
	{ENOSPC, {"de schijf is vol", "the disk is full"}},
	{EDQUOT, {"de schijfruimte is op", "the disk quota is used up"}},
	{EROFS, {"de schijf is alleen te lezen", "the disk is read-only"}},
	{EIO, {"de schijf geeft een fout", "the disk gives an error"}},
	{ELOOP, {"te veel koppelingen achter elkaar", "too many links in a row"}},
	{ENAMETOOLONG, {"de naam is te lang", "the name is too long"}},
	{EMFILE, {"te veel bestanden open", "too many open files"}},
	{ENFILE, {"te veel bestanden open", "too many open files"}},
	{EINVAL, {"geen gewoon bestand", "no regular file"}},
	{EPIPE, {"de ontvanger is gestopt", "the receiver has stopped"}},
};

const char *
system_error_text(int error, enum diag_language language)
{
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		if (texts[i].error == error)
			return texts[i].text[language];
	}
	const char *name = strerrorname_np(error);
	return name ? name : "?";
}
