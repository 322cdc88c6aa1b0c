import Foundation
import Glibc
import TestSupport
import Testing

@testable import Scellement

@Suite struct `Journal en cours` {
    private let dossier = DossierTemporaire()

    private var chemin: String { dossier.chemin }

    private func ouvrir(reprendre: Bool = false, _ gestes: Gestes = Gestes()) throws -> JournalEnCours {
        try JournalEnCours(
            archive: chemin, gestes: gestes, reprendre: reprendre ? (try JournalDEssai.instant(), "0.6.0") : nil)
    }

    private func lu() throws -> JournalLu { JournalLu(try JournalEnCours.octets(chemin)) }

    @Test func `une ligne ajoutée suit la chaîne`() throws {
        var journal = try ouvrir()
        try journal.inscrire(.controle(nil), JournalDEssai.instant(), outil: "0.6.0")
        try journal.inscrire(.restitution(JournalDEssai.paquet), JournalDEssai.instant(), outil: "0.6.0")
        #expect(try lu().fautes.isEmpty)
        #expect(try lu().ancre == journal.lu.ancre)
        #expect(try lu().lignes.count == 2)
    }

    @Test func `un journal rouvert continue`() throws {
        for _ in 0..<2 {
            var journal = try ouvrir()
            try journal.inscrire(.controle(nil), JournalDEssai.instant(), outil: "0.6.0")
        }
        #expect(try lu().fautes.isEmpty)
        #expect(try lu().ancre.taille == 2)
    }

    @Test func `rien n’est ajouté après une ligne inachevée`() throws {
        let octets = JournalDEssai.octets(try JournalDEssai.lignes()) + Array("{\"seq\":4".utf8)
        dossier.ecrire("journal.jsonl", octets)
        #expect(throws: JournalError.inachevee(chemin: "\(chemin)/journal.jsonl", ligne: 4)) { try ouvrir() }
        #expect(try JournalEnCours.octets(chemin) == octets)
    }

    @Test func `la reprise retire la ligne inachevée et en garde les octets dans le journal`() throws {
        let entieres = JournalDEssai.octets(try JournalDEssai.lignes())
        dossier.ecrire("journal.jsonl", entieres + Array("{\"seq\":4".utf8))
        _ = try ouvrir(reprendre: true)
        #expect(try lu().fautes.isEmpty)
        #expect(try lu().lignes.last?.acte == .reprise(reste: Array("{\"seq\":4".utf8)))
        #expect(try JournalEnCours.octets(chemin).starts(with: entieres))
    }

    @Test func `la reprise d’un journal sain n’y change rien`() throws {
        let octets = JournalDEssai.octets(try JournalDEssai.lignes())
        dossier.ecrire("journal.jsonl", octets)
        _ = try ouvrir(reprendre: true)
        #expect(try JournalEnCours.octets(chemin) == octets)
    }

    @Test func `la reprise arrêtée à chaque pas laisse le journal d’avant ou celui d’après`() throws {
        for arret in 0..<5 {
            let avant = JournalDEssai.octets(try JournalDEssai.lignes()) + Array("{\"seq\":4".utf8)
            dossier.ecrire("journal.jsonl", avant)
            let pas = Compteur(arret)
            _ = try? ouvrir(reprendre: true, Gestes { _ in pas.continuer() })
            let reste = try JournalEnCours.octets(chemin)
            #expect(reste == avant || JournalLu(reste).fautes.isEmpty)
            _ = try ouvrir(reprendre: true)
            #expect(try lu().lignes.last?.acte == .reprise(reste: Array("{\"seq\":4".utf8)))
            #expect(try lu().fautes.isEmpty)
        }
    }

    @Test func `rien n’est ajouté à un journal altéré, reprise ou non`() throws {
        var lignes = try JournalDEssai.lignes()
        lignes.remove(at: 1)
        dossier.ecrire("journal.jsonl", JournalDEssai.octets(lignes) + [0x7B])
        for reprendre in [false, true] {
            #expect(throws: JournalError.fautif(.manquantes(ligne: 2, attendue: 2, lue: 3))) {
                try ouvrir(reprendre: reprendre)
            }
        }
    }

    @Test func `un journal qui est un lien n’est ni lu ni suivi`() throws {
        let ailleurs = DossierTemporaire()
        symlink(ailleurs.ecrire("cible", ""), "\(chemin)/journal.jsonl")
        #expect(throws: JournalError.illisible(chemin: "\(chemin)/journal.jsonl")) { try ouvrir() }
    }

    @Test func `un motif démesuré n’entre pas dans le journal`() throws {
        var journal = try ouvrir()
        let long = String(repeating: "a", count: 1 << 15)
        #expect(throws: JournalError.ligneTropLongue) {
            try journal.inscrire(
                .elimination(JournalDEssai.paquet, visa: long), JournalDEssai.instant(), outil: "0.6.0")
        }
        #expect(try lu().ancre.taille == 0)
    }
}
