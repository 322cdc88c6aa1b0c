#include "CCryptoInside.h"

#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <pthread.h>
#include <string.h>

struct ccrypto_key {
    EVP_PKEY *key;
    /// What the key lives in, a token: NULL for a key of a file.
    void *owner;
    void (*release)(void *owner);
};

ccrypto_key *ccrypto_key_wrap(EVP_PKEY *key, void *owner, void (*release)(void *owner)) {
    ccrypto_key *wrapped = OPENSSL_malloc(sizeof *wrapped);
    if (wrapped == NULL) {
        EVP_PKEY_free(key);
        return NULL;
    }
    *wrapped = (ccrypto_key){key, owner, release};
    return wrapped;
}

void ccrypto_key_free(ccrypto_key *key) {
    if (key == NULL) { return; }
    EVP_PKEY_free(key->key);
    if (key->release != NULL) { key->release(key->owner); }
    OPENSSL_free(key);
}

X509 *ccrypto_x509(const uint8_t *der, size_t count) {
    const uint8_t *rest = der;
    X509 *certificate = d2i_X509(NULL, &rest, (long)count);
    if (certificate != NULL && rest == der + count) { return certificate; }
    X509_free(certificate);
    return NULL;
}

void ccrypto_hand(X509 *certificate, ccrypto_certificate_handler handler, void *context) {
    uint8_t *der = NULL;
    int count = i2d_X509(certificate, &der);
    if (count > 0) { handler(context, der, (size_t)count); }
    OPENSSL_free(der);
}

// MARK: Opening

/// The password that a PEM asks for, and whether it asked.
typedef struct {
    const char *password;
    bool asked;
} pem_password;

static int give_password(char *buffer, int size, int writing, void *context) {
    (void)writing;
    pem_password *given = context;
    given->asked = true;
    size_t length = given->password == NULL ? 0 : strlen(given->password);
    if (given->password == NULL || length > (size_t)size) { return -1; }
    memcpy(buffer, given->password, length);
    return (int)length;
}

ccrypto_key *ccrypto_key_read_pem(
    const uint8_t *bytes, size_t count, const char *password, ccrypto_opening *status) {
    *status = CCRYPTO_OUT_OF_MEMORY;
    BIO *source = BIO_new_mem_buf(bytes, (int)count);
    if (source == NULL) { return NULL; }
    pem_password given = {password, false};
    ERR_clear_error();
    EVP_PKEY *key = PEM_read_bio_PrivateKey(source, NULL, give_password, &given);
    BIO_free(source);
    ERR_clear_error();
    if (key == NULL) {
        *status = !given.asked ? CCRYPTO_NO_KEY : password == NULL ? CCRYPTO_PASSWORD_NEEDED : CCRYPTO_WRONG_PASSWORD;
        return NULL;
    }
    ccrypto_key *wrapped = ccrypto_key_wrap(key, NULL, NULL);
    if (wrapped != NULL) { *status = CCRYPTO_OPENED; }
    return wrapped;
}

// Old exports encrypt with RC2 or RC4, which OpenSSL 3 keeps in a provider of its own.
static void load_legacy(void) {
    OSSL_PROVIDER_load(NULL, "default");
    OSSL_PROVIDER_load(NULL, "legacy");
}

static bool parse_pkcs12(PKCS12 *file, const char *password, EVP_PKEY **key, X509 **own, STACK_OF(X509) **others) {
    if (PKCS12_parse(file, password, key, own, others) == 1) { return true; }
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load_legacy);
    return PKCS12_parse(file, password, key, own, others) == 1;
}

/// Why a PKCS#12 does not open: its seal is that of another password, or nothing here decrypts it.
static ccrypto_opening pkcs12_refusal(PKCS12 *file, const char *password) {
    if (PKCS12_mac_present(file) && PKCS12_verify_mac(file, password, -1) == 1) { return CCRYPTO_UNSUPPORTED; }
    return password == NULL ? CCRYPTO_PASSWORD_NEEDED : CCRYPTO_WRONG_PASSWORD;
}

ccrypto_key *ccrypto_key_read_pkcs12(
    const uint8_t *bytes, size_t count, const char *password, ccrypto_certificate_handler handler, void *context,
    ccrypto_opening *status) {
    const uint8_t *rest = bytes;
    PKCS12 *file = d2i_PKCS12(NULL, &rest, (long)count);
    if (file == NULL) {
        ERR_clear_error();
        *status = CCRYPTO_NO_KEY;
        return NULL;
    }
    EVP_PKEY *key = NULL;
    X509 *own = NULL;
    STACK_OF(X509) *others = NULL;
    ccrypto_key *wrapped = NULL;
    if (!parse_pkcs12(file, password, &key, &own, &others)) {
        *status = pkcs12_refusal(file, password);
    } else if (key == NULL) {
        *status = CCRYPTO_NO_KEY;
    } else if (own == NULL) {
        *status = CCRYPTO_NO_CERTIFICATE;
    } else {
        ccrypto_hand(own, handler, context);
        for (int rank = 0; rank < sk_X509_num(others); rank++) { ccrypto_hand(sk_X509_value(others, rank), handler, context); }
        EVP_PKEY_up_ref(key);
        wrapped = ccrypto_key_wrap(key, NULL, NULL);
        *status = wrapped == NULL ? CCRYPTO_OUT_OF_MEMORY : CCRYPTO_OPENED;
    }
    EVP_PKEY_free(key);
    X509_free(own);
    sk_X509_pop_free(others, X509_free);
    PKCS12_free(file);
    ERR_clear_error();
    return wrapped;
}

// MARK: Using

bool ccrypto_key_matches(const ccrypto_key *key, const uint8_t *der, size_t count) {
    X509 *certificate = ccrypto_x509(der, count);
    bool same = certificate != NULL && X509_check_private_key(certificate, key->key) == 1;
    X509_free(certificate);
    ERR_clear_error();
    return same;
}

// RFC 4050: r and s, each on the bytes of the order of the curve.
enum { scalar = 32 };

bool ccrypto_ecdsa_raw(const uint8_t *der, size_t count, uint8_t *raw) {
    const uint8_t *rest = der;
    ECDSA_SIG *pair = d2i_ECDSA_SIG(NULL, &rest, (long)count);
    bool done = pair != NULL && rest == der + count && BN_bn2binpad(ECDSA_SIG_get0_r(pair), raw, scalar) == scalar
        && BN_bn2binpad(ECDSA_SIG_get0_s(pair), raw + scalar, scalar) == scalar;
    ECDSA_SIG_free(pair);
    ERR_clear_error();
    return done;
}

/// The DER of a raw pair, to be freed; its length, 0 on failure.
static size_t ecdsa_der(const uint8_t *raw, size_t count, uint8_t **der) {
    *der = NULL;
    if (count != 2 * scalar) { return 0; }
    ECDSA_SIG *pair = ECDSA_SIG_new();
    BIGNUM *r = BN_bin2bn(raw, scalar, NULL), *s = pair == NULL ? NULL : BN_bin2bn(raw + scalar, scalar, NULL);
    int length = 0;
    if (pair != NULL && r != NULL && s != NULL && ECDSA_SIG_set0(pair, r, s) == 1) {
        r = s = NULL;
        length = i2d_ECDSA_SIG(pair, der);
    }
    BN_free(r);
    BN_free(s);
    ECDSA_SIG_free(pair);
    return length > 0 ? (size_t)length : 0;
}

size_t ccrypto_key_sign(const ccrypto_key *key, const uint8_t *message, size_t count, uint8_t *signature) {
    EVP_MD_CTX *work = EVP_MD_CTX_new();
    size_t length = CCRYPTO_SIGNATURE_CAPACITY;
    bool done = work != NULL && EVP_DigestSignInit(work, NULL, EVP_sha256(), NULL, key->key) == 1
        && EVP_DigestSign(work, signature, &length, message, count) == 1;
    EVP_MD_CTX_free(work);
    if (done && EVP_PKEY_base_id(key->key) == EVP_PKEY_EC) {
        uint8_t raw[2 * scalar];
        done = ccrypto_ecdsa_raw(signature, length, raw);
        if (done) { memcpy(signature, raw, length = sizeof raw); }
    }
    ERR_clear_error();
    return done ? length : 0;
}

bool ccrypto_signature_verify(
    const uint8_t *der, size_t der_count, const uint8_t *message, size_t count, const uint8_t *signature,
    size_t signature_count) {
    X509 *certificate = ccrypto_x509(der, der_count);
    EVP_PKEY *key = certificate == NULL ? NULL : X509_get0_pubkey(certificate);
    EVP_MD_CTX *work = EVP_MD_CTX_new();
    uint8_t *pair = NULL;
    if (key != NULL && EVP_PKEY_base_id(key) == EVP_PKEY_EC) {
        signature_count = ecdsa_der(signature, signature_count, &pair);
        signature = pair;
    }
    bool valid = key != NULL && work != NULL && signature != NULL
        && EVP_DigestVerifyInit(work, NULL, EVP_sha256(), NULL, key) == 1
        && EVP_DigestVerify(work, signature, signature_count, message, count) == 1;
    OPENSSL_free(pair);
    EVP_MD_CTX_free(work);
    X509_free(certificate);
    ERR_clear_error();
    return valid;
}
