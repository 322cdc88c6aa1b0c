import Comptage
import Parc
import Regles

/// What every part of a bilan's page needs to know of it: whom it is for, its year, its provenance.
struct PresentationDuBilan: ChiffresDeLogements {
    let bilan: Bilan
    let edition: Edition
    /// The réservataire's code, nil for the consolidated bilan.
    let code: String?

    init(_ bilan: Bilan, _ edition: Edition) {
        self.bilan = bilan
        self.edition = edition
        code = bilan.identification.convention?.reservataire
    }

    var bailleur: Bailleur { bilan.identification.bailleur }
    var exercice: Exercice { bilan.identification.exercice }

    /// The addressee in words.
    var destinataire: String { bilan.identification.convention?.nom ?? "Bilan consolidé" }

    /// Whose row a sentence or a chart reads, in words.
    var sujetLu: String { code == nil ? ToutLePerimetre.libelle : destinataire }

    /// The sections that have measures in this bilan, or should, in order, each with those that are counted.
    var sections: [(section: Section, mesures: [MesureComptee])] {
        Section.allCases.compactMap { section in
            let comptees = bilan.mesures.filter { $0.mesure.section == section }
            let calculee = bilan.calculees.contains { $0.mesure.section == section }
            let absente = bilan.lacunes.contains { $0.section == section }
            return comptees.isEmpty && !calculee && !absente ? nil : (section, comptees)
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

    /// Champ and Source of tables that bear on `champ`, a part of the perimeter.
    func provenance(surLePerimetre champ: String) -> Tableau.Provenance {
        provenance(champ: "\(champ), \(bilan.identification.perimetre)")
    }

    var titulaires: [Modalite] {
        bilan.reservataires.filter { $0.type != nil }.map { Modalite($0.code, $0.nom) }
    }

    var objectifsChiffres: [ObjectifLu] {
        // An objective of 0 or below is not one to reach.
        bilan.objectifs.filter { $0.atteinte.prevue != nil }.compactMap { chiffre in
            chiffre.atteinte.objectif.map {
                ObjectifLu(
                    nom: nom(chiffre.reservataire), fait: chiffre.atteinte.misesADisposition ?? 0, objectif: $0,
                    atteint: SituationDeLObjectif(chiffre.atteinte, pointDEtape: pointDEtape) == .atteint)
            }
        }
    }

    func modalites(_ axe: Axe) -> [Modalite] { bilan.modalites(axe) }

    func nombres(_ mesure: Mesure, _ axe: Axe, _ reservataire: String) -> [Int]? {
        bilan.comptee(mesure).map { comptee in
            let valeurs = comptee.valeurs(Ventilation(axe), reservataire)
            return modalites(axe).indices.map { valeurs[$0] }
        }
    }
}

/// The row that stands for every réservataire and BAILLEUR together.
enum ToutLePerimetre {
    /// In donnees.csv and bilan.xml.
    static let code = "*"
    static let libelle = "Ensemble du périmètre"
}
