// What the headers of the façade share.
#ifndef CCRYPTONAMES_H
#define CCRYPTONAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CCRYPTO_SWIFT_NAME(name) __attribute__((swift_name(#name)))

#endif
