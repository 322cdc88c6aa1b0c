import Comptage
import Parc
import TestSupport
import Testing

@Suite struct `Page du bilan` {
    /// The first screen.
    private static func essentiel(_ bilan: Bilan) throws -> Substring {
        let debut = try Rendus.html(bilan).split(separator: "<section id=\"essentiel\"", maxSplits: 1).last ?? ""
        return debut.split(separator: "</section>", maxSplits: 1).first ?? ""
    }

    @Test func `le message dit l’objectif, ce qui est fait et s’il est atteint`() throws {
        let manque = try Rendus.html(DossierFictif().bilan)
        #expect(
            manque.contains(
                "2\u{A0}mises à disposition pour un objectif de 3\u{A0}logements\u{202F}: objectif non atteint, à\u{A0}66,7\u{202F}%†."
            ))
        let atteint = try Rendus.html(DossierFictif(objectifDeLaMairie: Rationnel(2)).bilan)
        #expect(atteint.contains("objectif de 2\u{A0}logements\u{202F}: objectif atteint, à\u{A0}100,0\u{202F}%†."))
    }

    @Test func `le flux de l’année vient après le message, avant les commentaires`() throws {
        let page = try Rendus.html(DossierFictif().bilan)
        let places = ["id=\"essentiel\"", "id=\"section-a\"", "id=\"commentaires\"", "id=\"section-b\""].map {
            page.firstRange(of: $0)?.lowerBound
        }
        #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
    }

    @Test func `sans objectif chiffré, la page le dit`() throws {
        let page = try Rendus.html(DossierFictif(objectifDeLaMairie: nil).bilan)
        #expect(
            page.contains(
                "l’objectif n’a pas pu être calculé, faute de connaître la rotation de l’année précédente, pour 2024"))
        #expect(page.contains("Sans objectif chiffré"))
        #expect(!page.contains("class=\"jauge\"") && !page.contains("b-objectifs-barres"))
    }

    @Test func `un point d’étape est signalé et n’est pas jugé comme une année entière`() throws {
        let page = try Rendus.html(DossierFictif(arreteAu: "2024-06-30").bilan)
        #expect(page.contains("<strong>Point d’étape</strong>"))
        #expect(page.contains("au 30\u{A0}juin\u{A0}2024 pour un objectif annuel de 3\u{A0}logements, soit\u{A0}66,7"))
        #expect(!page.contains("Objectif non atteint"))
        #expect(!(try Rendus.html(DossierFictif().bilan)).contains("Point d’étape"))
    }

    @Test func `le bilan consolidé a son propre message`() throws {
        let page = try Rendus.html(DossierFictif().bilans.consolide)
        #expect(page.contains("8\u{A0}logements libérés et 4\u{A0}mises à disposition en\u{A0}2024."))
        #expect(page.contains("Sur 2\u{A0}objectifs chiffrés, 1\u{A0}est atteint."))
    }

    @Test func `un bilan arrêté en cours d’année dit la période comptée`() throws {
        let page = try Rendus.html(DossierFictif(arreteAu: "2024-06-30").bilans.consolide)
        #expect(page.contains("mises à disposition du 1er\u{A0}janvier au 30\u{A0}juin\u{A0}2024."))
    }

    @Test func `une seule mise à disposition s’accorde`() throws {
        var patrimoine = Patrimoine()
        patrimoine.append(.essai(), situation: .eligible)
        let evenements = [
            Evenement(numero: 2, jour: jour("2024-02-01"), type: .liberation),
            Evenement(
                numero: 3, jour: jour("2024-02-02"), type: .miseADisposition, reservataire: IndexReservataire(0)),
        ]
        let dossier = Dossier(
            bailleur: Bailleur(siren: "130000001", nom: "Office d’essai"),
            conventions: [Convention(reservataire: "R", nom: "R", type: .autre, perimetre: .departement)],
            demandeurs: [], territoires: .vaucluse, patrimoine: patrimoine,
            patrimoineSuivant: patrimoine, avecParcSuivant: false,
            logementsAuJournal: [
                LogementAuJournal(
                    logement: LogementCite(provenance: .parc(.eligible), attributs: .essai(), nature: nil),
                    evenements: evenements)
            ],
            evenements: CompteDesEvenements(), programmes: [:], commentaires: [], comptesDeLignes: [])
        let essentiel = try Self.essentiel(Comptage.compter(dossier, .essai()).reservataires[0])
        #expect(essentiel.contains("100,0\u{202F}%† de la seule mise à disposition du périmètre."))
        #expect(essentiel.contains("100,0\u{202F}%† de l’ensemble du périmètre (1)"))
    }

    @Test func `le non renseigné est toujours montré`() throws {
        let page = try Rendus.html(DossierFictif().bilan)
        let tableau = try #require(page.split(separator: "<table id=\"a-typologie-tableau\"").last)
        #expect(tableau.prefix { $0 != "\u{0}" }.contains("<th scope=\"row\">Non renseigné</th>"))
    }

    @Test func `une part sur une petite base est marquée, une base nulle n’a pas de part`() throws {
        let page = try Rendus.html(DossierFictif().bilan)
        #expect(page.contains("<abbr title=\"base inférieure à 30\">†</abbr>"))
        #expect(page.contains("part calculée sur moins de 30"))
        let vide = try Rendus.html(DossierFictif(arreteAu: "2024-01-15").bilan)
        #expect(vide.contains("s.\u{202F}o."))
        #expect(vide.contains("Aucune mise à disposition au 15\u{A0}janvier\u{A0}2024"))
    }

    @Test func `une part marquée est expliquée sur le premier écran même`() throws {
        let essentiel = try Self.essentiel(DossierFictif().bilan)
        #expect(essentiel.contains("Le réservataire a reçu 66,7\u{202F}%† des 3"))
        #expect(essentiel.contains("66,7\u{202F}%† des 3 du périmètre"))
        #expect(essentiel.contains("<b>†</b> part calculée sur moins de 30"))
        #expect(!(try Self.essentiel(DossierFictif().bilans.consolide)).contains("†"))
    }

    @Test func `la part d’une lecture est marquée`() throws {
        #expect(try Rendus.html(DossierFictif().bilan).contains("soit 66,7\u{202F}%† de l’ensemble du périmètre."))
    }

    @Test func `la page tient en un fichier, sans script ni réseau`() throws {
        let page = try Rendus.html(DossierFictif().bilan)
        #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("<script"))
        #expect(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-"))
        #expect(!page.contains(" style=\""))
    }

    @Test func `les ancres sont uniques et chaque lien interne en trouve une`() throws {
        for bilan in DossierFictif().bilans.tous {
            let page = try Rendus.html(bilan)
            let ancres = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
            #expect(Set(ancres).count == ancres.count)
            let liens = page.matches(of: /(?:href="#|aria-labelledby=")([^"]*)"/).flatMap {
                $0.output.1.split(separator: " ").map(String.init)
            }
            #expect(Set(liens).subtracting(ancres).isEmpty)
        }
    }

    @Test func `la typographie est française`() throws {
        let texte = Rendus.texte(try Rendus.html(DossierFictif().bilan))
        #expect(texte.matches(of: /\x20[;!?»%]/).isEmpty)
        #expect(texte.matches(of: /[^>\s] :/).isEmpty)
        #expect(!texte.contains("'") && !texte.contains("« ") && texte.matches(of: /\bN-1/).isEmpty)
    }

    @Test func `la page dit à qui elle est destinée`() throws {
        let page = try Rendus.html(DossierFictif().bilan)
        #expect(page.contains("destiné aux parties à la convention de réservation"))
    }
}
