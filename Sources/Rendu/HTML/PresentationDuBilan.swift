import Comptage
import Parc
import Regles

/// What every part of a bilan's page needs to know of it: whom it is for, its year, its provenance.
struct PresentationDuBilan {
    let bilan: Bilan
    let edition: Edition
    /// The réservataire's code, nil for the consolidated bilan.
    let code: String?

    init(_ bilan: Bilan, _ edition: Edition) {
        self.bilan = bilan
        self.edition = edition
        code = bilan.identification.convention?.reservataire
    }

    var annee: Int { bilan.identification.exercice.annee }
    var arreteAu: Jour { bilan.identification.exercice.arreteAu }
    var pointDEtape: Bool { bilan.identification.exercice.pointDEtape }

    /// The addressee in words.
    var destinataire: String { bilan.identification.convention?.nom ?? "Bilan consolidé" }

    /// Whose row a sentence or a chart reads, in words.
    var sujetLu: String { code == nil ? ToutLePerimetre.libelle : destinataire }

    /// `Bilan 2023 de la gestion en flux`.
    var titre: String { "Bilan\u{A0}\(annee) de la gestion en flux" }

    /// The sections that have measures in this bilan, in order, each with those that are counted.
    var sections: [(section: Section, mesures: [MesureComptee])] {
        Section.allCases.compactMap { section in
            let comptees = bilan.mesures.filter { $0.mesure.section == section }
            let calculee = bilan.calculees.contains { $0.mesure.section == section }
            return comptees.isEmpty && !calculee ? nil : (section, comptees)
        }
    }

    /// The convention of a réservataire of this bilan, nil for BAILLEUR.
    func convention(_ code: String) -> Convention? { bilan.conventions.first { $0.reservataire == code } }

    /// The perimeter of a réservataire's convention in words.
    func perimetre(_ code: String) -> String {
        bilan.reservataires.first { $0.code == code }?.perimetre ?? bilan.identification.perimetre
    }

    /// The total of a measure for a réservataire; nil when it is not counted for it.
    func total(_ mesure: Mesure, _ reservataire: String) -> Int? {
        bilan.comptee(mesure)?.ligne(reservataire)?.total
    }

    /// What the first screen and section D say of the priority publics.
    static let attribuesAuxPrioritaires = PublicsPrioritaires.parPublic[0].attribues.mesure

    /// Its share of the whole with its mark, for a sentence; nil on a base under 1.
    func part(_ mesure: Mesure, _ reservataire: String) -> String? {
        guard let sien = total(mesure, reservataire), let tout = total(mesure) else { return nil }
        return PartEcrite(sien, sur: tout)?.texte
    }

    /// A réservataire's name, its code when the bilan does not list it.
    func nom(_ code: String) -> String { bilan.reservataires.first { $0.code == code }?.nom ?? code }

    /// `en 2023`, or the part of the year that is counted: `du 1er janvier au 30 juin 2023`.
    var enLAnnee: String {
        pointDEtape ? "du 1er\u{A0}janvier au \(Typographie.date(arreteAu))" : "en\u{A0}\(annee)"
    }

    /// Champ and Source of tables that bear on `champ`, a part of the perimeter.
    func provenance(surLePerimetre champ: String) -> Tableau.Provenance {
        provenance(champ: "\(champ), \(bilan.identification.perimetre)")
    }

    /// The same for a `champ` that is not the perimeter's.
    func provenance(champ: String) -> Tableau.Provenance {
        let bailleur = bilan.identification.bailleur.nom
        return Tableau.Provenance(
            champ: "\(champ), année\u{A0}\(annee).",
            source: "\(bailleur), RPLS et journal des attributions arrêté au \(Typographie.date(arreteAu))\u{202F}; "
                + "comptage bilanflux \(edition.version).")
    }
}

/// The row that stands for every réservataire and BAILLEUR together.
enum ToutLePerimetre {
    /// In donnees.csv and bilan.xml.
    static let code = "*"
    static let libelle = "Ensemble du périmètre"
}
