import Foundation
import TestSupport
import Testing

/// Limits of the system: files, descriptors, streams that nobody reads, a process that breaks down.
@Suite struct RessourcesTests {
    /// Runs a line of shell in which `$OUTIL` and `$CAMPAGNE` stand for themselves.
    private func shell(_ essai: Essai, _ ligne: String) throws -> (code: Int32, textes: String) {
        try Commande.lancer(
            "bash", "-c", "OUTIL='\(Outil.chemin.path)'; CAMPAGNE='\(essai.campagne)'; \(ligne)",
            dans: essai.dossier.chemin)
    }

    // The way to a full disk that asks for no right: in blocks of 1 024 bytes.
    @Test(arguments: [1, 8, 32])
    func `une limite à la taille des fichiers se dit, et laisse la sortie d’avant`(_ blocs: Int) throws {
        let essai = Essai()
        try essai.poserUneAncienneSortie()
        for commande in ["produire", "produire --reservataire AVIGNON"] {
            let fin = try shell(essai, "ulimit -f \(blocs); $OUTIL \(commande) $CAMPAGNE 2>&1")
            #expect(fin.code == 4, "\(fin.textes)")
            #expect(fin.textes.contains("la taille des fichiers est limitée ici, voir ulimit -f"), "\(fin.textes)")
            #expect(fin.textes.contains("ce qui était livré est resté en place"))
            try essai.verifierQueRienNAChange()
        }
        try essai.produire()
        try essai.verifierQueRienNAChange()
    }

    @Test func `des diagnostics trop gros pour la limite n’en laissent pas la moitié`() throws {
        let essai = Essai { campagne in
            for rang in 1...200 { campagne.ajouter("X\(rang);;L2;CONGE;;;;;;", a: "journal.csv") }
        }
        let fin = try shell(essai, "ulimit -f 8; $OUTIL controler $CAMPAGNE")
        #expect(fin.code == 4)
        #expect(Arbre("\(essai.campagne)/controle") == nil)
        #expect(essai.restes == [])
    }

    @Test(arguments: [6, 8, 10])
    func `trop peu de fichiers ouverts à la fois se dit`(_ nombre: Int) throws {
        let essai = Essai()
        try essai.poserUneAncienneSortie()
        let fin = try shell(essai, "ulimit -n \(nombre); exec $OUTIL produire $CAMPAGNE")
        #expect(fin.code == 4 || fin.code == 0, "\(fin.textes)")
        if fin.code == 4 {
            #expect(fin.textes.contains("trop de fichiers ouverts"), "\(fin.textes)")
        }
        try essai.verifierQueRienNAChange()
    }

    @Test func `un lecteur parti n’empêche pas la livraison : sur les messages il ne se dit pas, sur le résultat si`()
        throws
    {
        let essai = Essai { $0.ajouter("X;;L2;CONGE;;;;;;", a: "journal.csv") }
        let messages = try shell(essai, "$OUTIL produire $CAMPAGNE 2>&1 >/dev/null | true; exit ${PIPESTATUS[0]}")
        #expect(messages.code == 0)
        #expect(essai.sortie != nil)
        let resultat = try shell(essai, "($OUTIL produire $CAMPAGNE | true; exit ${PIPESTATUS[0]}) 2>&1")
        #expect(resultat.code == 4)
        #expect(resultat.textes.contains("la sortie standard ne peut pas être écrite"))
    }

    @Test(arguments: ["comparer $CAMPAGNE/sortie $CAMPAGNE/sortie", "expliquer $CAMPAGNE --mesure liberes"])
    func `ce qui se lit s’arrête sans un mot quand le lecteur s’en va`(_ commande: String) throws {
        let essai = Essai()
        try essai.produire()
        let resultat = try shell(essai, "($OUTIL \(commande) | true; exit ${PIPESTATUS[0]}) 2>&1")
        #expect(resultat.code == 0)
        #expect(resultat.textes == "")
    }

    @Test(arguments: [("<&-", 0), ("2>&-", 0), (">&-", 4), ("<&- >&- 2>&-", 4)])
    func `des flux fermés d’avance ne gâtent aucun fichier`(_ flux: String, _ code: Int32) throws {
        let essai = Essai()
        let fin = try shell(essai, "$OUTIL produire $CAMPAGNE \(flux)")
        #expect(fin.code == code, "\(fin.textes)")
        try essai.verifierQueRienNAChange()
    }

    @Test(arguments: [SIGABRT, SIGSEGV, SIGILL])
    func `un arrêt imprévu se dit sans montrer la mémoire, et laisse la sortie d’avant`(_ signal: Int32) throws {
        let essai = Essai { $0.ajouter("E8;2024-05-01;L2;CONGE;;;;;;", a: "journal.csv") }
        try essai.poserUneAncienneSortie()
        let outil = try OutilEnCours(["produire", essai.campagne])
        while outil.enCours, !essai.dossier.contient("campagne/.sortie.partiel/consolide") { usleep(100) }
        // Several threads may break down at once: the first one speaks for all.
        for _ in 0..<8 { outil.signaler(signal) }
        let fin = try outil.attendre()
        if fin.code == 0 { return }  // It was quicker than the signal.
        #expect(fin.code == -signal)
        #expect(fin.messages.contains("Erreur : arrêt imprévu ; ce qui était livré est resté en place"))
        #expect(!fin.messages.contains("Backtrac") && !fin.messages.contains("rax"), "\(fin.messages)")
        let sortie = try #require(essai.sortie)
        #expect(sortie.differences(Essai.livraison) == [])
        try essai.produire()
        #expect(essai.restes == [])
    }
}
