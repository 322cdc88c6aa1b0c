import Comptage
import Diaporama
import Graphique
import Parc
import Regles
import Rendu
import Secret
import TestSupport
import Testing

/// The slides of a protected edition, before any format.
@Suite struct DiaporamaDeConferenceTests {
    private static func edition(_ campagne: CampagneDEssai, _ siren: String) throws -> BilanDiffusable {
        let bilan = try #require(campagne.compter(conferences: [siren]).conferences.first)
        return try EditionProtegee(bilan, ParametresDeProtection()).diffusable
    }

    /// Offers to one réservataire, and what becomes of them.
    private static func campagne(_ offres: Int) -> CampagneDEssai {
        var campagne = CampagneDEssai()
        for _ in 0..<offres {
            campagne.loger(
                "2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION AL",
                "2024-03-20 DECISION ordinaire ATTRIBUTION rang=1",
                attributs: .essai("84007"))
        }
        return campagne
    }

    private static func deck(_ campagne: CampagneDEssai) throws -> Diaporama {
        DiaporamaDeConference.diaporama(try edition(campagne, "248400251"), Rendus.edition)
    }

    private func slide(_ id: String, _ deck: Diaporama) throws -> Diapositive {
        try #require(deck.diapositives.first { $0.id == id })
    }

    /// The cells of a slide's tables, tiles and charts.
    private static func valeurs(_ diapositive: Diapositive) -> [String] {
        diapositive.objets.flatMap { objet -> [String] in
            switch objet {
            case .texte: []
            case .chiffres(let chiffres): chiffres.map(\.valeur.texte)
            case .graphique(let graphique): graphique.dessin.donnees.lignes.flatMap { $0.dropFirst() }
            case .tableau(let tableau):
                tableau.lignes.flatMap { ligne in
                    ligne.compactMap { if case .valeur(let valeur) = $0 { valeur.texte } else { nil } }
                }
            }
        }
    }

    @Test(arguments: [0, 1, 40])
    func `quinze diapositives avec la première, aux titres et aux identifiants uniques`(offres: Int) throws {
        let diapositives = try DiaporamaDeConferenceTests.deck(DiaporamaDeConferenceTests.campagne(offres)).diapositives
        #expect(diapositives.count == 14)
        #expect(Set(diapositives.map(\.titre)).count == 14)
        #expect(Set(diapositives.map(\.id)).count == 14)
    }

    @Test func `chaque diapositive dit sa source, son champ, et montre quelque chose`() throws {
        for diapositive in try DiaporamaDeConferenceTests.deck(DiaporamaDeConferenceTests.campagne(40)).diapositives {
            #expect(diapositive.source.hasPrefix("Source\u{202F}: "))
            #expect(diapositive.notes.last?.hasPrefix("Champ\u{202F}: ") == true)
            #expect(!diapositive.objets.isEmpty)
        }
    }

    @Test func `un graphique a sa phrase de lecture dans les notes`() throws {
        for diapositive in try DiaporamaDeConferenceTests.deck(DiaporamaDeConferenceTests.campagne(40)).diapositives {
            guard case .graphique? = diapositive.objets.first else { continue }
            #expect(diapositive.notes.contains { $0.hasPrefix("Lecture\u{202F}: ") }, "\(diapositive.id)")
        }
    }

    @Test func `un chiffre retenu est un « s », dans le tableau comme dans le titre`() throws {
        var campagne = DiaporamaDeConferenceTests.campagne(40)
        for _ in 0..<3 {
            campagne.loger(
                "2024-03-01 LIBERATION", "2024-03-05 MISE_A_DISPOSITION VILLE",
                "2024-03-20 DECISION ordinaire ATTRIBUTION rang=1", attributs: .essai("84007"))
        }
        let suites = try slide("b-suites", DiaporamaDeConferenceTests.deck(campagne))
        #expect(suites.titre.hasPrefix("logements attribués (nombre retenu), "))
        #expect(DiaporamaDeConferenceTests.valeurs(suites).contains(Valeur.signe))
    }

    @Test func `une mesure que l’édition n’a pas est dite non publiée`() throws {
        let suites = try slide("b-suites", DiaporamaDeConferenceTests.deck(DiaporamaDeConferenceTests.campagne(3)))
        #expect(suites.titre.hasPrefix("logements attribués (nombre non publié), "))
        #expect(DiaporamaDeConferenceTests.valeurs(suites).prefix(2) == ["3", "n.\u{202F}p."])
    }

    @Test func `sans programme neuf, la diapositive le dit`() throws {
        let programmes = try slide(
            "c-programmes", DiaporamaDeConferenceTests.deck(DiaporamaDeConferenceTests.campagne(1)))
        #expect(programmes.titre == "Aucun programme neuf en\u{A0}2024")
    }

    @Test func `un point d’étape se dit sur la première`() throws {
        var campagne = DiaporamaDeConferenceTests.campagne(1)
        campagne.exercice = .essai(arreteAu: jour("2024-06-30"))
        let deck = try DiaporamaDeConferenceTests.deck(campagne)
        #expect(deck.mentions.contains { $0.hasPrefix("Point d’étape") })
    }

    @Test(arguments: CampagneAleatoire.graines.prefix(20))
    func `chaque chiffre d’une diapositive est un chiffre publié de l’édition`(graine: UInt64) throws {
        let campagne = CampagneAleatoire.tirer(graine)
        let edition = try DiaporamaDeConferenceTests.edition(campagne, "200054807")
        let signes: Set = ["s", "–", "s.\u{202F}o.", "n.\u{202F}p.", "25\u{202F}%", "50\u{202F}%"]
        let publies = Set(
            edition.mesures.flatMap(\.lignes).flatMap(\.cases).compactMap(\.chiffre).flatMap { chiffre -> [String] in
                switch chiffre {
                case .quantite(let quantite):
                    [NombreFrancais.quantite(quantite), NombreFrancais.tauxCalcule(quantite)].compactMap(\.self)
                case .taux(let part): NombreFrancais.pourcentage(part.taux).map { [$0] } ?? []
                }
            }
        ).union(["0"])
        for diapositive in DiaporamaDeConference.diaporama(edition, Rendus.edition).diapositives {
            for valeur in DiaporamaDeConferenceTests.valeurs(diapositive) {
                let nue = valeur.replacing("\u{2212}\u{202F}", with: "")
                #expect(signes.contains(nue) || publies.contains(nue), "\(diapositive.id)\u{202F}: \(valeur)")
            }
        }
    }
}
