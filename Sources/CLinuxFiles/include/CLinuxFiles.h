/* What Linux does with files that Swift's Glibc does not show. */
#ifndef CLINUXFILES_H
#define CLINUXFILES_H

/* Exchanges the names of two files or folders in one step (renameat2). 0 when done; -1 with errno otherwise (EINVAL or
   ENOSYS where the file system or the kernel cannot). */
int clinux_exchange_names(const char *one, const char *other);

/* Begins to write what a file holds to the disk, and does not wait for it (sync_file_range). 0, or -1 with errno. */
int clinux_begin_writing(int descriptor);

#endif
