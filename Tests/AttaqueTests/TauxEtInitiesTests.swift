import Testing

@testable import Attaque

/// Printed rates, and those who know some rows already.
@Suite struct TauxEtInitiesTests {
    private let essai = FichiersDEssai()

    private func taux(_ valeur: Int?, sur base: Int?) -> String {
        ligne("B/mises_a_disposition", "X", [:], 20) + ligne("B/attribues", "X", [:], nil)
            + ligne("B/taux_attribution", "X", [:], valeur, base: base)
    }

    @Test func `un taux imprimé rend son numérateur`() throws {
        #expect(try essai.breches(taux(7, sur: 20)) == ["B/attribues X = 7"])
    }

    @Test func `un taux arrondi au millième le rend aussi`() throws {
        #expect(try essai.breches(taux(350, sur: 1000)) == ["B/attribues X = 7"])
    }

    @Test func `un taux retenu ne dit rien`() throws { #expect(try essai.breches(taux(nil, sur: nil)) == []) }

    @Test func `un taux dont le numérateur n’est pas publié l’imprime`() throws {
        #expect(
            try essai.breches(ligne("B/taux_baux", "X", [:], 7, base: 20)) == ["B/taux_baux X imprimée 7"])
    }

    /// X has 14, Y 6, Z 20 (or withheld).
    private func parts(_ z: Int?) -> String {
        ligne("A/patrimoine_eligible", "*", ["commune": "84001"], 500) + ligne("B/attribues", "*", [:], 40)
            + ligne("B/attribues", "X", [:], nil) + ligne("B/attribues", "Y", [:], nil)
            + ligne("B/attribues", "Z", [:], z)
    }

    /// X knows its own file, on a perimeter of these communes.
    private func initie(_ communes: String...) -> ConnaissancesDInitie {
        let lignes =
            communes.map { ligne("A/patrimoine_eligible", "*", ["commune": $0], 500) }.joined()
            + ligne("B/attribues", "*", [:], 40) + ligne("B/attribues", "X", [:], 14)
            + ligne("B/attribues", "Y", [:], 26)
        return ConnaissancesDInitie(
            reservataire: (code: "X", chemin: essai.ecrire("X.csv", lignes), nom: "X.csv"))
    }

    @Test func `un réservataire déduit l’autre du sien`() throws {
        #expect(try essai.breches(parts(20)) == [])
        #expect(try essai.breches(parts(20), connus: initie("84001")) == ["B/attribues Y = 6"])
    }

    @Test func `ce qu’un réservataire sait ne sert pas à l’attaquant suivant`() throws {
        let attaque = try Attaque(editions: [essai.edition(parts(20))])
        #expect(try attaque.resultat(connus: initie("84001")).breches.map(\.resume) == ["B/attribues Y = 6"])
        #expect(try attaque.resultat().breches == [])
    }

    @Test func `un réservataire ne déduit rien de deux autres`() throws {
        #expect(try essai.breches(parts(nil), connus: initie("84001")) == [])
    }

    @Test func `un réservataire dont le périmètre déborde ne connaît pas son total d’ici`() throws {
        #expect(try essai.breches(parts(20), connus: initie("84001", "84009")) == [])
    }

    @Test func `un réservataire servi hors de son périmètre ne connaît pas son total d’ici`() throws {
        func edition(_ offres: Int) -> String { parts(20) + ligne("B/mises_a_disposition", "X", [:], offres) }
        let sien =
            ligne("A/patrimoine_eligible", "*", ["commune": "84001"], 500)
            + ligne("B/attribues", "X", [:], 14) + ligne("B/mises_a_disposition", "X", [:], 15)
        let connus = ConnaissancesDInitie(
            reservataire: (code: "X", chemin: essai.ecrire("X.csv", sien), nom: "X.csv"))
        #expect(try essai.breches(edition(15), connus: connus) == ["B/attribues Y = 6"])
        #expect(try essai.breches(edition(22), connus: connus) == [])
    }

    @Test func `un réservataire refait les catégories réunies de ses lignes`() throws {
        let edition =
            ligne("A/patrimoine_eligible", "*", ["commune": "84001"], 500)
            + ligne("B/attribues", "*", ["typologie": "T1+T2"], 40) + ligne("B/attribues", "*", [:], 40)
            + ["X", "Y"].map { ligne("B/attribues", $0, ["typologie": "T1+T2"], nil) }.joined()
        let sien =
            ligne("A/patrimoine_eligible", "*", ["commune": "84001"], 500)
            + ligne("B/attribues", "X", ["typologie": "T1"], 12) + ligne("B/attribues", "X", ["typologie": "T2"], 21)
        let connus = ConnaissancesDInitie(
            reservataire: (code: "X", chemin: essai.ecrire("X.csv", sien), nom: "X.csv"))
        #expect(try essai.breches(edition, connus: connus) == ["B/attribues Y typologie=T1+T2 = 7"])
    }

    @Test func `des lignes connues servent comme imprimées, sans être une brèche`() throws {
        let connus = ConnaissancesDInitie(
            fichier: (
                chemin: essai.ecrire("connus.csv", ligne("B/attribues", "X", [:], 4)), nom: "connus.csv",
                territoire: "200"
            ))
        #expect(try essai.breches(parts(30), connus: connus) == ["B/attribues Y = 6"])
    }

    @Test func `un initié que les chiffres contredisent est refusé`() throws {
        let connus = ConnaissancesDInitie(valeurs: [FichiersDEssai.cle("B/attribues", "Z"): 3])
        #expect(throws: AttaqueError.incoherent(fichier: "donnees.csv", ligne: 6)) {
            try essai.breches(parts(20), connus: connus)
        }
    }
}
