/// What a transfer says of itself and of the signature it holds: known by the command that makes it.
package struct MessageDeTransfert: Sendable {
    /// Who signed, as the certificate names it.
    package enum Signataire: Sendable {
        case personne(String)
        /// A cachet.
        case organisme(String)
    }

    /// Names this message among all those of the landlord.
    package let identifiant: String
    /// When it is made: UTC, `2026-01-31T08:15:00Z`, as the two below.
    package let date: String
    package let signataire: Signataire
    /// What the signature says of its own time.
    package let signeLe: String
    /// What an authority says of it; nil without a timestamp.
    package let horodateLe: String?

    /// A message.
    package init(
        identifiant: String, date: String, signataire: Signataire, signeLe: String, horodateLe: String? = nil
    ) {
        self.identifiant = identifiant
        self.date = date
        self.signataire = signataire
        self.signeLe = signeLe
        self.horodateLe = horodateLe
    }

    /// Checks the shapes; the schema of SEDA would refuse others.
    func verifier() throws(TransfertError) {
        guard DescriptionDuPaquet.surUneLigne(identifiant) != nil else { throw .messageSansIdentifiant }
        for instant in [date, signeLe] + [horodateLe].compactMap(\.self) {
            guard Instant(instant) != nil else { throw .instantInvalide(instant) }
        }
        switch signataire {
        case .personne(let nom), .organisme(let nom):
            guard DescriptionDuPaquet.surUneLigne(nom) != nil else { throw .signataireSansNom }
        }
    }
}
