// Serialises by itself: libxml2's own writer takes several calls and copies for each name and value, and workbooks have
// hundreds of thousands of them.
#include "CXMLPort.h"

#include <stdlib.h>
#include <string.h>

/// Bytes that grow by doubling.
typedef struct {
    uint8_t *bytes;
    size_t count, capacity;
} growing_bytes;

struct cxml_writer {
    growing_bytes document;
    /// The names of the open elements, end to end, each behind its length.
    growing_bytes open;
    size_t depth;
    bool indented;
    bool has_root;
    /// The `>` of the last start tag is still to be written.
    bool in_start_tag;
    /// What was written last in the open element is on a line of its own, and so will be its end tag.
    bool own_line;
};

// MARK: Memory

static bool reserve(growing_bytes *buffer, size_t more) {
    if (more <= buffer->capacity - buffer->count) { return true; }
    size_t wanted = buffer->capacity < 2048 ? 4096 : 2 * buffer->capacity;
    if (wanted < buffer->count + more) { wanted = buffer->count + more; }
    uint8_t *grown = realloc(buffer->bytes, wanted);
    if (grown == NULL) { return false; }
    buffer->bytes = grown;
    buffer->capacity = wanted;
    return true;
}

/// Appends bytes for which there is room.
static void put(growing_bytes *buffer, const void *bytes, size_t count) {
    if (count > 0) { memcpy(buffer->bytes + buffer->count, bytes, count); }
    buffer->count += count;
}

#define PUT(buffer, literal) put(buffer, literal, sizeof literal - 1)

cxml_writer *cxml_writer_create(bool indented) {
    cxml_writer *writer = calloc(1, sizeof *writer);
    if (writer == NULL) { return NULL; }
    writer->indented = indented;
    if (!reserve(&writer->document, 4096)) {
        cxml_writer_free(writer);
        return NULL;
    }
    PUT(&writer->document, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    return writer;
}

void cxml_writer_free(cxml_writer *writer) {
    if (writer == NULL) { return; }
    free(writer->document.bytes);
    free(writer->open.bytes);
    free(writer);
}

// MARK: Names and texts

/// Whether it is a name: any UTF-8, but in ASCII only what XML 1.0 (production 4) lets a name have.
static bool is_name(const uint8_t *name, size_t length) {
    for (size_t i = 0; i < length; i++) {
        uint8_t c = name[i];
        bool starts = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c >= 0x80;
        bool follows = (c >= '0' && c <= '9') || c == '-' || c == '.';
        if (!starts && (i == 0 || !follows)) { return false; }
    }
    return length > 0;
}

typedef enum { IN_TEXT, IN_ATTRIBUTE, IN_COMMENT } place;

/// The longest that a byte becomes.
enum { longest = 6 };

/// What stands for a character of ASCII there, NULL for itself.
static const char *escape(uint8_t c, place where) {
    switch (c) {
    case '<': return where == IN_COMMENT ? NULL : "&lt;";
    case '>': return where == IN_COMMENT ? NULL : "&gt;";
    case '&': return where == IN_COMMENT ? NULL : "&amp;";
    case '"': return where == IN_COMMENT ? NULL : "&quot;";
    case '\r': return where == IN_COMMENT ? NULL : "&#13;";
    case '\n': return where == IN_ATTRIBUTE ? "&#10;" : NULL;
    case '\t': return where == IN_ATTRIBUTE ? "&#9;" : NULL;
    default: return c < 0x20 ? "\xEF\xBF\xBD" : NULL;
    }
}

/// Whether a byte is never written otherwise, and is part of no character that is.
static bool is_plain(uint8_t c) {
    return c >= 0x20 && c != '<' && c != '>' && c != '&' && c != '"' && c != 0xEF;
}

/// Appends a text, with U+FFFD for each character that XML 1.0 forbids (production 2), even as a reference.
static cxml_status put_text(cxml_writer *writer, const uint8_t *text, size_t length, place where) {
    growing_bytes *document = &writer->document;
    if (!reserve(document, longest * length)) { return CXML_OUT_OF_MEMORY; }
    uint8_t *out = document->bytes + document->count;
    for (size_t i = 0; i < length; i++) {
        uint8_t c = text[i];
        if (is_plain(c)) {
            *out++ = c;
            continue;
        }
        // U+FFFE is EF BF BE and U+FFFF is EF BF BF.
        bool noncharacter = c == 0xEF && length - i > 2 && text[i + 1] == 0xBF && text[i + 2] >= 0xBE;
        const char *written = noncharacter ? "\xEF\xBF\xBD" : escape(c, where);
        i += noncharacter ? 2 : 0;
        if (written == NULL) {
            *out++ = c;
            continue;
        }
        while (*written != 0) { *out++ = (uint8_t)*written++; }
    }
    document->count = (size_t)(out - document->bytes);
    return CXML_OK;
}

// MARK: Layout

/// Ends the start tag that is still open; what follows is on a line of its own, or is text.
static bool end_start_tag(cxml_writer *writer, bool own_line) {
    if (!writer->in_start_tag) { return true; }
    if (!reserve(&writer->document, 2)) { return false; }
    writer->in_start_tag = false;
    PUT(&writer->document, ">");
    if (own_line && writer->indented) { PUT(&writer->document, "\n"); }
    return true;
}

static bool indent(cxml_writer *writer) {
    if (!writer->indented) { return true; }
    size_t width = 2 * writer->depth;
    if (!reserve(&writer->document, width)) { return false; }
    memset(writer->document.bytes + writer->document.count, ' ', width);
    writer->document.count += width;
    return true;
}

/// Ends the line of an element or a comment.
static cxml_status end_line(cxml_writer *writer) {
    if (!writer->indented) { return CXML_OK; }
    if (!reserve(&writer->document, 1)) { return CXML_OUT_OF_MEMORY; }
    PUT(&writer->document, "\n");
    return CXML_OK;
}

// MARK: Events

cxml_status cxml_writer_start(cxml_writer *writer, const uint8_t *name, size_t name_length) {
    if (writer->depth == 0 && writer->has_root) { return CXML_MISPLACED; }
    if (!is_name(name, name_length)) { return CXML_INVALID_NAME; }
    if (!end_start_tag(writer, true) || !indent(writer) || !reserve(&writer->document, name_length + 1)
        || !reserve(&writer->open, name_length + sizeof name_length)) {
        return CXML_OUT_OF_MEMORY;
    }
    PUT(&writer->document, "<");
    put(&writer->document, name, name_length);
    put(&writer->open, name, name_length);
    put(&writer->open, &name_length, sizeof name_length);
    writer->depth += 1;
    writer->has_root = true;
    writer->in_start_tag = true;
    return CXML_OK;
}

cxml_status cxml_writer_attribute(
    cxml_writer *writer, const uint8_t *name, size_t name_length, const uint8_t *value, size_t value_length) {
    if (!writer->in_start_tag) { return CXML_MISPLACED; }
    if (!is_name(name, name_length)) { return CXML_INVALID_NAME; }
    growing_bytes *document = &writer->document;
    if (!reserve(document, name_length + longest * value_length + 4)) { return CXML_OUT_OF_MEMORY; }
    PUT(document, " ");
    put(document, name, name_length);
    PUT(document, "=\"");
    cxml_status status = put_text(writer, value, value_length, IN_ATTRIBUTE);
    PUT(document, "\"");
    return status;
}

cxml_status cxml_writer_attribute_integer(
    cxml_writer *writer, const uint8_t *name, size_t name_length, int64_t value) {
    uint8_t digits[20];  // The 19 digits of 2^63, and the sign.
    size_t first = sizeof digits;
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    do {
        digits[--first] = (uint8_t)('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (value < 0) { digits[--first] = '-'; }
    return cxml_writer_attribute(writer, name, name_length, digits + first, sizeof digits - first);
}

cxml_status cxml_writer_text(cxml_writer *writer, const uint8_t *text, size_t length) {
    if (writer->depth == 0) { return CXML_MISPLACED; }
    if (length == 0) { return CXML_OK; }
    if (!end_start_tag(writer, false)) { return CXML_OUT_OF_MEMORY; }
    writer->own_line = false;
    return put_text(writer, text, length, IN_TEXT);
}

/// Appends the text of a comment, with a space after each hyphen that would make `--` or end the comment too early.
static cxml_status put_comment(cxml_writer *writer, const uint8_t *text, size_t length) {
    size_t written = 0;
    for (size_t i = 0; i < length; i++) {
        if (text[i] != '-' || (i + 1 < length && text[i + 1] != '-')) { continue; }
        cxml_status status = put_text(writer, text + written, i + 1 - written, IN_COMMENT);
        if (status != CXML_OK || !reserve(&writer->document, 1)) { return CXML_OUT_OF_MEMORY; }
        PUT(&writer->document, " ");
        written = i + 1;
    }
    return put_text(writer, text + written, length - written, IN_COMMENT);
}

cxml_status cxml_writer_comment(cxml_writer *writer, const uint8_t *text, size_t length) {
    if (!end_start_tag(writer, true) || !indent(writer) || !reserve(&writer->document, 4)) {
        return CXML_OUT_OF_MEMORY;
    }
    PUT(&writer->document, "<!--");
    cxml_status status = put_comment(writer, text, length);
    if (status != CXML_OK || !reserve(&writer->document, 3)) { return CXML_OUT_OF_MEMORY; }
    PUT(&writer->document, "-->");
    writer->own_line = true;
    return end_line(writer);
}

cxml_status cxml_writer_end(cxml_writer *writer) {
    if (writer->depth == 0) { return CXML_NOT_STARTED; }
    writer->depth -= 1;
    growing_bytes *open = &writer->open;
    size_t length;
    open->count -= sizeof length;
    memcpy(&length, open->bytes + open->count, sizeof length);
    open->count -= length;
    if (!writer->in_start_tag && writer->own_line && !indent(writer)) { return CXML_OUT_OF_MEMORY; }
    if (!reserve(&writer->document, length + 3)) { return CXML_OUT_OF_MEMORY; }
    if (writer->in_start_tag) {
        PUT(&writer->document, "/>");
    } else {
        PUT(&writer->document, "</");
        put(&writer->document, open->bytes + open->count, length);
        PUT(&writer->document, ">");
    }
    writer->in_start_tag = false;
    writer->own_line = true;
    return end_line(writer);
}

cxml_status cxml_writer_finish(cxml_writer *writer, const uint8_t **bytes, size_t *count) {
    if (writer->depth > 0) { return CXML_NOT_ENDED; }
    if (!writer->has_root) { return CXML_NO_ROOT; }
    if (!writer->indented) {
        if (!reserve(&writer->document, 1)) { return CXML_OUT_OF_MEMORY; }
        PUT(&writer->document, "\n");
    }
    *bytes = writer->document.bytes;
    *count = writer->document.count;
    return CXML_OK;
}
