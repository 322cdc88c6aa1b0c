// Private keys and what is done with them.
#ifndef CCRYPTOKEYS_H
#define CCRYPTOKEYS_H

#include "CCryptoNames.h"

/// Why a key is not had.
typedef enum __attribute__((enum_extensibility(closed))) ccrypto_opening {
    CCRYPTO_OPENED CCRYPTO_SWIFT_NAME(opened),
    CCRYPTO_OUT_OF_MEMORY CCRYPTO_SWIFT_NAME(outOfMemory),
    /// Neither PEM nor PKCS#12 with a private key in it.
    CCRYPTO_NO_KEY CCRYPTO_SWIFT_NAME(noKey),
    /// Encrypted, and no password was given.
    CCRYPTO_PASSWORD_NEEDED CCRYPTO_SWIFT_NAME(passwordNeeded),
    CCRYPTO_WRONG_PASSWORD CCRYPTO_SWIFT_NAME(wrongPassword),
    /// Of a form that libcrypto does not decrypt here.
    CCRYPTO_UNSUPPORTED CCRYPTO_SWIFT_NAME(unsupported),
    /// A PKCS#12 without the certificate of its key.
    CCRYPTO_NO_CERTIFICATE CCRYPTO_SWIFT_NAME(noCertificate),
    // Of a token:
    CCRYPTO_MODULE_REFUSED CCRYPTO_SWIFT_NAME(moduleRefused),
    CCRYPTO_TOKEN_ABSENT CCRYPTO_SWIFT_NAME(tokenAbsent),
    CCRYPTO_TOKEN_AMBIGUOUS CCRYPTO_SWIFT_NAME(tokenAmbiguous),
    CCRYPTO_KEY_AMBIGUOUS CCRYPTO_SWIFT_NAME(keyAmbiguous),
} ccrypto_opening;

/// Receives one certificate in DER; the bytes live during the call.
typedef void (*ccrypto_certificate_handler)(void *_Nullable context, const uint8_t *_Nonnull der, size_t count);

typedef struct ccrypto_key ccrypto_key;
void ccrypto_key_free(ccrypto_key *_Nullable key);

/// A private key of a PEM text; the password may be NULL. Nothing is ever asked on the terminal.
ccrypto_key *_Nullable ccrypto_key_read_pem(
    const uint8_t *_Nonnull bytes, size_t count, const char *_Nullable password, ccrypto_opening *_Nonnull status);

/// The private key of a PKCS#12, old ciphers included; its certificate comes first to the handler, then the others.
ccrypto_key *_Nullable ccrypto_key_read_pkcs12(
    const uint8_t *_Nonnull bytes, size_t count, const char *_Nullable password,
    ccrypto_certificate_handler _Nonnull handler, void *_Nullable context, ccrypto_opening *_Nonnull status);

/// The private key of a PKCS#11 token, by labels that may be NULL when there is only one; it stays in the token.
///
/// The certificate that the token holds for it, if any, comes to the handler.
ccrypto_key *_Nullable ccrypto_key_open_token(
    const char *_Nonnull module, const char *_Nullable token, const char *_Nullable label, const char *_Nullable pin,
    ccrypto_certificate_handler _Nonnull handler, void *_Nullable context, ccrypto_opening *_Nonnull status);

/// Whether the key is that of a certificate.
bool ccrypto_key_matches(const ccrypto_key *_Nonnull key, const uint8_t *_Nonnull der, size_t count);

/// What is enough for any signature here.
enum { CCRYPTO_SIGNATURE_CAPACITY = 4096 };

/// Signs a message with SHA-256, as XML signatures write it (RSA PKCS#1 v1.5; ECDSA P-256 as r and s); its length, 0 on failure.
size_t ccrypto_key_sign(
    const ccrypto_key *_Nonnull key, const uint8_t *_Nonnull message, size_t count, uint8_t *_Nonnull signature);

/// Whether such a signature is that of a message by the key of a certificate.
bool ccrypto_signature_verify(
    const uint8_t *_Nonnull der, size_t der_count, const uint8_t *_Nonnull message, size_t count,
    const uint8_t *_Nonnull signature, size_t signature_count);

/// An ECDSA P-256 signature in DER as r and s on 64 bytes; false when it is not one.
bool ccrypto_ecdsa_raw(const uint8_t *_Nonnull der, size_t count, uint8_t *_Nonnull raw);

#endif
