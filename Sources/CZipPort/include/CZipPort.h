// The part of minizip that the project uses, behind opaque types: archives in memory, never a file nor the clock.
#ifndef CZIPPORT_H
#define CZIPPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CZIP_SWIFT_NAME(name) __attribute__((swift_name(#name)))

typedef enum __attribute__((enum_extensibility(closed))) czip_status {
    CZIP_OK CZIP_SWIFT_NAME(ok),
    CZIP_OUT_OF_MEMORY CZIP_SWIFT_NAME(outOfMemory),
    /// More bytes than an archive without the 64-bit extension holds.
    CZIP_TOO_LARGE CZIP_SWIFT_NAME(tooLarge),
    /// minizip or zlib refused for a reason of its own.
    CZIP_REFUSED CZIP_SWIFT_NAME(refused),
} czip_status;

typedef struct czip_writer czip_writer;

/// A writer into memory, or NULL when there is no memory.
czip_writer *_Nullable czip_writer_create(void);
void czip_writer_free(czip_writer *_Nullable writer);

/// Writes one whole entry; `level` is zlib's (1 to 9), 0 for an entry that is stored as it is.
///
/// After a call that does not give CZIP_OK, the caller drops the archive.
czip_status czip_writer_add(
    czip_writer *_Nonnull writer, const char *_Nonnull name, const uint8_t *_Nullable bytes, size_t count, int level);

/// Ends the archive; the bytes belong to the writer and live until it is freed.
czip_status czip_writer_finish(
    czip_writer *_Nonnull writer, const uint8_t *_Nullable *_Nonnull bytes, size_t *_Nonnull count);

#endif
