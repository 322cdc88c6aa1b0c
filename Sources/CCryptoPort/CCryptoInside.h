// What the files of the façade share.
#ifndef CCRYPTOINSIDE_H
#define CCRYPTOINSIDE_H

#include "CCryptoPort.h"

#include <openssl/evp.h>
#include <openssl/x509.h>

/// A certificate of DER bytes, all of them; NULL when it is not one. To be freed.
X509 *ccrypto_x509(const uint8_t *der, size_t count);

/// Gives a certificate to a handler in DER; nothing when there is no memory.
void ccrypto_hand(X509 *certificate, ccrypto_certificate_handler handler, void *context);

/// A key as its opaque type, with what must be freed after it; NULL, and the key freed, without memory.
ccrypto_key *ccrypto_key_wrap(EVP_PKEY *key, void *owner, void (*release)(void *owner));

// Never defined: a ccrypto_trust is an X509_STORE under a name of ours.
static inline X509_STORE *ccrypto_store(ccrypto_trust *trust) { return (X509_STORE *)trust; }

#endif
