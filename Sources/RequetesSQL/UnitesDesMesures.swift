package import Parc
package import Regles

/// What each measure counts: a query of its units, a line for each, with the réservataire it counts for and the dwelling.
package struct UnitesDesMesures {
    let exercice: Exercice

    init(_ exercice: Exercice) { self.exercice = exercice }

    /// The sections that a script counts.
    package static let sections: [Section] = [.a, .b]

    /// The measures that a script has to count: those of these sections that are counted and not calculated.
    package static let mesures: [Mesure] =
        (Registre.patrimoine.map(\.mesure) + Registre.flux.map(\.mesure)).filter { sections.contains($0.section) }

    /// Those that it counts.
    package static var connues: [Mesure] {
        let essai = requetes(deLAnnee: { $0 })
        return mesures.filter { essai[$0.cle] != nil }
    }

    /// The query of the units of a measure: `reservataire` (null for the landlord as a whole), then what joins its dwelling.
    func requete(_ mesure: Mesure) -> String? {
        let annee = exercice.annee
        return UnitesDesMesures.requetes { "substr(\($0), 1, 4) = '\(annee)'" }[mesure.cle]
    }

    private typealias Cle = Mesure.Cle

    private static func requetes(deLAnnee: (String) -> String) -> [Mesure.Cle: String] {
        let bailleur = "'\(Convention.codeBailleur)'"
        /// SOU-2: what the landlord holds does not count for an applicant of a category.
        let horsSoustraites = "NOT (titulaire = \(bailleur) AND categorie IS NOT NULL)"
        let premieres = "FROM mises_a_disposition WHERE rang_pour_lui = 1 AND \(deLAnnee("jour"))"
        func evenements(_ type: TypeEvenement) -> String {
            """
            SELECT t.titulaire AS reservataire, t.cle FROM (SELECT t.*, d.categorie FROM tenues t
                LEFT JOIN demandeurs d ON d.demandeur = t.demandeur) t
            WHERE type = '\(type.rawValue)' AND \(deLAnnee("jour")) AND \(horsSoustraites)
            """
        }
        func soustraites(_ retient: (CategorieSoustraite) -> Bool) -> String {
            let categories = CategorieSoustraite.allCases.filter(retient).map { "'\($0.rawValue)'" }
            return
                "SELECT '' AS reservataire, cle FROM attributions WHERE categorie IN (\(categories.joined(separator: ", ")))"
        }
        func genre(_ genre: String, _ jour: String) -> String {
            "SELECT '' AS reservataire, cle FROM genres WHERE genre = '\(genre)' AND \(deLAnnee(jour))"
        }
        return [
            PatrimoineEligible.mesure.cle: """
            SELECT '' AS reservataire, fichier || ':' || ligne AS cle FROM situations
            WHERE stock = 'stock' AND situation = 'ELIGIBLE'
            """,
            Liberes.flux.mesure.cle: genre("EXISTANT", "libere_le"),
            Livres.flux.mesure.cle: genre("NEUF", "livre_le"),
            AttributionsSoustraites.mutation.mesure.cle: soustraites { $0 == .mutation },
            AttributionsSoustraites.relogement.mesure.cle: soustraites(\.relogement),
            AttributionsSoustraites.vente.mesure.cle: soustraites { $0 == .vente },
            MisesADisposition.flux.mesure.cle: "SELECT reservataire, cle \(premieres)",
            Offres.flux.mesure.cle: "SELECT reservataire, cle FROM mises_a_disposition WHERE \(deLAnnee("jour"))",
            LogementsMisADisposition.flux.mesure.cle: "SELECT DISTINCT reservataire, cle \(premieres)",
            Attribues.flux.mesure.cle:
                "SELECT titulaire AS reservataire, cle FROM attributions WHERE \(horsSoustraites)",
            BauxSignes.flux.mesure.cle: evenements(.bail),
            Refus.flux.mesure.cle: evenements(.refus),
        ]
    }
}
