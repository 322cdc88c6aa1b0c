import Diagnostics
import Parc
import Tabular

/// How the lines of a file name réservataires; names that are no code are said once.
struct AnnuaireDesReservataires {
    static let autrementNomme = DiagnosticRule(
        "NOM-01", .information, "réservataire désigné par son nom ou son SIREN, et non par son code",
        consequence: "ses lignes comptent pour ce réservataire ; dit une fois par fichier et par nom",
        remedy: "aucun si c’est bien lui ; sinon écrire le code de conventions.csv")

    let noms: NomsDesReservataires
    private var designations = MemoDeCodes<NomsDesReservataires.Designation?>()
    /// What was told already.
    private var dits: Set<String> = []

    /// The réservataires of these conventions, and BAILLEUR when `bailleur` names it.
    init(_ conventions: [Convention], bailleur: Bailleur? = nil) {
        noms = NomsDesReservataires(conventions, bailleur: bailleur)
    }

    /// The réservataire that a field names; nil when none does.
    mutating func trouver(_ ligne: Ligne, _ colonne: Int?, _ log: inout ImportLog) -> IndexReservataire? {
        let trouve = designations.valeur(ligne[colonne]) { [noms] in noms.designation($0.text) }
        guard let trouve else { return nil }
        if trouve.autrement { signaler(ligne[colonne].text, ligne.position(colonne), &log) }
        return trouve.index
    }

    /// Says that a text names a réservataire otherwise than by its code.
    mutating func signaler(
        _ texte: String, _ position: @autoclosure () -> SourcePosition, _ log: inout ImportLog
    ) {
        guard dits.insert(texte).inserted else { return }
        let code = noms.designation(texte).map { noms.code($0.index) } ?? ""
        log.note(AnnuaireDesReservataires.autrementNomme, position(), detail: code, value: texte)
    }
}

extension ImportLog {
    /// Rejects a line for the réservataire that one of its fields names.
    mutating func rejeter(
        _ regle: DiagnosticRule, _ ligne: Ligne, _ colonne: Int?, _ annuaire: AnnuaireDesReservataires
    ) -> SortDeLigne {
        let texte = ligne[colonne].text
        reject(regle, ligne.position(colonne), detail: annuaire.noms.suggestion(texte), value: texte)
        return .rejetee
    }
}
