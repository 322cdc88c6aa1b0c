import Importation
import Modele
import Parc
import Regles
import Tabular

/// The codes that a column of a table takes, and what each stands for.
struct CodesConnus: Sendable {
    /// What a code stands for, nil when it is none; the text as the file writes it.
    let libelle: @Sendable (String) -> String?
    /// A code of ours that surely says the same; nil when nothing is sure.
    let traduction: @Sendable (String) -> String?

    /// Those of a column; nil for one that takes no code.
    init?(_ colonne: String, table: FichierDeCampagne) {
        let connus: [String: String]
        switch table {
        case .parc, .parcSuivant:
            guard let duParc = CodesConnus.parc[colonne] else { return nil }
            connus = duParc
        case .journal, .attributions, .demandeurs, .conventions:
            guard let autres = CodesConnus.autres[colonne == "type" ? "\(table.rawValue).type" : colonne] else {
                return nil
            }
            connus = autres
        case .droits, .souhaits, .prevision:
            guard let autres = CodesConnus.desDroits[colonne] else { return nil }
            connus = autres
        default: return nil
        }
        let colonneCodee = colonne
        let zerosOtes = table == .parc || table == .parcSuivant
        libelle = { texte in
            let code = texte.uppercased()
            return connus[code] ?? (zerosOtes ? connus[String(code.drop { $0 == "0" })] : nil)
        }
        traduction = { CodesConnus.traduire($0, colonneCodee, connus) }
    }

    private static func traduire(_ texte: String, _ colonne: String, _ connus: [String: String]) -> String? {
        let lu = AutresNoms.reduit(texte)
        if lu.isEmpty { return nil }
        let memes = connus.filter { AutresNoms.reduit($0.value) == lu || AutresNoms.reduit($0.key) == lu }
        if memes.count == 1 { return memes.first?.key }
        switch colonne {
        case "NBPIECE":
            guard let premier = lu.first, "tf".contains(premier),
                let pieces = Int(lu.dropFirst().prefix { $0.isNumber })
            else { return nil }
            return (1...9).contains(pieces) ? String(pieces) : nil
        case "QPV", "CONV": return ["o": "1", "oui": "1", "n": "2", "non": "2"][lu]
        case "TYPECONST":
            return [("coll", "C"), ("ind", "I"), ("etud", "E")].first { lu.hasPrefix($0.0) }?.1
        case "resultat", "decision":
            return ["attribue": "ATTRIBUTION", "accord": "ATTRIBUTION", "nonattribue": "NON_ATTRIBUTION"][lu]
        default: return nil
        }
    }

    private static let parc: [String: [String: String]] = [
        "QPV": ["1": QPV.en.modalite.libelle, "2": QPV.hors.modalite.libelle],
        "TYPECONST": ["C": "Collectif", "I": "Individuel", "E": "Étudiant"],
        "NBPIECE": Dictionary(
            uniqueKeysWithValues: (1...99).map { ("\($0)", Typologie.allCases[min($0, 5) - 1].modalite.libelle) }),
        "FINAN": Dictionary(
            uniqueKeysWithValues: (1...99).compactMap { code in
                RegroupementFinancement.ensemble.groupe(code).map { ("\(code)", $0.modalite.libelle) }
            }),
        "CONV": ["1": "Conventionné", "2": "Non conventionné"],
        "PMR": [
            "1": Accessibilite.non.modalite.libelle, "2": Accessibilite.pmr.modalite.libelle,
            "3": Accessibilite.ufr.modalite.libelle,
        ],
        "SORTIEPATRIM": [
            "1": "Vendu à l’occupant", "2": "Vendu à un bailleur social", "3": "Autre vente", "4": "Démoli",
            "5": "Autre sortie", "9": "Toujours au patrimoine",
        ],
    ]

    private static let ouiNon = ["O": "Oui", "OUI": "Oui", "1": "Oui", "N": "Non", "NON": "Non", "0": "Non"]
    private static let resultats = parCode(Resultat.self, \.explication)

    private static let autres: [String: [String: String]] = [
        "journal.type": parCode(TypeEvenement.self, \.explication),
        "conventions.type": parCode(TypeReservataire.self, \.libelle),
        "gestion": parCode(Gestion.self, \.explication), "resultat": resultats, "decision": resultats,
        "report_actif": ouiNon, "dalo": ouiNon, "prioritaire": ouiNon, "mutation": ouiNon,
        "relogement": parCode(Relogement.self, \.explication),
        "quartile": ["1": "Premier quartile", "2": "Deuxième", "3": "Troisième", "4": "Quatrième"],
    ]

    private static let desDroits: [String: [String: String]] = [
        "nature": parCode(NatureDuDroit.self, \.explication), "poste": parCode(PosteDePrevision.self, \.explication),
        "typologie": Dictionary(
            uniqueKeysWithValues: Typologie.allCases.map { ($0.modalite.code, $0.modalite.libelle) } + [
                ("T5", "T5 et plus")
            ]),
        "financement": Dictionary(
            uniqueKeysWithValues: Financement.allCases.map { ($0.modalite.code, $0.modalite.libelle) }),
    ]

    private static func parCode<Code: CaseIterable & RawRepresentable<String>>(
        _ codes: Code.Type, _ libelle: (Code) -> String
    ) -> [String: String] {
        Dictionary(uniqueKeysWithValues: Code.allCases.map { ($0.rawValue, libelle($0)) })
    }
}
