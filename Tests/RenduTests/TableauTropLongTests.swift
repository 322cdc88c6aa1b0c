import Comptage
import Parc
import Regles
import TestSupport
import Testing

@Suite struct `Tableau trop long` {
    /// As many réservataires of the whole département as asked, each offered one dwelling in each of 50 communes.
    private func page(reservataires: Int) throws -> String {
        let communes = (1...50).map { insee("840\($0 < 10 ? "0\($0)" : "\($0)")") }
        var patrimoine = Patrimoine()
        var journal: [LogementAuJournal] = []
        for commune in communes {
            for rang in 0..<reservataires {
                let attributs = Attributs.essai(commune.texte)
                patrimoine.append(attributs, situation: .eligible)
                journal.append(
                    LogementAuJournal(
                        logement: LogementCite(provenance: .parc(.eligible), attributs: attributs, nature: nil),
                        evenements: [
                            Evenement(numero: 2 * journal.count, jour: jour("2024-02-01"), type: .liberation),
                            Evenement(
                                numero: 2 * journal.count + 1, jour: jour("2024-02-02"), type: .miseADisposition,
                                reservataire: IndexReservataire(rang)),
                        ]))
            }
        }
        return try page(patrimoine, journal, reservataires: reservataires)
    }

    /// As many programmes as asked, of one delivered dwelling each.
    private func page(programmes: Int) throws -> String {
        let journal = (0..<programmes).map { rang in
            LogementAuJournal(
                logement: LogementCite(provenance: .parcSuivant, attributs: .essai(), nature: nil),
                evenements: [Evenement(numero: rang, jour: jour("2024-02-01"), type: .livraison, motif: "P\(rang)")])
        }
        return try page(Patrimoine(), journal, reservataires: 1)
    }

    private func page(_ patrimoine: Patrimoine, _ journal: [LogementAuJournal], reservataires: Int) throws -> String {
        let dossier = Dossier(
            bailleur: Bailleur(siren: "130000001", nom: "Office d’essai"),
            conventions: (0..<reservataires).map {
                Convention(reservataire: "R\($0)", nom: "R\($0)", type: .autre, perimetre: .departement)
            },
            demandeurs: [], territoires: .vaucluse, patrimoine: patrimoine, patrimoineSuivant: patrimoine,
            avecParcSuivant: false, logementsAuJournal: journal,
            evenements: CompteDesEvenements(), programmes: [:], commentaires: [], comptesDeLignes: [])
        return try Rendus.html(Comptage.compter(dossier, .essai()).consolide)
    }

    @Test func `une liste de plus de 400 lignes renvoie à donnees.csv`() throws {
        let page = try page(reservataires: 9)
        #expect(
            page.contains(
                "Chaque réservataire par commune fait plus de 400 lignes\u{202F}: elles sont dans donnees.csv (section B, "
                    + "axe commune) et non sur cette page."))
        #expect(!page.contains("<table id=\"b-commune-reservataires\""))
    }

    @Test func `une liste de 400 lignes est sur la page`() throws {
        let page = try page(reservataires: 8)
        #expect(page.contains("<table id=\"b-commune-reservataires\""))
        #expect(!page.contains("elles sont dans donnees.csv"))
    }

    @Test func `un axe de plus de 400 lignes ne garde que son total et dit où sont les chiffres`() throws {
        let page = try page(programmes: 401)
        #expect(page.contains("<table id=\"c-programme-tableau\""))
        #expect(page.contains("<th scope=\"row\" colspan=\"3\">Total</th><td>401</td>"))
        #expect(!page.contains("<th scope=\"row\">P7</th>"))
        #expect(
            page.contains(
                "Ce tableau par programme fait plus de 400 lignes\u{202F}: elles sont dans donnees.csv (section C, "
                    + "axe programme) et non sur cette page."))
    }

    @Test func `un axe de 400 lignes est sur la page`() throws {
        let page = try page(programmes: 400)
        #expect(page.contains("<th scope=\"row\">P7</th>"))
        #expect(!page.contains("elles sont dans donnees.csv"))
    }
}
