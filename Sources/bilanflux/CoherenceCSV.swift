import Diagnostics
import Parc
import Regles

/// `coherence.csv`: one line per line of the judged annexes (COH-1).
///
/// UTF-8, `;`, LF, a header. `valeur` is as signed, empty when the annex does not give the line; `recalcul` is exact up to
/// six decimals, rounded at four when it has no end; numbers have a decimal comma and no separator of thousands.
enum CoherenceCSV {
    static let nom = "coherence.csv"
    private static let entete = "reservataire;ligne;valeur;recalcul;verdict;explication\n"

    /// The lines of the file.
    static func lignes(_ verifiee: AnnexeVerifiee) -> [String] {
        let nombre = NombreDAnnexe.fichier
        return [entete]
            + verifiee.annexes.flatMap { annexe in
                let phrases = PhrasesDAnnexe(annexe)
                return annexe.lignes.map { jugee in
                    // The numbers are ours, and a negative one is no formula.
                    [
                        CSVText.field(verifiee.convention(annexe).reservataire), jugee.rubrique.rawValue,
                        jugee.ligne.map { nombre.signe($0.valeur) } ?? "",
                        jugee.recalcul.map { nombre.exact($0, taux: jugee.rubrique.estUnTaux) } ?? "",
                        jugee.verdict.code, CSVText.field(phrases.phrase(jugee) ?? ""),
                    ].joined(separator: ";") + "\n"
                }
            }
    }
}

extension VerdictDAnnexe {
    /// For programs: stable.
    fileprivate var code: String {
        switch self {
        case .donnee: "DONNEE"
        case .absente: "ABSENTE"
        case .exacte: "EXACTE"
        case .arrondie(.auPlusProche): "ARRONDIE"
        case .arrondie(.parDefaut): "TRONQUEE"
        case .arrondie(.parExces): "ARRONDIE_PAR_EXCES"
        case .plusPrecise: "PLUS_PRECISE"
        case .incoherente: "INCOHERENTE"
        case .nonJugee: "NON_JUGEE"
        }
    }
}
