#include "CCryptoPort.h"

#include <openssl/evp.h>

// Never defined: a ccrypto_sha256 is an EVP_MD_CTX under a name of ours.
static EVP_MD_CTX *context(ccrypto_sha256 *hasher) { return (EVP_MD_CTX *)hasher; }

ccrypto_sha256 *ccrypto_sha256_create(void) {
    EVP_MD_CTX *created = EVP_MD_CTX_new();
    if (created != NULL && EVP_DigestInit_ex(created, EVP_sha256(), NULL) != 1) {
        EVP_MD_CTX_free(created);
        return NULL;
    }
    return (ccrypto_sha256 *)created;
}

void ccrypto_sha256_free(ccrypto_sha256 *hasher) { EVP_MD_CTX_free(context(hasher)); }

bool ccrypto_sha256_update(ccrypto_sha256 *hasher, const void *bytes, size_t count) {
    return count == 0 || EVP_DigestUpdate(context(hasher), bytes, count) == 1;
}

bool ccrypto_sha256_finish(ccrypto_sha256 *hasher, uint8_t *digest) {
    return EVP_DigestFinal_ex(context(hasher), digest, NULL) == 1;
}
