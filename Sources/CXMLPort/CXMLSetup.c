#include "CXMLSetup.h"

#include <libxml/parser.h>
#include <libxml/xmlschemastypes.h>
#include <pthread.h>

static _Thread_local cxml_loader lent;

// Documents and schemas come whole, in memory: libxml2 never opens a file or a connection of its own, even where a
// schema includes another one by its address. Only what this thread lends answers.
static xmlParserInputPtr load(const char *url, const char *identifier, xmlParserCtxtPtr parser) {
    (void)identifier;
    return lent.load == NULL || url == NULL ? NULL : lent.load(lent.context, url, parser);
}

void cxml_lend(cxml_loader loader) { lent = loader; }

static void setup(void) {
    xmlInitParser();
    // Otherwise the first schema makes this table, and two threads may be making their first schema.
    xmlSchemaInitTypes();
    xmlSetExternalEntityLoader(load);
}

void cxml_setup(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, setup);
}

cxml_saved_handler cxml_install(void (*collect)(void *context, cxml_error_pointer error), void *context) {
    cxml_saved_handler saved = {xmlStructuredError, xmlStructuredErrorContext};
    xmlSetStructuredErrorFunc(context, collect);
    return saved;
}

void cxml_restore(cxml_saved_handler saved) { xmlSetStructuredErrorFunc(saved.context, saved.function); }
