import XMLPort

/// The manifest of an .ods: whether a part is encrypted.
final class OdsManifest: PartHandler {
    private let encryption: XMLName
    private(set) var isEncrypted = false
    var isDone: Bool { isEncrypted }
    var fault: PartFault? { nil }

    init(_ stream: borrowing XMLStream) { encryption = stream.name("encryption-data") }

    func start(_ tag: XMLTag) { isEncrypted = isEncrypted || tag.name == encryption }
    func end(_ name: XMLName, namespace: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
