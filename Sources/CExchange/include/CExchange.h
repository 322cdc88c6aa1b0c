/* Exchanges the names of two files or folders in one step (Linux renameat2), which Swift's Glibc does not show. */
#ifndef CEXCHANGE_H
#define CEXCHANGE_H

/* 0 when done; -1 with errno otherwise (EINVAL or ENOSYS where the file system or the kernel cannot). */
int cexchange_names(const char *one, const char *other);

#endif
