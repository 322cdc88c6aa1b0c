import Importation

/// An empty campaign to start from: campagne.toml, the files it names, archivage.toml, and what explains them.
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
                (LecteurDArchivage.nomDuFichier, ArchivageToml(connu).texte),
            ] + Modele.tables.map { ($0.nom, $0.entete) }
        return textes.map { (nom: $0.0, octets: Array($0.1.utf8)) }
    }

    /// The tables among them, by how much a campaign depends on them.
    package static var tablesParRang: [(libelle: String, noms: [String])] {
        RangDeFichier.allCases.map { ($0.libelle, $0.fiches.filter { $0.entete != nil }.map(\.nom)) }
    }

    /// The keys of campagne.toml that still have to be given, as `section.cle`.
    package var clesARemplir: [String] {
        CampagneToml(connu).sections.flatMap { section in
            section.cles.filter(\.estARemplir).map { section.nom.isEmpty ? $0.nom : "\(section.nom).\($0.nom)" }
        }
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

    /// For people.
    var libelle: String {
        switch self {
        case .requis: "obligatoires"
        case .facultatif: "facultatifs"
        }
    }

    /// The inputs of this rank, in their order.
    var fichiers: [FichierDeCampagne] { FichierDeCampagne.allCases.filter { RangDeFichier($0) == self } }

    /// What the model says of them; two files have no key.
    var fiches: [FicheDeFichier] { fichiers.map(\.fiche) + (self == .facultatif ? [.annexe, .archivage] : []) }

    private init(_ fichier: FichierDeCampagne) {
        switch fichier.emploi {
        case .bilans: self = FichierDeCampagne.requis.contains(fichier) ? .requis : .facultatif
        case .occupation: self = .facultatif
        }
    }
}
