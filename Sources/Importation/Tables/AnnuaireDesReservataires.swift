import Diagnostics
import Parc
import Tabular

/// How a file may name a réservataire: by its code, its SIREN or its name; a name that is only close is never taken.
struct AnnuaireDesReservataires {
    static let autrementNomme = DiagnosticRule(
        "NOM-01", .information, "réservataire désigné par son nom ou son SIREN, et non par son code",
        consequence: "ses lignes comptent pour ce réservataire ; dit une fois par fichier et par nom",
        remedy: "aucun si c’est bien lui ; sinon écrire le code de conventions.csv")

    private let codes: [String: IndexReservataire]
    /// By SIREN; nil for one that several bear, as conventions of one institution may.
    private let sirens: [String: IndexReservataire?]
    /// By name as it is compared; nil for one that several bear.
    private let noms: [String: IndexReservataire?]
    private var exacts = MemoDeCodes<IndexReservataire?>()
    /// What was told already.
    private var dits: Set<String> = []

    /// The réservataires of these conventions, and BAILLEUR when `bailleur` names it.
    init(_ conventions: [Convention], bailleur: Bailleur? = nil) {
        var codes: [String: IndexReservataire] = [:]
        var sirens: [String: IndexReservataire?] = [:]
        var noms: [String: IndexReservataire?] = [:]
        func ajouter(_ rang: Int, _ code: String, _ nom: String, _ siren: String?) {
            codes[code] = IndexReservataire(rang)
            if let siren { sirens[siren] = .some(sirens[siren] == nil ? IndexReservataire(rang) : nil) }
            let compare = AnnuaireDesReservataires.compare(nom)
            noms[compare] = .some(noms[compare] == nil ? IndexReservataire(rang) : nil)
        }
        for (rang, convention) in conventions.enumerated() {
            ajouter(rang, convention.reservataire, convention.nom, convention.siren)
        }
        if let bailleur { ajouter(conventions.count, Convention.codeBailleur, bailleur.nom, bailleur.siren) }
        self.codes = codes
        self.sirens = sirens
        self.noms = noms
    }

    /// The réservataire that a field names; nil when none does.
    mutating func trouver(_ ligne: Ligne, _ colonne: Int?, _ log: inout ImportLog) -> IndexReservataire? {
        let exact = exacts.valeur(ligne[colonne]) { [codes] in codes[$0.text] }
        if let exact { return exact }
        let texte = ligne[colonne].text
        if texte.isEmpty { return nil }
        guard
            let trouve = sirens[texte].flatMap(\.self) ?? noms[AnnuaireDesReservataires.compare(texte)].flatMap(\.self)
        else {
            return nil
        }
        if dits.insert(texte).inserted {
            let code = codes.first { $0.value == trouve }?.key ?? ""
            log.note(
                AnnuaireDesReservataires.autrementNomme, ligne.position(colonne), detail: code, value: texte)
        }
        return trouve
    }

    /// What a name that nothing bears may have meant, as the detail of its rejection; empty when nothing is close.
    func suggestion(_ texte: String) -> String {
        if texte.isEmpty { return "" }
        let compare = AnnuaireDesReservataires.compare(texte)
        if noms[compare] == .some(nil) { return "plusieurs conventions portent ce nom" }
        if sirens[texte] == .some(nil) { return "plusieurs conventions portent ce SIREN" }
        let connus =
            codes.map { (AnnuaireDesReservataires.compare($0.key), $0.value) }
            + noms.compactMap { nom, index in index.map { (nom, $0) } }
        let noms = Dictionary(connus, uniquingKeysWith: { first, _ in first })
        guard let proche = ClesDeCampagne.proche(compare, parmi: noms.keys.sorted()),
            let code = codes.first(where: { $0.value == noms[proche] })?.key
        else { return "" }
        return "vouliez-vous dire \(code) ?"
    }

    /// A name without what a keyboard changes: case, accents, the form of apostrophes and hyphens, repeated blanks.
    private static func compare(_ nom: String) -> String {
        Header.normalized(nom).map { $0 == "’" ? "'" : "-\u{2010}\u{2011}\u{A0}\u{202F}\t".contains($0) ? " " : $0 }
            .split(separator: " ").map { String($0) }.joined(separator: " ")
    }
}

extension ImportLog {
    /// Rejects a line for the réservataire that one of its fields names.
    mutating func rejeter(
        _ regle: DiagnosticRule, _ ligne: Ligne, _ colonne: Int?, _ annuaire: AnnuaireDesReservataires
    ) -> SortDeLigne {
        let texte = ligne[colonne].text
        reject(regle, ligne.position(colonne), detail: annuaire.suggestion(texte), value: texte)
        return .rejetee
    }
}
