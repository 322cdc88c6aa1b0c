import Foundation
import Glibc
import TestSupport
import Testing

@testable import Scellement

/// Runs stopped before each of their steps in turn, as a power cut would, then run again.
@Suite struct `Archive arrêtée à chaque pas` {
    private let apres = "2035-01-01T00:00:00Z"

    /// What a stopped run may leave: nothing wrong, or what says itself unfinished.
    private func estHonnete(_ essai: ArchiveDEssai) throws -> Bool {
        guard essai.dossier.contient("archive") else { return true }
        return try essai.fautes().allSatisfy(\.estUnInachevement)
    }

    /// Stops a run before its step 0, 1, 2..., until one is not stopped.
    ///
    /// - Returns: at how many steps it was stopped.
    private func arreter(
        preparer: (ArchiveDEssai) throws -> Void, agir: (ArchiveDEssai, Gestes) throws -> Void,
        controler: (ArchiveDEssai) throws -> Void
    ) throws -> Int {
        for pas in 0..<200 {
            let essai = ArchiveDEssai()
            try preparer(essai)
            let compteur = Compteur(pas)
            do {
                try agir(essai, Gestes { _ in compteur.continuer() })
            } catch {
                #expect(compteur.aArrete, "pas \(pas) : \(error)")
            }
            #expect(try estHonnete(essai), "pas \(pas)")
            try agir(essai, Gestes())
            try controler(essai)
            #expect(try essai.fautes().isEmpty, "pas \(pas)")
            if !compteur.aArrete { return pas }
        }
        return 200
    }

    private func verser(_ essai: ArchiveDEssai, _ gestes: Gestes, _ versements: [Versement]) throws {
        let archive = try essai.ouvrir(gestes)
        for versement in versements { _ = try archive.verser(versement, JournalDEssai.instant()) }
        try archive.poserUnPoint(origine: "299300160", JournalDEssai.instant(), sceau: SceauDEssai())
    }

    @Test func `un premier versement arrêté puis relancé est fait une fois et une seule`() throws {
        let versements = [try ArchiveDEssai.versement(), try ArchiveDEssai.versement(ArchiveDEssai.consolide)]
        let pas = try arreter(
            preparer: { _ in }, agir: { try verser($0, $1, versements) },
            controler: { essai in
                let nombres = try versements.map { try essai.versements($0.nom.texte) }
                let scellees = try essai.rapport().scellees
                #expect(nombres == [1, 1])
                #expect(scellees == 2)
            })
        #expect(pas > 30)
        #expect(pas < 200)
    }

    @Test func `un paquet arrêté est dans l’archive avec sa ligne, ou n’y est pas du tout`() throws {
        for pas in 0..<40 {
            let essai = ArchiveDEssai()
            let compteur = Compteur(pas)
            _ = try? verser(essai, Gestes { _ in compteur.continuer() }, [try ArchiveDEssai.versement()])
            guard essai.dossier.contient("archive") else { continue }
            // Opening finishes or takes away, and files nothing.
            _ = try essai.ouvrir()
            let inscrit = try essai.versements(ArchiveDEssai.bagnols) == 1
            #expect(essai.dossier.contient("archive/\(ArchiveDEssai.bagnols)/data/bilan.xml") == inscrit)
            #expect(try essai.fautes() == (inscrit ? [] : [.vide]), "pas \(pas)")
        }
    }

    @Test func `une version corrigée arrêtée puis relancée est faite une fois`() throws {
        let v2 = try ArchiveDEssai.versement("2024/299300160-BAGNOLS-v2", contenu: "<corrige/>", motif: "erreur")
        _ = try arreter(
            preparer: { try $0.verser(try ArchiveDEssai.versement()) }, agir: { try verser($0, $1, [v2]) },
            controler: { essai in
                let nombre = try essai.versements(v2.nom.texte)
                let paquets = try essai.rapport().paquets
                #expect(nombre == 1)
                #expect(paquets == 2)
            })
    }

    @Test func `une élimination arrêtée puis relancée est faite une fois`() throws {
        let pas = try arreter(
            preparer: { try $0.verser(try ArchiveDEssai.versement()) },
            agir: { essai, gestes in
                let archive = try essai.ouvrir(gestes)
                do {
                    try archive.eliminer(try essai.nom(), visa: "x", JournalDEssai.instant(apres))
                } catch ArchiveError.elimine {}
            },
            controler: { essai in
                #expect(!essai.dossier.contient("archive/2024"))
                let lignes = try essai.journal().lignes.count
                let elimines = try essai.rapport().elimines
                #expect(lignes == 2)
                #expect(elimines == 1)
            })
        #expect(pas > 10)
    }

    @Test func `un versement inscrit qui attend son nom est dit inachevé, pas corrompu`() throws {
        let essai = ArchiveDEssai()
        try essai.verser(try ArchiveDEssai.versement())
        rename(
            "\(essai.chemin)/\(ArchiveDEssai.bagnols)", "\(essai.chemin)/.partiel-2024+299300160-BAGNOLS-v1")
        #expect(try essai.fautes() == [.versementInacheve(try essai.nom())])
        _ = try essai.ouvrir()
        #expect(try essai.fautes().isEmpty)
    }

    @Test func `un paquet qui attend et n’est plus celui qui est inscrit n’est pas mis en place`() throws {
        let essai = ArchiveDEssai()
        try essai.verser(try ArchiveDEssai.versement())
        let attente = ".partiel-2024+299300160-BAGNOLS-v1"
        rename("\(essai.chemin)/\(ArchiveDEssai.bagnols)", "\(essai.chemin)/\(attente)")
        essai.dossier.ecrire("archive/\(attente)/data/bilan.xml", "x")
        #expect(try essai.fautes() == [.paquetAbsent(try essai.nom())])
        #expect(throws: ArchiveError.versementAbime(try essai.nom())) { _ = try essai.ouvrir() }
        #expect(essai.dossier.contient("archive/\(attente)"))
    }

    @Test func `un versement dont la ligne n’est écrite qu’en partie se reprend et se refait`() throws {
        let essai = ArchiveDEssai()
        try essai.verser(try ArchiveDEssai.versement())
        let consolide = try essai.nom(ArchiveDEssai.consolide)
        let journal = essai.dossier.lire("archive/journal.jsonl") ?? ""
        // The line is begun, the bag waits.
        do {
            let archive = try essai.ouvrir(Gestes { !$0.hasSuffix("/2024") })
            let versement = try ArchiveDEssai.versement(consolide.texte)
            _ = try? archive.verser(versement, JournalDEssai.instant())
        }
        rename(
            "\(essai.chemin)/\(consolide.texte)", "\(essai.chemin)/\(consolide.enAttente(.versement))")
        let entier = essai.dossier.lire("archive/journal.jsonl") ?? ""
        #expect(entier.count > journal.count)
        essai.dossier.ecrire("archive/journal.jsonl", String(entier.dropLast(40)))
        let attendues: [FauteDArchive] = [
            .journal(.inachevee(ligne: 2, octets: entier.count - journal.count - 40)), .versementAbandonne(consolide),
        ]
        #expect(try essai.fautes() == attendues)
        _ = try essai.ouvrir(reprendre: JournalDEssai.instant())
        #expect(try essai.fautes().isEmpty)
        try essai.verser(try ArchiveDEssai.versement(), try ArchiveDEssai.versement(consolide.texte))
        #expect(try essai.fautes().isEmpty)
        #expect(try essai.versements(consolide.texte) == 1)
    }

    @Test func `un reste que rien n’explique n’est jamais détruit`() throws {
        let essai = ArchiveDEssai()
        try essai.verser(try ArchiveDEssai.versement())
        let noms = [".elimine-2024+299300160-BAGNOLS-v1", ".partiel-2024+299300160-BAGNOLS-v1"]
        for nom in noms { essai.dossier.ecrire("archive/\(nom)/x", "x") }
        _ = try essai.ouvrir()
        for nom in noms { #expect(essai.dossier.contient("archive/\(nom)/x")) }
        #expect(try essai.fautes() == noms.map { .enTrop(chemin: $0) })
    }
}
