/* A kernel that cannot swap two folders, as where the published one is a mount point. */
#include <errno.h>

int renameat2(int from_fd, const char *from, int to_fd, const char *to, unsigned flags);

int
renameat2(int from_fd, const char *from, int to_fd, const char *to, unsigned flags)
{
	(void)from_fd, (void)from, (void)to_fd, (void)to, (void)flags;
	errno = EBUSY;
	return -1;
}
