#include "CCryptoPort.h"

#include <openssl/evp.h>

// Never defined: a ccrypto_digest is an EVP_MD_CTX under a name of ours.
static EVP_MD_CTX *context(ccrypto_digest *hasher) { return (EVP_MD_CTX *)hasher; }

static const EVP_MD *kind(ccrypto_algorithm algorithm) {
    switch (algorithm) {
    case CCRYPTO_SHA256: return EVP_sha256();
    case CCRYPTO_SHA512: return EVP_sha512();
    case CCRYPTO_MD5: return EVP_md5();
    case CCRYPTO_SHA1: return EVP_sha1();
    case CCRYPTO_SHA224: return EVP_sha224();
    }
    return NULL;
}

ccrypto_digest *ccrypto_digest_create(ccrypto_algorithm algorithm) {
    EVP_MD_CTX *created = EVP_MD_CTX_new();
    if (created != NULL && EVP_DigestInit_ex(created, kind(algorithm), NULL) != 1) {
        EVP_MD_CTX_free(created);
        return NULL;
    }
    return (ccrypto_digest *)created;
}

void ccrypto_digest_free(ccrypto_digest *hasher) { EVP_MD_CTX_free(context(hasher)); }

bool ccrypto_digest_update(ccrypto_digest *hasher, const void *bytes, size_t count) {
    return count == 0 || EVP_DigestUpdate(context(hasher), bytes, count) == 1;
}

bool ccrypto_digest_finish(ccrypto_digest *hasher, uint8_t *digest) {
    return EVP_DigestFinal_ex(context(hasher), digest, NULL) == 1;
}

void ccrypto_base64_encode(const uint8_t *bytes, size_t count, uint8_t *text) {
    // EVP_EncodeBlock counts in int: pieces of whole groups join without padding between them.
    const size_t piece = 3 << 20;
    while (count > piece) {
        text += EVP_EncodeBlock(text, bytes, (int)piece);
        bytes += piece;
        count -= piece;
    }
    EVP_EncodeBlock(text, bytes, (int)count);
}

bool ccrypto_base64_decode(const uint8_t *text, size_t count, uint8_t *bytes) {
    const size_t piece = 4 << 20;
    for (; count > 0; text += piece, bytes += piece / 4 * 3) {
        const size_t length = count < piece ? count : piece;
        if (EVP_DecodeBlock(bytes, text, (int)length) < 0) return false;
        count -= length;
    }
    return true;
}
