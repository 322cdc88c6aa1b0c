import TestSupport
import Testing

/// Days that do not exist, come too early or after the closing date, or are written otherwise.
@Suite struct DatesTests {
    private static func illisible(_ ecrite: String) -> Faute {
        Faute.journal(
            "date « \(ecrite) »", "erreur JOU-02 journal.csv:6 date", rejetees: 1,
            cache: ecrite.count > 4 ? ecrite : nil, lignes: ["F1;\(ecrite);L2;LIBERATION;;;;;;"])
    }

    /// The third freed dwelling's effect, when its day is read.
    private static let libere = ["liberes *": "2;", "atteinte_reelle AVIGNON": "5;2"]

    static let fautes =
        [
            "", "31/02/2024", "2023-02-29", "2024-13-01", "00/00/2024", "20244-01-01", "0985-05-01", "05/2024", "2024",
            "01/05/24", "45413", "2024-05-01 00:00:00", "2024-05-01T08:00:00Z", "1er mai 2024", "-2024-05-01",
        ].map(illisible) + [
            Faute.journal(
                "événement de 1989", "avertissement JOU-14 journal.csv:6 date",
                lignes: ["F1;1989-12-31;L2;LIBERATION;;;;;;"]),
            Faute.journal("événement du 1er janvier 1990", lignes: ["F1;01/01/1990;L2;LIBERATION;;;;;;"]),
            Faute.journal(
                "événement du dernier jour", chiffres: libere, lignes: ["F1;31/12/2024;L2;LIBERATION;;;;;;"]),
            Faute.journal(
                "événements postérieurs à l’arrêté", "information JOU-16 journal.csv:6 date",
                lignes: ["F1;2025-01-01;L2;LIBERATION;;;;;;", "F2;2042-05-02;L2;RETRAIT;;;;;;"]),
            Faute.journal(
                "événement de l’an 9999", "information JOU-16 journal.csv:6 date",
                lignes: ["F1;9999-12-31;L2;LIBERATION;;;;;;"]),
        ]

    @Test(arguments: fautes)
    func `un jour se lit, ou se dit`(_ faute: Faute) throws { try faute.verifier() }

    @Test func `les années des événements laissés de côté se disent : une faute de frappe s’y voit`() throws {
        let resultat = try Essai {
            $0.ajouter("F1;2025-01-01;L2;CONGE;;;;;;", "F2;2042-05-02;L2;LIBERATION;;;;;;", a: "journal.csv")
        }.lancer("produire")
        #expect(resultat.messages.contains("[JOU-16] événements postérieurs à la date d’arrêté (1 en 2025, 1 en 2042)"))
    }

    @Test func `un arrêté anticipé laisse de côté ce qui le suit, et le dit`() throws {
        try Faute(
            "point d’étape", "information JOU-16 journal.csv:4 date", comptes: ["journal.csv": [4, 4, 0, 0]],
            chiffres: [
                "attribues *": "0;", "attribues AVIGNON": "0;", "baux_signes *": "0;", "baux_signes AVIGNON": "0;",
            ]
        ) {
            $0.remplacer("departement", par: "arrete_au = 2024-02-15\ndepartement", dans: "campagne.toml")
        }.verifier()
    }
}
