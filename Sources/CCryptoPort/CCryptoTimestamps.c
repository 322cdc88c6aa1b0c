#include "CCryptoInside.h"

#include <openssl/err.h>
#include <openssl/rand.h>
#include <openssl/ts.h>
#include <string.h>
#include <time.h>

enum { digest_length = 32, nonce_length = 8 };

// MARK: Asking

static ASN1_INTEGER *random_nonce(void) {
    uint8_t bytes[nonce_length];
    if (RAND_bytes(bytes, sizeof bytes) != 1) { return NULL; }
    bytes[0] &= 0x7F;
    BIGNUM *number = BN_bin2bn(bytes, sizeof bytes, NULL);
    ASN1_INTEGER *nonce = number == NULL ? NULL : BN_to_ASN1_INTEGER(number, NULL);
    BN_free(number);
    return nonce;
}

static TS_MSG_IMPRINT *imprint(const uint8_t *digest) {
    TS_MSG_IMPRINT *made = TS_MSG_IMPRINT_new();
    X509_ALGOR *algorithm = X509_ALGOR_new();
    bool done = made != NULL && algorithm != NULL
        && X509_ALGOR_set0(algorithm, OBJ_nid2obj(NID_sha256), V_ASN1_NULL, NULL) == 1
        && TS_MSG_IMPRINT_set_algo(made, algorithm) == 1
        && TS_MSG_IMPRINT_set_msg(made, (unsigned char *)digest, digest_length) == 1;
    X509_ALGOR_free(algorithm);
    if (done) { return made; }
    TS_MSG_IMPRINT_free(made);
    return NULL;
}

bool ccrypto_timestamp_query(const uint8_t *digest, ccrypto_der_handler handler, void *context) {
    TS_REQ *query = TS_REQ_new();
    TS_MSG_IMPRINT *message = imprint(digest);
    ASN1_INTEGER *nonce = random_nonce();
    uint8_t *der = NULL;
    int count = 0;
    if (query != NULL && message != NULL && nonce != NULL && TS_REQ_set_version(query, 1) == 1
        && TS_REQ_set_msg_imprint(query, message) == 1 && TS_REQ_set_nonce(query, nonce) == 1
        && TS_REQ_set_cert_req(query, 1) == 1) {
        count = i2d_TS_REQ(query, &der);
    }
    if (count > 0) { handler(context, der, (size_t)count); }
    OPENSSL_free(der);
    ASN1_INTEGER_free(nonce);
    TS_MSG_IMPRINT_free(message);
    TS_REQ_free(query);
    ERR_clear_error();
    return count > 0;
}

// MARK: Reading

bool ccrypto_timestamp_token(const uint8_t *response, size_t count, ccrypto_der_handler handler, void *context) {
    const uint8_t *rest = response;
    TS_RESP *read = d2i_TS_RESP(NULL, &rest, (long)count);
    PKCS7 *token = read == NULL || rest != response + count ? NULL : TS_RESP_get_token(read);
    uint8_t *der = NULL;
    int length = token == NULL ? 0 : i2d_PKCS7(token, &der);
    if (length > 0) { handler(context, der, (size_t)length); }
    OPENSSL_free(der);
    TS_RESP_free(read);
    ERR_clear_error();
    return length > 0;
}

static int64_t stated_time(TS_TST_INFO *info) {
    struct tm broken;
    const ASN1_GENERALIZEDTIME *time = TS_TST_INFO_get_time(info);
    return time != NULL && ASN1_TIME_to_tm((const ASN1_TIME *)time, &broken) == 1 ? (int64_t)timegm(&broken) : 0;
}

static bool is_over(TS_TST_INFO *info, const uint8_t *digest) {
    TS_MSG_IMPRINT *message = TS_TST_INFO_get_msg_imprint(info);
    const ASN1_OBJECT *algorithm = NULL;
    X509_ALGOR_get0(&algorithm, NULL, NULL, TS_MSG_IMPRINT_get_algo(message));
    const ASN1_OCTET_STRING *bytes = TS_MSG_IMPRINT_get_msg(message);
    return OBJ_obj2nid(algorithm) == NID_sha256 && ASN1_STRING_length(bytes) == digest_length
        && memcmp(ASN1_STRING_get0_data(bytes), digest, digest_length) == 0;
}

/// What to verify against: whom is trusted, or, without trust, the certificates that come with the token. To be freed.
///
/// A store of its own: the time stands in it, and several threads verify.
static X509_STORE *store_for(PKCS7 *token, ccrypto_trust *trust, int64_t time) {
    X509_STORE *store = X509_STORE_new();
    if (store == NULL) { return NULL; }
    STACK_OF(X509) *known = trust == NULL ? token->d.sign->cert : X509_STORE_get1_all_certs(ccrypto_store(trust));
    for (int rank = 0; rank < sk_X509_num(known); rank++) { X509_STORE_add_cert(store, sk_X509_value(known, rank)); }
    if (trust != NULL) { sk_X509_pop_free(known, X509_free); }
    X509_STORE_set_flags(store, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store), (time_t)time);
    return store;
}

static bool is_signed(PKCS7 *token, const uint8_t *digest, X509_STORE *store) {
    TS_VERIFY_CTX *work = TS_VERIFY_CTX_new();
    if (work == NULL) { return false; }
    uint8_t *copied = OPENSSL_memdup(digest, digest_length);
    TS_VERIFY_CTX_set_flags(work, TS_VFY_VERSION | TS_VFY_IMPRINT | TS_VFY_SIGNATURE);
    TS_VERIFY_CTX_set_imprint(work, copied, digest_length);
    X509_STORE_up_ref(store);
    TS_VERIFY_CTX_set_store(work, store);
    bool valid = copied != NULL && TS_RESP_verify_token(work, token) == 1;
    TS_VERIFY_CTX_free(work);
    return valid;
}

ccrypto_timestamp ccrypto_timestamp_verify(
    const uint8_t *bytes, size_t count, const uint8_t *digest, ccrypto_trust *trust, int64_t *time) {
    *time = 0;
    const uint8_t *rest = bytes;
    PKCS7 *token = d2i_PKCS7(NULL, &rest, (long)count);
    TS_TST_INFO *info = token == NULL || rest != bytes + count ? NULL : PKCS7_to_TS_TST_INFO(token);
    ccrypto_timestamp result = CCRYPTO_TIMESTAMP_MALFORMED;
    if (info != NULL) {
        *time = stated_time(info);
        result = CCRYPTO_TIMESTAMP_OTHER;
    }
    if (info != NULL && is_over(info, digest)) {
        X509_STORE *store = store_for(token, trust, *time);
        result = store != NULL && is_signed(token, digest, store) ? CCRYPTO_TIMESTAMP_VALID : CCRYPTO_TIMESTAMP_REFUSED;
        X509_STORE_free(store);
    }
    TS_TST_INFO_free(info);
    PKCS7_free(token);
    ERR_clear_error();
    return result;
}
