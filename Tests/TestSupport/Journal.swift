package import Parc

/// The log of one dwelling as a test writes it, one event a line.
///
/// A line is a day, a type, then in any order what the type uses: the code of a réservataire, the name of an applicant,
/// a result, `rang=2`, `motif=X`: `2024-03-05 DECISION ordinaire ATTRIBUTION rang=1`. An unknown word stops the test.
package struct Journal: Sendable {
    /// By day, then by line, as the importation hands them over.
    package let evenements: [Evenement]

    /// A log whose first event stands on line `premiereLigne` of journal.csv.
    package init(_ lignes: String..., distribution: Distribution = .usuelle, premiereLigne: Int = 2) {
        self.init(lignes, distribution: distribution, premiereLigne: premiereLigne)
    }

    /// The same from a list.
    package init(_ lignes: [String], distribution: Distribution = .usuelle, premiereLigne: Int = 2) {
        let lus = lignes.enumerated().map { rang, texte in
            Journal.evenement(texte, ligne: premiereLigne + rang, distribution)
        }
        evenements = lus.sorted { $0.jour != $1.jour ? $0.jour < $1.jour : $0.numero < $1.numero }
    }

    private static func evenement(_ texte: String, ligne: Int, _ distribution: Distribution) -> Evenement {
        let mots = texte.split(separator: " ").map(String.init)
        guard mots.count >= 2, let jour = Jour(mots[0]), let type = TypeEvenement(rawValue: mots[1]) else {
            preconditionFailure("not an event: \(texte)")
        }
        var reservataire: IndexReservataire?
        var demandeur: IndexDemandeur?
        var resultat: Resultat?
        var rang: Int?
        var motif = ""
        for mot in mots.dropFirst(2) {
            if mot.hasPrefix("rang=") {
                rang = Int(mot.dropFirst(5))
            } else if mot.hasPrefix("motif=") {
                motif = String(mot.dropFirst(6))
            } else if let lu = Resultat(rawValue: mot) {
                resultat = lu
            } else if let lu = distribution.reservataire(mot) {
                reservataire = lu
            } else if let lu = distribution.demandeur(mot) {
                demandeur = lu
            } else {
                preconditionFailure("unknown word \(mot) in: \(texte)")
            }
        }
        return Evenement(
            numero: ligne, jour: jour, type: type, reservataire: reservataire, demandeur: demandeur, resultat: resultat,
            rang: rang, motif: motif)
    }
}
