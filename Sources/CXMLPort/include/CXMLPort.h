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

// MARK: Validating

/// Receives one error: line and column count from 1, 0 when unknown; the message lives during the call.
typedef void (*cxml_issue_handler)(void *_Nullable context, int line, int column, const char *_Nonnull message);

typedef struct cxml_schema cxml_schema;

/// Compiles a schema, or gives NULL after at least one issue.
cxml_schema *_Nullable cxml_schema_create(
    const uint8_t *_Nullable bytes, size_t count, cxml_issue_handler _Nonnull handler, void *_Nullable context);
void cxml_schema_free(cxml_schema *_Nullable schema);

/// Gives every error of a document to the handler: none when it is valid.
///
/// The schema is only read: several threads may validate with it at once.
void cxml_schema_validate(
    const cxml_schema *_Nonnull schema, const uint8_t *_Nullable bytes, size_t count,
    cxml_issue_handler _Nonnull handler, void *_Nullable context);

#endif
