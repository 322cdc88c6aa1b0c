// The part of libxmlsec1 that the project uses: the verification of one detached signature.
//
// No header of libxmlsec1 or libxml2 is shown to Swift.
#ifndef CXMLSECPORT_H
#define CXMLSECPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CXMLSEC_SWIFT_NAME(name) __attribute__((swift_name(#name)))

typedef enum __attribute__((enum_extensibility(closed))) cxmlsec_verdict {
    CXMLSEC_VALID CXMLSEC_SWIFT_NAME(valid),
    /// The signature, or the digest of a reference, is not that of what was signed.
    CXMLSEC_INVALID CXMLSEC_SWIFT_NAME(invalid),
    /// Not a signature that this profile reads: an algorithm, a transform, a reference that cannot be had.
    CXMLSEC_REFUSED CXMLSEC_SWIFT_NAME(refused),
    CXMLSEC_UNAVAILABLE CXMLSEC_SWIFT_NAME(unavailable),
} cxmlsec_verdict;

/// Gives the bytes of the file of that address, which live as long as the verification; false when there is none.
typedef bool (*cxmlsec_file_reader)(
    void *_Nullable context, const char *_Nonnull address, const uint8_t *_Nullable *_Nonnull bytes,
    size_t *_Nonnull count);

/// Receives the address of a reference that was verified.
typedef void (*cxmlsec_reference_handler)(void *_Nullable context, const char *_Nonnull address);

/// Verifies the only ds:Signature of a document with the key of a certificate (DER), whatever its KeyInfo says.
///
/// Files are had from the reader only, never from a disk nor from the network. Several threads may verify at once.
cxmlsec_verdict cxmlsec_verify(
    const uint8_t *_Nonnull document, size_t count, const uint8_t *_Nonnull certificate, size_t certificate_count,
    cxmlsec_file_reader _Nonnull reader, cxmlsec_reference_handler _Nonnull handler, void *_Nullable context);

#endif
