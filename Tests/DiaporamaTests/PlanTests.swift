import Graphique
import Testing

@testable import Diaporama

@Suite struct `Plan du diaporama` {
    @Test func `un diaporama vide n’a que sa couverture`() throws {
        let vide = DiaporamaDEssai.deck([])
        #expect(Plan(vide).planches.isEmpty)
        #expect(try html(vide).occurrences("<section ") == 1)
        #expect(try pptx(vide).keys.filter { $0.hasPrefix("ppt/slides/slide") } == ["ppt/slides/slide1.xml"])
        #expect(try odp(vide)["content.xml"]?.occurrences("<draw:page ") == 1)
    }

    @Test func `une diapositive sans objet garde son titre`() throws {
        #expect(planches([]).map(\.titre.texte) == ["Un message"])
    }

    @Test func `un tableau de 200 lignes continue sur d’autres diapositives, sans en perdre`() {
        let planches = planches([.tableau(DiaporamaDEssai.tableau(200))])
        let lignes = planches.flatMap(\.tableaux).flatMap(\.lignes).map { $0[0].texte }
        #expect(lignes == (1...200).map { "Réservataire numéro \($0)" })
        #expect(planches.allSatisfy { $0.tableaux.first?.entetes.first == "Réservataire" })
        #expect(planches.count > 10)
    }

    @Test func `les suites ont des titres et des ids uniques`() {
        let planches = planches([.tableau(DiaporamaDEssai.tableau(60))])
        #expect(planches.prefix(3).map(\.titre.texte) == ["Un message", "Un message (suite)", "Un message (suite 2)"])
        #expect(Set(planches.map(\.titre.texte)).count == planches.count)
        #expect(Set(planches.map(\.id)).count == planches.count)
    }

    @Test func `deux titres pareils se distinguent, comme deux ids`() {
        let une = DiaporamaDEssai.diapositive("un", "Message", [])
        let planches = Plan(DiaporamaDEssai.deck([une, une])).planches
        #expect(planches.map(\.titre.texte) == ["Message", "Message (2)"])
        #expect(planches.map(\.id) == ["un", "un-2"])
    }

    @Test(arguments: [("a b", "a-b"), ("é", "d--"), ("1", "d-1"), ("", "d-"), ("couverture", "couverture-2")])
    func `un id ne garde que des lettres, des chiffres et des tirets`(_ id: String, _ attendu: String) {
        let planches = Plan(DiaporamaDEssai.deck([DiaporamaDEssai.diapositive(id, "M", [])])).planches
        #expect(planches.map(\.id) == [attendu])
    }

    @Test func `rien ne dépasse de la diapositive`() {
        for planche in Plan(DiaporamaDEssai.complet).planches {
            for bloc in planche.blocs {
                #expect(bloc.zone.y + bloc.zone.hauteur <= Zone.legende.y, "\(planche.id)")
                if case .tableau(let pose) = bloc.contenu {
                    #expect(pose.hauteurs.reduce(0, +) <= bloc.zone.hauteur, "\(planche.id)")
                    #expect(pose.largeurs.reduce(0, +) <= bloc.zone.largeur, "\(planche.id)")
                }
                if case .chiffres(let tuiles) = bloc.contenu {
                    for tuile in tuiles {
                        #expect(tuile.zone.x + tuile.zone.largeur <= bloc.zone.x + bloc.zone.largeur)
                        #expect(tuile.zone.y + tuile.zone.hauteur <= bloc.zone.y + bloc.zone.hauteur)
                    }
                }
            }
        }
    }

    @Test func `deux objets se partagent la largeur, le texte étroit`() {
        let zones = planches([.texte(["a"]), .tableau(DiaporamaDEssai.tableau(2))])[0].blocs.map(\.zone)
        #expect(zones[0].largeur < zones[1].largeur)
        #expect(zones[0].x + zones[0].largeur < zones[1].x)
    }

    @Test func `un troisième objet est sur la diapositive suivante`() {
        #expect(planches([.texte(["a"]), .texte(["b"]), .texte(["c"])]).map(\.blocs.count) == [2, 1])
    }

    @Test func `des paragraphes trop longs passent à la suite, mot pour mot`() {
        let mots = (1...1500).map { "mot\($0)" }
        let planches = planches([.texte([mots.joined(separator: " ")])])
        let lus = planches.flatMap(\.blocs).flatMap { bloc -> [String] in
            if case .texte(let paragraphes, _) = bloc.contenu { paragraphes } else { [] }
        }
        #expect(lus.joined(separator: " ").split(separator: " ").map(String.init) == mots)
        #expect(planches.count > 1)
    }

    @Test func `sept chiffres clés font deux diapositives`() {
        let chiffres = Array(repeating: DiaporamaDEssai.chiffres[0], count: 7)
        let combien = planches([.chiffres(chiffres)]).map { planche -> Int in
            if case .chiffres(let tuiles)? = planche.blocs.first?.contenu { tuiles.count } else { 0 }
        }
        #expect(combien == [6, 1])
    }

    @Test func `un titre de 10 000 caractères est abrégé, entier dans les notes`() {
        let titre = String(repeating: "mot ", count: 2500) + "fin"
        let planche = planches([], titre: titre)[0]
        #expect(planche.titre.texte.hasSuffix("…"))
        #expect(planche.titre.texte.count < 300)
        #expect(planche.notes.contains(titre))
    }

    @Test func `une cellule de 10 000 caractères est abrégée, entière dans les notes`() {
        let long = String(repeating: "mot ", count: 2500) + "fin"
        let planches = planches([.tableau(tableau([[.mots(long), .valeur(.retenue)], [.mots("b"), .mots("c")]]))])
        #expect(planches[0].notes.contains(long))
        #expect(planches.flatMap(\.tableaux).flatMap(\.lignes).count == 2)
    }

    @Test func `un tableau trop large continue par colonnes, les noms des lignes répétés`() {
        let large = TableauDeDiapositive(
            legende: "Large", entetes: ["Commune"] + (1...11).map { "Réservataire \($0)" },
            lignes: [[.mots("Avignon")] + (1...11).map { .valeur(DiaporamaDEssai.n($0)) }])
        let tableaux = planches([.tableau(large)]).flatMap(\.tableaux)
        #expect(tableaux.count == 2)
        #expect(tableaux.allSatisfy { $0.entetes[0] == "Commune" && $0.lignes[0][0] == .mots("Avignon") })
        #expect(tableaux.flatMap { $0.entetes.dropFirst() } == Array(large.entetes.dropFirst()))
    }

    @Test func `un graphique de trop de lignes devient un tableau`() {
        #expect(planches([.graphique(DiaporamaDEssai.tuiles(30))]).flatMap(\.tableaux).flatMap(\.lignes).count == 30)
        #expect(planches([.graphique(DiaporamaDEssai.tuiles(6))]).flatMap(\.tableaux).isEmpty)
    }

    @Test func `un graphique sans ligne est un tableau vide, un tableau sans colonne n’est rien`() throws {
        let vide = graphique(Tuiles(tuiles: [], nomDesLieux: "Commune", nomDesValeurs: "Baux"))
        #expect(planches([.graphique(vide)])[0].tableaux.map(\.entetes) == [["Commune", "Baux"]])
        let rien = TableauDeDiapositive(legende: "", entetes: [], lignes: [[.mots("a")]])
        #expect(planches([.tableau(rien)])[0].tableaux.isEmpty)
        #expect(try pptx(deck([.tableau(rien)]))["ppt/slides/slide2.xml"]?.contains("<a:tbl>") == false)
    }

    @Test func `un dessin inconnu devient un tableau`() {
        struct Inconnu: Dessin {
            func tracer(sur toile: inout Toile) {}
            var alternative: String { "Rien." }
            var donnees: Donnees { Donnees(entetes: ["Nom", "Valeur"], lignes: [["a", "s"]]) }
        }
        let planche = planches([.graphique(graphique(Inconnu()))])[0]
        #expect(planche.tableaux.first?.lignes == [[.mots("a"), .valeur(.retenue)]])
        #expect(planche.legende == Planche.secret)
    }

    @Test(arguments: [
        Objet.chiffres([ChiffreCle(libelle: "l", valeur: .retenue, precision: "")]),
        .tableau(tableau([[.mots("a"), .valeur(.retenue)]])), .graphique(DiaporamaDEssai.objectifs),
    ])
    func `un chiffre retenu amène sa légende`(_ objet: Objet) {
        #expect(planches([objet])[0].legende == Planche.secret)
    }

    @Test func `sans chiffre retenu, pas de légende`() {
        #expect(planches([.tableau(tableau([[.mots("a"), .valeur(.absente("–"))]]))])[0].legende == nil)
    }
}
