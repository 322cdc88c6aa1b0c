import CryptoPort
import Testing

@Suite struct `Empreinte SHA-256` {
    // FIPS 180-4, the examples of NIST's "Cryptographic Standards and Guidelines". The bytes are given as a text and
    // how many times it is repeated: the arguments of a test are printed.
    @Test(
        arguments: [
            ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
        ])
    func `un vecteur connu rend son empreinte`(text: String, count: Int, expected: String) throws {
        let bytes = Array(String(repeating: text, count: count).utf8)
        #expect(try SHA256Digest.of(bytes).hexadecimal == expected)
    }

    @Test(arguments: [1, 7, 63, 64, 65, 1_000])
    func `le découpage des octets ne change pas l’empreinte`(size: Int) throws {
        let bytes = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var hasher = try SHA256Hasher()
        for start in stride(from: 0, to: bytes.count, by: size) {
            bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { hasher.update($0) }
        }
        let digest = hasher.finish()
        #expect(try digest == SHA256Digest.of(bytes))
    }

    @Test func `un ajout vide ne change pas l’empreinte`() throws {
        var hasher = try SHA256Hasher()
        hasher.update([])
        hasher.update(UnsafeRawBufferPointer(start: nil, count: 0))
        let digest = hasher.finish()
        #expect(try digest == SHA256Digest.of([]))
    }

    @Test func `un octet de plus change l’empreinte`() throws {
        #expect(try SHA256Digest.of([1, 2]) != SHA256Digest.of([1, 2, 0]))
    }

    @Test func `les octets et l’écriture hexadécimale concordent`() throws {
        let digest = try SHA256Digest.of(Array("abc".utf8))
        #expect(digest.bytes.count == 32)
        #expect(digest.bytes.prefix(3) == [0xBA, 0x78, 0x16])
    }

    @Test func `un calcul abandonné ne gêne pas le suivant`() throws {
        do {
            var dropped = try SHA256Hasher()
            dropped.update([1, 2, 3])
        }
        #expect(try SHA256Digest.of([]).hexadecimal.hasPrefix("e3b0c442"))
    }
}

@Suite struct `Empreinte SHA-512` {
    @Test(
        arguments: [
            (
                "",
                "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
                    + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"
            ),
            (
                "abc",
                "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                    + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
            ),
        ])
    func `un vecteur connu rend son empreinte`(text: String, expected: String) throws {
        #expect(try SHA512Digest.of(Array(text.utf8)).hexadecimal == expected)
    }
}

@Suite struct `Empreintes des paquets d’autrui` {
    // RFC 1321 and FIPS 180-4, of the three bytes "abc".
    @Test func `les vecteurs connus de MD5, SHA-1 et SHA-224 rendent leur empreinte`() throws {
        let abc = Array("abc".utf8)
        #expect(try Digest<MD5>.of(abc).hexadecimal == "900150983cd24fb0d6963f7d28e17f72")
        #expect(try Digest<SHA1>.of(abc).hexadecimal == "a9993e364706816aba3e25717850c26c9cd0d89d")
        #expect(try Digest<SHA224>.of(abc).hexadecimal == "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7")
    }
}

@Suite struct `Base 64` {
    @Test(arguments: [
        ([], ""), ([0x66], "Zg=="), ([0x66, 0x6F], "Zm8="), ([0x66, 0x6F, 0x6F], "Zm9v"), ([255, 254], "//4="),
    ])
    func `un texte est celui de la RFC 4648 et se relit`(_ bytes: [UInt8], _ expected: String) {
        #expect(Base64.encode(bytes) == expected)
        #expect(Base64.decode(expected) == bytes)
    }

    @Test(arguments: ["Zg", "Zg=", "Zg===", "Zh==", "Zg==\n", " Zg==", "Z===", "====", "Zm9v=", "Zé==", "Zm=v", "=Zm9"])
    func `un texte qui n’est pas exactement celui des octets est refusé`(_ text: String) {
        #expect(Base64.decode(text) == nil)
    }

    @Test func `un texte plus long que les morceaux de libcrypto se relit`() {
        let bytes = (0..<(7 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(Base64.decode(Base64.encode(bytes)) == bytes)
    }
}
