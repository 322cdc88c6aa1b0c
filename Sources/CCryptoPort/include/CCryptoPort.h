// The part of libcrypto that the project uses, behind an opaque type.
#ifndef CCRYPTOPORT_H
#define CCRYPTOPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { CCRYPTO_SHA256_LENGTH = 32 };

typedef struct ccrypto_sha256 ccrypto_sha256;

/// A digest in progress, or NULL when libcrypto has no memory or no SHA-256 provider.
ccrypto_sha256 *_Nullable ccrypto_sha256_create(void);
void ccrypto_sha256_free(ccrypto_sha256 *_Nullable hasher);

/// False only after the digest was finished, which the Swift type makes impossible.
bool ccrypto_sha256_update(ccrypto_sha256 *_Nonnull hasher, const void *_Nullable bytes, size_t count);

/// Writes CCRYPTO_SHA256_LENGTH bytes; to be called once.
bool ccrypto_sha256_finish(ccrypto_sha256 *_Nonnull hasher, uint8_t *_Nonnull digest);

#endif
