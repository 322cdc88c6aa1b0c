/* What Linux and the GNU C library do that Swift's Glibc does not show. */
#ifndef CLINUX_H
#define CLINUX_H

/* Exchanges the names of two files or folders in one step (renameat2). 0 when done; -1 with errno otherwise (EINVAL or
   ENOSYS where the file system or the kernel cannot). */
int clinux_exchange_names(const char *one, const char *other);

/* Begins to write what a file holds to the disk, and does not wait for it (sync_file_range). 0, or -1 with errno. */
int clinux_begin_writing(int descriptor);

/* All the threads made from now on allocate in the heap of the first one (mallopt, M_ARENA_MAX). */
void clinux_share_one_heap(void);

#endif
