#include "CScan.h"

#include <string.h>

/* The content bytes[start..<start + size], of at most 7 bytes, 8 being readable. */
static inline uint64_t short_content(const uint8_t *bytes, size_t start, size_t size) {
    uint64_t word;
    memcpy(&word, bytes + start, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return (uint64_t)size << 56 | (word & ((1ull << 8 * size) - 1));
}

static inline uint64_t content(const uint8_t *bytes, size_t length, size_t start, size_t end) {
    const size_t size = end - start;
    if (size > 7) return ~0ull;
    if (start + 8 <= length) return short_content(bytes, start, size);
    uint64_t word = (uint64_t)size << 56;
    for (size_t i = 0; i < size; i++) word |= (uint64_t)bytes[start + i] << 8 * i;
    return word;
}

uint64_t cscan_content(const uint8_t *bytes, size_t length, size_t start, size_t end) {
    return content(bytes, length, start, end);
}

/* The same of a field as it is written. */
static inline uint64_t field(const uint8_t *bytes, size_t length, size_t start, size_t end) {
    if (start < end && bytes[start] == '"') {
        start++;
        end--;
        if (end - start <= 7 && memchr(bytes + start, '"', end - start) != NULL) return ~0ull;
    }
    return content(bytes, length, start, end);
}

/* A line: where its fields end, where it starts and where it ends, its line end left out. */
typedef struct {
    const uint32_t *ends;
    size_t count, start, end;
} line_of_fields;

/* Finds the bytes of a field as it is written; false when the line has it not. */
static inline bool find(const line_of_fields *line, int32_t position, size_t *first, size_t *end) {
    // One that no line has is beyond every count.
    const size_t column = (size_t)(ptrdiff_t)position;
    if (column >= line->count) return false;
    *first = column == 0 ? line->start : (size_t)line->ends[column - 1] + 1;
    *end = column == line->count - 1 ? line->end : line->ends[column];
    return true;
}

/* Writes the place of a field in two words. */
static inline void place(const uint8_t *bytes, const line_of_fields *line, int32_t position, uint64_t *words) {
    size_t first = 0, end = 0;
    words[0] = words[1] = 0;
    if (!find(line, position, &first, &end)) return;
    // Quotes of regular lines are two.
    if (first + 1 < end && bytes[first] == '"') {
        first++;
        end--;
        if (memchr(bytes + first, '"', end - first) != NULL) words[1] = CSCAN_ESCAPED;
    }
    words[1] |= first - line->start + 1;
    while (first < end && (bytes[first] == ' ' || bytes[first] == '\t')) first++;
    while (end > first && (bytes[end - 1] == ' ' || bytes[end - 1] == '\t')) end--;
    words[0] = (uint64_t)first | (uint64_t)end << 32;
}

/* The packed content of a field; `roomy` when 8 bytes are readable wherever it is. */
static inline uint64_t packed(const cscan_rows *w, const line_of_fields *line, int32_t position, bool roomy) {
    size_t first, end;
    if (!find(line, position, &first, &end)) return 0;
    if (roomy && end - first <= 7 && w->bytes[first] != '"') return short_content(w->bytes, first, end - first);
    return field(w->bytes, w->length, first, end);
}

size_t cscan_pack(const cscan_rows *wanted, uint64_t *rows) {
    const cscan_rows w = *wanted;
    uint64_t *row = rows;
    size_t start = 0, first = 0;
    for (size_t rank = 0; rank < w.line_count; rank++) {
        line_of_fields line = {w.ends + first, w.lines[rank] - first + 1, start, 0};
        const size_t next = (size_t)line.ends[line.count - 1] + 1;
        line.end = next - 1;
        if (line.end > start && w.bytes[line.end - 1] == '\r') line.end--;
        if (line.end > start) {
            const bool sound = line.count >= w.least && line.count <= w.most && line.end - start < w.limit;
            *row++ = rank | (sound ? 0 : CSCAN_UNSOUND);
            // A line behind this one makes 8 bytes readable.
            const bool roomy = next + 8 <= w.length;
            for (size_t i = 0; i < w.column_count; i++) *row++ = packed(&w, &line, w.columns[i], roomy);
            for (size_t i = 0; i < w.place_count; i++, row += 2) place(w.bytes, &line, w.places[i], row);
        }
        start = next;
        first += line.count;
    }
    return (size_t)(row - rows) / (1 + w.column_count + 2 * w.place_count);
}
