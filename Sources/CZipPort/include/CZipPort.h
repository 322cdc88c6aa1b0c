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

// MARK: Writing

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

// MARK: Reading

typedef struct czip_reader czip_reader;

/// What the directory of an archive says of one entry; the name lives until the next call.
typedef struct {
    const char *_Nullable name;
    size_t name_length;
    /// Where it is told about, to come back to it.
    uint64_t place, number;
    /// Of its bytes once inflated, as the directory has it: not to be trusted before they are counted.
    uint64_t size;
    /// As the archive keeps it: 0 as it is, 8 deflated.
    int method;
    bool encrypted;
} czip_entry;

/// A reader of bytes that live as long as it does; NULL when no directory of entries is in them.
czip_reader *_Nullable czip_reader_create(const uint8_t *_Nonnull bytes, size_t count);
void czip_reader_free(czip_reader *_Nullable reader);

/// Goes to the first entry of the directory, or to the next one.
///
/// *ended* tells that there is none left; a status that is not CZIP_OK, that the directory is damaged.
czip_status czip_reader_next(czip_reader *_Nonnull reader, bool first, czip_entry *_Nonnull entry, bool *_Nonnull ended);

/// Opens the entry that was met at a place, to be read from its beginning.
czip_status czip_reader_open(czip_reader *_Nonnull reader, uint64_t place, uint64_t number);

/// Reads at most `capacity` bytes of the open entry; 0 at its end, less than 0 when it is damaged.
ptrdiff_t czip_reader_read(czip_reader *_Nonnull reader, uint8_t *_Nonnull buffer, size_t capacity);

/// Closes the entry; once as many bytes are read as it should have, CZIP_REFUSED says that its checksum is not theirs.
czip_status czip_reader_close(czip_reader *_Nonnull reader);

#endif
