import Comptage
import CryptoPort
import Parc
import Regles
import Relecture
import Rendu

/// The folder of outputs that a run corrects: which bilans it holds, and what each of the new ones changes of its own.
struct SortieCorrigee: Sendable {
    private let options: OptionsDeCorrection
    private let lecteur: LecteurDeBilan
    /// By code of the addressee, nil for the consolidated one.
    private let connus: [String?: Connu]

    /// A bilan of that folder.
    private struct Connu: Sendable {
        let chemin: String
        let identification: IdentificationLue
        /// nil when its parameters do not say.
        let departement: String?
    }

    /// A corrected version, ready to be rendered.
    struct Corrigee {
        let correction: Correction
        /// The contents of `corrections.csv`.
        let csv: String
    }

    /// Reads what the folder holds: all of its bilans but the protected editions of the CIL.
    ///
    /// - Throws: `usage` when it is no folder, `ressourceManquante` when it has no bilans or one cannot be read.
    init(_ options: OptionsDeCorrection) throws(CommandFailure) {
        self.options = options
        let dossier = options.sortie
        guard try BilansAComparer.estUnDossier(dossier) else {
            throw CommandFailure(.usage, "\(dossier) : --corrige attend un dossier écrit par « produire ».")
        }
        lecteur = try LecteurDeBilan.pourUneCommande()
        var connus: [String?: Connu] = [:]
        for nom in try BilansAComparer.bilans(dossier) where !nom.hasPrefix("cil/") {
            let chemin = "\(dossier)/\(nom)"
            let bilan = try FichierDeBilan(chemin).bilan(lecteur)
            let code = bilan.identification.destinataire?.code
            if let premier = connus[code] {
                throw CommandFailure(
                    .ressourceManquante,
                    "\(chemin) : il a le même destinataire que \(premier.chemin) — donner à --corrige une seule version."
                )
            }
            connus[code] = Connu(
                chemin: chemin, identification: bilan.identification, departement: bilan.departement)
        }
        self.connus = connus
    }

    /// Refuses a folder that is not of the same landlord, year (whole or in part) and département.
    func verifier(_ bailleur: Bailleur, _ exercice: Exercice) throws(CommandFailure) {
        for connu in connus.values.sorted(by: { $0.chemin < $1.chemin }) {
            let identification = connu.identification
            let raison: String? =
                if identification.siren != bailleur.siren {
                    "d’un autre bailleur (SIREN \(identification.siren))"
                } else if identification.annee != exercice.annee {
                    "de \(identification.annee), et la campagne de \(exercice.annee)"
                } else if identification.pointDEtape != exercice.pointDEtape {
                    identification.pointDEtape
                        ? "un point d’étape (arrêté au \(identification.arreteAu.francais)), et la campagne celle de l’année entière"
                        : "de l’année entière, et la campagne celle d’un point d’étape"
                } else if let departement = connu.departement, departement != exercice.departement {
                    "du département \(departement), et la campagne du \(exercice.departement)"
                } else {
                    nil
                }
            if let raison {
                throw CommandFailure(
                    .usage, "\(connu.chemin) : ce bilan est \(raison) — donner à --corrige la sortie de cette campagne."
                )
            }
        }
    }

    /// Whether it has a bilan of that addressee.
    func contient(_ bilan: Bilan) -> Bool { connus[bilan.identification.convention?.reservataire] != nil }

    /// Those of this folder that no bilan of the new version replaces, by path.
    func sansSuite(_ bilans: [Bilan]) -> [String] {
        let codes = Set(bilans.map { $0.identification.convention?.reservataire })
        return connus.filter { !codes.contains($0.key) }.map(\.value.chemin).sorted()
    }

    /// What a new version changes of the bilan of the same addressee; nil when this folder has none: it is a first version.
    ///
    /// - Parameters:
    ///   - xml: the new version, not marked yet.
    ///   - nom: its path in the new outputs.
    func corrigee(_ bilan: Bilan, xml: [UInt8], nom: String) throws(CommandFailure) -> Corrigee? {
        guard let connu = connus[bilan.identification.convention?.reservataire] else { return nil }
        let fichier = try FichierDeBilan(connu.chemin)
        let avant = try fichier.bilan(lecteur)
        let apres: BilanLu
        do {
            apres = try lecteur.lire(xml)
        } catch {
            throw CommandFailure(.ressourceManquante, "\(nom) ne se relit pas : \(error.message).")
        }
        let comparaison = Comparaison(avant, apres)
        let correction = Correction(
            version: (avant.identification.correction?.version ?? 1) + 1, motif: options.motif,
            empreinte: try fichier.empreinte().hexadecimal, chiffres: comparaison.chiffresCorriges,
            parametres: comparaison.parametres.map { ParametreCorrige(libelle: $0.libelle, avant: $0.a, apres: $0.b) },
            nonCompares: comparaison.nonCompares)
        return Corrigee(
            correction: correction, csv: ComparaisonCSV.entete + ComparaisonCSV.lignes(comparaison, bilan: nom))
    }
}

extension Comparaison {
    /// The figures that differ, in words.
    fileprivate var chiffresCorriges: [ChiffreCorrige] {
        mesures.flatMap { mesure in
            mesure.ecarts.map { ecart in
                let axes = [(ecart.cle.axe, ecart.cle.modalite), (ecart.cle.axe2, ecart.cle.modalite2)]
                let modalites = axes.filter { !$0.0.isEmpty }.map {
                    "\(nomenclature.libelle(axe: $0))\u{202F}: \(nomenclature.libelle($1, axe: $0))"
                }
                return ChiffreCorrige(
                    section: mesure.section, mesure: mesure.libelle,
                    reservataire: nomenclature.nom(ecart.cle.reservataire),
                    modalite: ecart.cle.estUnTotal ? nil : modalites.joined(separator: ", "), avant: ecart.a,
                    apres: ecart.b, enTaux: mesure.forme == .taux)
            }
        }
    }

    /// What only one of the two has, as phrases.
    fileprivate var nonCompares: [String] {
        let seuls = reservatairesSeuls.map { "le réservataire \($0.reservataire.libelle) (\(quelle($0.cote)))" }
        let autres = absences.map { absence in
            let autre = quelle(absence.cote == .a ? .b : .a)
            return switch absence.objet {
            case .section(let section, let titre): "la section \(section.rawValue), \(titre) (\(autre))"
            case .mesure(let section, _, let libelle): "en section \(section.rawValue), \(libelle) (\(autre))"
            case .ventilation(let section, let mesure, let axes):
                "en section \(section.rawValue), \(mesure) par "
                    + [axes.axe, axes.axe2].compactMap { $0 }.map(nomenclature.libelle(axe:)).joined(separator: " × ")
                    + " (\(autre))"
            }
        }
        return seuls + autres
    }

    private func quelle(_ cote: Cote) -> String { cote == .a ? "avant" : "après" }
}
