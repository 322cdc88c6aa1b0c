internal import CXMLSecPort

/// The verification of one detached XML signature, by libxmlsec1: an implementation that is not the one that signs.
///
/// It says whether the signature is that of the key of a certificate over these files, and nothing of what this
/// certificate is worth, of XAdES, nor of which files should have been signed.
package enum XMLSignatureCheck {
    /// What a verification gives.
    package enum Verdict: Sendable, Hashable {
        /// Valid, over these references in the order of the signature.
        case valid(references: [String])
        /// The signature or the digest of a file is another's.
        case invalid
        /// An algorithm, a transform or an address that a signature of ours does not have; or no signature.
        case refused
        /// libxmlsec1 does not work here.
        case unavailable
    }

    /// Verifies the only `ds:Signature` of a document.
    ///
    /// - Parameters:
    ///   - document: XML without DOCTYPE.
    ///   - certificate: in DER; only its key counts.
    ///   - files: bytes by address; nothing else is ever read.
    package static func verify(_ document: [UInt8], certificate: [UInt8], files: [String: [UInt8]]) -> Verdict {
        let work = Work(files: files)
        let verdict = cxmlsec_verify(
            document, document.count, certificate, certificate.count,
            { context, address, bytes, count in
                guard let work = Work.of(context), let file = work.lend(String(cString: address)) else { return false }
                bytes.pointee = file.baseAddress
                count.pointee = file.count
                return true
            }, { context, address in Work.of(context)?.references.append(String(cString: address)) },
            Unmanaged.passUnretained(work).toOpaque())
        return switch verdict {
        case .valid: .valid(references: work.references)
        case .invalid: .invalid
        case .refused: .refused
        case .unavailable: .unavailable
        }
    }

    /// What one verification reads and gives.
    private final class Work {
        private let files: [String: [UInt8]]
        private var lent: [UnsafeMutableBufferPointer<UInt8>] = []
        var references: [String] = []

        init(files: [String: [UInt8]]) { self.files = files }

        deinit { for buffer in lent { buffer.deallocate() } }

        static func of(_ context: UnsafeMutableRawPointer?) -> Work? {
            context.map { Unmanaged<Work>.fromOpaque($0).takeUnretainedValue() }
        }

        /// A copy that lives as long as the verification.
        func lend(_ address: String) -> UnsafeBufferPointer<UInt8>? {
            guard let bytes = files[address] else { return nil }
            let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
            _ = copy.initialize(fromContentsOf: bytes)
            lent.append(copy)
            return UnsafeBufferPointer(copy)
        }
    }
}
