// Certificates: what they say, and whom they lead to.
#ifndef CCRYPTOCERTIFICATES_H
#define CCRYPTOCERTIFICATES_H

#include "CCryptoKeys.h"

/// What a key is, as far as signatures here care.
typedef enum __attribute__((enum_extensibility(closed))) ccrypto_key_kind {
    CCRYPTO_KEY_OTHER CCRYPTO_SWIFT_NAME(other),
    CCRYPTO_KEY_RSA CCRYPTO_SWIFT_NAME(rsa),
    CCRYPTO_KEY_P256 CCRYPTO_SWIFT_NAME(p256),
} ccrypto_key_kind;

/// What a certificate says; the texts are RFC 2253 names in UTF-8, to be freed together.
typedef struct {
    char *_Nullable subject;
    char *_Nullable common_name;
    char *_Nullable issuer;
    char *_Nullable serial;
    /// Seconds since 1970.
    int64_t not_before, not_after;
    ccrypto_key_kind kind;
    int bits;
    /// Whether its usage, when it says one, holds signatures.
    bool signs;
} ccrypto_certificate_text;

/// False when the bytes are not one certificate.
bool ccrypto_certificate_read(const uint8_t *_Nonnull der, size_t count, ccrypto_certificate_text *_Nonnull text);
void ccrypto_certificate_text_free(ccrypto_certificate_text *_Nonnull text);

/// Gives every certificate of a PEM text, or that of DER bytes; false when there is none, or one that cannot be read.
bool ccrypto_certificates_read(
    const uint8_t *_Nonnull bytes, size_t count, ccrypto_certificate_handler _Nonnull handler, void *_Nullable context);

typedef struct ccrypto_trust ccrypto_trust;

/// Whom to trust: authorities, or the certificates themselves; NULL when there is no memory.
ccrypto_trust *_Nullable ccrypto_trust_create(void);
void ccrypto_trust_free(ccrypto_trust *_Nullable trust);
bool ccrypto_trust_add(ccrypto_trust *_Nonnull trust, const uint8_t *_Nonnull der, size_t count);
/// Adds a list of revoked certificates, in PEM or DER, from then on required of each authority; false when it is not one.
bool ccrypto_trust_add_revoked(ccrypto_trust *_Nonnull trust, const uint8_t *_Nonnull bytes, size_t count);

/// Why a certificate does not lead to whom is trusted.
typedef enum __attribute__((enum_extensibility(closed))) ccrypto_chain {
    CCRYPTO_CHAIN_TRUSTED CCRYPTO_SWIFT_NAME(trusted),
    CCRYPTO_CHAIN_UNKNOWN CCRYPTO_SWIFT_NAME(unknownAuthority),
    CCRYPTO_CHAIN_EXPIRED CCRYPTO_SWIFT_NAME(expired),
    CCRYPTO_CHAIN_NOT_YET CCRYPTO_SWIFT_NAME(notYetValid),
    CCRYPTO_CHAIN_REVOKED CCRYPTO_SWIFT_NAME(revoked),
    CCRYPTO_CHAIN_NO_LIST CCRYPTO_SWIFT_NAME(noRevocationList),
    CCRYPTO_CHAIN_REFUSED CCRYPTO_SWIFT_NAME(refused),
} ccrypto_chain;

/// Whether a certificate leads, by others it comes with, to whom is trusted, at a time (seconds since 1970).
///
/// `others` is the DER of certificates, one after the other. Several threads may ask at once.
ccrypto_chain ccrypto_trust_verify(
    const ccrypto_trust *_Nonnull trust, const uint8_t *_Nonnull der, size_t count, const uint8_t *_Nullable others,
    size_t others_count, int64_t time);

#endif
