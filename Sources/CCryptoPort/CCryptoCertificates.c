#include "CCryptoInside.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <string.h>
#include <time.h>

// MARK: What a certificate says

/// A name as one line, UTF-8 kept as it is; to be freed.
static char *one_line(X509_NAME *name) {
    BIO *text = BIO_new(BIO_s_mem());
    if (text == NULL) { return NULL; }
    char *copied = NULL;
    const unsigned long flags = XN_FLAG_RFC2253 & ~(unsigned long)ASN1_STRFLGS_ESC_MSB;
    if (X509_NAME_print_ex(text, name, 0, flags) >= 0) {
        char *bytes = NULL;
        long length = BIO_get_mem_data(text, &bytes);
        copied = length >= 0 ? OPENSSL_strndup(bytes == NULL ? "" : bytes, (size_t)length) : NULL;
    }
    BIO_free(text);
    return copied;
}

/// The last common name of a subject, in UTF-8; to be freed, NULL when there is none.
static char *common_name(X509_NAME *subject) {
    int place = -1;
    for (int next = -1; (next = X509_NAME_get_index_by_NID(subject, NID_commonName, next)) >= 0;) { place = next; }
    if (place < 0) { return NULL; }
    uint8_t *utf8 = NULL;
    int length = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, place)));
    char *copied = length < 0 ? NULL : OPENSSL_strndup((const char *)utf8, (size_t)length);
    OPENSSL_free(utf8);
    return copied;
}

static char *decimal(const ASN1_INTEGER *serial) {
    BIGNUM *number = ASN1_INTEGER_to_BN(serial, NULL);
    char *text = number == NULL ? NULL : BN_bn2dec(number);
    BN_free(number);
    return text;
}

static int64_t seconds(const ASN1_TIME *time) {
    struct tm broken;
    return ASN1_TIME_to_tm(time, &broken) == 1 ? (int64_t)timegm(&broken) : 0;
}

static ccrypto_key_kind kind(EVP_PKEY *key) {
    char group[32] = "";
    if (key == NULL) { return CCRYPTO_KEY_OTHER; }
    if (EVP_PKEY_base_id(key) == EVP_PKEY_RSA) { return CCRYPTO_KEY_RSA; }
    if (EVP_PKEY_base_id(key) != EVP_PKEY_EC) { return CCRYPTO_KEY_OTHER; }
    bool named = EVP_PKEY_get_group_name(key, group, sizeof group, NULL) == 1;
    return named && strcmp(group, "prime256v1") == 0 ? CCRYPTO_KEY_P256 : CCRYPTO_KEY_OTHER;
}

bool ccrypto_certificate_read(const uint8_t *der, size_t count, ccrypto_certificate_text *text) {
    X509 *certificate = ccrypto_x509(der, count);
    if (certificate != NULL) {
        EVP_PKEY *key = X509_get0_pubkey(certificate);
        *text = (ccrypto_certificate_text){
            .subject = one_line(X509_get_subject_name(certificate)),
            .common_name = common_name(X509_get_subject_name(certificate)),
            .issuer = one_line(X509_get_issuer_name(certificate)),
            .serial = decimal(X509_get0_serialNumber(certificate)),
            .not_before = seconds(X509_get0_notBefore(certificate)),
            .not_after = seconds(X509_get0_notAfter(certificate)),
            .kind = kind(key),
            .bits = key == NULL ? 0 : EVP_PKEY_bits(key),
            .signs = (X509_get_key_usage(certificate) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0,
        };
    }
    X509_free(certificate);
    ERR_clear_error();
    return certificate != NULL;
}

void ccrypto_certificate_text_free(ccrypto_certificate_text *text) {
    OPENSSL_free(text->subject);
    OPENSSL_free(text->common_name);
    OPENSSL_free(text->issuer);
    OPENSSL_free(text->serial);
}

bool ccrypto_certificates_read(
    const uint8_t *bytes, size_t count, ccrypto_certificate_handler handler, void *context) {
    X509 *alone = ccrypto_x509(bytes, count);
    if (alone != NULL) {
        ccrypto_hand(alone, handler, context);
        X509_free(alone);
        return true;
    }
    BIO *source = BIO_new_mem_buf(bytes, (int)count);
    if (source == NULL) { return false; }
    size_t found = 0;
    ERR_clear_error();
    for (X509 *next; (next = PEM_read_bio_X509(source, NULL, NULL, NULL)) != NULL; found++) {
        ccrypto_hand(next, handler, context);
        X509_free(next);
    }
    // The reading ends well on "no start line": no more certificate in what is left.
    bool ended = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    BIO_free(source);
    return found > 0 && ended;
}

// MARK: Whom to trust

ccrypto_trust *ccrypto_trust_create(void) {
    X509_STORE *store = X509_STORE_new();
    // A certificate of ours that is trusted by itself needs no authority above it.
    if (store != NULL) { X509_STORE_set_flags(store, X509_V_FLAG_PARTIAL_CHAIN); }
    return (ccrypto_trust *)store;
}

void ccrypto_trust_free(ccrypto_trust *trust) { X509_STORE_free(ccrypto_store(trust)); }

bool ccrypto_trust_add(ccrypto_trust *trust, const uint8_t *der, size_t count) {
    X509 *certificate = ccrypto_x509(der, count);
    bool added = certificate != NULL && X509_STORE_add_cert(ccrypto_store(trust), certificate) == 1;
    X509_free(certificate);
    ERR_clear_error();
    return added;
}

bool ccrypto_trust_add_revoked(ccrypto_trust *trust, const uint8_t *bytes, size_t count) {
    const uint8_t *rest = bytes;
    X509_CRL *list = d2i_X509_CRL(NULL, &rest, (long)count);
    if (list == NULL) {
        BIO *source = BIO_new_mem_buf(bytes, (int)count);
        list = source == NULL ? NULL : PEM_read_bio_X509_CRL(source, NULL, NULL, NULL);
        BIO_free(source);
    }
    bool added = list != NULL && X509_STORE_add_crl(ccrypto_store(trust), list) == 1
        && X509_STORE_set_flags(ccrypto_store(trust), X509_V_FLAG_CRL_CHECK) == 1;
    X509_CRL_free(list);
    ERR_clear_error();
    return added;
}

static ccrypto_chain verdict(int error) {
    switch (error) {
    case X509_V_OK: return CCRYPTO_CHAIN_TRUSTED;
    case X509_V_ERR_CERT_HAS_EXPIRED: return CCRYPTO_CHAIN_EXPIRED;
    case X509_V_ERR_CERT_NOT_YET_VALID: return CCRYPTO_CHAIN_NOT_YET;
    case X509_V_ERR_CERT_REVOKED: return CCRYPTO_CHAIN_REVOKED;
    case X509_V_ERR_UNABLE_TO_GET_CRL:
    case X509_V_ERR_CRL_HAS_EXPIRED: return CCRYPTO_CHAIN_NO_LIST;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN: return CCRYPTO_CHAIN_UNKNOWN;
    default: return CCRYPTO_CHAIN_REFUSED;
    }
}

/// Certificates from their DER bytes, one after the other, as far as they can be read; to be freed with what it holds.
static STACK_OF(X509) *read_stack(const uint8_t *bytes, size_t count) {
    STACK_OF(X509) *stack = sk_X509_new_null();
    const uint8_t *rest = bytes;
    while (stack != NULL && rest < bytes + count) {
        X509 *next = d2i_X509(NULL, &rest, (long)(bytes + count - rest));
        if (next == NULL) { break; }
        if (sk_X509_push(stack, next) == 0) { X509_free(next); }
    }
    return stack;
}

/// A list that was issued after the time asked about knows all that was revoked until then.
static int accept_later_lists(int valid, X509_STORE_CTX *work) {
    if (valid == 0 && X509_STORE_CTX_get_error(work) == X509_V_ERR_CRL_NOT_YET_VALID) {
        X509_STORE_CTX_set_error(work, X509_V_OK);
        return 1;
    }
    return valid;
}

ccrypto_chain ccrypto_trust_verify(
    const ccrypto_trust *trust, const uint8_t *der, size_t count, const uint8_t *others, size_t others_count,
    int64_t time) {
    X509 *certificate = ccrypto_x509(der, count);
    STACK_OF(X509) *stack = read_stack(others, others_count);
    X509_STORE_CTX *work = X509_STORE_CTX_new();
    ccrypto_chain result = CCRYPTO_CHAIN_REFUSED;
    if (certificate != NULL && stack != NULL && work != NULL
        && X509_STORE_CTX_init(work, ccrypto_store((ccrypto_trust *)trust), certificate, stack) == 1) {
        X509_STORE_CTX_set_time(work, 0, (time_t)time);
        X509_STORE_CTX_set_verify_cb(work, accept_later_lists);
        result = X509_verify_cert(work) == 1 ? CCRYPTO_CHAIN_TRUSTED : verdict(X509_STORE_CTX_get_error(work));
        if (result == CCRYPTO_CHAIN_TRUSTED && X509_STORE_CTX_get_error(work) != X509_V_OK) { result = CCRYPTO_CHAIN_REFUSED; }
    }
    X509_STORE_CTX_free(work);
    sk_X509_pop_free(stack, X509_free);
    X509_free(certificate);
    ERR_clear_error();
    return result;
}
