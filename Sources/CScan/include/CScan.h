/* Structural scan of delimited text: where the separators, line ends and quotes are.
   It knows bytes only: what they mean is the reader's business. */
#ifndef CSCAN_H
#define CSCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The ways of doing it, each with the instructions of its name; all give the same answers. */
typedef enum {
    CSCAN_SCALAR,
    CSCAN_SSE2,
    CSCAN_AVX2,
    CSCAN_AVX512,
    CSCAN_NEON,
} cscan_variant;

enum { CSCAN_VARIANTS = CSCAN_NEON + 1 };

/* Whether it was compiled in and this machine can run it. */
bool cscan_runs(cscan_variant variant);

/* The fastest one that this machine can run. */
cscan_variant cscan_best(void);

/* What a scan of fields found. */
typedef struct {
    /* Offsets written to `ends`: separators and line ends outside quotes. */
    size_t ends;
    /* Entries written to `lines`: line ends outside quotes. */
    size_t lines;
    /* Whether a quote, a line end inside quotes or a NUL asks for a reading byte by byte: `ends` may then be wrong. */
    bool irregular;
} cscan_fields_found;

/* Finds the fields of bytes[0..<length], which begins at the beginning of a record: writes to `ends` the offset of every
   `separator` and LF outside quotes, in order, and to `lines` the rank in `ends` of every LF.
   Both have room for `length` + 64 entries; `length` is below 2^32.
   A field in quotes is regular when its first byte is the quote, quotes inside are doubled, and its last one stands before a
   separator, LF, CR LF or the end; a text that ends inside one is irregular. */
cscan_fields_found cscan_fields(
    cscan_variant variant, const uint8_t *bytes, size_t length, uint8_t separator, uint32_t *ends, uint32_t *lines);

/* Lines whose fields cscan_fields found, and what is wanted of them. */
typedef struct {
    const uint8_t *bytes;
    size_t length;
    const uint32_t *ends, *lines;
    size_t line_count;
    /* Fields that a sound line has. */
    size_t least, most;
    /* A sound line has fewer bytes than this. */
    size_t limit;
    /* Positions of the fields to pack; -1 for one that no line has. */
    const int32_t *columns;
    size_t column_count;
    /* Positions of the fields whose places are wanted; -1 for one that no line has. */
    const int32_t *places;
    size_t place_count;
} cscan_rows;

/* Bit of the first word of a row whose line is not sound; the 32 low bits are the rank of the line. */
#define CSCAN_UNSOUND (1ull << 63)

/* A field whose content has doubled quotes, in the second word of its place. */
#define CSCAN_ESCAPED (1ull << 63)

/* Writes for every line that is not empty a row of 1 + column_count + 2 * place_count words: its rank, the contents of its
   columns, the places of its fields.
   A content of at most 7 bytes is its length in the high byte above its bytes, the first one lowest; a longer one, or one
   with doubled quotes, is all ones. The place of a field is where its content starts in the 32 low bits of a word and ends
   in the others, neither quotes nor blanks around being of it, then where it starts in its line behind its quote, from 1;
   two words of 0 when the line has it not. Returns how many rows were written. */
size_t cscan_pack(const cscan_rows *wanted, uint64_t *rows);

/* The content bytes[start..<end], without quotes, as cscan_pack packs it; `length` is that of all the bytes. */
uint64_t cscan_content(const uint8_t *bytes, size_t length, size_t start, size_t end);

/* Writes the offsets of every `separator`, LF (0x0A) and quote (0x22) of bytes[0..<length], in order.
   `positions` has room for `length` + 64 offsets; `length` is below 2^32.
   Sets *nuls to the number of NUL bytes met. Returns how many offsets were written. */
size_t cscan_structure(
    cscan_variant variant, const uint8_t *bytes, size_t length, uint8_t separator, uint32_t *positions, size_t *nuls);

/* How many LF there are in bytes[0..<length]. */
size_t cscan_count_lines(cscan_variant variant, const uint8_t *bytes, size_t length);

/* Asks for the memory at `place`, to be written soon. */
static inline void cscan_prefetch(const void *place) { __builtin_prefetch(place, 1); }

#endif
