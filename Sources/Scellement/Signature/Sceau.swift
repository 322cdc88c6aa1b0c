/// Signs files.
package protocol Sceau: Sendable {
    /// The bytes of a `signatures.xml` over these files.
    func signer(_ fichiers: [FichierScelle]) throws -> [UInt8]
}

/// Verifies signatures.
package protocol ControleDeSignature: Sendable {
    /// What is wrong with a signature of these files, none more nor less; `lieu` names it in the messages.
    func fautes(signature: [UInt8], fichiers: [FichierScelle], lieu: String) -> [FauteDeSignature]
}
