#include "CZipMemory.h"
#include "CZipPort.h"

#include <limits.h>
#include <stdlib.h>
#include <zip.h>

struct czip_writer {
    zipFile minizip;
    czip_memory file;
};

czip_writer *czip_writer_create(void) {
    czip_writer *writer = calloc(1, sizeof *writer);
    if (writer == NULL) { return NULL; }
    zlib_filefunc_def functions = czip_memory_functions(&writer->file);
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
