/// What puts a seal on files.
package protocol Sceau: Sendable {
    /// The bytes of a `signatures.xml` over these files.
    func signer(_ fichiers: [FichierScelle]) throws(SignatureError) -> [UInt8]
}

/// What tells whether a seal holds.
package protocol ControleDeSignature: Sendable {
    /// What is wrong with a signature over exactly these files; `lieu` is the path of the signature.
    func fautes(signature: [UInt8], fichiers: [FichierScelle], lieu: String) -> [FauteDeSignature]
}

extension VerificationDeSignature: ControleDeSignature {
    package func fautes(signature: [UInt8], fichiers: [FichierScelle], lieu: String) -> [FauteDeSignature] {
        verifier(signature, fichiers, lieu: lieu).fautes
    }
}
