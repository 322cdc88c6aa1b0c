// The file that minizip believes it reads or writes.
#ifndef CZIPMEMORY_H
#define CZIPMEMORY_H

#include <ioapi.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Bytes and a position in them; written, they grow by doubling.
typedef struct {
    uint8_t *bytes;
    size_t count, capacity, position;
    bool out_of_memory, too_large;
} czip_memory;

/// What minizip calls instead of the functions of files.
zlib_filefunc_def czip_memory_functions(czip_memory *file);

#endif
