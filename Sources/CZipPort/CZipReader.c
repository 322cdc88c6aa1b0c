#include "CZipMemory.h"
#include "CZipPort.h"

#include <limits.h>
#include <stdlib.h>
#include <unzip.h>

struct czip_reader {
    unzFile minizip;
    czip_memory file;
    // The longest name that an archive can hold, and its end.
    char name[UINT16_MAX + 1];
};

czip_reader *czip_reader_create(const uint8_t *bytes, size_t count) {
    czip_reader *reader = calloc(1, sizeof *reader);
    if (reader == NULL) { return NULL; }
    // Only written by a writer.
    reader->file.bytes = (uint8_t *)bytes;
    reader->file.count = count;
    zlib_filefunc_def functions = czip_memory_functions(&reader->file);
    reader->minizip = unzOpen2("", &functions);
    if (reader->minizip == NULL) {
        free(reader);
        return NULL;
    }
    return reader;
}

void czip_reader_free(czip_reader *reader) {
    if (reader == NULL) { return; }
    unzClose(reader->minizip);
    free(reader);
}

czip_status czip_reader_next(czip_reader *reader, bool first, czip_entry *entry, bool *ended) {
    int moved = first ? unzGoToFirstFile(reader->minizip) : unzGoToNextFile(reader->minizip);
    *ended = moved == UNZ_END_OF_LIST_OF_FILE;
    if (moved != UNZ_OK) { return *ended ? CZIP_OK : CZIP_REFUSED; }
    unz_file_info64 info;
    unz64_file_pos place;
    int told = unzGetCurrentFileInfo64(
        reader->minizip, &info, reader->name, sizeof reader->name - 1, NULL, 0, NULL, 0);
    if (told != UNZ_OK || unzGetFilePos64(reader->minizip, &place) != UNZ_OK) { return CZIP_REFUSED; }
    *entry = (czip_entry){
        .name = reader->name,
        .name_length = info.size_filename,
        .place = place.pos_in_zip_directory,
        .number = place.num_of_file,
        .size = info.uncompressed_size,
        .method = (int)info.compression_method,
        .encrypted = (info.flag & 1) != 0,
    };
    return CZIP_OK;
}

czip_status czip_reader_open(czip_reader *reader, uint64_t place, uint64_t number) {
    unz64_file_pos position = {place, number};
    if (unzGoToFilePos64(reader->minizip, &position) != UNZ_OK) { return CZIP_REFUSED; }
    return unzOpenCurrentFile(reader->minizip) == UNZ_OK ? CZIP_OK : CZIP_REFUSED;
}

ptrdiff_t czip_reader_read(czip_reader *reader, uint8_t *buffer, size_t capacity) {
    return unzReadCurrentFile(reader->minizip, buffer, capacity < INT_MAX ? (unsigned)capacity : INT_MAX);
}

czip_status czip_reader_close(czip_reader *reader) {
    return unzCloseCurrentFile(reader->minizip) == UNZ_OK ? CZIP_OK : CZIP_REFUSED;
}
