/* Every variant of the structural scan that this machine runs against the scalar one, on random texts.

   Usage: variantes TEXTS. Prints the best variant and how many texts were compared; exit 1 at the first difference.
   Compiled for another machine, it judges that machine's variants: the Swift tests judge those of this one. */
#include "CScan.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST = 700, LONGEST_PIECE = 8, ROOM = LONGEST + 64 };

static uint64_t seed = 20240228;

static uint32_t below(uint32_t limit) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(seed >> 33) % limit;
}

static size_t put(uint8_t *bytes, const char *text) {
    const size_t length = strlen(text);
    memcpy(bytes, text, length);
    return length;
}

/* Sound fields, most of the time; else whatever has a meaning, in any order. */
static size_t fill(uint8_t *bytes) {
    static const char *const sound[] = {
        ";", "\n", "a;", "93066;", "\xC3\xA9t\xC3\xA9\r\n", "\"\";", "\"a;\"\"b\"\n", "\"\"\"\"\r\n", "\";;\";"};
    static const char any[] = "ab;;\n\n\"\"\r\xC3";
    const size_t wanted = below(LONGEST - LONGEST_PIECE);
    const int faulty = below(3) == 0;
    size_t written = 0;
    while (written < wanted) {
        if (faulty && below(40) == 0) {
            bytes[written++] = below(20) == 0 ? 0 : (uint8_t)any[below(sizeof any - 1)];
        } else {
            written += put(bytes + written, sound[below(9)]);
        }
    }
    return written;
}

static int differ(cscan_variant variant, const uint8_t *bytes, size_t length) {
    static uint32_t ends[2][ROOM], lines[2][ROOM], positions[2][ROOM];
    const cscan_variant variants[2] = {CSCAN_SCALAR, variant};
    cscan_fields_found found[2];
    size_t structures[2], nuls[2], counts[2];
    for (int i = 0; i < 2; i++) {
        found[i] = cscan_fields(variants[i], bytes, length, ';', ends[i], lines[i]);
        structures[i] = cscan_structure(variants[i], bytes, length, ';', positions[i], &nuls[i]);
        counts[i] = cscan_count_lines(variants[i], bytes, length);
    }
    if (found[0].irregular != found[1].irregular || structures[0] != structures[1] || nuls[0] != nuls[1]
        || counts[0] != counts[1] || memcmp(positions[0], positions[1], structures[0] * sizeof positions[0][0]) != 0) {
        return 1;
    }
    if (found[0].irregular) return 0;
    return found[0].ends != found[1].ends || found[0].lines != found[1].lines
        || memcmp(ends[0], ends[1], found[0].ends * sizeof ends[0][0]) != 0
        || memcmp(lines[0], lines[1], found[0].lines * sizeof lines[0][0]) != 0;
}

int main(int count, char **arguments) {
    static const char *const names[CSCAN_VARIANTS] = {
        [CSCAN_SCALAR] = "scalar", [CSCAN_SSE2] = "sse2", [CSCAN_AVX2] = "avx2", [CSCAN_AVX512] = "avx512",
        [CSCAN_NEON] = "neon"};
    const long texts = count > 1 ? atol(arguments[1]) : 0;
    uint8_t bytes[LONGEST];
    long irregular = 0;
    for (long text = 0; text < texts; text++) {
        const size_t length = fill(bytes);
        static uint32_t ends[ROOM], lines[ROOM];
        irregular += cscan_fields(CSCAN_SCALAR, bytes, length, ';', ends, lines).irregular;
        for (int variant = CSCAN_SCALAR + 1; variant < CSCAN_VARIANTS; variant++) {
            if (!cscan_runs((cscan_variant)variant) || !differ((cscan_variant)variant, bytes, length)) continue;
            printf("%s differs from scalar on text %ld, of %zu bytes\n", names[variant], text, length);
            return 1;
        }
    }
    printf("best %s, %ld texts, %ld of them irregular\n", names[cscan_best()], texts, irregular);
    return 0;
}
