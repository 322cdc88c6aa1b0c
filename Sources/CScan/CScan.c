#include "CScan.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

static inline size_t structure_tail(const uint8_t *bytes, size_t from, size_t length, uint8_t separator,
                                    uint32_t *positions, size_t count, size_t *nuls) {
    for (size_t i = from; i < length; i++) {
        uint8_t byte = bytes[i];
        if (byte == separator || byte == '\n' || byte == '"') positions[count++] = (uint32_t)i;
        if (byte == 0) (*nuls)++;
    }
    return count;
}

size_t cscan_structure_scalar(const uint8_t *bytes, size_t length, uint8_t separator, uint32_t *positions,
                              size_t *nuls) {
    *nuls = 0;
    return structure_tail(bytes, 0, length, separator, positions, 0, nuls);
}

size_t cscan_count_lines_scalar(const uint8_t *bytes, size_t length) {
    size_t count = 0;
    for (size_t i = 0; i < length; i++) count += bytes[i] == '\n';
    return count;
}

#if defined(__SSE2__)

/* One bit a byte of 64 bytes that equal `wanted`. */
static inline uint64_t mask64(const __m128i block[4], __m128i wanted) {
    uint64_t mask = 0;
    for (int part = 0; part < 4; part++) {
        uint64_t bits = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(block[part], wanted));
        mask |= bits << (16 * part);
    }
    return mask;
}

static inline void load64(const uint8_t *bytes, __m128i block[4]) {
    for (int part = 0; part < 4; part++) block[part] = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
}

size_t cscan_structure(const uint8_t *bytes, size_t length, uint8_t separator, uint32_t *positions, size_t *nuls) {
    const __m128i separators = _mm_set1_epi8((char)separator);
    const __m128i ends = _mm_set1_epi8('\n');
    const __m128i quotes = _mm_set1_epi8('"');
    const __m128i zeros = _mm_setzero_si128();
    size_t count = 0, offset = 0;
    *nuls = 0;
    for (; offset + 64 <= length; offset += 64) {
        __m128i block[4];
        load64(bytes + offset, block);
        *nuls += (size_t)__builtin_popcountll(mask64(block, zeros));
        uint64_t mask = mask64(block, separators) | mask64(block, ends) | mask64(block, quotes);
        while (mask != 0) {
            positions[count++] = (uint32_t)(offset + (size_t)__builtin_ctzll(mask));
            mask &= mask - 1;
        }
    }
    return structure_tail(bytes, offset, length, separator, positions, count, nuls);
}

size_t cscan_count_lines(const uint8_t *bytes, size_t length) {
    const __m128i ends = _mm_set1_epi8('\n');
    size_t count = 0, offset = 0;
    for (; offset + 64 <= length; offset += 64) {
        __m128i block[4];
        load64(bytes + offset, block);
        count += (size_t)__builtin_popcountll(mask64(block, ends));
    }
    return count + cscan_count_lines_scalar(bytes + offset, length - offset);
}

#else

size_t cscan_structure(const uint8_t *bytes, size_t length, uint8_t separator, uint32_t *positions, size_t *nuls) {
    return cscan_structure_scalar(bytes, length, separator, positions, nuls);
}

size_t cscan_count_lines(const uint8_t *bytes, size_t length) { return cscan_count_lines_scalar(bytes, length); }

#endif
