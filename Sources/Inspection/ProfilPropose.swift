import Importation
import Modele
import Tabular

/// The profile to save beside campagne.toml, so that an export is read as it is.
package struct ProfilPropose: Sendable {
    /// The file in TOML; nil when the table is not known.
    package let texte: String?
    /// Whether the export cannot be read without it.
    package let estNecessaire: Bool
    /// Whether something in it is to be filled in or confirmed.
    package let estACompleter: Bool

    init(
        table: FichierDeCampagne?, lecture: Inspection.LectureConstatee, colonnes: [ColonneInspectee],
        manquantes: [(colonne: String, requise: Bool)]
    ) {
        guard let table else {
            (texte, estNecessaire, estACompleter) = (nil, false, false)
            return
        }
        let redaction = Redaction(table: table, lecture: lecture, colonnes: colonnes, manquantes: manquantes)
        texte = redaction.texte
        estNecessaire =
            !redaction.proposees.isEmpty || !redaction.formats.isEmpty || manquantes.contains { $0.requise }
        estACompleter = !redaction.aTraduire.isEmpty || manquantes.contains { $0.requise }
    }

    /// What it is written from.
    private struct Redaction {
        let table: FichierDeCampagne
        let lecture: Inspection.LectureConstatee
        let colonnes: [ColonneInspectee]
        let manquantes: [(colonne: String, requise: Bool)]

        /// Columns that stand for one of ours under another name.
        var proposees: [(nom: String, colonne: String)] {
            colonnes.compactMap { colonne in
                if case .proposee(let nom) = colonne.correspondance { (nom, colonne.nom) } else { nil }
            }
        }

        var aTraduire: [(nom: String, codes: [CodeLu])] {
            colonnes.compactMap { colonne in
                switch colonne.correspondance {
                case .reconnue(let nom), .proposee(let nom):
                    colonne.inconnus.isEmpty ? nil : (nom, colonne.inconnus)
                case .rpls, .inconnue: nil
                }
            }
        }

        /// The most frequent first.
        var formats: [String] {
            var vus: [String] = []
            for format in colonnes.flatMap(\.formatsDeDate) where !vus.contains(format) { vus.append(format) }
            return vus
        }

        var texte: String {
            let blocs = [tete, sectionLecture, sectionColonnes, sectionConstantes] + sectionsDeCodes + [sectionDates]
            return blocs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
        }

        private var tete: [String] {
            [
                "# Profil proposé par « bilanflux inspecter » : à relire avant de s’en servir.",
                "# Dans campagne.toml, sous [profils] :  \(table.rawValue) = \"profil-\(table.rawValue).toml\"",
                "table = \(TOML.texte(table.rawValue))",
            ]
        }

        private var sectionLecture: [String] {
            let separateur =
                switch lecture.separateur {
                case nil: ""
                case .semicolon: ";"
                case .comma: ","
                case .tab: "tabulation"
                }
            let entete =
                lecture.preambule.isEmpty || lecture.entete == .positionnelle
                    || lecture.ligneDEntete > TableLayout.leadingLines ? [] : ["entete = \(lecture.ligneDEntete)"]
            let lignes = (separateur.isEmpty ? [] : ["separateur = \(TOML.texte(separateur))"]) + entete
            return lignes.isEmpty ? [] : ["[lecture]"] + lignes
        }

        private var sectionColonnes: [String] {
            let lignes = proposees.map { nom, colonne in
                "\(nom) = \(TOML.texte(colonne))  # à vérifier"
            }
            let absentes = manquantes.filter(\.requise).map {
                "# \($0.colonne) = \"à donner\"  # obligatoire : le nom qu’elle porte dans l’export"
            }
            return lignes.isEmpty && absentes.isEmpty ? [] : ["[colonnes]"] + lignes + absentes
        }

        /// A column that the export has not got may be the same for all its lines.
        private var sectionConstantes: [String] {
            let absentes = manquantes.filter(\.requise)
            if absentes.isEmpty { return [] }
            return ["[constantes]", "# Pour une colonne que l’export n’a pas, si la valeur est la même partout :"]
                + absentes.map { "# \($0.colonne) = \"à donner\"" }
        }

        private var sectionsDeCodes: [[String]] {
            aTraduire.map { nom, codes in
                ["[codes.\(nom)]", "# Codes inconnus : donner leur sens, puis ôter le # de tête."]
                    + codes.map {
                        "# \(TOML.texte($0.code)) = \(TOML.texte($0.traduction ?? "à donner"))"
                            + "  # lignes : \($0.nombre)"
                    }
            }
        }

        private var sectionDates: [String] {
            if formats.isEmpty { return [] }
            return ["[dates]", "formats = [\(formats.map(TOML.texte).joined(separator: ", "))]"]
        }
    }
}
