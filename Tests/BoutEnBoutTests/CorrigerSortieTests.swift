import Foundation
import TestSupport
import Testing

/// `produire --corrige`: what becomes of the outputs whose place the new version takes.
@Suite struct CorrigerSortieTests {
    private func sortie(_ essai: Essai) throws -> Arbre { try #require(essai.sortie) }

    /// Signed by hand: nothing signs yet.
    private func signer(_ essai: Essai) {
        essai.dossier.ecrire("campagne/sortie/consolide/META-INF/signatures.xml", "<signatures/>")
    }

    @Test func `une sortie signée n’est pas remplacée, et le message dit comment la corriger`() throws {
        let essai = try Essai.aCorriger()
        signer(essai)
        let avant = try sortie(essai)
        let resultat = try essai.lancer("produire")
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("en faire une version corrigée avec --corrige et --motif"))
        #expect(try sortie(essai).differences(avant) == [])
    }

    @Test func `une sortie dont seule l’édition d’une conférence est signée est une sortie signée`() throws {
        let essai = try Essai.aCorriger(Essai.sansBail)
        essai.dossier.ecrire("campagne/sortie/cil/248400251/META-INF/signatures.xml", "<signatures/>")
        let avant = try sortie(essai)
        #expect(try essai.lancer("produire").messages.contains("contient des bilans signés"))
        let corrigee = try essai.corriger()
        #expect(corrigee.code == 0, "\(corrigee.messages)")
        let garde = try #require(Arbre("\(essai.campagne)/sortie-avant-correction-1"))
        #expect(garde.differences(avant) == [])
    }

    @Test func `une sortie signée que l’on corrige est gardée entière à côté, à chaque fois`() throws {
        let essai = try Essai.aCorriger(Essai.sansBail)
        signer(essai)
        let avant = try sortie(essai)
        for numero in 1...2 {
            let resultat = try essai.corriger()
            #expect(resultat.code == 0, "\(resultat.messages)")
            #expect(resultat.sortie.contains("gardée dans \(essai.campagne)/sortie-avant-correction-\(numero)."))
            let garde = try #require(Arbre("\(essai.campagne)/sortie-avant-correction-\(numero)"))
            if numero == 1 { #expect(garde.differences(avant) == []) }
            #expect(garde.fichiers["consolide/META-INF/signatures.xml"] != nil)
            #expect(try sortie(essai).fichiers["consolide/META-INF/signatures.xml"] == nil)
            #expect(try sortie(essai).texte("consolide/bilan.xml").contains("<correction version=\"\(numero + 1)\""))
            signer(essai)
        }
        #expect(essai.restes == [])
    }

    @Test(arguments: ["sortie", "sortie/", "./sortie", "lien"])
    func `la version corrigée est gardée même sans signature, quand la nouvelle en prend la place`(
        _ nom: String
    ) throws {
        let essai = try Essai.aCorriger(Essai.sansBail)
        try FileManager.default.createSymbolicLink(
            atPath: "\(essai.campagne)/lien", withDestinationPath: "sortie")
        let resultat = try Outil.lancer([
            "produire", essai.campagne, "--corrige", "\(essai.campagne)/\(nom)", "--motif", "m",
        ])
        #expect(resultat.code == 0, "\(resultat.messages)")
        #expect(resultat.sortie.contains("gardée dans \(essai.campagne)/sortie-avant-correction-1."))
        let garde = try #require(Arbre("\(essai.campagne)/sortie-avant-correction-1"))
        #expect(garde.differences(Essai.livraison) == [])
    }

    @Test func `une autre sortie, sans signature, est remplacée sans être gardée`() throws {
        let essai = try Essai.aCorriger()
        try Essai.livraison.ecrire("\(essai.dossier.chemin)/envoi")
        let resultat = try Outil.lancer([
            "produire", essai.campagne, "--corrige", "\(essai.dossier.chemin)/envoi", "--motif", "m",
        ])
        #expect(resultat.code == 0, "\(resultat.messages)")
        #expect(Arbre("\(essai.campagne)/sortie-avant-correction-1") == nil)
        #expect(Arbre("\(essai.dossier.chemin)/envoi")?.differences(Essai.livraison) == [])
    }

    @Test func `une première version ne remplace pas une version corrigée, et le message dit comment faire`() throws {
        let essai = try Essai.aCorriger()
        _ = try essai.corriger()
        let avant = try sortie(essai)
        let resultat = try essai.lancer("produire")
        #expect(resultat.code == 4)
        #expect(resultat.messages.contains("contient une version corrigée"))
        #expect(resultat.messages.contains("--corrige et --motif, ou choisir un autre dossier avec --sortie"))
        #expect(try sortie(essai).differences(avant) == [])
    }

    @Test func `une sortie signée reste en place quand la correction échoue`() throws {
        let essai = try Essai.aCorriger()
        signer(essai)
        let avant = try sortie(essai)
        let resultat = try essai.corriger("--gabarits", "\(essai.dossier.chemin)/absent")
        #expect(resultat.code == 4)
        #expect(try sortie(essai).differences(avant) == [])
        #expect(Arbre("\(essai.campagne)/sortie-avant-correction-1") == nil)
    }
}
