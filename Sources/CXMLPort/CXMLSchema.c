#include "CXMLPort.h"

#include "CXMLSetup.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// NONET: no connection. BIG_LINES: lines above 65 535 stay right. Never NOENT, DTDLOAD or HUGE: libxml2's own limits
// (depth 256, names, sizes of texts) hold.
static const int parser_options = XML_PARSE_NONET | XML_PARSE_BIG_LINES;

struct cxml_schema {
    xmlSchemaPtr compiled;
    // The compiled schema points into its document.
    xmlDocPtr document;
};

/// The documents a schema is made of, the schema itself first.
typedef struct {
    const cxml_document *first;
    size_t count;
} document_list;

// MARK: Collecting errors

/// Where the errors of one call go.
typedef struct {
    cxml_issue_handler handler;
    void *context;
    /// The parser at work, whose position is that of a schema error; NULL when there is none.
    xmlParserCtxtPtr parser;
    /// The validator at work, when there is one.
    xmlSchemaValidCtxtPtr validator;
    size_t count;
    /// How many errors are wanted: the reading stops there. 0 for all.
    size_t limit;
    /// Set when the reading is stopped (a DOCTYPE, enough errors): what libxml2 says of the rest is of no use.
    bool stopped;
} collector;

static void stop(collector *errors) {
    errors->stopped = true;
    if (errors->parser != NULL) { xmlStopParser(errors->parser); }
}

static void report(collector *errors, int line, int column, const char *message) {
    errors->count += 1;
    errors->handler(errors->context, line, column, message);
    if (errors->count == errors->limit) { stop(errors); }
}

static void collect(void *context, cxml_error_pointer error) {
    collector *errors = context;
    if (errors->stopped || error->level < XML_ERR_ERROR) { return; }
    int line = error->line;
    int column = 0;
    if (error->domain != XML_FROM_SCHEMASV) {
        // A schema's own errors are about a node: it has a line only, and int2 is something else.
        column = error->domain == XML_FROM_SCHEMASP ? 0 : error->int2;
    } else if (errors->parser != NULL && errors->parser->input != NULL) {
        // Some errors, as those of keys, are found long after the element they name: these have no column.
        int current = errors->parser->input->line;
        if (line == 0) { line = current; }
        if (line == current) { column = errors->parser->input->col; }
    }
    const char *text = error->message == NULL ? "erreur sans message" : error->message;
    // The schema itself has no address: an error of another document names it.
    const char *file = error->domain == XML_FROM_SCHEMASV ? NULL : error->file;
    size_t room = strlen(text) + (file == NULL ? 0 : strlen(file)) + sizeof " : ";
    char *message = malloc(room);
    if (message == NULL) {
        report(errors, line, column, "mémoire insuffisante");
        return;
    }
    snprintf(message, room, "%s%s%s", file == NULL ? "" : file, file == NULL ? "" : " : ", text);
    size_t length = strlen(message);
    while (length > 0 && (message[length - 1] == '\n' || message[length - 1] == ' ')) { message[--length] = 0; }
    report(errors, line, column, message);
    free(message);
}

// MARK: Parsing

/// Stops the parser at a DOCTYPE, before any of its entities is declared.
static void refuse_doctype(collector *errors, xmlParserCtxtPtr parser) {
    report(
        errors, xmlSAX2GetLineNumber(parser), xmlSAX2GetColumnNumber(parser),
        "la déclaration DOCTYPE est refusée : le document ne peut ni définir d’entités ni appeler un autre fichier");
    errors->stopped = true;
    xmlStopParser(parser);
}

static void on_doctype_of_document(
    void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
    (void)name, (void)external, (void)system;
    collector *errors = context;
    refuse_doctype(errors, errors->parser);
}

static void on_doctype_of_schema(
    void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
    (void)name, (void)external, (void)system;
    xmlParserCtxtPtr parser = context;
    refuse_doctype(parser->_private, parser);
}

/// Says whether libxml2, which counts in int, can take this many bytes.
static bool accepts_size(collector *errors, size_t count) {
    if (count > 0 && count <= INT_MAX) { return true; }
    report(errors, 0, 0, count == 0 ? "le document est vide" : "le document dépasse 2 Gio");
    return false;
}

// MARK: Schema

/// A parser of a schema's document, with our options: libxml2 alone would read it with NOENT and take a DOCTYPE.
static void guard(collector *errors, xmlParserCtxtPtr parser) {
    parser->_private = errors;
    parser->sax->internalSubset = on_doctype_of_schema;
}

static xmlDocPtr parse_schema_document(collector *errors, cxml_document schema) {
    xmlParserCtxtPtr parser = xmlNewParserCtxt();
    if (parser == NULL) { return NULL; }
    guard(errors, parser);
    errors->parser = parser;
    xmlDocPtr document =
        xmlCtxtReadMemory(parser, (const char *)schema.bytes, (int)schema.count, NULL, NULL, parser_options);
    errors->parser = NULL;
    xmlFreeParserCtxt(parser);
    if (errors->count > 0) {
        xmlFreeDoc(document);
        return NULL;
    }
    return document;
}

/// What a compilation lends to libxml2.
typedef struct {
    collector *errors;
    document_list documents;
} compilation;

/// The document that an address names by its last step, among those given and no other.
static xmlParserInputPtr load_document(void *context, const char *url, xmlParserCtxtPtr parser) {
    compilation *current = context;
    const char *slash = strrchr(url, '/');
    const char *name = slash == NULL ? url : slash + 1;
    for (size_t index = 0; index < current->documents.count; index += 1) {
        const cxml_document *document = &current->documents.first[index];
        if (strcmp(document->name, name) != 0) { continue; }
        if (!accepts_size(current->errors, document->count)) { return NULL; }
        guard(current->errors, parser);
        xmlParserInputBufferPtr bytes = xmlParserInputBufferCreateMem(
            (const char *)document->bytes, (int)document->count, XML_CHAR_ENCODING_NONE);
        xmlParserInputPtr input = bytes == NULL ? NULL : xmlNewIOInputStream(parser, bytes, XML_CHAR_ENCODING_NONE);
        // Addresses in the document are relative to this one, and its errors bear it.
        if (input != NULL) { input->filename = (char *)xmlStrdup((const xmlChar *)document->name); }
        return input;
    }
    return NULL;
}

static xmlSchemaPtr compile(collector *errors, xmlDocPtr document, document_list documents) {
    compilation current = {.errors = errors, .documents = documents};
    xmlSchemaParserCtxtPtr parser = xmlSchemaNewDocParserCtxt(document);
    cxml_lend((cxml_loader){load_document, &current});
    xmlSchemaPtr compiled = parser == NULL ? NULL : xmlSchemaParse(parser);
    cxml_lend((cxml_loader){0});
    xmlSchemaFreeParserCtxt(parser);
    return compiled;
}

cxml_schema *cxml_schema_create(
    const cxml_document *documents, size_t count, cxml_issue_handler handler, void *context) {
    cxml_setup();
    collector errors = {.handler = handler, .context = context};
    if (!accepts_size(&errors, count == 0 ? 0 : documents[0].count)) { return NULL; }
    cxml_saved_handler saved = cxml_install(collect, &errors);
    cxml_schema *schema = calloc(1, sizeof *schema);
    if (schema != NULL) { schema->document = parse_schema_document(&errors, documents[0]); }
    if (schema != NULL && schema->document != NULL) {
        schema->compiled = compile(&errors, schema->document, (document_list){documents, count});
    }
    cxml_restore(saved);
    if (schema != NULL && schema->compiled != NULL && errors.count == 0) { return schema; }
    if (errors.count == 0) { report(&errors, 0, 0, "le schéma n’a pas pu être compilé"); }
    cxml_schema_free(schema);
    return NULL;
}

void cxml_schema_free(cxml_schema *schema) {
    if (schema == NULL) { return; }
    xmlSchemaFree(schema->compiled);
    xmlFreeDoc(schema->document);
    free(schema);
}

// MARK: Validation

/// First event of a document: the only moment when libxml2 shows the parser it made for the validation.
static void on_beginning_of_document(void *context, xmlSAXLocatorPtr locator) {
    (void)locator;
    collector *errors = context;
    errors->parser = xmlSchemaValidCtxtGetParserCtxt(errors->validator);
    xmlCtxtUseOptions(errors->parser, parser_options);
}

/// Validates on the parser's events: no tree is built, and lines are the parser's, which has no limit of 16 bits.
static bool run(collector *errors, const uint8_t *bytes, size_t count) {
    xmlParserInputBufferPtr input =
        xmlParserInputBufferCreateMem((const char *)bytes, (int)count, XML_CHAR_ENCODING_NONE);
    if (input == NULL) { return false; }
    // The validator gets every event; only these two come to us as well.
    xmlSAXHandler ours = {
        .initialized = XML_SAX2_MAGIC,
        .setDocumentLocator = on_beginning_of_document,
        .internalSubset = on_doctype_of_document,
    };
    // Takes the input and frees it.
    int result = xmlSchemaValidateStream(errors->validator, input, XML_CHAR_ENCODING_NONE, &ours, errors);
    errors->parser = NULL;
    return result == 0;
}

void cxml_schema_validate(
    const cxml_schema *schema, const uint8_t *bytes, size_t count, size_t limit, cxml_issue_handler handler,
    void *context) {
    collector errors = {.handler = handler, .context = context, .limit = limit};
    if (!accepts_size(&errors, count)) { return; }
    cxml_saved_handler saved = cxml_install(collect, &errors);
    errors.validator = xmlSchemaNewValidCtxt(schema->compiled);
    bool valid = errors.validator != NULL && run(&errors, bytes, count);
    xmlSchemaFreeValidCtxt(errors.validator);
    cxml_restore(saved);
    // An empty list means valid: a failure that libxml2 says nothing about must not pass for it.
    if (!valid && errors.count == 0) { report(&errors, 0, 0, "la validation n’a pas pu être menée à son terme"); }
}
