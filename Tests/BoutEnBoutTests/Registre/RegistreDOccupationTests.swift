import Foundation
import TestSupport
import Testing

/// What `occupation` writes in the register of processing.
@Suite struct RegistreDOccupationTests {
    private let essai = OccupationTests.essai {
        $0.remplacer("departement", par: "responsable = \"Camille Martin, DPO\"\ndepartement", dans: "campagne.toml")
    }

    private func diagnostiquer(_ options: String...) throws -> Outil.Resultat {
        let resultat = try Outil.lancer(["occupation", essai.campagne] + options)
        #expect(resultat.code == 0, "\(resultat.messages)")
        return resultat
    }

    @Test func `un diagnostic y est : lecture, comptage, protection, diffusion, qui et sur quelles données`() throws {
        let resultat = try diagnostiquer()
        let entrees = try RegistreLu(essai).entrees
        #expect(entrees.map(\.operation) == ["lecture", "comptage", "protection", "diffusion"])
        #expect(entrees.allSatisfy { $0.responsable == "Camille Martin, DPO" && $0.etat == "faite" })
        for entree in entrees.prefix(3) { #expect(entree.donnees.map { $0.prefix(17) } == ["occupation.csv : "]) }
        #expect(entrees[2].parametres.contains { $0.cle == "protection.seuil" && $0.valeur == "11" })
        #expect(resultat.sortie.hasSuffix("Registre des traitements : entrées 1 à 4 de registre.csv\n"))
    }

    @Test func `les fichiers lus et écrits y sont, avec l’empreinte qu’en donne sha256sum`() throws {
        _ = try diagnostiquer()
        let entrees = try RegistreLu(essai).entrees
        func fichiers(_ rang: Int) -> [ManifesteLu.Fichier] {
            entrees[rang].fichiers.map { .init(chemin: $0.chemin, octets: $0.octets, sha256: $0.sha256) }
        }
        let noms = try #require(Arbre("\(essai.campagne)/sortie-occupation")).fichiers.keys.filter {
            !$0.hasSuffix("/")
        }
        #expect(
            Set(entrees[0].chemins("lu")) == ["campagne.toml", "territoires.csv", "occupation.csv", "parc.csv"])
        #expect(entrees[3].chemins("ecrit") == noms.sorted())
        #expect(try ManifesteLu.ecarts(fichiers(0), sous: essai.campagne) == "")
        #expect(try ManifesteLu.ecarts(fichiers(3), sous: "\(essai.campagne)/sortie-occupation") == "")
    }

    @Test func `le même diagnostic donne les mêmes octets, où que soit la campagne, derrière ce qui y était`() throws {
        let autre = RegistreDOccupationTests()
        for un in [self, autre] {
            try un.essai.produire()
            _ = try un.diagnostiquer("--date", "2025-02-14")
        }
        #expect(essai.registre == autre.essai.registre)
        let entrees = try RegistreLu(essai).entrees
        #expect(entrees.count == 8)
        #expect(entrees.suffix(4).allSatisfy { $0.du == "2025-02-14" && $0.au == "2025-02-14" })
    }

    @Test func `une exécution qui échoue le laisse tel qu’il était`() throws {
        _ = try diagnostiquer()
        let avant = essai.registre
        essai.dossier.ecrire("campagne/sortie-occupation/notes.txt", "à garder")
        #expect(try essai.lancer("occupation").code == 4)
        #expect(try essai.lancer("occupation", "--gabarits", "/nulle/part").code == 4)
        essai.dossier.ecrire("campagne/occupation.csv", "")
        #expect(try essai.lancer("occupation").code == 3)
        #expect(essai.registre == avant)
    }

    @Test func `un registre abîmé se dit, et rien n’est livré`() throws {
        essai.dossier.ecrire("campagne/registre.json", "{}")
        let resultat = try essai.lancer("occupation")
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("ce registre n’est plus celui que bilanflux a écrit"))
        #expect(Arbre("\(essai.campagne)/sortie-occupation") == nil)
    }

    @Test func `purger liste occupation.csv, et rien du diagnostic ; détruit, il se retrouve au registre`() throws {
        _ = try diagnostiquer()
        essai.dossier.ecrire("campagne/envoi/copie.csv", try #require(essai.dossier.lire("campagne/occupation.csv")))
        let liste = try essai.lancer("purger")
        for texte in ["  occupation.csv (", "  envoi/copie.csv ("] {
            #expect(liste.sortie.contains(texte), "\(liste.sortie)")
        }
        for texte in ["sortie-occupation", "Inconnus"] { #expect(!liste.sortie.contains(texte), "\(liste.sortie)") }
        #expect(try essai.lancer("purger", "--confirmer", "--date", "2025-03-15").code == 0)
        let resultat = try essai.lancer("occupation")
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("occupation.csv"), "\(resultat.messages)")
        #expect(essai.dossier.lire("campagne/occupation.csv") == nil)
    }
}
