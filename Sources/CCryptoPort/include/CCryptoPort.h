// The part of libcrypto that the project uses, behind opaque types.
#ifndef CCRYPTOPORT_H
#define CCRYPTOPORT_H

#include "CCryptoCertificates.h"
#include "CCryptoHTTP.h"
#include "CCryptoKeys.h"
#include "CCryptoNames.h"
#include "CCryptoTimestamps.h"

// MARK: Digests

typedef enum __attribute__((enum_extensibility(closed))) ccrypto_algorithm {
    CCRYPTO_SHA256 CCRYPTO_SWIFT_NAME(sha256),
    CCRYPTO_SHA512 CCRYPTO_SWIFT_NAME(sha512),
    CCRYPTO_MD5 CCRYPTO_SWIFT_NAME(md5),
    CCRYPTO_SHA1 CCRYPTO_SWIFT_NAME(sha1),
    CCRYPTO_SHA224 CCRYPTO_SWIFT_NAME(sha224),
} ccrypto_algorithm;

typedef struct ccrypto_digest ccrypto_digest;

/// A digest in progress, or NULL when libcrypto has no memory or no provider for it.
ccrypto_digest *_Nullable ccrypto_digest_create(ccrypto_algorithm algorithm);
void ccrypto_digest_free(ccrypto_digest *_Nullable hasher);

/// False only after the digest was finished, which the Swift type makes impossible.
bool ccrypto_digest_update(ccrypto_digest *_Nonnull hasher, const void *_Nullable bytes, size_t count);

/// Writes as many bytes as the algorithm gives (16 to 64); to be called once.
bool ccrypto_digest_finish(ccrypto_digest *_Nonnull hasher, uint8_t *_Nonnull digest);

// MARK: Base64

/// Writes 4 characters for every 3 bytes begun, and a NUL; RFC 4648, section 4.
void ccrypto_base64_encode(const uint8_t *_Nullable bytes, size_t count, uint8_t *_Nonnull text);

/// Writes 3 bytes for every 4 characters, padding included; false when one of them is no base64.
bool ccrypto_base64_decode(const uint8_t *_Nonnull text, size_t count, uint8_t *_Nonnull bytes);

#endif
