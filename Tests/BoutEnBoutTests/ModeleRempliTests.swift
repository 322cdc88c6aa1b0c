import Foundation
import TestSupport
import Testing

/// A campaign started from the model and filled with the rows of an example: the model lacks no column, no key.
@Suite struct ModeleRempliTests {
    private static func exemple(_ nom: String) -> URL {
        URL(filePath: #filePath).resolvingSymlinksInPath().appending(path: "../../../SampleData/\(nom)").standardized
    }

    /// The model's header with the rows of an example's file, its columns in the model's order; others are left out.
    private static func remplir(_ entete: String, _ exemple: String) throws -> String {
        func champs(_ ligne: Substring) -> [String] {
            ligne.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        }
        let lignes = exemple.split(separator: "\n")
        let noms = champs(try #require(lignes.first))
        let rangs = champs(entete.dropLast()).map { noms.firstIndex(of: $0) }
        return entete
            + lignes.dropFirst().map { ligne in
                let champs = champs(ligne)
                return rangs.map { $0.flatMap { champs.indices.contains($0) ? champs[$0] : nil } ?? "" }
                    .joined(separator: ";") + "\n"
            }.joined()
    }

    /// Each optional file that the example names, without the `#` before its key; the example's dates and rules.
    private static func donner(_ toml: String, _ exemple: String) -> String {
        toml.split(separator: "\n", omittingEmptySubsequences: false).map { ligne in
            let cle = ligne.dropFirst().prefix { $0 != " " }
            let donnee = exemple.split(separator: "\n").first { $0.hasPrefix("\(cle) = ") }
            guard ligne.hasPrefix("#"), !ligne.contains(" = \"profil-"), let donnee,
                !["responsable", "echeance", "epci", "logo", "attributions"].contains(cle)
            else {
                return String(ligne)
            }
            return cle.hasPrefix("arrondi_") ? String(donnee) : String(ligne.dropFirst())
        }.joined(separator: "\n")
    }

    @Test func `rempli des lignes d’un exemple, il donne les chiffres de l’exemple`() throws {
        let exemple = ModeleRempliTests.exemple("gard-rhodanien")
        let dossier = DossierTemporaire()
        let campagne = "\(dossier.chemin)/campagne"
        let ecrit = try Outil.lancer([
            "modele", campagne, "--annee", "2023", "--departement", "30", "--siren", "299300160", "--nom",
            "Habitat fictif de la Cèze",
        ])
        #expect(ecrit.code == 0)
        for (nom, octets) in try #require(Arbre(campagne)).fichiers where nom.hasSuffix(".csv") {
            let source = exemple.appending(path: nom == "parc_suivant.csv" ? "parc-2024.csv" : nom)
            guard let lignes = try? String(contentsOf: source, encoding: .utf8) else { continue }
            let texte = try ModeleRempliTests.remplir(String(decoding: octets, as: UTF8.self), lignes)
            dossier.ecrire("campagne/\(nom)", texte)
        }
        let toml = try String(contentsOf: exemple.appending(path: "campagne.toml"), encoding: .utf8)
        dossier.ecrire(
            "campagne/campagne.toml", ModeleRempliTests.donner(dossier.lire("campagne/campagne.toml") ?? "", toml))

        let produit = try Outil.lancer(["produire", campagne])
        #expect(produit.code == 0, "\(produit.messages)")
        let attendu = try Outil.lancer(["produire", exemple.path, "--sortie", "\(dossier.chemin)/attendu"])
        #expect(attendu.code == 0)
        let chiffres = try ModeleRempliTests.chiffres("\(campagne)/sortie")
        #expect(chiffres.count == 8)
        #expect(chiffres == (try ModeleRempliTests.chiffres("\(dossier.chemin)/attendu")))
    }

    /// The lines of every donnees.csv but those of section M, which names the files.
    private static func chiffres(_ sortie: String) throws -> [String: [Substring]] {
        let arbre = try #require(Arbre(sortie))
        return Dictionary(
            uniqueKeysWithValues: arbre.fichiers.keys.filter { $0.hasSuffix("donnees.csv") }.map { nom in
                (nom, arbre.texte(nom).split(separator: "\n").filter { !$0.hasPrefix("M;") })
            })
    }

    @Test func `laissé tel quel, il bloque et dit les quatre valeurs à donner`() throws {
        let dossier = DossierTemporaire()
        _ = try Outil.lancer(["modele", "\(dossier.chemin)/c"])
        for commande in ["controler", "produire"] {
            let resultat = try Outil.lancer([commande, "\(dossier.chemin)/c"])
            #expect(resultat.code == 4)
            for cle in ["« annee »", "« departement »", "« bailleur.siren »", "« bailleur.nom »"] {
                #expect(resultat.messages.contains(cle), "\(resultat.messages)")
            }
            #expect(!dossier.contient("c/sortie"))
        }
    }

    @Test func `campagne.toml rempli, le premier fichier vide bloque par son nom`() throws {
        let dossier = DossierTemporaire()
        _ = try Outil.lancer([
            "modele", "\(dossier.chemin)/c", "--annee", "2024", "--departement", "84", "--siren", "662620079", "--nom",
            "x",
        ])
        let resultat = try Outil.lancer(["controler", "\(dossier.chemin)/c"])
        #expect(resultat.code == 3)
        #expect(resultat.messages.contains("territoires.csv : aucune ligne utilisable"), "\(resultat.messages)")
    }
}
