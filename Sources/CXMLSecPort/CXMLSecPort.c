// As Debian's library was compiled (see its .pc file): without this the layout of its structures is another one.
#define XMLSEC_NO_SIZE_T 1
#define XMLSEC_CRYPTO_OPENSSL 1
#define XMLSEC_OPENSSL3_ENGINES 1
#define XMLSEC_NO_GOST 1
#define XMLSEC_NO_GOST2012 1
#define XMLSEC_NO_CRYPTO_DYNAMIC_LOADING 1

#include "CXMLSecPort.h"

#include <libxml/parser.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <xmlsec/xmlsec.h>
// After the one above, which it needs.
#include <xmlsec/errors.h>
#include <xmlsec/io.h>
#include <xmlsec/openssl/app.h>
#include <xmlsec/openssl/crypto.h>
#include <xmlsec/version.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmltree.h>

// libxmlsec1 1.3 counts in size_t: the define above must go with it.
_Static_assert(XMLSEC_VERSION_MAJOR == 1 && XMLSEC_VERSION_MINOR == 2, "the defines above are those of 1.2");
_Static_assert(sizeof(xmlSecSize) == 4, "xmlSecSize is not that of the library");

// MARK: Files

/// What the verification of this thread may read.
typedef struct {
    cxmlsec_file_reader reader;
    void *context;
} source;

static _Thread_local const source *current;

/// A file being read.
typedef struct {
    const uint8_t *bytes;
    size_t count;
} opened_file;

static int match(const char *address) {
    (void)address;
    return current != NULL;
}

static void *open_file(const char *address) {
    opened_file *file = malloc(sizeof *file);
    if (file == NULL || current == NULL || !current->reader(current->context, address, &file->bytes, &file->count)) {
        free(file);
        return NULL;
    }
    return file;
}

static int read_file(void *context, char *buffer, int length) {
    opened_file *file = context;
    size_t given = length < 0 ? 0 : (size_t)length < file->count ? (size_t)length : file->count;
    if (given > 0) { memcpy(buffer, file->bytes, given); }
    file->bytes += given;
    file->count -= given;
    return (int)given;
}

static int close_file(void *context) {
    free(context);
    return 0;
}

// MARK: Setting up

static bool ready;

static void say_nothing(
    const char *file, int line, const char *function, const char *object, const char *subject, int reason,
    const char *message) {
    (void)file, (void)line, (void)function, (void)object, (void)subject, (void)reason, (void)message;
}

static void setup(void) {
    xmlInitParser();
    if (xmlSecInit() < 0 || xmlSecCheckVersionExt(1, 2, XMLSEC_VERSION_SUBMINOR, xmlSecCheckVersionABICompatible) != 1) {
        return;
    }
    if (xmlSecOpenSSLInit() < 0) { return; }
    // Both inits put back the handler that prints.
    xmlSecErrorsSetCallback(say_nothing);
    // Relative addresses are "remote" to it, and http is on by default: only our own files are left.
    xmlSecIOCleanupCallbacks();
    ready = xmlSecIORegisterCallbacks(match, open_file, read_file, close_file) == 0;
}

// MARK: Verifying

/// Allows what the profile uses, and nothing else.
static bool restrict_algorithms(xmlSecDSigCtxPtr work) {
    const xmlSecTransformId references[] = {
        xmlSecOpenSSLTransformSha256GetKlass(), xmlSecTransformExclC14NGetKlass(),
    };
    const xmlSecTransformId signatures[] = {
        xmlSecOpenSSLTransformRsaSha256GetKlass(), xmlSecOpenSSLTransformEcdsaSha256GetKlass(),
        xmlSecTransformExclC14NGetKlass(),
    };
    for (size_t rank = 0; rank < sizeof references / sizeof *references; rank++) {
        if (xmlSecDSigCtxEnableReferenceTransform(work, references[rank]) < 0) { return false; }
    }
    for (size_t rank = 0; rank < sizeof signatures / sizeof *signatures; rank++) {
        if (xmlSecDSigCtxEnableSignatureTransform(work, signatures[rank]) < 0) { return false; }
    }
    return true;
}

static void hand_references(xmlSecDSigCtxPtr work, cxmlsec_reference_handler handler, void *context) {
    for (xmlSecSize rank = 0; rank < xmlSecPtrListGetSize(&work->signedInfoReferences); rank++) {
        xmlSecDSigReferenceCtxPtr reference = xmlSecPtrListGetItem(&work->signedInfoReferences, rank);
        if (reference != NULL && reference->status == xmlSecDSigStatusSucceeded && reference->uri != NULL) {
            handler(context, (const char *)reference->uri);
        }
    }
}

static cxmlsec_verdict verify(
    xmlDocPtr document, const uint8_t *certificate, size_t count, cxmlsec_reference_handler handler, void *context) {
    xmlNodePtr root = xmlDocGetRootElement(document);
    xmlNodePtr node = root == NULL ? NULL : xmlSecFindNode(root, xmlSecNodeSignature, xmlSecDSigNs);
    if (node == NULL || document->intSubset != NULL) { return CXMLSEC_REFUSED; }
    const xmlChar *identifiers[] = {(const xmlChar *)"Id", NULL};
    xmlSecAddIDs(document, root, identifiers);
    xmlSecDSigCtxPtr work = xmlSecDSigCtxCreate(NULL);
    if (work == NULL) { return CXMLSEC_UNAVAILABLE; }
    cxmlsec_verdict verdict = CXMLSEC_REFUSED;
    work->flags |= XMLSEC_DSIG_FLAGS_STORE_SIGNEDINFO_REFERENCES;
    work->signKey = xmlSecOpenSSLAppKeyLoadMemory(
        certificate, (xmlSecSize)count, xmlSecKeyDataFormatCertDer, NULL, NULL, NULL);
    if (work->signKey != NULL && restrict_algorithms(work) && xmlSecDSigCtxVerify(work, node) >= 0) {
        // 0 is "it was looked at": the status alone says what it is worth.
        verdict = work->status == xmlSecDSigStatusSucceeded ? CXMLSEC_VALID : CXMLSEC_INVALID;
        hand_references(work, handler, context);
    }
    xmlSecDSigCtxDestroy(work);
    return verdict;
}

cxmlsec_verdict cxmlsec_verify(
    const uint8_t *document, size_t count, const uint8_t *certificate, size_t certificate_count,
    cxmlsec_file_reader reader, cxmlsec_reference_handler handler, void *context) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, setup);
    if (!ready) { return CXMLSEC_UNAVAILABLE; }
    if (count == 0 || count > INT_MAX || certificate_count > INT_MAX) { return CXMLSEC_REFUSED; }
    xmlDocPtr parsed = xmlReadMemory(
        (const char *)document, (int)count, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    if (parsed == NULL) { return CXMLSEC_REFUSED; }
    const source mine = {reader, context};
    current = &mine;
    cxmlsec_verdict verdict = verify(parsed, certificate, certificate_count, handler, context);
    current = NULL;
    xmlFreeDoc(parsed);
    return verdict;
}
