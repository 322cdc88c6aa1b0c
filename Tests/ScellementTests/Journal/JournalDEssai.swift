import Testing

@testable import Scellement

/// A journal of three lines, as bytes to be spoilt.
enum JournalDEssai {
    static let paquet = ActeDeJournal.PaquetInscrit(
        nom: "2024/299300160-BAGNOLS-v1", tagmanifest: String(repeating: "a", count: 128),
        signature: String(repeating: "b", count: 128))

    static func instant(_ texte: String = "2025-02-14T09:30:00Z") throws -> Instant { try #require(Instant(texte)) }

    /// The lines of events, without LF.
    static func lignes(_ actes: [ActeDeJournal]) throws -> [[UInt8]] {
        var tete = Tete.origine
        var lignes: [[UInt8]] = []
        for (rang, acte) in actes.enumerated() {
            let ligne = LigneDeJournal(
                numero: rang + 1, instant: try instant(), acte: acte, outil: "0.6.0", precedent: tete
            ).octets
            tete = try tete.suivante(ligne)
            lignes.append(ligne)
        }
        return lignes
    }

    static func lignes() throws -> [[UInt8]] {
        try lignes([.versement(paquet, remplacement: nil), .controle(nil), .elimination(paquet, visa: "AD30-2035-7")])
    }

    static func octets(_ lignes: [[UInt8]]) -> [UInt8] { Array(lignes.map { $0 + [0x0A] }.joined()) }

    static func lu(_ lignes: [[UInt8]]) -> JournalLu { JournalLu(octets(lignes)) }
}
