import Parc
import Regles

/// The codes of a stock line as expressions: every category comes from the nomenclatures, every choice from the rules.
struct CodesDuParc {
    let dialecte: Dialecte
    let exercice: Exercice
    private let cellules: Cellules

    init(_ dialecte: Dialecte, _ exercice: Exercice) {
        self.dialecte = dialecte
        self.exercice = exercice
        cellules = Cellules(dialecte: dialecte)
    }

    /// The codes that RPLS may use: two digits.
    private static let codesRPLS = 1...99

    /// The category of each closed axis that a dwelling's record decides, in the order of `Axe.duLogement`.
    func modalite(_ axe: Axe) -> String {
        switch axe {
        case .typologie: typologie
        case .financement: financement
        case .qpv: selonCode("qpv", [("1", QPV.en.modalite), ("2", QPV.hors.modalite)])
        case .periode: periode
        case .accessibilite:
            selonCode(
                "pmr",
                [
                    ("1", Accessibilite.non.modalite), ("2", Accessibilite.pmr.modalite),
                    ("3", Accessibilite.ufr.modalite),
                ])
        default: preconditionFailure("\(axe) is no axis of a dwelling's record")
        }
    }

    /// The category of a missing value.
    static func nonRenseigne(_ axe: Axe, _ tranches: TranchesConstruction) -> String {
        axe.modalites(tranches)?.last?.code ?? ""
    }

    private var typologie: String {
        let pieces = [Typologie.t1, .t2, .t3, .t4].enumerated().map {
            "WHEN pieces = \($0 + 1) THEN \(dialecte.texte($1.modalite.code))"
        }
        return """
            CASE \(pieces.joined(separator: " ")) WHEN pieces >= 5 THEN \(dialecte.texte(Typologie.t5Plus.modalite.code))
                    ELSE \(dialecte.texte(Typologie.nonRenseignee.modalite.code)) END
            """
    }

    private var financement: String {
        let groupes = Financement.allCases.compactMap { groupe -> String? in
            let codes = CodesDuParc.codesRPLS.filter { exercice.regroupement.groupe($0) == groupe }.map(String.init)
            if codes.isEmpty { return nil }
            return "WHEN finan IN (\(codes.joined(separator: ", "))) THEN \(dialecte.texte(groupe.modalite.code))"
        }
        return """
            CASE \(groupes.joined(separator: "\n            "))
                    ELSE \(dialecte.texte(Financement.nonRenseigne.modalite.code)) END
            """
    }

    private var periode: String {
        let tranches = exercice.tranches
        let modalites = tranches.modalites
        let bornees = zip(tranches.bornes, modalites).map { borne, modalite in
            "WHEN annee <= \(borne) THEN \(dialecte.texte(modalite.code))"
        }
        return """
            CASE WHEN annee IS NULL THEN \(dialecte.texte(modalites[modalites.count - 1].code))
                    \(bornees.joined(separator: "\n            "))
                    ELSE \(dialecte.texte(modalites[bornees.count].code)) END
            """
    }

    private func selonCode(_ colonne: String, _ codes: [(code: String, modalite: Modalite)]) -> String {
        let cas = codes.map { "WHEN \(colonne) = '\($0.code)' THEN \(dialecte.texte($0.modalite.code))" }
        return "CASE \(cas.joined(separator: " ")) ELSE \(dialecte.texte(Modalite.nonRenseigne.code)) END"
    }

    /// Year of completion from CONSTRUCT: four digits.
    var annee: String {
        "CASE WHEN \(dialecte.correspond("construct", "^[0-9]{4}$")) AND construct <> '0000' THEN CAST(construct AS INTEGER) END"
    }

    /// What the record says by nature (ASS-1), null when nothing: asked of the rule, code after code.
    func nature(commune: String) -> String {
        var cas: [String] = []
        for motif in MotifExclusion.allCases {
            for (conventionne, outreMer) in [(true, true), (true, false), (false, true), (false, false)] {
                let siens = codes(motif, conventionne, outreMer)
                // What holds whatever the convention and the place is said once.
                let toujours = siens.filter { code in
                    [true, false].allSatisfy { c in [true, false].allSatisfy { codes(motif, c, $0).contains(code) } }
                }
                if conventionne, outreMer, !toujours.isEmpty {
                    cas.append("WHEN finan IN (\(liste(toujours))) THEN \(dialecte.texte(motif.modalite.code))")
                }
                let propres = siens.filter { !toujours.contains($0) }
                if propres.isEmpty { continue }
                cas.append(
                    """
                    WHEN finan IN (\(liste(propres))) AND coalesce(conv, 0) \(conventionne ? "=" : "<>") 1 \
                    AND substr(\(commune), 1, 2) \(outreMer ? "=" : "<>") '97' THEN \(dialecte.texte(motif.modalite.code))
                    """)
            }
        }
        if let metropole = CodeCommune("01001"),
            let etudiant = Assiette.nature(finan: nil, conventionne: true, etudiant: true, commune: metropole)
        {
            cas.append("WHEN upper(typeconst) = 'E' THEN \(dialecte.texte(etudiant.modalite.code))")
        }
        return "CASE \(cas.joined(separator: "\n            ")) END"
    }

    private func codes(_ motif: MotifExclusion, _ conventionne: Bool, _ outreMer: Bool) -> [Int] {
        guard let commune = CodeCommune(outreMer ? "97101" : "01001") else { return [] }
        return CodesDuParc.codesRPLS.filter {
            Assiette.nature(finan: $0, conventionne: conventionne, etudiant: false, commune: commune) == motif
        }
    }

    private func liste(_ codes: [Int]) -> String { codes.map(String.init).joined(separator: ", ") }

    /// Whether the record says that the dwelling left (STK-1), as 1 or 0.
    var sorti: String {
        let codes = (0...9).filter { Stock.sorti($0) }
        return "CASE WHEN sortie IN (\(liste(codes))) THEN 1 ELSE 0 END"
    }
}
