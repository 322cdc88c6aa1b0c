internal import CCryptoPort

/// Bytes as text (RFC 4648, section 4): padded, on one line.
package enum Base64 {
    /// The text of bytes, possibly none.
    package static func encode(_ bytes: [UInt8]) -> String {
        // One more than the text, for a NUL of libcrypto's.
        [UInt8](unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4 + 1) { text, count in
            guard let start = text.baseAddress else { return }
            bytes.withUnsafeBufferPointer { ccrypto_base64_encode($0.baseAddress, $0.count, start) }
            count = text.count - 1
        }.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a text; nil unless it is exactly how they are encoded: no white space, no bit in the padding.
    package static func decode(_ text: String) -> [UInt8]? {
        let characters = Array(text.utf8)
        guard characters.count % 4 == 0 else { return nil }
        let padding = characters.suffix(2).count { $0 == UInt8(ascii: "=") }
        let bytes = [UInt8](unsafeUninitializedCapacity: characters.count / 4 * 3) { bytes, count in
            guard let start = bytes.baseAddress, ccrypto_base64_decode(characters, characters.count, start) else {
                return
            }
            count = bytes.count - padding
        }
        return encode(bytes) == text ? bytes : nil
    }
}
