#include "CCryptoInside.h"

#include <openssl/err.h>
#include <openssl/http.h>
#include <openssl/ssl.h>

/// What a connection by TLS needs.
typedef struct {
    SSL_CTX *context;
    const char *host;
} secured;

/// Puts TLS around a connection when it is made; it goes away with it.
static BIO *secure(BIO *connection, void *argument, int connects, int details) {
    (void)details;
    secured *with = argument;
    if (!connects) { return connection; }
    BIO *layer = BIO_new_ssl(with->context, 1);
    SSL *ssl = NULL;
    if (layer == NULL) { return NULL; }
    if (BIO_get_ssl(layer, &ssl) != 1 || SSL_set1_host(ssl, with->host) != 1
        || SSL_set_tlsext_host_name(ssl, with->host) != 1) {
        BIO_free(layer);
        return NULL;
    }
    return BIO_push(layer, connection);
}

static SSL_CTX *client(void) {
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    if (context == NULL) { return NULL; }
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
    if (SSL_CTX_set_default_verify_paths(context) == 1) { return context; }
    SSL_CTX_free(context);
    return NULL;
}

bool ccrypto_http_post(
    const char *address, const char *type, const uint8_t *bytes, size_t count, const char *expected_type, size_t limit,
    int seconds, ccrypto_der_handler handler, void *context) {
    char *host = NULL, *port = NULL, *path = NULL;
    int uses_tls = 0;
    bool done = false;
    if (OSSL_HTTP_parse_url(address, &uses_tls, NULL, &host, &port, NULL, &path, NULL, NULL) == 1) {
        secured with = {uses_tls ? client() : NULL, host};
        BIO *request = BIO_new_mem_buf(bytes, (int)count);
        BIO *answer = request == NULL || (uses_tls && with.context == NULL)
            ? NULL
            : OSSL_HTTP_transfer(
                NULL, host, port, path, uses_tls, NULL, NULL, NULL, NULL, uses_tls ? secure : NULL, &with, 0, NULL, type,
                request, expected_type, 1, limit, seconds, 0);
        // Expected to be DER, the answer is held whole in memory.
        uint8_t *received = NULL;
        long length = answer == NULL ? 0 : BIO_get_mem_data(answer, &received);
        done = length > 0;
        if (done) { handler(context, received, (size_t)length); }
        BIO_free(answer);
        BIO_free(request);
        SSL_CTX_free(with.context);
    }
    OPENSSL_free(host);
    OPENSSL_free(port);
    OPENSSL_free(path);
    ERR_clear_error();
    return done;
}
