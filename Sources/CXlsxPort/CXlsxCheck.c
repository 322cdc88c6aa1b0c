// libxlsxwriter writes each part to a temporary file, then puts it in the archive, and does not look at whether those
// first writes went well: on a full disk, parts would be cut without a word.
#include <stdio.h>
#include <string.h>
#include <unzip.h>

#include "CXlsxInside.h"

#define BLOCK 65536

/// What a part has shown so far.
typedef struct {
    bool in_tag;
    /// The first bytes of the tag that is read, and the last one.
    char name[4], last;
    int name_length;
    /// Elements that are open.
    long depth;
    uint32_t rows, elements;
} part_state;

static void end_tag(part_state *part) {
    part->in_tag = false;
    if (part->name[0] == '/') {
        part->depth--;
    } else if (part->name[0] != '?' && part->name[0] != '!') {
        part->elements++;
        if (part->name_length >= 4 && memcmp(part->name, "row ", 4) == 0) { part->rows++; }
        if (part->last != '/') { part->depth++; }
    }
}

static void look(part_state *part, const char *bytes, int count) {
    for (int i = 0; i < count; i++) {
        char byte = bytes[i];
        if (!part->in_tag) {
            if (byte != '<') { continue; }
            part->in_tag = true;
            part->name_length = 0;
            part->last = part->name[0] = 0;
        } else if (byte == '>') {
            end_tag(part);
        } else {
            if (part->name_length < 4) { part->name[part->name_length++] = byte; }
            part->last = byte;
        }
    }
}

/// Whether the part at hand is one whole document; its rows, if it is a sheet.
static bool is_whole(unzFile archive, uint32_t *rows) {
    part_state part = {0};
    char bytes[BLOCK];
    if (unzOpenCurrentFile(archive) != UNZ_OK) { return false; }
    int count;
    while ((count = unzReadCurrentFile(archive, bytes, BLOCK)) > 0) { look(&part, bytes, count); }
    // The checksum is verified here.
    bool closed = unzCloseCurrentFile(archive) == UNZ_OK;
    *rows = part.rows;
    return closed && count == 0 && part.elements > 0 && part.depth == 0 && !part.in_tag;
}

bool cxlsx_is_whole(const char *path, const uint32_t *rows, int sheets) {
    unzFile archive = unzOpen64(path);
    if (archive == NULL) { return false; }
    int found = 0;
    bool whole = true;
    for (int status = unzGoToFirstFile(archive); whole && status == UNZ_OK; status = unzGoToNextFile(archive)) {
        char name[256];
        int number = 0;
        uint32_t read = 0;
        whole = unzGetCurrentFileInfo64(archive, NULL, name, sizeof name, NULL, 0, NULL, 0) == UNZ_OK
            && is_whole(archive, &read);
        if (whole && sscanf(name, "xl/worksheets/sheet%d.xml", &number) == 1) {
            found++;
            whole = number >= 1 && number <= sheets && read == rows[number - 1];
        }
    }
    unzClose(archive);
    return whole && found == sheets;
}
