import Diagnostics
import Importation
import Parc
import TestSupport
import Testing

/// The errors of a profile: each with its line, none of them let through.
@Suite struct ClesDeProfilTests {
    private static let entete = "table = \"journal\"\n"

    static let fautes: [(profil: String, regle: String, place: String, dit: String)] = [
        ("table = journal\n", "PROF-02", "profil.toml:1:9", ""),
        ("[colonnes]\ndate = \"Date\"\n", "PROF-04", "profil.toml", "table"),
        ("table = \"parc\"\n", "PROF-05", "profil.toml:1", "\"journal\" est attendu"),
        ("table = 3\n", "PROF-05", "profil.toml:1", "table"),
        (entete + "couleur = \"bleu\"\n", "PROF-03", "profil.toml:2", "couleur"),
        (entete + "[lecture]\nsepareteur = \";\"\n", "PROF-03", "profil.toml:3", "separateur"),
        (entete + "[lecture]\nseparateur = \"|\"\n", "PROF-05", "profil.toml:3", "tabulation"),
        (entete + "[lecture]\nentete = 0\n", "PROF-05", "profil.toml:3", "lecture.entete"),
        (entete + "[lecture]\nentete = 21\n", "PROF-05", "profil.toml:3", "lecture.entete"),
        (entete + "[lecture]\nentete = \"3\"\n", "PROF-05", "profil.toml:3", "lecture.entete"),
        (entete + "[colonnes]\ndatte = \"Date\"\n", "PROF-03", "profil.toml:3", "vouliez-vous dire « date »"),
        (entete + "[colonnes]\ndate = 3\n", "PROF-05", "profil.toml:3", "liste de textes"),
        (entete + "[colonnes]\ndate = []\n", "PROF-05", "profil.toml:3", "liste de textes"),
        (entete + "[colonnes]\ndate = [\"Date\", \"\"]\n", "PROF-05", "profil.toml:3", "liste de textes"),
        (entete + "[colonnes]\ndate = [\"Date\", 2]\n", "PROF-05", "profil.toml:3", "liste de textes"),
        (entete + "[constantes]\nville = \"Avignon\"\n", "PROF-03", "profil.toml:3", "ville"),
        (entete + "[constantes]\nrang = 1\n", "PROF-05", "profil.toml:3", "constantes.rang"),
        (entete + "[codes]\nresultat = \"ATTRIBUTION\"\n", "PROF-05", "profil.toml:3", "[codes.resultat]"),
        (entete + "[codes.resultat]\nOui = 1\n", "PROF-05", "profil.toml:3", "un texte entre guillemets"),
        (
            entete + "[codes.resultat]\nAccord = \"ATTRIBUTION\"\nACCORD = \"NON_ATTRIBUTION\"\n", "PROF-05",
            "profil.toml:3", "deux traductions"
        ),
        (entete + "[codes.couleur]\nOui = \"O\"\n", "PROF-03", "profil.toml", "couleur"),
        (entete + "[dates]\nformat = \"jj.mm.aa\"\n", "PROF-03", "profil.toml:3", "formats"),
        (entete + "[dates]\nformats = \"jj.mm\"\n", "PROF-05", "profil.toml:3", "une fois chacun"),
        (entete + "[dates]\nformats = 3\n", "PROF-05", "profil.toml:3", "liste de textes"),
        (entete + "evenements = \"LIBERATION\"\n", "PROF-05", "profil.toml:2", "[[evenements]]"),
        (entete + evenement("couleur = \"bleu\""), "PROF-05", "profil.toml:2", "« couleur » est inconnue"),
        (entete + "[[evenements]]\ndate = \"Date\"\n", "PROF-05", "profil.toml:2", "« type »"),
        (
            entete + "[[evenements]]\ntype = \"ANNULATION\"\ndate = \"Date\"\n", "PROF-05", "profil.toml:2", "« type »"
        ),
        (entete + "[[evenements]]\ntype = \"BAIL\"\n", "PROF-05", "profil.toml:2", "« date »"),
        (entete + evenement("colonnes = { couleur = \"A\" }"), "PROF-05", "profil.toml:2", "« colonnes »"),
        (entete + evenement("constantes = { rang = 1 }"), "PROF-05", "profil.toml:2", "« constantes »"),
        (entete + evenement("si = { \"Statut\" = 3 }"), "PROF-05", "profil.toml:2", "« si »"),
        (entete + evenement("sauf = \"Statut\""), "PROF-05", "profil.toml:2", "« sauf »"),
    ]

    private static func evenement(_ cle: String) -> String {
        "[[evenements]]\ntype = \"BAIL\"\ndate = \"Date\"\n\(cle)\n"
    }

    @Test(arguments: fautes)
    func `une faute est refusée à sa ligne`(
        _ faute: (profil: String, regle: String, place: String, dit: String)
    ) throws {
        let problemes = CampagneAProfil.problemes(faute.profil)
        #expect(problemes.map(\.rule.id) == [faute.regle])
        let probleme = try #require(problemes.first)
        #expect(probleme.position.description == faute.place)
        #expect(probleme.detail.contains(faute.dit), "\(probleme.detail)")
    }

    @Test func `toutes les fautes sont dites, dans l’ordre des lignes`() {
        let problemes = CampagneAProfil.problemes(
            "table = \"parc\"\n[lecture]\nentete = 0\n[dates]\nformats = \"jj\"\n")
        #expect(problemes.map(\.position.line) == [1, 3, 5])
    }

    @Test func `seul le profil d’un journal a des événements`() {
        let profil = "table = \"parc\"\n" + ClesDeProfilTests.evenement("")
        #expect(CampagneAProfil.problemes(profil, table: .parc).map(\.rule.id) == ["PROF-05"])
    }

    @Test func `un profil absent est refusé`() {
        let erreur = erreur { $0.ajouter("[profils]", "journal = \"absent.toml\"", a: "campagne.toml") }
        #expect(erreur?.message.contains("PROF-01") == true || erreur.map { "\($0)" }?.contains("PROF-01") == true)
    }
}
