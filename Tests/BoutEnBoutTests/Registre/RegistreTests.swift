import Foundation
import TestSupport
import Testing

/// What `produire` writes in the register of processing.
@Suite struct RegistreTests {
    private static let responsable = "responsable = \"Camille Martin, DPO\"\n"

    private func essai(_ cles: String = responsable) -> Essai {
        Essai { $0.remplacer("departement", par: "\(cles)departement", dans: "campagne.toml") }
    }

    @Test func `une production y est : lecture, comptage, protection, diffusion, qui et sur quelles données`() throws {
        let essai = essai()
        try essai.produire()
        let registre = try RegistreLu(essai)
        #expect(registre.version == 1)
        #expect(registre.entrees.map(\.numero) == [1, 2, 3, 4])
        #expect(registre.entrees.map(\.operation) == ["lecture", "comptage", "protection", "diffusion"])
        for entree in registre.entrees {
            #expect(entree.responsable == "Camille Martin, DPO")
            #expect(entree.etat == "faite")
            #expect(!entree.version.isEmpty && !entree.donnees.isEmpty)
        }
        for nom in ["journal.csv : ", "demandeurs.csv : "] {
            #expect(registre.entrees[0].donnees.contains { $0.hasPrefix(nom) })
        }
        #expect(registre.entrees[1].parametres.contains { $0.cle == "annee" && $0.valeur == "2024" })
    }

    @Test func `les fichiers lus et écrits y sont, avec l’empreinte qu’en donne sha256sum`() throws {
        let essai = essai()
        try essai.produire()
        let entrees = try RegistreLu(essai).entrees
        let lus = entrees[0].fichiers.map {
            ManifesteLu.Fichier(chemin: $0.chemin, octets: $0.octets, sha256: $0.sha256)
        }
        let ecrits = entrees[3].fichiers.map {
            ManifesteLu.Fichier(chemin: $0.chemin, octets: $0.octets, sha256: $0.sha256)
        }
        let noms = try #require(essai.sortie).fichiers.keys.filter { !$0.hasSuffix("/") }.sorted()
        #expect(Set(lus.map(\.chemin)).isSuperset(of: ["campagne.toml", "journal.csv", "demandeurs.csv", "parc.csv"]))
        #expect(ecrits.map(\.chemin) == noms)
        #expect(try ManifesteLu.ecarts(lus, sous: essai.campagne) == "")
        #expect(try ManifesteLu.ecarts(ecrits, sous: "\(essai.campagne)/sortie") == "")
    }

    @Test func `la protection des éditions y est, avec ses paramètres et leurs dossiers`() throws {
        let essai = Essai {
            $0.ajouter("[protection]", "seuil = 15", "[cil]", "epci = [\"248400251\"]", a: "campagne.toml")
        }
        try essai.produire()
        let entrees = try RegistreLu(essai).entrees
        let parametres = entrees[2].parametres.map { "\($0.cle)=\($0.valeur)" }
        #expect(
            parametres == [
                "protection.seuil=15", "protection.niveau=N3", "protection.zone_minimale=50",
                "protection.taux_de_reponse=60", "edition=cil/248400251",
            ])
        #expect(entrees[2].donnees.contains { $0.hasPrefix("demandeurs.csv : ") })
        #expect(entrees[3].donnees.contains { $0.hasPrefix("éditions pour les conférences") })
        #expect(entrees[3].chemins("ecrit").contains("cil/248400251/donnees.csv"))
    }

    @Test func `un bilan fait seul n’a pas d’édition : rien n’est protégé`() throws {
        let essai = essai()
        try essai.produire("--reservataire", "PREFET")
        let entrees = try RegistreLu(essai).entrees
        #expect(entrees.map(\.operation) == ["lecture", "comptage", "diffusion"])
        #expect(entrees[2].donnees.count == 1)
    }

    @Test func `le tableur et le JSON disent la même chose`() throws {
        let essai = essai()
        try essai.produire()
        let lignes = (essai.dossier.lire("campagne/registre.csv") ?? "").split(separator: "\n").dropFirst()
        let attendues = try RegistreLu(essai).entrees.flatMap { entree in
            let fichiers = entree.fichiers.map { "\($0.role);\($0.chemin);\($0.octets);\($0.sha256)" }
            return (fichiers.isEmpty ? [";;;"] : fichiers).map {
                ("\(entree.numero);\(entree.du);\(entree.au);", ";\($0);\(entree.version);\(entree.empreinte)")
            }
        }
        #expect(lignes.count == attendues.count)
        for (ligne, (debut, fin)) in zip(lignes, attendues) { #expect(ligne.hasPrefix(debut) && ligne.hasSuffix(fin)) }
    }

    @Test func `chaque production s’ajoute, ce qui était écrit ne change pas`() throws {
        let essai = essai()
        try essai.produire()
        let avant = try #require(essai.dossier.lire("campagne/registre.json")).dropLast("\n  ]\n}\n".count)
        let tableur = try #require(essai.dossier.lire("campagne/registre.csv"))
        try essai.produire("--reservataire", "PREFET")
        #expect(try #require(essai.dossier.lire("campagne/registre.json")).hasPrefix(avant))
        #expect(try #require(essai.dossier.lire("campagne/registre.csv")).hasPrefix(tableur))
        let entrees = try RegistreLu(essai).entrees
        #expect(entrees.count == 7)
        #expect(entrees[6].parametres.contains { $0.cle == "reservataire" && $0.valeur == "PREFET" })
    }

    @Test func `la même production donne les mêmes octets, où que soit la campagne`() throws {
        let (un, autre) = (essai(), essai())
        for essai in [un, autre] { try essai.produire() }
        #expect(un.registre == autre.registre)
        #expect(un.registre.values.allSatisfy { $0 != nil })
    }

    @Test(arguments: [
        (responsable, "2024-12-31", "2025-02-28"), ("echeance = 2025-03-15\n", "2024-12-31", "2025-03-15"),
        ("arrete_au = 2025-04-30\n", "2025-04-30", "2025-04-30"),
    ])
    func `sans --date, la période va de la date d’arrêté à l’échéance`(
        _ cles: String, _ debut: String, _ fin: String
    ) throws {
        let essai = essai(cles)
        try essai.produire()
        let entrees = try RegistreLu(essai).entrees
        #expect(entrees.allSatisfy { $0.du == debut && $0.au == fin })
    }

    @Test func `avec --date, c’est ce jour`() throws {
        let essai = essai()
        try essai.produire("--date", "2025-02-14")
        let entrees = try RegistreLu(essai).entrees
        #expect(entrees.allSatisfy { $0.du == "2025-02-14" && $0.au == "2025-02-14" })
    }

    @Test func `une échéance qui n’est pas une date se dit`() throws {
        let resultat = try essai("echeance = \"bientôt\"\n").lancer("produire")
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("« echeance » : une date aaaa-mm-jj est attendue"), "\(resultat.messages)")
    }

    @Test func `le compte rendu dit les entrées, et s’il manque un responsable`() throws {
        let avec = try essai().lancer("produire")
        #expect(avec.sortie.hasSuffix("Registre des traitements : entrées 1 à 4 de registre.csv\n"), "\(avec.sortie)")
        let sans = try essai("").lancer("produire")
        #expect(sans.sortie.contains("sans responsable : donner « responsable » dans campagne.toml"))
    }

    @Test func `une exécution qui échoue le laisse tel qu’il était`() throws {
        let essai = essai()
        try essai.produire()
        let avant = essai.registre
        essai.dossier.ecrire("campagne/sortie/notes.txt", "à garder")
        #expect(try essai.lancer("produire").code == 4)
        #expect(try essai.lancer("produire", "--reservataire", "INCONNU").code == 2)
        essai.dossier.ecrire("campagne/conventions.csv", "reservataire;type;perimetre\nX;MAIRIE;*\n")
        #expect(try essai.lancer("produire").code == 3)
        #expect(essai.registre == avant)
    }

    @Test func `controler, expliquer et comparer n’y écrivent pas`() throws {
        let essai = essai()
        #expect(try essai.lancer("controler").code == 0)
        #expect(try essai.lancer("expliquer", "--mesure", "liberes").code == 0)
        #expect(essai.registre.values.allSatisfy { $0 == nil })
    }

    @Test func `ouvert par un lien, le registre est celui de la campagne`() throws {
        let essai = essai()
        try FileManager.default.createSymbolicLink(
            atPath: "\(essai.dossier.chemin)/lien", withDestinationPath: "campagne")
        #expect(try Outil.lancer(["produire", "\(essai.dossier.chemin)/lien/"]).code == 0)
        #expect(try RegistreLu(essai).entrees.count == 4)
    }
}
