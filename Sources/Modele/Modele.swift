import Importation

/// An empty campaign to start from: campagne.toml, the files it names, and what explains them.
package struct Modele: Sendable {
    private let connu: Preremplissage

    /// A campaign of which `connu` is known.
    package init(_ connu: Preremplissage = Preremplissage()) { self.connu = connu }

    /// Name of the explanations.
    package static let notice = "LISEZMOI.txt"

    /// The files in the order they are worked on: name and bytes; the same knowledge gives the same bytes.
    package var fichiers: [(nom: String, octets: [UInt8])] {
        let textes =
            [
                (Modele.notice, LisezMoi(connu).texte), (Campagne.nomDuFichier, CampagneToml(connu).texte),
            ] + Modele.tables.map { ($0.nom, $0.entete) }
        return textes.map { (nom: $0.0, octets: Array($0.1.utf8)) }
    }

    /// The tables the model writes, each with its header: those that a campaign requires first.
    static var tables: [(nom: String, entete: String)] {
        fiches.compactMap { fiche in fiche.entete.map { (fiche.nom, $0) } }
    }

    /// Every input a campaign may have.
    static var fiches: [FicheDeFichier] {
        RangDeFichier.allCases.flatMap(\.fiches)
    }
}

/// How much a campaign depends on an input.
enum RangDeFichier: CaseIterable {
    case requis
    case facultatif
    /// Not read by this version.
    case aVenir

    /// The inputs of this rank, in their order.
    var fichiers: [FichierDeCampagne] { FichierDeCampagne.allCases.filter { RangDeFichier($0) == self } }

    /// What the model says of them; the annex is the only input without a key.
    var fiches: [FicheDeFichier] { fichiers.map(\.fiche) + (self == .aVenir ? [.annexe] : []) }

    private init(_ fichier: FichierDeCampagne) {
        if FichierDeCampagne.requis.contains(fichier) {
            self = .requis
        } else {
            self = fichier.estLu ? .facultatif : .aVenir
        }
    }
}
