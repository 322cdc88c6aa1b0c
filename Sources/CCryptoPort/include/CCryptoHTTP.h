// One request to a server, by the client of OpenSSL.
#ifndef CCRYPTOHTTP_H
#define CCRYPTOHTTP_H

#include "CCryptoTimestamps.h"

/// Posts bytes to an address (http or https, whose certificate must be one that the system trusts) and gives the DER that it answers.
///
/// False when the address is malformed, the server does not answer in time, answers another type, no DER, or more than `limit` bytes.
bool ccrypto_http_post(
    const char *_Nonnull address, const char *_Nonnull type, const uint8_t *_Nonnull bytes, size_t count,
    const char *_Nonnull expected_type, size_t limit, int seconds, ccrypto_der_handler _Nonnull handler,
    void *_Nullable context);

#endif
