import Bureautique
import Comptage
import Parc
import Regles
import Testing

@testable import Rendu

@Suite struct `Tableaux du classeur` {
    private let presentation = PresentationDuBilan(
        DossierFictif().bilan, Rendu.Edition(version: "essai", date: nil, empreinte: "abc"))
    private var classeur: Classeur { ClasseurDuBilan(presentation).classeur }

    private func feuille(_ nom: String) throws -> Feuille {
        try #require(classeur.feuilles.first { $0.nom == nom }, "\(nom)")
    }

    /// The cells of the rows of a measure, by column.
    private func lignes(_ nom: String, _ mesure: String) throws -> [[String: Feuille.Cellule]] {
        let feuille = try feuille(nom)
        return feuille.lignes.map {
            Dictionary(uniqueKeysWithValues: zip(feuille.colonnes.map(\.titre), $0))
        }.filter { $0["Mesure"] == .texte(mesure) }
    }

    @Test func `la première feuille explique, la dernière définit`() {
        #expect(classeur.feuilles.first?.nom == "Lisez-moi")
        #expect(classeur.feuilles.last?.nom == "Définitions")
    }

    @Test func `une section sans chiffre n’a pas de feuille, les autres sont dans l’ordre`() {
        let lettres = classeur.feuilles.dropFirst().dropLast().map { String($0.nom.prefix(1)) }
        let dansLeCSV = Set(Rendus.csv(DossierFictif().bilan).dropFirst().map { String($0.prefix(1)) })
        #expect(lettres == dansLeCSV.sorted())
    }

    @Test func `chaque ligne de donnees.csv est une ligne d’une feuille, dans le même ordre`() {
        let csv = Rendus.csv(DossierFictif().bilan).dropFirst()
        for feuille in classeur.feuilles.dropFirst().dropLast() {
            let siennes = csv.filter { $0.hasPrefix(feuille.nom.prefix(1)) }
            #expect(siennes.count == feuille.lignes.count, "\(feuille.nom)")
        }
    }

    @Test func `un taux a sa valeur, sa base et son quotient, et dit que sa base est petite`() throws {
        let atteintes = try lignes("B. Répartition", "Atteinte de l’objectif prévu")
        let mairie = try #require(atteintes.first { $0["Réservataire"] == .texte("Ville de Saint-Denis") })
        #expect(mairie["Valeur"] == .entier(2))
        #expect(mairie["Base"] == .entier(3))
        #expect(mairie["Taux"] == .taux(2, sur: 3))
        #expect(mairie["Remarque"] == .texte("base inférieure à 30"))
    }

    @Test func `une part n’est pas donnée sur une base inférieure à 1`() throws {
        let base = try #require(Rationnel(7, 20))
        let ligne = LigneDeTableaux(
            mesure: "m", reservataire: "r", ventilation: "v", modalites: [],
            chiffre: .taux(try #require(Proportion(1, sur: base))))
        #expect(ligne[.taux] == .vide)
        #expect(ligne[.base] == .decimal(7, sur: 20))
        #expect(ligne[.remarque] == .texte("base inférieure à 1"))
    }

    @Test func `un chiffre retenu n’a que son s`() {
        let ligne = LigneDeTableaux(
            mesure: "m", reservataire: "r", ventilation: "v", modalites: ["a", "b"], chiffre: nil)
        #expect(ligne[.valeur] == .retenu)
        #expect(ligne[.base] == .vide)
        #expect(ligne[.taux] == .vide)
        #expect(ligne[.croisee] == .texte("b"))
    }

    @Test func `une colonne que rien n’emplit n’est pas là`() throws {
        #expect(try feuille("A. Flux").colonnes.map(\.titre).contains("Taux") == false)
        #expect(try feuille("B. Répartition").colonnes.map(\.titre).contains("Taux"))
    }

    @Test func `la première feuille dit pour qui, sur quoi, avec quels paramètres`() throws {
        let textes = try feuille("Lisez-moi").lignes.flatMap { $0 }.compactMap { cellule -> String? in
            if case .texte(let texte) = cellule { texte } else { nil }
        }
        for attendu in ["Ville de Saint-Denis", "2024", "abc", "A. Flux"] {
            #expect(textes.contains(attendu), "\(attendu)")
        }
        #expect(textes.contains { $0.contains("il n’est pas destiné à être communiqué à d’autres") })
    }

    @Test(arguments: Section.allCases)
    func `le nom d’une feuille est accepté tel quel par un tableur`(_ section: Section) {
        let nom = FeuilleDeSection.nom(section)
        let classeur = Classeur(
            proprietes: Classeur.Proprietes(titre: "", sujet: "", auteur: "", application: "", date: nil),
            piedDePage: "", feuilles: [Feuille(nom: nom, titre: "", colonnes: [], lignes: [])])
        #expect(classeur.feuilles[0].nom == nom)
    }

    @Test func `chaque mesure d’une feuille est définie`() throws {
        let definies = Set(try feuille("Définitions").lignes.map { $0[1] })
        for feuille in classeur.feuilles.dropFirst().dropLast() {
            for ligne in feuille.lignes { #expect(definies.contains(ligne[0]), "\(ligne[0])") }
        }
    }

    @Test func `un nom hostile reste un texte`() throws {
        var dossier = DossierFictif()
        dossier.nomDuBailleur = "=cmd|' /C calc'!A0"
        let fichiers = try TableauxDeBilan.fichiers(dossier.bilan, presentation.edition)
        #expect(fichiers.map(\.nom) == ["tableaux.ods", "tableaux.xlsx"])
        #expect(fichiers.allSatisfy { $0.octets.starts(with: Array("PK".utf8)) })
    }
}
