import Foundation
import TestSupport
import Testing

/// Names that a terminal, a page or a spreadsheet would take for something else, wherever names are printed.
@Suite struct NomsTests {
    /// What no output for people may hold.
    private static let interdits = ["\u{1B}", "\u{7}", "\u{202E}", "\u{202D}", "\u{200F}", "\u{2066}", "\u{9B}"]

    private static let piege = interdits.joined()

    /// A campaign with the trap in every name that is printed.
    private static let campagne = CampagneMinimale { campagne in
        campagne.remplacer("Ville d’Avignon", par: "Ville \(piege)d’Avignon", dans: "conventions.csv")
        campagne.remplacer(";Avignon;", par: ";Avi\(piege)gnon;", dans: "territoires.csv")
        campagne.remplacer("CA du Grand Avignon", par: "CA \(piege)du Grand Avignon", dans: "territoires.csv")
        campagne.remplacer(
            "Bailleur d’essai",
            par: #"Bail\u001b\u0007\u202e\u202d\u200f\u2066\u009bleur"#, dans: "campagne.toml")
        campagne.ajouter("X\(piege)Y;Nom;AUTRE;*;DIRECTE;;", a: "conventions.csv")
    }

    @Test func `ni les messages, ni les pages, ni les noms de dossiers ne gardent ce qui pilote un écran`() throws {
        let essai = Essai(NomsTests.campagne)
        let resultat = try essai.lancer("produire")
        #expect(resultat.code == 0, "\(resultat.messages)")
        #expect(resultat.sortie.hasPrefix("Bailleur, département 84"), "\(resultat.sortie)")
        let sortie = try #require(essai.sortie)
        for interdit in NomsTests.interdits {
            #expect(!resultat.textes.contains(interdit))
            #expect(sortie.contenant(interdit).filter { $0.hasSuffix(".html") || $0.contains(interdit) } == [])
        }
        #expect(sortie.texte("reservataires/AVIGNON/bilan.html").contains("Ville d’Avignon"))
    }

    @Test func `une erreur qui cite les codes connus ou un chemin non plus`() throws {
        let essai = Essai(NomsTests.campagne)
        let codes = try essai.lancer("produire", "--reservataire", "PERSONNE")
        #expect(codes.code == 2)
        #expect(codes.messages.contains("codes connus : AVIGNON, PREFET, XY"), "\(codes.messages)")
        let dossier = try Outil.lancer(["produire", "\(essai.campagne)/\u{202E}\u{9B}x"])
        #expect(dossier.code == 4)
        for interdit in NomsTests.interdits { #expect(!(codes.textes + dossier.textes).contains(interdit)) }
    }

    @Test func `avec --montrer-valeurs, une cellule ne pilote pas l’écran`() throws {
        let essai = Essai { $0.ajouter("E9;2024-05-01;L2;\u{1B}[2J\u{202E}DEPART;;;;;;", a: "journal.csv") }
        let resultat = try essai.lancer("produire", "--montrer-valeurs")
        #expect(resultat.messages.contains("[JOU-03] type d’événement inconnu : « [2JDEPART »"), "\(resultat.messages)")
    }

    @Test func `des guillemets, une formule et une balise dans un nom restent ce nom dans donnees.csv et dans le XML`()
        throws
    {
        let nom = #"=HYPERLINK("x");<script>"a"</script> l'un"#
        let essai = Essai {
            $0.ajouter("CODE;\"\(nom.replacing("\"", with: "\"\""))\";AUTRE;*;DIRECTE;;", a: "conventions.csv")
        }
        try essai.produire()
        let fichier = "\(essai.campagne)/sortie/reservataires/CODE/bilan.xml"
        let lu = try Commande.lancer(
            "xmllint", "--xpath", "string(//*[local-name()='destinataire']/@nom)", fichier)
        #expect(lu.textes == nom + "\n")
    }
}
