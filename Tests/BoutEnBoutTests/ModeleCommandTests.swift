import Foundation
import TestSupport
import Testing

/// `bilanflux modele`: what it writes, what it refuses, and that a campaign can start from it.
@Suite struct ModeleCommandTests {
    private let dossier = DossierTemporaire()

    private var contenu: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: dossier.chemin)) ?? []).sorted()
    }

    /// Writes a model under a name in the test's folder.
    private func ecrire(_ nom: String, _ options: String...) throws -> (resultat: Outil.Resultat, arbre: Arbre?) {
        let chemin = "\(dossier.chemin)/\(nom)"
        return (try Outil.lancer(["modele", chemin] + options), Arbre(chemin))
    }

    private static let reference: Arbre? = {
        let dossier = DossierTemporaire()
        _ = try? Outil.lancer(["modele", "\(dossier.chemin)/x"])
        return Arbre("\(dossier.chemin)/x")
    }()

    // MARK: What it writes

    @Test func `il écrit une campagne et dit la suite`() throws {
        let (resultat, arbre) = try ecrire("ma-campagne")
        #expect(resultat.code == 0)
        #expect(resultat.messages == "")
        #expect(try #require(arbre).fichiers.count == 20)
        for nom in try #require(arbre).fichiers.keys { #expect(resultat.sortie.contains(nom), "\(nom)") }
        #expect(resultat.sortie.contains("à remplir d’abord : annee, departement, bailleur.siren, bailleur.nom"))
        #expect(resultat.sortie.hasSuffix("\n  bilanflux controler \(dossier.chemin)/ma-campagne\n"))
        #expect(contenu == ["ma-campagne"])
    }

    @Test func `tout ce qui est donné est écrit, rien ne reste à remplir`() throws {
        let (resultat, arbre) = try ecrire(
            "c", "--annee", "2024", "--departement", "2a", "--siren", "662 620 079", "--nom", "L’Office \"du Sud\"")
        #expect(resultat.code == 0)
        #expect(!resultat.sortie.contains("à remplir d’abord"))
        let toml = String(decoding: try #require(arbre?.fichiers["campagne.toml"]), as: UTF8.self)
        for ligne in [
            "annee = 2024", "departement = \"2A\"", "siren = \"662620079\"", "nom = \"L’Office \\\"du Sud\\\"\"",
        ] { #expect(toml.contains("\n\(ligne)\n"), "\(ligne)") }
    }

    @Test func `les mêmes options donnent les mêmes octets`() throws {
        let reference = try #require(ModeleCommandTests.reference)
        #expect(try #require(try ecrire("ici").arbre).differences(reference) == [])
        let annees = try ["a", "b"].map { try #require(try ecrire($0, "--annee", "2024").arbre) }
        #expect(annees[0].differences(annees[1]) == [])
        #expect(annees[0].differences(reference).contains { $0.contains("campagne.toml") })
    }

    @Test(arguments: ["ma campagne", "d’été à l’écart", "l'an 2024", "neuf///", "-tiret"])
    func `la commande proposée se recopie, quel que soit le nom du dossier`(_ nom: String) throws {
        let (resultat, _) = try ecrire(nom)
        #expect(resultat.code == 0)
        let proposee = try #require(resultat.sortie.split(separator: "\n").last).drop { $0 == " " }
        let suite = try Commande.lancer(
            "sh", "-c", "'\(Outil.chemin.path)'" + proposee.dropFirst("bilanflux".count))
        #expect(suite.textes.contains("« annee »"), "\(suite.textes)")
    }

    @Test func `un nom qui commence par un tiret se recopie aussi`() throws {
        let resultat = try Commande.lancer(
            "sh", "-c", "cd '\(dossier.chemin)' && '\(Outil.chemin.path)' modele -- -tiret")
        #expect(resultat.code == 0)
        #expect(resultat.textes.hasSuffix("bilanflux controler ./-tiret\n"), "\(resultat.textes)")
    }

    // MARK: Folders that are there

    @Test func `un dossier vide est rempli, et reste le même`() throws {
        let chemin = "\(dossier.chemin)/vide"
        try FileManager.default.createDirectory(
            atPath: chemin, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o2775])
        let avant = try FileManager.default.attributesOfItem(atPath: chemin)
        let (resultat, arbre) = try ecrire("vide")
        #expect(resultat.code == 0)
        #expect(try #require(arbre).differences(try #require(ModeleCommandTests.reference)) == [])
        let apres = try FileManager.default.attributesOfItem(atPath: chemin)
        for cle in [FileAttributeKey.systemFileNumber, .posixPermissions] {
            #expect(avant[cle] as? Int == apres[cle] as? Int)
        }
    }

    @Test func `le dossier courant, vide, est rempli`() throws {
        try FileManager.default.createDirectory(atPath: "\(dossier.chemin)/ici", withIntermediateDirectories: true)
        let resultat = try Commande.lancer(
            "sh", "-c", "cd '\(dossier.chemin)/ici' && '\(Outil.chemin.path)' modele . && ls campagne.toml")
        #expect(resultat.code == 0)
        #expect(resultat.textes.hasSuffix("campagne.toml\n"), "\(resultat.textes)")
    }

    @Test func `un lien vers un dossier vide reste un lien`() throws {
        try FileManager.default.createDirectory(atPath: "\(dossier.chemin)/vrai", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: "\(dossier.chemin)/lien", withDestinationPath: "vrai")
        #expect(try ecrire("lien").resultat.code == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(dossier.chemin)/lien") == "vrai")
        #expect(dossier.contient("vrai/campagne.toml"))
    }

    @Test func `ce que laisse une exécution tuée est balayé par la suivante`() throws {
        dossier.ecrire(".neuf.partiel/reste.txt", "x")
        dossier.ecrire("vide/.bilanflux.partiel/reste.txt", "x")
        let reference = try #require(ModeleCommandTests.reference)
        for nom in ["neuf", "vide"] {
            let (resultat, arbre) = try ecrire(nom)
            #expect(resultat.code == 0, "\(resultat.messages)")
            #expect(try #require(arbre).differences(reference) == [])
        }
        #expect(contenu == ["neuf", "vide"])
    }

    // MARK: What it refuses

    private func verifierLeRefus(
        _ nom: String, dit: String, _ emplacement: SourceLocation = #_sourceLocation
    ) throws {
        let avant = try #require(Arbre(dossier.chemin), sourceLocation: emplacement)
        let resultat = try Outil.lancer(["modele", "\(dossier.chemin)/\(nom)"])
        #expect(resultat.code == 4, sourceLocation: emplacement)
        #expect(resultat.sortie == "", sourceLocation: emplacement)
        #expect(resultat.messages.hasPrefix("Erreur : "), "\(resultat.messages)", sourceLocation: emplacement)
        #expect(resultat.messages.contains(dit), "\(resultat.messages)", sourceLocation: emplacement)
        #expect(resultat.motsAnglais == [], sourceLocation: emplacement)
        let apres = try #require(Arbre(dossier.chemin), sourceLocation: emplacement)
        #expect(apres.differences(avant) == [], sourceLocation: emplacement)
    }

    @Test func `un dossier qui contient quelque chose est refusé, intact`() throws {
        dossier.ecrire("photos/vacances.jpg", "jpg")
        try verifierLeRefus("photos", dit: "n’est pas vide (il contient « vacances.jpg »)")
    }

    @Test func `un dossier qui ne contient qu’un fichier caché est refusé, et le nomme`() throws {
        dossier.ecrire("projet/.git/HEAD", "x")
        try verifierLeRefus("projet", dit: "« .git »")
    }

    @Test func `une campagne n’est pas remplacée par une autre`() throws {
        #expect(try ecrire("c").resultat.code == 0)
        try verifierLeRefus("c", dit: "n’est pas vide")
    }

    @Test func `un fichier à la place du dossier est refusé, intact`() throws {
        dossier.ecrire("fichier.txt", "à moi")
        try verifierLeRefus("fichier.txt", dit: "c’est un fichier")
    }

    @Test(arguments: ["absent/c", "absent/plus/loin", "fichier.txt/c"])
    func `un dossier parent qui n’existe pas, ou n’est pas un dossier, est refusé`(_ nom: String) throws {
        dossier.ecrire("fichier.txt", "à moi")
        try verifierLeRefus(nom, dit: "le dossier qui doit contenir la campagne n’existe pas")
    }

    @Test func `un nom trop long est refusé`() throws {
        try verifierLeRefus(String(repeating: "x", count: 300), dit: "nom trop long")
    }

    @Test(arguments: ["/proc/bilanflux", "/dev/null", "/proc"])
    func `un endroit où rien ne s’écrit est refusé`(_ chemin: String) throws {
        let resultat = try Outil.lancer(["modele", chemin])
        #expect(resultat.code == 4)
        #expect(resultat.messages.hasPrefix("Erreur : \(chemin) : "), "\(resultat.messages)")
        #expect(resultat.motsAnglais == [])
    }

    @Test(.enabled(if: geteuid() != 0, "root écrit partout"))
    func `un dossier parent sans droit d’écriture est refusé`() throws {
        dossier.ecrire("fermé/x", "")
        chmod("\(dossier.chemin)/fermé", 0o555)
        defer { chmod("\(dossier.chemin)/fermé", 0o755) }
        try verifierLeRefus("fermé/c", dit: "droit d’écriture refusé")
    }

    static let usages: [(arguments: [String], dit: String)] = [
        ([], "il manque l’argument « <dossier> »."), ([""], "un nom de dossier est attendu."),
        (["c", "--annee", "24"], "une année de 2000 à 2100"),
        (["c", "--annee", "deux mille"], "une année de 2000 à 2100"),
        (["c", "--departement", "Vaucluse"], "un code comme 84, 2A ou"),
        (["c", "--departement", ""], "un code comme 84, 2A ou"),
        (["c", "--siren", "66262007"], "neuf chiffres sont attendus."),
        (["c", "--nom", " "], "un nom est attendu."), (["c", "d"], "l’argument « d » est en trop."),
        (["c", "--sortie", "d"], "l’option « --sortie » est inconnue."),
    ]

    @Test(arguments: usages)
    func `une erreur d’usage finit par 2 et n’écrit rien`(_ arguments: [String], _ dit: String) throws {
        let resultat = try OutilEnCours(["modele"] + arguments, dans: dossier.chemin).attendre()
        #expect(resultat.code == 2)
        #expect(resultat.messages.contains(dit), "\(resultat.messages)")
        #expect(contenu == [])
    }

    @Test func `une sortie standard fermée se dit, la campagne est là`() throws {
        let fin = try Commande.lancer(
            "sh", "-c", "'\(Outil.chemin.path)' modele '\(dossier.chemin)/c' > /dev/full")
        #expect(fin.code == 4)
        #expect(fin.textes.contains("la sortie standard ne peut pas être écrite"))
        #expect(
            try #require(Arbre("\(dossier.chemin)/c")).differences(try #require(ModeleCommandTests.reference)) == [])
    }

    @Test func `tué à un instant quelconque, il laisse une campagne entière ou rien, et la suivante se fait`() throws {
        let reference = try #require(ModeleCommandTests.reference)
        for rang in 0..<12 {
            let lieu = DossierTemporaire()
            let outil = try OutilEnCours(["modele", "c"], dans: lieu.chemin)
            Thread.sleep(forTimeInterval: Double(rang) * 0.002)
            outil.signaler(SIGKILL)
            _ = try outil.attendre()
            let laisse = Arbre("\(lieu.chemin)/c")
            #expect(laisse == nil || laisse == reference)
            if laisse == nil { #expect(try Outil.lancer(["modele", "\(lieu.chemin)/c"]).code == 0) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: lieu.chemin) == ["c"])
        }
    }
}
