import Parc
import Regles

/// The stock of the year, that of the next, and what exclusions.csv declares.
extension CampagneEnFichiers {
    private static let colonnes = "IDENT_REP;DEPCOM;QPV;TYPECONST;NBPIECE;CONSTRUCT;FINAN;CONV;SORTIEPATRIM;PMR"

    var parc: TableDEssai {
        let lignes = campagne.parc.enumerated().map { rang, ligne in
            champs("L\(rang)", ligne.attributs, ligne.nature, sorti: ligne.situation == .sorti)
        }
        let perdues = perdues("parc.csv")
        let sansCommune = (0..<perdues.rejetees).map { ["R\($0)", "", "1", "C", "3", "1980", "13", "1", "", "1"] }
        let ailleurs = (0..<perdues.horsPerimetre).map {
            ["H\($0)", "84007", "1", "C", "3", "1980", "13", "1", "", "1"]
        }
        return TableDEssai(CampagneEnFichiers.colonnes, sansCommune + lignes + ailleurs)
    }

    var parcSuivant: TableDEssai {
        TableDEssai(
            CampagneEnFichiers.colonnes,
            zip(noms, campagne.journal).filter { $0.1.logement.provenance == .parcSuivant }.map { nom, auJournal in
                champs(nom, auJournal.logement.attributs, auJournal.logement.nature, sorti: false)
            })
    }

    var exclusions: TableDEssai {
        let lignes = campagne.parc.enumerated().compactMap { rang, ligne -> [String]? in
            switch ligne.situation {
            case .eligible: ligne.nature == nil ? nil : ["L\(rang)", "L411_6", "", ""]
            case .exclu(let motif): ligne.nature == motif ? nil : ["L\(rang)", motif.modalite.code, "", ""]
            case .sorti: nil
            }
        }
        return TableDEssai("logement;motif;du;au", lignes)
    }

    /// The name of each dwelling of the log, in its order.
    var noms: [String] {
        var libres = Array(campagne.parc.indices)
        return campagne.journal.enumerated().map { rang, auJournal in
            guard case .parc = auJournal.logement.provenance else { return "N\(rang)" }
            let logement = auJournal.logement
            // Any line that says the same will do.
            let sien = libres.firstIndex {
                let ligne = campagne.parc[$0].logement
                return ligne.provenance == logement.provenance && ligne.attributs == logement.attributs
                    && ligne.nature == logement.nature
            }
            guard let sien else { preconditionFailure("a dwelling of the log is not in the stock") }
            return "L\(libres.remove(at: sien))"
        }
    }

    /// The fields of a dwelling's record.
    private func champs(_ nom: String, _ attributs: Attributs, _ nature: MotifExclusion?, sorti: Bool) -> [String] {
        [
            nom, attributs.commune.texte, attributs.qpv.codeRPLS, nature == .universitaire ? "E" : "C",
            attributs.typologie == .nonRenseignee ? "" : "\(attributs.typologie.rawValue + 1)",
            construction(attributs.periode), attributs.financement.codeRPLS, nature == .financementLibre ? "2" : "1",
            sorti ? "1" : "", attributs.accessibilite.codeRPLS,
        ]
    }

    /// A year of the band.
    private func construction(_ tranche: UInt8) -> String {
        let tranches = campagne.exercice.tranches
        if tranche == tranches.nonRenseignee { return "" }
        return Int(tranche) < tranches.bornes.count ? "\(tranches.bornes[Int(tranche)])" : "2020"
    }
}

extension QPV {
    fileprivate var codeRPLS: String {
        switch self {
        case .en: "1"
        case .hors: "2"
        case .nonRenseigne: ""
        }
    }
}

extension Financement {
    fileprivate var codeRPLS: String {
        switch self {
        case .plai: "10"
        case .plus: "13"
        case .pls: "14"
        case .pli: "16"
        case .autre: "99"
        case .nonRenseigne: ""
        }
    }
}

extension Accessibilite {
    fileprivate var codeRPLS: String {
        switch self {
        case .ufr: "3"
        case .pmr: "2"
        case .non: "1"
        case .nonRenseignee: ""
        }
    }
}
