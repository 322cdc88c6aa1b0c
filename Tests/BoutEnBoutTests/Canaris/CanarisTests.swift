import Foundation
import TestSupport
import Testing

/// No value on a person comes out of the tool: not in a file, a message, a name or a temporary file.
@Suite struct CanarisTests {
    private static let toutes = [CampagneAuxCanaris.propre, CampagneAuxCanaris.fautive]

    @Test func `la campagne fautive enfreint toutes les règles sur les lignes d’une personne`() throws {
        let voliere = try Voliere(CampagneAuxCanaris.fautive)
        _ = try voliere.lancer(0, "controler", voliere.essai.campagne)
        let trouvees = Set(
            (voliere.essai.dossier.lire("campagne/controle/diagnostics.csv") ?? "").split(separator: "\n").compactMap {
                $0.split(separator: ";").dropFirst().first.map(String.init)
            })
        for regle in CampagneAuxCanaris.reglesEnfreintes { #expect(trouvees.contains(regle), "\(regle)") }
    }

    @Test(arguments: toutes.indices)
    func `produire, corriger, controler et comparer n’en laissent sortir aucun`(_ rang: Int) throws {
        let voliere = try Voliere(CanarisTests.toutes[rang])
        let campagne = voliere.essai.campagne
        _ = try voliere.lancer(0, "produire", campagne)
        _ = try voliere.lancer(0, "produire", campagne, "--reservataire", "AVIGNON", "--date", "2025-02-14")
        _ = try voliere.lancer(1, "controler", campagne, "--strict")
        voliere.essai.dossier.ecrire(
            "campagne/journal.csv",
            (voliere.essai.dossier.lire("campagne/journal.csv") ?? "").replacing(";2024-02-01;", with: ";2023-02-01;"))
        _ = try voliere.lancer(
            0, "produire", campagne, "--corrige", "\(campagne)/sortie", "--motif", "Oubli", "--sortie",
            voliere.chemin("corrigee"))
        let compare = try voliere.lancer(
            0, "comparer", "\(campagne)/sortie", voliere.chemin("corrigee"), "--csv", voliere.chemin("ecarts.csv"))
        #expect(compare.sortie.contains("liberes") || compare.sortie.contains("libérés"), "\(compare.sortie)")
        try voliere.verifier()
    }

    @Test(arguments: toutes.indices)
    func `expliquer ne montre que des logements, et purger que des noms de fichiers`(_ rang: Int) throws {
        let voliere = try Voliere(CanarisTests.toutes[rang])
        let campagne = voliere.essai.campagne
        for mesure in ["liberes", "B/attribues", "B/refus", "B/baux_signes"] {
            _ = try voliere.lancer(
                0, "expliquer", campagne, "--mesure", mesure, "--tout", "--csv",
                voliere.chemin("\(mesure.suffix(5)).csv"))
        }
        for logement in ["L1", "L2", "L3"] {
            let histoire = try voliere.lancer(0, "expliquer", campagne, "--logement", logement)
            #expect(histoire.sortie.contains(logement))
        }
        _ = try voliere.lancer(2, "expliquer", campagne, "--logement", "L9")
        _ = try voliere.lancer(0, "purger", campagne)
        _ = try voliere.lancer(4, "purger", campagne, "--confirmer", "--date", "2025-03-15")
        _ = try voliere.lancer(4, "produire", campagne)
        try voliere.verifier()
    }

    @Test func `bloquée ou illisible, une campagne n’en laisse sortir aucun`() throws {
        for (nom, texte, code) in [
            ("conventions.csv", "reservataire;type;perimetre\nX;MAIRIE;*\n", 3 as Int32),
            ("demandeurs.csv", CampagneAuxCanaris.personnes.map { "\($0.nom);\($0.numero)\n" }.joined(), 3),
            ("journal.csv", CampagneAuxCanaris.personnes.map { "\($0.nom);\($0.numero)\n" }.joined(), 3),
            ("journal.csv", CampagneMinimale.enteteDuJournal + "\(CampagneAuxCanaris.personnes[0].nom)\n", 0),
            ("demandeurs.csv", "\u{0}\(CampagneAuxCanaris.personnes[0].numero)", 3),
        ] {
            let voliere = try Voliere(
                CampagneMinimale {
                    $0 = CampagneAuxCanaris.fautive
                    $0[nom] = texte
                })
            for commande in ["produire", "controler"] { _ = try voliere.lancer(code, commande, voliere.essai.campagne) }
            for valeur in CampagneAuxCanaris.valeurs {
                let fichiers = try #require(Arbre(voliere.essai.dossier.chemin)).fichiers.filter {
                    !voliere.entrees.contains($0.key)
                }
                #expect(Arbre(fichiers: fichiers).contenant(valeur) == [])
            }
        }
    }

    @Test func `ce que laisse un arrêt brutal n’en contient aucun`() throws {
        let voliere = try Voliere(CampagneAuxCanaris.fautive)
        for rang in 0..<6 {
            let outil = try OutilEnCours(["produire", voliere.essai.campagne])
            while outil.enCours, voliere.essai.restes.isEmpty { usleep(100) }
            usleep(UInt32(rang) * 3000)
            outil.signaler(SIGKILL)
            _ = try outil.attendre()
            let fichiers = try #require(Arbre(voliere.essai.dossier.chemin)).fichiers.filter {
                !voliere.entrees.contains($0.key)
            }
            for valeur in CampagneAuxCanaris.valeurs { #expect(Arbre(fichiers: fichiers).contenant(valeur) == []) }
        }
    }

    @Test func `avec --montrer-valeurs, la sortie d’erreur les montre et rien d’autre`() throws {
        let essai = Essai { $0 = CampagneAuxCanaris.fautive }
        let resultat = try essai.lancer("produire", "--montrer-valeurs")
        #expect(resultat.code == 0)
        #expect(
            CampagneAuxCanaris.valeurs.contains { resultat.messages.contains($0) }, "le canari se voit quand il sort")
        #expect(CampagneAuxCanaris.valeurs.allSatisfy { !resultat.sortie.contains($0) })
        let sortie = try #require(essai.sortie)
        for valeur in CampagneAuxCanaris.valeurs { #expect(sortie.contenant(valeur) == []) }
    }
}
