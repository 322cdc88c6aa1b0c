#include "CXMLPort.h"

#include "CXMLSetup.h"

#include <libxml/xmlwriter.h>
#include <stdlib.h>
#include <string.h>

/// Bytes that grow by doubling.
typedef struct {
    uint8_t *bytes;
    size_t count, capacity;
} growing_bytes;

struct cxml_writer {
    xmlTextWriterPtr libxml;
    growing_bytes document;
    // libxml2 wants NUL-terminated texts: the name and the text of the current call, made clean on the way.
    growing_bytes name, text;
    size_t depth;
    bool has_root;
    bool in_start_tag;
};

// MARK: Memory

static bool reserve(growing_bytes *buffer, size_t capacity) {
    if (capacity <= buffer->capacity) { return true; }
    size_t wanted = buffer->capacity < 2048 ? 4096 : 2 * buffer->capacity;
    if (wanted < capacity) { wanted = capacity; }
    uint8_t *grown = realloc(buffer->bytes, wanted);
    if (grown == NULL) { return false; }
    buffer->bytes = grown;
    buffer->capacity = wanted;
    return true;
}

/// The callback by which libxml2 hands over what it has serialised.
static int append_to_document(void *context, const char *bytes, int count) {
    growing_bytes *document = context;
    if (!reserve(document, document->count + (size_t)count)) { return -1; }
    memcpy(document->bytes + document->count, bytes, (size_t)count);
    document->count += (size_t)count;
    return count;
}

cxml_writer *cxml_writer_create(bool indented) {
    cxml_setup();
    cxml_writer *writer = calloc(1, sizeof *writer);
    if (writer == NULL) { return NULL; }
    xmlOutputBufferPtr output = xmlOutputBufferCreateIO(append_to_document, NULL, &writer->document, NULL);
    writer->libxml = output == NULL ? NULL : xmlNewTextWriter(output);
    if (writer->libxml == NULL) {
        xmlOutputBufferClose(output);
        free(writer);
        return NULL;
    }
    if (indented) {
        xmlTextWriterSetIndent(writer->libxml, 1);
        xmlTextWriterSetIndentString(writer->libxml, BAD_CAST "  ");
    }
    // With the encoding named, libxml2 writes accents as they are and not as numeric references.
    if (xmlTextWriterStartDocument(writer->libxml, "1.0", "UTF-8", NULL) < 0) {
        cxml_writer_free(writer);
        return NULL;
    }
    return writer;
}

void cxml_writer_free(cxml_writer *writer) {
    if (writer == NULL) { return; }
    xmlFreeTextWriter(writer->libxml);
    free(writer->document.bytes);
    free(writer->name.bytes);
    free(writer->text.bytes);
    free(writer);
}

// MARK: Names and texts

/// Copies a name: any UTF-8, but in ASCII only what XML 1.0 (production 4) lets a name have.
static cxml_status take_name(cxml_writer *writer, const uint8_t *name, size_t length) {
    if (!reserve(&writer->name, length + 1)) { return CXML_OUT_OF_MEMORY; }
    uint8_t *copy = writer->name.bytes;
    for (size_t i = 0; i < length; i++) {
        uint8_t c = name[i];
        bool starts = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c >= 0x80;
        bool follows = (c >= '0' && c <= '9') || c == '-' || c == '.';
        if (!starts && (i == 0 || !follows)) { return CXML_INVALID_NAME; }
        copy[i] = c;
    }
    copy[length] = 0;
    return length == 0 ? CXML_INVALID_NAME : CXML_OK;
}

/// Copies a text, with U+FFFD for each character that XML 1.0 forbids (production 2), even as a reference.
static cxml_status take_text(cxml_writer *writer, const uint8_t *text, size_t length) {
    if (!reserve(&writer->text, 3 * length + 1)) { return CXML_OUT_OF_MEMORY; }
    uint8_t *copy = writer->text.bytes;
    for (size_t i = 0; i < length; i++) {
        uint8_t c = text[i];
        bool control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        // U+FFFE is EF BF BE and U+FFFF is EF BF BF.
        bool noncharacter = c == 0xEF && length - i > 2 && text[i + 1] == 0xBF && text[i + 2] >= 0xBE;
        if (control || noncharacter) {
            memcpy(copy, "\xEF\xBF\xBD", 3);
            copy += 3;
            i += noncharacter ? 2 : 0;
        } else {
            *copy++ = c;
        }
    }
    *copy = 0;
    return CXML_OK;
}

/// Copies a comment, with a space after each hyphen that would make `--` or end the comment too early.
static cxml_status take_comment(cxml_writer *writer, const uint8_t *text, size_t length) {
    cxml_status status = take_text(writer, text, length);
    if (status != CXML_OK) { return status; }
    size_t clean = strlen((const char *)writer->text.bytes);
    // The spaced copy goes where names go: a comment has none.
    if (!reserve(&writer->name, 2 * clean + 1)) { return CXML_OUT_OF_MEMORY; }
    const uint8_t *source = writer->text.bytes;
    uint8_t *copy = writer->name.bytes;
    for (size_t i = 0; i < clean; i++) {
        *copy++ = source[i];
        if (source[i] == '-' && (source[i + 1] == '-' || source[i + 1] == 0)) { *copy++ = ' '; }
    }
    *copy = 0;
    return CXML_OK;
}

// MARK: Events

static cxml_status written(int result) { return result < 0 ? CXML_OUT_OF_MEMORY : CXML_OK; }

cxml_status cxml_writer_start(cxml_writer *writer, const uint8_t *name, size_t name_length) {
    if (writer->depth == 0 && writer->has_root) { return CXML_MISPLACED; }
    cxml_status status = take_name(writer, name, name_length);
    if (status != CXML_OK) { return status; }
    writer->depth += 1;
    writer->has_root = true;
    writer->in_start_tag = true;
    return written(xmlTextWriterStartElement(writer->libxml, writer->name.bytes));
}

cxml_status cxml_writer_attribute(
    cxml_writer *writer, const uint8_t *name, size_t name_length, const uint8_t *value, size_t value_length) {
    if (!writer->in_start_tag) { return CXML_MISPLACED; }
    cxml_status status = take_name(writer, name, name_length);
    if (status == CXML_OK) { status = take_text(writer, value, value_length); }
    if (status != CXML_OK) { return status; }
    return written(xmlTextWriterWriteAttribute(writer->libxml, writer->name.bytes, writer->text.bytes));
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
    cxml_status status = take_text(writer, text, length);
    if (status != CXML_OK) { return status; }
    writer->in_start_tag = false;
    return written(xmlTextWriterWriteString(writer->libxml, writer->text.bytes));
}

cxml_status cxml_writer_comment(cxml_writer *writer, const uint8_t *text, size_t length) {
    cxml_status status = take_comment(writer, text, length);
    if (status != CXML_OK) { return status; }
    writer->in_start_tag = false;
    return written(xmlTextWriterWriteComment(writer->libxml, writer->name.bytes));
}

cxml_status cxml_writer_end(cxml_writer *writer) {
    if (writer->depth == 0) { return CXML_NOT_STARTED; }
    writer->depth -= 1;
    writer->in_start_tag = false;
    return written(xmlTextWriterEndElement(writer->libxml));
}

cxml_status cxml_writer_finish(cxml_writer *writer, const uint8_t **bytes, size_t *count) {
    if (writer->depth > 0) { return CXML_NOT_ENDED; }
    if (!writer->has_root) { return CXML_NO_ROOT; }
    if (xmlTextWriterEndDocument(writer->libxml) < 0) { return CXML_OUT_OF_MEMORY; }
    *bytes = writer->document.bytes;
    *count = writer->document.count;
    return CXML_OK;
}
