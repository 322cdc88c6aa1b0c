/// What puts a seal on files.
package protocol Sceau: Sendable {
    /// The bytes of a `signatures.xml` over these files.
    func signer(_ fichiers: [FichierScelle]) throws(SignatureError) -> [UInt8]
}
