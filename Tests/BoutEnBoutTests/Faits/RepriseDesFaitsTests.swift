import Foundation
import TestSupport
import Testing

/// The bilans of facts are those of the campaign, but for what says where they come from.
@Suite struct RepriseDesFaitsTests {
    /// What no campaign has to hold any more once it is counted.
    private static let comptes = [
        "parc.csv", "parc-2024.csv", "parc-suivant.csv", "journal.csv", "demandeurs.csv", "exclusions.csv",
    ]

    /// Produces a campaign from its files, then elsewhere from its facts alone.
    private func produire(_ campagne: String, _ dossier: DossierTemporaire) throws -> (direct: Arbre, repris: Arbre) {
        let chemin = dossier.chemin
        func lancer(_ arguments: String...) throws {
            let resultat = try Outil.lancer(arguments)
            try #require(resultat.code == 0, "\(arguments) : \(resultat.messages)")
        }
        try lancer("produire", campagne, "--sortie", "\(chemin)/direct")
        try lancer("compter", campagne, "--sortie", "\(chemin)/faits")
        let nue = "\(chemin)/nue"
        try FileManager.default.copyItem(atPath: campagne, toPath: nue)
        for nom in Self.comptes { try? FileManager.default.removeItem(atPath: "\(nue)/\(nom)") }
        try lancer("produire", nue, "--faits", "\(chemin)/faits", "--sortie", "\(chemin)/repris")
        return (try #require(Arbre("\(chemin)/direct")), try #require(Arbre("\(chemin)/repris")))
    }

    /// Compares the bilans, line by line.
    private func comparer(_ direct: Arbre, _ repris: Arbre) throws {
        #expect(direct.fichiers.keys.sorted() == repris.fichiers.keys.sorted())
        let bilans = direct.fichiers.keys.filter { $0.hasSuffix("/donnees.csv") }.map {
            $0.dropLast("donnees.csv".count)
        }
        #expect(bilans.count > 4)
        for bilan in bilans.sorted() {
            let donnees = lignesChangees(direct.texte("\(bilan)donnees.csv"), repris.texte("\(bilan)donnees.csv"))
            let totaux = ["M;lignes_lues;*;total;", "M;lignes_utilisees;*;total;"]
            let desFaits = ["M;lignes_lues;*;fichier;faits.csv;", "M;lignes_utilisees;*;fichier;faits.csv;"]
            // A protected edition has no section M: nothing of it changes.
            let attendus = bilan.hasPrefix("cil/") ? [] : totaux
            #expect(donnees.perdues.map(prefixe) == attendus, "\(bilan)")
            #expect(donnees.nouvelles.map(prefixe).sorted() == (attendus.isEmpty ? [] : totaux + desFaits).sorted())
            let mots = ["faits", "mpreinte", "comptage bilanflux", "\"I6\"", ">I6<", "Total</th>", "<ligne reserva"]
            for nom in ["bilan.xml", "bilan.html"] {
                let change = lignesChangees(direct.texte("\(bilan)\(nom)"), repris.texte("\(bilan)\(nom)"))
                // The markup around the paragraph on the facts.
                let autres = (change.perdues + change.nouvelles).filter { ligne in
                    !mots.contains { ligne.contains($0) } && !["</div>"].contains(ligne)
                }
                #expect(autres == [], "\(bilan)\(nom)")
                #expect(change.nouvelles.count { $0.contains("<ligne reserva") } <= 2)
                #expect(change.nouvelles.count { $0.contains("Total</th>") } <= 1)
            }
        }
    }

    /// A line of donnees.csv but for its figure.
    private func prefixe(_ ligne: String) -> String {
        ligne.split(separator: ";", omittingEmptySubsequences: false).prefix(ligne.contains("faits.csv") ? 5 : 4)
            .joined(separator: ";") + ";"
    }

    @Test(arguments: ["avignon", "gard-rhodanien"])
    func `les campagnes d’exemple donnent les mêmes bilans de leurs fichiers et de leurs faits`(_ nom: String) throws {
        let dossier = DossierTemporaire()
        let (direct, repris) = try produire(Depot.racine.appending(path: "SampleData/\(nom)").path, dossier)
        try comparer(direct, repris)
        let manifeste = try ManifesteLu("\(dossier.chemin)/repris")
        #expect(manifeste.entrees.contains { $0.chemin == "faits.csv" })
        #expect(!manifeste.entrees.contains { Self.comptes.contains($0.chemin) })
        #expect(try ManifesteLu.ecarts(manifeste.sorties, sous: "\(dossier.chemin)/repris") == "")
    }

    @Test(arguments: [1, 6, 17, 33, 52, 60] as [UInt64])
    func `une campagne tirée donne les mêmes bilans de ses fichiers et de ses faits`(_ graine: UInt64) throws {
        let (campagne, dossier) = (DossierTemporaire(), DossierTemporaire())
        CampagneEnFichiers(CampagneAleatoire.tirer(graine, partagee: false)).ecrire(campagne)
        let (direct, repris) = try produire(campagne.chemin, dossier)
        try comparer(direct, repris)
    }

    @Test
    func `les faits d’une campagne sont les mêmes octets à un et à trois fils, et ne nomment ni logement ni demandeur`()
        throws
    {
        let dossier = DossierTemporaire()
        let campagne = Depot.racine.appending(path: "SampleData/gard-rhodanien").path
        for fils in ["1", "3"] {
            let resultat = try Outil.lancer([
                "compter", campagne, "--fils", fils, "--sortie", "\(dossier.chemin)/\(fils)",
            ])
            try #require(resultat.code == 0, "\(resultat.messages)")
        }
        let un = try #require(Arbre("\(dossier.chemin)/1"))
        #expect(try #require(Arbre("\(dossier.chemin)/3")).differences(un) == [])
        let faits = un.texte("faits.csv")
        for table in ["parc.csv", "demandeurs.csv"] {
            let texte = try String(contentsOf: URL(filePath: "\(campagne)/\(table)"), encoding: .utf8)
            let noms = texte.split(separator: "\n").dropFirst().prefix(50).compactMap { $0.split(separator: ";").first }
            #expect(noms.count == 50)
            #expect(noms.filter { faits.contains(";\($0);") } == [])
        }
    }

    @Test func `un bilan de faits dit d’où viennent ses chiffres, et son manifeste l’empreinte du fichier`() throws {
        let essai = Essai()
        let faits = try FaitsDEssai(essai).ecrire(essai)
        try essai.produire("--faits", faits)
        let somme = try Commande.lancer("sha256sum", "\(faits)/faits.csv").textes.prefix(64)
        let sortie = try #require(essai.sortie)
        #expect(sortie.texte("consolide/bilan.html").contains("Le fichier de faits"))
        #expect(sortie.texte("consolide/bilan.html").contains(somme))
        #expect(sortie.texte("consolide/bilan.xml").contains("<parametre cle=\"faits\" valeur=\"\(somme)\""))
        let manifeste = try ManifesteLu("\(essai.campagne)/sortie")
        #expect(manifeste.entrees.first { $0.chemin == "faits.csv" }?.sha256 == String(somme))
    }

    @Test func `des lignes dans un autre ordre, entre guillemets ou avec CRLF donnent les mêmes bilans`() throws {
        let essai = Essai()
        var faits = try FaitsDEssai(essai)
        try essai.produire("--faits", faits.ecrire(essai), "--sortie", "\(essai.dossier.chemin)/a")
        var hasard = SplitMix64(graine: 9)
        let corps = faits.lignes.dropFirst().shuffled(using: &hasard)
        faits.lignes = [faits.lignes[0]] + corps.map { "\"" + $0.replacing(";", with: "\";\"") + "\"\r" }
        try essai.produire("--faits", faits.ecrire(essai, "autres"), "--sortie", "\(essai.dossier.chemin)/b")
        let (a, b) = (
            try #require(Arbre("\(essai.dossier.chemin)/a")), try #require(Arbre("\(essai.dossier.chemin)/b"))
        )
        #expect(a.texte("consolide/donnees.csv") == b.texte("consolide/donnees.csv"))
        #expect(a.texte("reservataires/AVIGNON/donnees.csv") == b.texte("reservataires/AVIGNON/donnees.csv"))
    }

    @Test func `le parc seul se compte sans journal ni demandeurs`() throws {
        let essai = Essai { campagne in
            campagne["journal.csv"] = nil
            campagne["demandeurs.csv"] = nil
        }
        let faits = try FaitsDEssai(essai, "--stock")
        #expect(faits.lignes.contains("A.patrimoine_eligible;*;;;;;;3"))
        #expect(faits.lignes.contains("_stock;*;84092;situation;ELIGIBLE;;;1"))
        #expect(!faits.lignes.contains { $0.hasPrefix("A.liberes") || $0.hasPrefix("_etats") })
        try essai.produire("--faits", faits.ecrire(essai))
        let sortie = try #require(essai.sortie)
        #expect(sortie.texte("consolide/donnees.csv").contains("A;patrimoine_eligible;*;total;;;;3;;V"))
        // An objective whose offers nobody counted is neither missed nor missing.
        let page = sortie.texte("reservataires/AVIGNON/bilan.html")
        #expect(page.contains("Mises à disposition non comptées pour un objectif de 2"))
        #expect(!page.contains("Sans objectif chiffré") && !page.contains("Objectif non atteint"))
    }
}
