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
                            Evenement(ligne: 2 * journal.count, jour: jour("2024-02-01"), type: .liberation),
                            Evenement(
                                ligne: 2 * journal.count + 1, jour: jour("2024-02-02"), type: .miseADisposition,
                                reservataire: IndexReservataire(rang)),
                        ]))
            }
        }
        let dossier = Dossier(
            bailleur: Bailleur(siren: "130000001", nom: "Office d’essai"),
            conventions: (0..<reservataires).map {
                Convention(reservataire: "R\($0)", nom: "R\($0)", type: .autre, perimetre: .departement)
            },
            demandeurs: [], territoires: .vaucluse, patrimoine: patrimoine, logementsAuJournal: journal,
            evenements: CompteDesEvenements(), programmes: [:], commentaires: [], comptesDeLignes: [])
        return try Rendus.html(Comptage.compter(dossier, .essai()).consolide)
    }

    @Test func `une liste de plus de 2 000 lignes renvoie à donnees.csv`() throws {
        let page = try page(reservataires: 41)
        #expect(
            page.contains(
                "Chaque réservataire par commune fait plus de 2\u{202F}000 lignes\u{202F}: elles sont dans donnees.csv (section B, "
                    + "axe commune) et non sur cette page."))
        #expect(!page.contains("<table id=\"b-commune-reservataires\""))
    }

    @Test func `une liste de 2 000 lignes est sur la page`() throws {
        let page = try page(reservataires: 40)
        #expect(page.contains("<table id=\"b-commune-reservataires\""))
        #expect(!page.contains("elles sont dans donnees.csv"))
    }
}
