#include "CXMLPort.h"

#include "CXMLSetup.h"

#include <libxml/c14n.h>
#include <libxml/parser.h>
#include <limits.h>
#include <string.h>

static void ignore(void *context, cxml_error_pointer error) { (void)context, (void)error; }

static bool is_named(xmlNodePtr node, const char *space, const char *name) {
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0 && node->ns != NULL
        && strcmp((const char *)node->ns->href, space) == 0;
}

/// The next node of a tree in the order of the document; NULL after the last.
static xmlNodePtr following(xmlNodePtr node) {
    if (node->type == XML_ELEMENT_NODE && node->children != NULL) { return node->children; }
    while (node != NULL && node->next == NULL) { node = node->parent; }
    return node == NULL ? NULL : node->next;
}

/// The only element of that name; NULL when there is none, or more than one.
static xmlNodePtr only_element(xmlDocPtr document, const char *space, const char *name) {
    xmlNodePtr found = NULL;
    for (xmlNodePtr node = xmlDocGetRootElement(document); node != NULL; node = following(node)) {
        if (!is_named(node, space, name)) { continue; }
        if (found != NULL) { return NULL; }
        found = node;
    }
    return found;
}

/// Whether a node is in the subtree; a namespace or an attribute is where its element is.
static int is_within(void *root, xmlNodePtr node, xmlNodePtr parent) {
    if (node->type == XML_NAMESPACE_DECL || node->type == XML_ATTRIBUTE_NODE) { node = parent; }
    for (; node != NULL; node = node->parent) {
        if (node == root) { return 1; }
    }
    return 0;
}

bool cxml_canonicalise(
    const uint8_t *bytes, size_t count, const char *space, const char *name, cxml_bytes_handler handler, void *context) {
    if (count == 0 || count > INT_MAX) { return false; }
    cxml_setup();
    cxml_saved_handler saved = cxml_install(ignore, NULL);
    xmlDocPtr document = xmlReadMemory((const char *)bytes, (int)count, NULL, NULL, XML_PARSE_NONET);
    // An internal subset could give attributes their values: such a document is none of ours.
    xmlNodePtr root = document == NULL || document->intSubset != NULL ? NULL : only_element(document, space, name);
    xmlOutputBufferPtr output = root == NULL ? NULL : xmlAllocOutputBuffer(NULL);
    bool done = output != NULL
        && xmlC14NExecute(document, is_within, root, XML_C14N_EXCLUSIVE_1_0, NULL, 0, output) >= 0
        && xmlOutputBufferFlush(output) >= 0;
    if (done) { handler(context, xmlOutputBufferGetContent(output), xmlOutputBufferGetSize(output)); }
    if (output != NULL) { xmlOutputBufferClose(output); }
    xmlFreeDoc(document);
    cxml_restore(saved);
    return done;
}
