#include "CZipMemory.h"

#include <stdlib.h>
#include <string.h>

static voidpf open_memory(voidpf opaque, const char *name, int mode) {
    (void)name, (void)mode;
    return opaque;
}

static uLong read_memory(voidpf opaque, voidpf stream, void *buffer, uLong size) {
    (void)opaque;
    czip_memory *file = stream;
    size_t rest = file->count - file->position;
    size_t given = size < rest ? size : rest;
    if (given > 0) { memcpy(buffer, file->bytes + file->position, given); }
    file->position += given;
    return given;
}

static uLong write_memory(voidpf opaque, voidpf stream, const void *bytes, uLong size) {
    (void)opaque;
    czip_memory *file = stream;
    size_t end = file->position + size;
    if (end > UINT32_MAX) {
        file->too_large = true;
        return 0;
    }
    if (end > file->capacity) {
        size_t wanted = file->capacity < 32768 ? 65536 : 2 * file->capacity;
        if (wanted < end) { wanted = end; }
        uint8_t *grown = realloc(file->bytes, wanted);
        if (grown == NULL) {
            file->out_of_memory = true;
            return 0;
        }
        file->bytes = grown;
        file->capacity = wanted;
    }
    if (size > 0) { memcpy(file->bytes + file->position, bytes, size); }
    file->position = end;
    if (end > file->count) { file->count = end; }
    return size;
}

static long tell_memory(voidpf opaque, voidpf stream) {
    (void)opaque;
    return (long)((czip_memory *)stream)->position;
}

/// The writer comes back to a header once it knows the size and the checksum of the entry; the reader jumps about.
static long seek_memory(voidpf opaque, voidpf stream, uLong offset, int origin) {
    (void)opaque;
    czip_memory *file = stream;
    size_t from = origin == ZLIB_FILEFUNC_SEEK_SET ? 0
                  : origin == ZLIB_FILEFUNC_SEEK_CUR ? file->position : file->count;
    if (offset > file->count - from) { return -1; }
    file->position = from + offset;
    return 0;
}

static int close_memory(voidpf opaque, voidpf stream) {
    (void)opaque, (void)stream;
    return 0;
}

static int error_of_memory(voidpf opaque, voidpf stream) {
    (void)opaque;
    czip_memory *file = stream;
    return file->out_of_memory || file->too_large;
}

zlib_filefunc_def czip_memory_functions(czip_memory *file) {
    return (zlib_filefunc_def){
        open_memory, read_memory, write_memory, tell_memory, seek_memory, close_memory, error_of_memory, file,
    };
}
