#include "CScan.h"

#include <string.h>

/* What 64 bytes hold: one bit a byte. */
typedef struct {
    uint64_t separators, ends, quotes, returns, nuls;
} marks;

/* One variant. */
typedef struct {
    cscan_fields_found (*fields)(const uint8_t *, size_t, uint8_t, uint32_t *, uint32_t *);
    size_t (*structure)(const uint8_t *, size_t, uint8_t, uint32_t *, size_t *);
    size_t (*count_lines)(const uint8_t *, size_t);
} kernels;

/* Each bit of the mask as an offset behind `base`. */
static inline uint32_t *offsets_one_by_one(uint64_t mask, uint32_t base, uint32_t *out) {
    while (mask != 0) {
        *out++ = base + (uint32_t)__builtin_ctzll(mask);
        mask &= mask - 1;
    }
    return out;
}

/* In bit i, whether the number of bits of the mask up to i, i included, is odd. */
static inline uint64_t parity_so_far(uint64_t mask) {
    for (int step = 1; step < 64; step *= 2) mask ^= mask << step;
    return mask;
}

#define KERNEL(name) name##_scalar
#define TARGET
static inline marks KERNEL(marks_of)(const uint8_t *bytes, uint8_t separator) {
    marks found = {0};
    for (int i = 0; i < 64; i++) {
        uint64_t bit = 1ull << i;
        if (bytes[i] == separator) found.separators |= bit;
        if (bytes[i] == '\n') found.ends |= bit;
        if (bytes[i] == '"') found.quotes |= bit;
        if (bytes[i] == '\r') found.returns |= bit;
        if (bytes[i] == 0) found.nuls |= bit;
    }
    return found;
}
static inline uint32_t *KERNEL(offsets)(uint64_t mask, uint32_t base, uint32_t *out) {
    return offsets_one_by_one(mask, base, out);
}
#include "CScanKernels.h"
#undef TARGET
#undef KERNEL

#if defined(__x86_64__)
#include <immintrin.h>

#define KERNEL(name) name##_sse2
#define TARGET
static inline uint64_t KERNEL(equal)(const __m128i block[4], uint8_t wanted) {
    const __m128i all = _mm_set1_epi8((char)wanted);
    uint64_t mask = 0;
    for (int part = 0; part < 4; part++) {
        mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(block[part], all)) << (16 * part);
    }
    return mask;
}
static inline marks KERNEL(marks_of)(const uint8_t *bytes, uint8_t separator) {
    __m128i block[4];
    for (int part = 0; part < 4; part++) block[part] = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    return (marks){KERNEL(equal)(block, separator), KERNEL(equal)(block, '\n'), KERNEL(equal)(block, '"'),
                   KERNEL(equal)(block, '\r'), KERNEL(equal)(block, 0)};
}
static inline uint32_t *KERNEL(offsets)(uint64_t mask, uint32_t base, uint32_t *out) {
    return offsets_one_by_one(mask, base, out);
}
#include "CScanKernels.h"
#undef TARGET
#undef KERNEL

#define KERNEL(name) name##_avx2
#define TARGET __attribute__((target("avx2,bmi,bmi2,popcnt,lzcnt")))
TARGET static inline uint64_t KERNEL(equal)(__m256i low, __m256i high, uint8_t wanted) {
    const __m256i all = _mm256_set1_epi8((char)wanted);
    return (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, all))
           | (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, all)) << 32;
}
TARGET static inline marks KERNEL(marks_of)(const uint8_t *bytes, uint8_t separator) {
    const __m256i low = _mm256_loadu_si256((const __m256i *)bytes);
    const __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + 32));
    return (marks){KERNEL(equal)(low, high, separator), KERNEL(equal)(low, high, '\n'), KERNEL(equal)(low, high, '"'),
                   KERNEL(equal)(low, high, '\r'), KERNEL(equal)(low, high, 0)};
}
/* Eight at a time, more than there are: what is written too far is written over, or lies in the 64 spare entries. */
TARGET static inline uint32_t *KERNEL(offsets)(uint64_t mask, uint32_t base, uint32_t *out) {
    uint32_t *behind = out + __builtin_popcountll(mask);
    while (mask != 0) {
        for (int i = 0; i < 8; i++) {
            out[i] = base + (uint32_t)_tzcnt_u64(mask);
            mask = _blsr_u64(mask);
        }
        out += 8;
    }
    return behind;
}
#include "CScanKernels.h"
#undef TARGET
#undef KERNEL

#define KERNEL(name) name##_avx512
#define TARGET __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,bmi,bmi2,popcnt,lzcnt")))
TARGET static inline marks KERNEL(marks_of)(const uint8_t *bytes, uint8_t separator) {
    const __m512i block = _mm512_loadu_si512(bytes);
    return (marks){_mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8((char)separator)),
                   _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8('\n')),
                   _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8('"')),
                   _mm512_cmpeq_epi8_mask(block, _mm512_set1_epi8('\r')),
                   _mm512_cmpeq_epi8_mask(block, _mm512_setzero_si512())};
}
/* Sixteen at a time; what is written too far as for AVX2. */
TARGET static inline uint32_t *KERNEL(offsets)(uint64_t mask, uint32_t base, uint32_t *out) {
    static const uint8_t places[64] __attribute__((aligned(64))) = {
        0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
        22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
        44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
    const int count = __builtin_popcountll(mask);
    const __m512i kept = _mm512_maskz_compress_epi8(mask, _mm512_load_si512(places));
    const __m512i bases = _mm512_set1_epi32((int)base);
    _mm512_storeu_si512(out, _mm512_add_epi32(bases, _mm512_cvtepu8_epi32(_mm512_castsi512_si128(kept))));
    if (count > 16) {
        _mm512_storeu_si512(out + 16, _mm512_add_epi32(bases, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(kept, 1))));
        _mm512_storeu_si512(out + 32, _mm512_add_epi32(bases, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(kept, 2))));
        _mm512_storeu_si512(out + 48, _mm512_add_epi32(bases, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(kept, 3))));
    }
    return out + count;
}
#include "CScanKernels.h"
#undef TARGET
#undef KERNEL
#endif

#if defined(__aarch64__)
#include <arm_neon.h>

#define KERNEL(name) name##_neon
#define TARGET
static inline uint64_t KERNEL(equal)(const uint8x16_t block[4], uint8_t wanted) {
    static const uint8_t bits[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const uint8x16_t all = vdupq_n_u8(wanted), weights = vld1q_u8(bits);
    uint8x16_t part[4];
    for (int i = 0; i < 4; i++) part[i] = vandq_u8(vceqq_u8(block[i], all), weights);
    const uint8x16_t sums = vpaddq_u8(vpaddq_u8(part[0], part[1]), vpaddq_u8(part[2], part[3]));
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sums, sums)), 0);
}
static inline marks KERNEL(marks_of)(const uint8_t *bytes, uint8_t separator) {
    uint8x16_t block[4];
    for (int i = 0; i < 4; i++) block[i] = vld1q_u8(bytes + 16 * i);
    return (marks){KERNEL(equal)(block, separator), KERNEL(equal)(block, '\n'), KERNEL(equal)(block, '"'),
                   KERNEL(equal)(block, '\r'), KERNEL(equal)(block, 0)};
}
static inline uint32_t *KERNEL(offsets)(uint64_t mask, uint32_t base, uint32_t *out) {
    return offsets_one_by_one(mask, base, out);
}
#include "CScanKernels.h"
#undef TARGET
#undef KERNEL
#endif

static const kernels all[CSCAN_VARIANTS] = {
    [CSCAN_SCALAR] = {fields_scalar, structure_scalar, count_lines_scalar},
#if defined(__x86_64__)
    [CSCAN_SSE2] = {fields_sse2, structure_sse2, count_lines_sse2},
    [CSCAN_AVX2] = {fields_avx2, structure_avx2, count_lines_avx2},
    [CSCAN_AVX512] = {fields_avx512, structure_avx512, count_lines_avx512},
#endif
#if defined(__aarch64__)
    [CSCAN_NEON] = {fields_neon, structure_neon, count_lines_neon},
#endif
};

bool cscan_runs(cscan_variant variant) {
    if (all[variant].fields == NULL) return false;
#if defined(__x86_64__)
    __builtin_cpu_init();
    const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2")
                      && __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("lzcnt");
    if (variant == CSCAN_AVX2) return avx2;
    if (variant == CSCAN_AVX512) {
        return avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
               && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi2");
    }
#endif
    return true;
}

cscan_variant cscan_best(void) {
    static const cscan_variant by_speed[] = {CSCAN_AVX512, CSCAN_AVX2, CSCAN_SSE2, CSCAN_NEON};
    for (size_t i = 0; i < sizeof by_speed / sizeof by_speed[0]; i++) {
        if (cscan_runs(by_speed[i])) return by_speed[i];
    }
    return CSCAN_SCALAR;
}

cscan_fields_found cscan_fields(cscan_variant variant, const uint8_t *bytes, size_t length, uint8_t separator,
                                uint32_t *ends, uint32_t *lines) {
    return all[variant].fields(bytes, length, separator, ends, lines);
}

size_t cscan_structure(cscan_variant variant, const uint8_t *bytes, size_t length, uint8_t separator,
                       uint32_t *positions, size_t *nuls) {
    return all[variant].structure(bytes, length, separator, positions, nuls);
}

size_t cscan_count_lines(cscan_variant variant, const uint8_t *bytes, size_t length) {
    return all[variant].count_lines(bytes, length);
}
