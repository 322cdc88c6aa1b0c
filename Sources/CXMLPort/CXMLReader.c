#include "CXMLPort.h"

#include "CXMLSetup.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

struct cxml_reader {
    xmlParserCtxtPtr parser;
    cxml_reader_limits limits;
    cxml_reader_events events;
    // What the current call lends to the events.
    void *context;
    size_t bytes, depth;
    bool has_root, finishing;
    cxml_refusal refusal;
    int line, column;
    // The attributes of the element being started.
    cxml_attribute *attributes;
    size_t capacity;
};

/// How much is given to libxml2 at once: it holds what it has not read, so the limit of a token is checked as often.
static const size_t chunk = 16384;

// MARK: Refusing

/// Keeps the first refusal, with its place, and stops the parser.
static void refuse(cxml_reader *reader, cxml_refusal refusal) {
    if (reader->refusal != CXML_ACCEPTED) { return; }
    reader->refusal = refusal;
    if (reader->parser == NULL) { return; }
    if (reader->parser->input != NULL) {
        reader->line = reader->parser->input->line;
        reader->column = reader->parser->input->col;
    }
    xmlStopParser(reader->parser);
}

static cxml_refusal meaning(const cxml_reader *reader, int code) {
    if (code == XML_ERR_NO_MEMORY) { return CXML_READER_OUT_OF_MEMORY; }
    // Nothing was wrong in the bytes: what is missing is what should follow them.
    if (reader->finishing && (!reader->has_root || reader->depth > 0)) { return CXML_TRUNCATED; }
    switch (code) {
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY: return CXML_ENTITY;
    case XML_ERR_UNKNOWN_ENCODING:
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_ERR_ENCODING_NAME:
    case XML_I18N_NO_HANDLER: return CXML_UNKNOWN_ENCODING;
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_INVALID_ENCODING:
    case XML_I18N_CONV_FAILED: return CXML_INVALID_CHARACTER;
    default: return CXML_MALFORMED;
    }
}

static void collect(void *context, cxml_error_pointer error) {
    cxml_reader *reader = context;
    if (error->level >= XML_ERR_ERROR) { refuse(reader, meaning(reader, error->code)); }
}

// MARK: Events

static void on_doctype(void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
    (void)name, (void)external, (void)system;
    refuse(context, CXML_DOCTYPE);
}

static bool reserve(cxml_reader *reader, size_t count) {
    if (count <= reader->capacity) { return true; }
    cxml_attribute *grown = realloc(reader->attributes, count * sizeof *grown);
    if (grown == NULL) { return false; }
    reader->attributes = grown;
    reader->capacity = count;
    return true;
}

/// Makes `&` of `&#38;`, in its place; gives the new end.
///
/// Without XML_PARSE_NOENT, libxml2 gives every ampersand of an attribute so, in a value that it has copied for that.
static const xmlChar *restore_ampersands(const xmlChar *value, const xmlChar *end) {
    xmlChar *written = (xmlChar *)memchr(value, '&', (size_t)(end - value));
    if (written == NULL) { return end; }
    for (const xmlChar *read = written; read < end; read++) {
        *written++ = *read;
        if (end - read >= 5 && memcmp(read, "&#38;", 5) == 0) { read += 4; }
    }
    return written;
}

static void on_start(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int namespaces,
    const xmlChar **declared, int count, int defaulted, const xmlChar **attributes) {
    (void)prefix, (void)namespaces, (void)declared, (void)defaulted;
    cxml_reader *reader = context;
    if (reader->refusal != CXML_ACCEPTED) { return; }
    reader->has_root = true;
    reader->depth += 1;
    if (reader->depth > reader->limits.depth) { return refuse(reader, CXML_TOO_DEEP); }
    if (!reserve(reader, (size_t)count)) { return refuse(reader, CXML_READER_OUT_OF_MEMORY); }
    for (int i = 0; i < count; i++) {
        // Five pointers each: name, prefix, namespace, beginning and end of the value.
        const xmlChar **given = attributes + 5 * i;
        const xmlChar *end = restore_ampersands(given[3], given[4]);
        reader->attributes[i] = (cxml_attribute){
            (const char *)given[0], (const char *)given[2], given[3], (size_t)(end - given[3])};
    }
    reader->events.start(
        reader->context, (const char *)name, (const char *)space, reader->attributes, (size_t)count,
        xmlSAX2GetLineNumber(reader->parser), xmlSAX2GetColumnNumber(reader->parser));
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
    (void)prefix;
    cxml_reader *reader = context;
    if (reader->refusal != CXML_ACCEPTED) { return; }
    reader->depth -= 1;
    reader->events.end(reader->context, (const char *)name, (const char *)space);
}

static void on_text(void *context, const xmlChar *text, int length) {
    cxml_reader *reader = context;
    if (reader->refusal != CXML_ACCEPTED || length <= 0) { return; }
    reader->events.text(reader->context, text, (size_t)length);
}

// MARK: Life

cxml_reader *cxml_reader_create(cxml_reader_limits limits, cxml_reader_events events) {
    cxml_setup();
    cxml_reader *reader = calloc(1, sizeof *reader);
    if (reader == NULL) { return NULL; }
    reader->limits = limits;
    reader->events = events;
    xmlSAXHandler handler = {
        .initialized = XML_SAX2_MAGIC,
        .internalSubset = on_doctype,
        .startElementNs = on_start,
        .endElementNs = on_end,
        .characters = on_text,
        .cdataBlock = on_text,
        .ignorableWhitespace = on_text,
    };
    reader->parser = xmlCreatePushParserCtxt(&handler, reader, NULL, 0, NULL);
    if (reader->parser == NULL) {
        free(reader);
        return NULL;
    }
    // As for the schema: never NOENT, DTDLOAD or HUGE.
    xmlCtxtUseOptions(reader->parser, XML_PARSE_NONET | XML_PARSE_BIG_LINES);
    return reader;
}

void cxml_reader_free(cxml_reader *reader) {
    if (reader == NULL) { return; }
    xmlFreeParserCtxt(reader->parser);
    free(reader->attributes);
    free(reader);
}

// MARK: Reading

const char *cxml_reader_name(cxml_reader *reader, const char *name) {
    return (const char *)xmlDictLookup(reader->parser->dict, (const xmlChar *)name, -1);
}

static void push_chunk(cxml_reader *reader, const uint8_t *bytes, size_t count) {
    reader->bytes += count;
    if (reader->bytes > reader->limits.bytes) { return refuse(reader, CXML_TOO_LARGE); }
    // libxml2 takes a NUL for an end. UTF-16 and UTF-32 have some: nothing this tool exchanges is written so.
    if (memchr(bytes, 0, count) != NULL) { return refuse(reader, CXML_NUL); }
    xmlParseChunk(reader->parser, (const char *)bytes, (int)count, 0);
    xmlParserInputPtr input = reader->parser->input;
    if (input != NULL && (size_t)(input->end - input->cur) > reader->limits.token) { refuse(reader, CXML_TOO_LONG); }
}

cxml_refusal cxml_reader_push(cxml_reader *reader, const uint8_t *bytes, size_t count, void *context) {
    reader->context = context;
    cxml_saved_handler saved = cxml_install(collect, reader);
    while (count > 0 && reader->refusal == CXML_ACCEPTED) {
        size_t taken = count < chunk ? count : chunk;
        push_chunk(reader, bytes, taken);
        bytes += taken;
        count -= taken;
    }
    cxml_restore(saved);
    return reader->refusal;
}

cxml_refusal cxml_reader_finish(cxml_reader *reader, void *context) {
    reader->context = context;
    reader->finishing = true;
    cxml_saved_handler saved = cxml_install(collect, reader);
    if (reader->bytes == 0) { refuse(reader, CXML_EMPTY); }
    if (reader->refusal == CXML_ACCEPTED) { xmlParseChunk(reader->parser, NULL, 0, 1); }
    // A document that libxml2 says nothing about must not pass for a whole one.
    if (!reader->has_root || reader->depth > 0) { refuse(reader, CXML_TRUNCATED); }
    if (!reader->parser->wellFormed) { refuse(reader, CXML_MALFORMED); }
    cxml_restore(saved);
    return reader->refusal;
}

void cxml_reader_position(const cxml_reader *reader, int *line, int *column) {
    *line = reader->line;
    *column = reader->column;
}
