// The part of libxml2 that the project uses, behind opaque types.
//
// No libxml2 header is shown: Debian's pull in ICU, whose types clash with Foundation's once Swift sees both.
// Texts are UTF-8 given by pointer and length; they need no NUL at the end and may hold one.
#ifndef CXMLPORT_H
#define CXMLPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: Writing

#define CXML_SWIFT_NAME(name) __attribute__((swift_name(#name)))

typedef enum __attribute__((enum_extensibility(closed))) cxml_status {
    CXML_OK CXML_SWIFT_NAME(ok),
    CXML_OUT_OF_MEMORY CXML_SWIFT_NAME(outOfMemory),
    /// A name with a character that a name may not have.
    CXML_INVALID_NAME CXML_SWIFT_NAME(invalidName),
    /// An attribute that does not follow a start, a text outside the root, or a second root.
    CXML_MISPLACED CXML_SWIFT_NAME(misplaced),
    /// An end without its start.
    CXML_NOT_STARTED CXML_SWIFT_NAME(notStarted),
    /// A start without its end, found when finishing.
    CXML_NOT_ENDED CXML_SWIFT_NAME(notEnded),
    /// A document without a root, found when finishing.
    CXML_NO_ROOT CXML_SWIFT_NAME(noRoot),
} cxml_status;

typedef struct cxml_writer cxml_writer;

/// A writer into memory that has written the XML declaration, or NULL when there is no memory.
cxml_writer *_Nullable cxml_writer_create(bool indented);
void cxml_writer_free(cxml_writer *_Nullable writer);

// After a call that does not give CXML_OK, the caller keeps that first failure and drops the document.
cxml_status cxml_writer_start(cxml_writer *_Nonnull writer, const uint8_t *_Nullable name, size_t name_length);
cxml_status cxml_writer_attribute(
    cxml_writer *_Nonnull writer, const uint8_t *_Nullable name, size_t name_length, const uint8_t *_Nullable value,
    size_t value_length);
cxml_status cxml_writer_attribute_integer(
    cxml_writer *_Nonnull writer, const uint8_t *_Nullable name, size_t name_length, int64_t value);
cxml_status cxml_writer_text(cxml_writer *_Nonnull writer, const uint8_t *_Nullable text, size_t length);
cxml_status cxml_writer_comment(cxml_writer *_Nonnull writer, const uint8_t *_Nullable text, size_t length);
cxml_status cxml_writer_end(cxml_writer *_Nonnull writer);

/// Ends the document; the bytes belong to the writer and live until it is freed.
cxml_status cxml_writer_finish(
    cxml_writer *_Nonnull writer, const uint8_t *_Nullable *_Nonnull bytes, size_t *_Nonnull count);

// MARK: Canonicalising

/// Receives bytes, which live during the call.
typedef void (*cxml_bytes_handler)(void *_Nullable context, const uint8_t *_Nonnull bytes, size_t count);

/// Gives the only element of that name as Exclusive XML Canonicalization 1.0 writes it, without comments.
///
/// False when the document is not XML, has a DOCTYPE, or has not exactly one such element.
bool cxml_canonicalise(
    const uint8_t *_Nonnull bytes, size_t count, const char *_Nonnull space, const char *_Nonnull name,
    cxml_bytes_handler _Nonnull handler, void *_Nullable context);

// MARK: Validating

/// Receives one error: line and column count from 1, 0 when unknown; the message lives during the call.
typedef void (*cxml_issue_handler)(void *_Nullable context, int line, int column, const char *_Nonnull message);

typedef struct cxml_schema cxml_schema;

/// A document of a schema; the bytes live until the schema is compiled.
typedef struct {
    const char *_Nonnull name;
    const uint8_t *_Nullable bytes;
    size_t count;
} cxml_document;

/// Compiles a schema, or gives NULL after at least one issue.
///
/// The first document is the schema; an address that it or another one includes or imports is that of the document which
/// has the last step of the address for name, and of nothing else.
cxml_schema *_Nullable cxml_schema_create(
    const cxml_document *_Nullable documents, size_t count, cxml_issue_handler _Nonnull handler,
    void *_Nullable context);
void cxml_schema_free(cxml_schema *_Nullable schema);

/// Gives every error of a document to the handler, at most `limit` of them (0 for all): none when it is valid.
///
/// The schema is only read: several threads may validate with it at once.
void cxml_schema_validate(
    const cxml_schema *_Nonnull schema, const uint8_t *_Nullable bytes, size_t count, size_t limit,
    cxml_issue_handler _Nonnull handler, void *_Nullable context);

// MARK: Reading

/// Why a document is not read further.
typedef enum __attribute__((enum_extensibility(closed))) cxml_refusal {
    CXML_ACCEPTED CXML_SWIFT_NAME(accepted),
    CXML_READER_OUT_OF_MEMORY CXML_SWIFT_NAME(outOfMemory),
    CXML_EMPTY CXML_SWIFT_NAME(empty),
    CXML_TOO_LARGE CXML_SWIFT_NAME(tooLarge),
    CXML_TOO_DEEP CXML_SWIFT_NAME(tooDeep),
    /// A tag or a comment of too many bytes.
    CXML_TOO_LONG CXML_SWIFT_NAME(tooLong),
    CXML_DOCTYPE CXML_SWIFT_NAME(doctype),
    CXML_ENTITY CXML_SWIFT_NAME(entity),
    CXML_NUL CXML_SWIFT_NAME(nul),
    CXML_UNKNOWN_ENCODING CXML_SWIFT_NAME(unknownEncoding),
    CXML_INVALID_CHARACTER CXML_SWIFT_NAME(invalidCharacter),
    CXML_TRUNCATED CXML_SWIFT_NAME(truncated),
    CXML_MALFORMED CXML_SWIFT_NAME(malformed),
} cxml_refusal;

/// What a document may not exceed.
typedef struct {
    size_t bytes, depth, token;
} cxml_reader_limits;

// A name, or a namespace, has one address for the whole life of a reader: two of them are equal when their addresses are.

/// An attribute; the value, unescaped, is given by pointer and length.
typedef struct {
    const char *_Nonnull name;
    const char *_Nullable space;
    const uint8_t *_Nonnull value;
    size_t value_length;
} cxml_attribute;

/// Receives what is read; everything shown lives during the call. `space` is the namespace, NULL without.
typedef struct {
    void (*_Nonnull start)(
        void *_Nullable context, const char *_Nonnull name, const char *_Nullable space,
        const cxml_attribute *_Nullable attributes, size_t count, int line, int column);
    void (*_Nonnull end)(void *_Nullable context, const char *_Nonnull name, const char *_Nullable space);
    void (*_Nonnull text)(void *_Nullable context, const uint8_t *_Nonnull bytes, size_t length);
} cxml_reader_events;

typedef struct cxml_reader cxml_reader;

/// A reader of one document, or NULL when there is no memory.
cxml_reader *_Nullable cxml_reader_create(cxml_reader_limits limits, cxml_reader_events events);
void cxml_reader_free(cxml_reader *_Nullable reader);

/// The address of a name that the document may have, NULL when there is no memory.
const char *_Nullable cxml_reader_name(cxml_reader *_Nonnull reader, const char *_Nonnull name);

/// Reads the next bytes of the document; after a refusal, every call gives that first one.
cxml_refusal cxml_reader_push(
    cxml_reader *_Nonnull reader, const uint8_t *_Nullable bytes, size_t count, void *_Nullable context);
/// Says that the document has no more bytes.
cxml_refusal cxml_reader_finish(cxml_reader *_Nonnull reader, void *_Nullable context);

/// Where the refusal is: line and column count from 1, 0 when unknown.
void cxml_reader_position(const cxml_reader *_Nonnull reader, int *_Nonnull line, int *_Nonnull column);

#endif
