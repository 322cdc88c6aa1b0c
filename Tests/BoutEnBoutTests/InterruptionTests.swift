import Foundation
import TestSupport
import Testing

/// Runs that do not reach their end, or meet another one.
@Suite(.serialized) struct InterruptionTests {
    /// Enough réservataires for the writing to last.
    private static func changer(_ campagne: inout CampagneMinimale) {
        for rang in 1...5 { campagne.ajouter("R\(rang);R\(rang);AUTRE;*;DIRECTE;1 %;1", a: "conventions.csv") }
    }

    /// The same under another name, so that every page differs.
    private static func changerDeNom(_ campagne: inout CampagneMinimale) {
        changer(&campagne)
        campagne.remplacer("Bailleur d’essai", par: "Habitat d’essai", dans: "campagne.toml")
    }

    @Test func `tué à un instant quelconque, l’outil laisse les bilans d’avant ou les nouveaux, entiers`() throws {
        let essai = Essai(InterruptionTests.changer)
        try essai.produire()
        let ancienne = try #require(essai.sortie)
        CampagneMinimale(InterruptionTests.changerDeNom).ecrire(essai.dossier, sous: "campagne")
        let debut = ContinuousClock.now
        try essai.produire()
        let duree = ContinuousClock.now - debut
        let nouvelle = try #require(essai.sortie)
        #expect(nouvelle.differences(ancienne).count > 12)

        var etat: UInt64 = 20_241_231
        for essaiNumero in 1...50 {
            // xorshift64: the same instants on every machine, as parts of the run's length.
            etat ^= etat << 13
            etat ^= etat >> 7
            etat ^= etat << 17
            let part = Double(etat >> 11) / Double(1 << 53)
            CampagneMinimale(essaiNumero % 2 == 0 ? InterruptionTests.changerDeNom : InterruptionTests.changer)
                .ecrire(essai.dossier, sous: "campagne")
            let outil = try OutilEnCours(["produire", essai.campagne])
            Thread.sleep(forTimeInterval: part * (duree / .seconds(1)))
            outil.signaler(SIGKILL)
            _ = try outil.attendre()
            let sortie = try #require(essai.sortie, "la sortie est toujours là")
            #expect(sortie == ancienne || sortie == nouvelle, "essai \(essaiNumero), à \(part)")
            let manifeste = try ManifesteLu("\(essai.campagne)/sortie")
            #expect(try ManifesteLu.ecarts(manifeste.sorties, sous: "\(essai.campagne)/sortie") == "")
        }
        try essai.produire()
        #expect(essai.restes == [], "l’exécution suivante balaie")
    }

    /// Runs until a file is written aside, waits, sends a signal: what the run ended with, and what it left.
    private func interrompre(
        _ essai: Essai, _ signal: Int32, des fichier: String, attente: Double
    ) throws -> (code: Int32, messages: String, sortie: Arbre) {
        let outil = try OutilEnCours(["produire", essai.campagne])
        while outil.enCours, !essai.dossier.contient("campagne/.sortie.partiel/\(fichier)") { usleep(100) }
        Thread.sleep(forTimeInterval: attente)
        outil.signaler(signal)
        let fin = try outil.attendre()
        return (fin.code, fin.messages, try #require(essai.sortie, "la sortie est toujours là"))
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func `interrompu pendant l’écriture, l’outil balaie ce qu’il écrivait et laisse les bilans d’avant`(_ signal: Int32)
        throws
    {
        let essai = Essai(InterruptionTests.changer)
        try essai.produire()
        let ancienne = try #require(essai.sortie)
        CampagneMinimale(InterruptionTests.changerDeNom).ecrire(essai.dossier, sous: "campagne")
        for rang in 0..<(signal == SIGINT ? 8 : 2) {
            essai.balayer()
            let fin = try interrompre(essai, signal, des: "reservataires", attente: Double(rang) * 0.01)
            if fin.code == 0 { break }  // It was quicker than the signal.
            #expect(fin.code == 128 + signal)
            #expect(fin.messages.contains("Interrompu : rien n’a été remplacé."))
            #expect(fin.sortie == ancienne)
            #expect(essai.restes == [])
        }
    }

    @Test
    func `interrompu pendant la mise en place, l’outil ne dit que ce qui est vrai et ne laisse rien derrière lui`()
        throws
    {
        let essai = Essai(InterruptionTests.changer)
        try essai.produire()
        // The same inputs give the same bytes: a round that repeats the campaign delivered last changes nothing.
        var livree = 0
        for rang in 1...8 {
            essai.balayer()
            let avant = try #require(essai.sortie)
            CampagneMinimale(rang % 2 == 0 ? InterruptionTests.changer : InterruptionTests.changerDeNom)
                .ecrire(essai.dossier, sous: "campagne")
            let fin = try interrompre(essai, SIGINT, des: "manifeste.json", attente: Double(rang) * 0.000_4)
            #expect([0, 130].contains(fin.code), "\(fin.messages)")
            let remplacee = fin.sortie != avant
            #expect(!(remplacee && fin.messages.contains("rien n’a été remplacé")))
            #expect(fin.code != 0 || remplacee == (livree != rang % 2))
            if remplacee { livree = rang % 2 }
            #expect(essai.restes == [])
        }
    }

    @Test func `pendant qu’une exécution écrit, une autre est refusée clairement`() throws {
        let essai = Essai()
        try essai.poserUneAncienneSortie()
        let verrou = open(essai.campagne, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        #expect(flock(verrou, LOCK_EX | LOCK_NB) == 0)
        let resultat = try essai.lancer("produire")
        close(verrou)
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("une autre exécution écrit déjà dans ce dossier — attendre qu’elle finisse"))
        try essai.verifierQueRienNAChange()
        try essai.produire()
    }

    @Test func `de deux exécutions à la fois, l’une au moins finit bien, et ce qui est livré est entier`() throws {
        let essai = Essai(InterruptionTests.changer)
        try essai.produire()
        let reference = try #require(essai.sortie)
        for _ in 1...3 {
            let outils = try (1...2).map { _ in try OutilEnCours(["produire", essai.campagne]) }
            let fins = try outils.map { try $0.attendre() }
            #expect(fins.contains { $0.code == 0 })
            for fin in fins where fin.code != 0 {
                #expect(fin.code == 4)
                #expect(fin.messages.contains("une autre exécution"))
            }
            #expect(try #require(essai.sortie) == reference)
            #expect(essai.restes == [])
        }
    }

    @Test func `une sortie standard fermée se dit, les bilans sont là`() throws {
        let essai = Essai()
        let fin = try Commande.lancer("sh", "-c", "'\(Outil.chemin.path)' produire '\(essai.campagne)' > /dev/full")
        #expect(fin.code == 4)
        #expect(fin.textes.contains("la sortie standard ne peut pas être écrite"))
        #expect(try #require(essai.sortie).differences(Essai.livraison) == [])
    }
}
