// Timestamps of RFC 3161, over a SHA-256 digest.
#ifndef CCRYPTOTIMESTAMPS_H
#define CCRYPTOTIMESTAMPS_H

#include "CCryptoCertificates.h"

/// Receives DER bytes, which live during the call.
typedef void (*ccrypto_der_handler)(void *_Nullable context, const uint8_t *_Nonnull der, size_t count);

/// Gives the query for a digest of 32 bytes, with a nonce, asking for the authority's certificate; false on failure.
bool ccrypto_timestamp_query(
    const uint8_t *_Nonnull digest, ccrypto_der_handler _Nonnull handler, void *_Nullable context);

/// Gives the token of a response; false when it is not one, or the authority refused.
bool ccrypto_timestamp_token(
    const uint8_t *_Nonnull response, size_t count, ccrypto_der_handler _Nonnull handler, void *_Nullable context);

/// What a token is worth.
typedef enum __attribute__((enum_extensibility(closed))) ccrypto_timestamp {
    /// Signed by an authority that is trusted (any, when no trust is given), over that digest.
    CCRYPTO_TIMESTAMP_VALID CCRYPTO_SWIFT_NAME(valid),
    CCRYPTO_TIMESTAMP_MALFORMED CCRYPTO_SWIFT_NAME(malformed),
    /// Over another digest.
    CCRYPTO_TIMESTAMP_OTHER CCRYPTO_SWIFT_NAME(otherDigest),
    /// Its signature or its certificate is not what it should be.
    CCRYPTO_TIMESTAMP_REFUSED CCRYPTO_SWIFT_NAME(refused),
} ccrypto_timestamp;

/// Verifies a token over a digest of 32 bytes, at the time that it states (seconds since 1970, written even when refused).
ccrypto_timestamp ccrypto_timestamp_verify(
    const uint8_t *_Nonnull token, size_t count, const uint8_t *_Nonnull digest, ccrypto_trust *_Nullable trust,
    int64_t *_Nonnull time);

#endif
