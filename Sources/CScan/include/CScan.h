/* Structural scan of delimited text: where the separators, line ends and quotes are.
   It knows bytes only: what they mean is the reader's business. */
#ifndef CSCAN_H
#define CSCAN_H

#include <stddef.h>
#include <stdint.h>

/* Writes the offsets of every `separator`, LF (0x0A) and quote (0x22) of bytes[0..<length], in order.
   `positions` has room for `length` offsets; `length` is below 2^32.
   Sets *nuls to the number of NUL bytes met. Returns how many offsets were written. */
size_t cscan_structure(const uint8_t *bytes, size_t length, uint8_t separator, uint32_t *positions, size_t *nuls);

/* How many LF there are in bytes[0..<length]. */
size_t cscan_count_lines(const uint8_t *bytes, size_t length);

/* The same two, one byte at a time: what the others are tested against, and what runs without SIMD. */
size_t cscan_structure_scalar(const uint8_t *bytes, size_t length, uint8_t separator, uint32_t *positions, size_t *nuls);
size_t cscan_count_lines_scalar(const uint8_t *bytes, size_t length);

#endif
