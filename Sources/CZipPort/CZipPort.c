#include "CZipPort.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

/// The file that minizip believes it writes: bytes that grow by doubling, and a position in them.
typedef struct {
    uint8_t *bytes;
    size_t count, capacity, position;
    bool out_of_memory, too_large;
} memory_file;

struct czip_writer {
    zipFile minizip;
    memory_file file;
};

// MARK: A file in memory

static voidpf open_memory(voidpf opaque, const char *name, int mode) {
    (void)name, (void)mode;
    return opaque;
}

static uLong read_memory(voidpf opaque, voidpf stream, void *buffer, uLong size) {
    (void)opaque;
    memory_file *file = stream;
    size_t rest = file->count - file->position;
    size_t given = size < rest ? size : rest;
    if (given > 0) { memcpy(buffer, file->bytes + file->position, given); }
    file->position += given;
    return given;
}

static uLong write_memory(voidpf opaque, voidpf stream, const void *bytes, uLong size) {
    (void)opaque;
    memory_file *file = stream;
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
    return (long)((memory_file *)stream)->position;
}

/// minizip comes back to a header once it knows the size and the checksum of the entry.
static long seek_memory(voidpf opaque, voidpf stream, uLong offset, int origin) {
    (void)opaque;
    memory_file *file = stream;
    size_t from = origin == ZLIB_FILEFUNC_SEEK_SET ? 0
                  : origin == ZLIB_FILEFUNC_SEEK_CUR ? file->position : file->count;
    if (from + offset > file->count) { return -1; }
    file->position = from + offset;
    return 0;
}

static int close_memory(voidpf opaque, voidpf stream) {
    (void)opaque, (void)stream;
    return 0;
}

static int error_of_memory(voidpf opaque, voidpf stream) {
    (void)opaque;
    memory_file *file = stream;
    return file->out_of_memory || file->too_large;
}

// MARK: Archives

czip_writer *czip_writer_create(void) {
    czip_writer *writer = calloc(1, sizeof *writer);
    if (writer == NULL) { return NULL; }
    zlib_filefunc_def functions = {
        open_memory, read_memory, write_memory, tell_memory, seek_memory, close_memory, error_of_memory, &writer->file,
    };
    writer->minizip = zipOpen2("", APPEND_STATUS_CREATE, NULL, &functions);
    if (writer->minizip == NULL) {
        free(writer);
        return NULL;
    }
    return writer;
}

void czip_writer_free(czip_writer *writer) {
    if (writer == NULL) { return; }
    if (writer->minizip != NULL) { zipClose(writer->minizip, NULL); }
    free(writer->file.bytes);
    free(writer);
}

/// What a status of minizip stands for.
static czip_status status_of(const czip_writer *writer, int status) {
    if (writer->file.out_of_memory) { return CZIP_OUT_OF_MEMORY; }
    if (writer->file.too_large) { return CZIP_TOO_LARGE; }
    return status == ZIP_OK ? CZIP_OK : CZIP_REFUSED;
}

czip_status czip_writer_add(
    czip_writer *writer, const char *name, const uint8_t *bytes, size_t count, int level) {
    if (count > UINT_MAX) { return CZIP_TOO_LARGE; }
    // 1 January 1980, the first day that an archive can bear.
    zip_fileinfo info = {.dosDate = 1 << 21 | 1 << 16};
    int status = zipOpenNewFileInZip(
        writer->minizip, name, &info, NULL, 0, NULL, 0, NULL, level == 0 ? 0 : Z_DEFLATED, level);
    if (status != ZIP_OK) { return status_of(writer, status); }
    int written = count == 0 ? ZIP_OK : zipWriteInFileInZip(writer->minizip, bytes, (unsigned)count);
    int closed = zipCloseFileInZip(writer->minizip);
    return status_of(writer, written == ZIP_OK ? closed : written);
}

czip_status czip_writer_finish(czip_writer *writer, const uint8_t **bytes, size_t *count) {
    int status = zipClose(writer->minizip, NULL);
    writer->minizip = NULL;
    if (status_of(writer, status) != CZIP_OK) { return status_of(writer, status); }
    *bytes = writer->file.bytes;
    *count = writer->file.count;
    return CZIP_OK;
}
