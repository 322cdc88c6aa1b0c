/* The three scans of one variant: included once for each, with KERNEL naming its functions, TARGET its instructions, and
   `marks_of` and `offsets` written with these. */

/* The marks of the last bytes, fewer than 64. */
TARGET static inline marks KERNEL(last_marks)(const uint8_t *bytes, size_t length, uint8_t separator) {
    uint8_t padded[64] = {0};
    memcpy(padded, bytes, length);
    marks found = KERNEL(marks_of)(padded, separator);
    const uint64_t real = (1ull << length) - 1;
    found.separators &= real;
    found.nuls &= real;
    return found;
}

/* What one word of marks leaves to the next. */
typedef struct {
    /* All ones inside quotes. */
    uint64_t inside;
    /* In bit 0, what the byte before was: one that a field may begin behind, a closing quote, a CR behind one. */
    uint64_t opener, closing, closing_return;
    /* Whether something must be read byte by byte. */
    uint64_t irregular;
    uint32_t *end, *line;
} KERNEL(state);

TARGET static inline void KERNEL(add)(
    KERNEL(state) *state, marks found, uint32_t base, const uint32_t *ends) {
    uint64_t structure = found.separators | found.ends;
    uint64_t line_ends = found.ends;
    state->irregular |= found.nuls;
    if (found.quotes != 0 || state->inside != 0 || state->closing != 0 || state->closing_return != 0) {
        const uint64_t inside = parity_so_far(found.quotes) ^ state->inside;
        const uint64_t opening = found.quotes & inside, closing = found.quotes & ~inside;
        state->irregular |= found.ends & inside;
        structure &= ~inside;
        line_ends &= ~inside;
        // An opening quote behind a closing one is the second half of a doubled quote.
        const uint64_t openers = structure | closing;
        state->irregular |= opening & ~(openers << 1 | state->opener);
        const uint64_t behind = closing << 1 | state->closing;
        const uint64_t returns = behind & found.returns;
        state->irregular |= behind & ~(structure | found.quotes | returns);
        state->irregular |= (returns << 1 | state->closing_return) & ~line_ends;
        state->opener = openers >> 63;
        state->closing = closing >> 63;
        state->closing_return = returns >> 63;
        state->inside = (uint64_t)((int64_t)inside >> 63);
    } else {
        state->opener = structure >> 63;
    }
    const uint32_t before = (uint32_t)(state->end - ends);
    state->end = KERNEL(offsets)(structure, base, state->end);
    while (line_ends != 0) {
        const uint64_t earlier = structure & ((line_ends & -line_ends) - 1);
        *state->line++ = before + (uint32_t)__builtin_popcountll(earlier);
        line_ends &= line_ends - 1;
    }
}

TARGET static cscan_fields_found KERNEL(fields)(
    const uint8_t *bytes, size_t length, uint8_t separator, uint32_t *ends, uint32_t *lines) {
    KERNEL(state) state = {.opener = 1, .end = ends, .line = lines};
    size_t offset = 0;
    for (; offset + 64 <= length; offset += 64) {
        KERNEL(add)(&state, KERNEL(marks_of)(bytes + offset, separator), (uint32_t)offset, ends);
    }
    if (offset < length) {
        marks last = KERNEL(last_marks)(bytes + offset, length - offset, separator);
        const uint64_t padding = ~((1ull << (length - offset)) - 1);
        // Nothing is behind the end: a closing quote there is regular, as before a line end.
        const uint64_t before = state.irregular;
        KERNEL(add)(&state, last, (uint32_t)offset, ends);
        state.irregular = before | (state.irregular & ~padding);
    }
    state.irregular |= state.inside;
    return (cscan_fields_found){
        .ends = (size_t)(state.end - ends), .lines = (size_t)(state.line - lines), .irregular = state.irregular != 0};
}

TARGET static size_t KERNEL(structure)(
    const uint8_t *bytes, size_t length, uint8_t separator, uint32_t *positions, size_t *nuls) {
    uint32_t *position = positions;
    size_t offset = 0;
    *nuls = 0;
    for (; offset + 64 <= length; offset += 64) {
        const marks found = KERNEL(marks_of)(bytes + offset, separator);
        *nuls += (size_t)__builtin_popcountll(found.nuls);
        position = KERNEL(offsets)(found.separators | found.ends | found.quotes, (uint32_t)offset, position);
    }
    if (offset < length) {
        const marks found = KERNEL(last_marks)(bytes + offset, length - offset, separator);
        *nuls += (size_t)__builtin_popcountll(found.nuls);
        position = KERNEL(offsets)(found.separators | found.ends | found.quotes, (uint32_t)offset, position);
    }
    return (size_t)(position - positions);
}

TARGET static size_t KERNEL(count_lines)(const uint8_t *bytes, size_t length) {
    size_t count = 0, offset = 0;
    for (; offset + 64 <= length; offset += 64) {
        count += (size_t)__builtin_popcountll(KERNEL(marks_of)(bytes + offset, '\n').ends);
    }
    for (; offset < length; offset++) count += bytes[offset] == '\n';
    return count;
}
