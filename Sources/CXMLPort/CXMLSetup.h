// What the writer, the reader and the schema share.
#ifndef CXMLSETUP_H
#define CXMLSETUP_H

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

/// Makes libxml2 ready, once in the process, from whichever thread comes first.
void cxml_setup(void);

/// Gives the document of an address, NULL when there is none.
typedef struct {
    xmlParserInputPtr (*load)(void *context, const char *url, xmlParserCtxtPtr parser);
    void *context;
} cxml_loader;

/// Answers the addresses that libxml2 meets on this thread, until the next call; a loader of zeros answers none.
void cxml_lend(cxml_loader loader);

#if LIBXML_VERSION >= 21200
typedef const xmlError *cxml_error_pointer;
#else
typedef xmlErrorPtr cxml_error_pointer;
#endif

/// The error handler of a thread as it was, to be put back.
typedef struct {
    xmlStructuredErrorFunc function;
    void *context;
} cxml_saved_handler;

/// Sends the errors of this thread to a collector.
///
/// The thread's handler rather than the parser's: it also gets what is raised without a parser (memory, encodings,
/// schema), which libxml2 would print on the standard error.
cxml_saved_handler cxml_install(void (*collect)(void *context, cxml_error_pointer error), void *context);
void cxml_restore(cxml_saved_handler saved);

#endif
