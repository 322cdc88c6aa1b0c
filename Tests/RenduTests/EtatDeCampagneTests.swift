import Rendu
import Testing

@Suite struct `État de la campagne` {
    private let etat = Rendus.etat()

    /// The JSON of the state, changed.
    private func json(_ avant: String, _ apres: String) throws -> [UInt8] {
        let texte = String(decoding: etat.json, as: UTF8.self)
        try #require(texte.contains(avant))
        return Array(texte.replacing(avant, with: apres, maxReplacements: 1).utf8)
    }

    @Test func `ce qui est écrit se relit, octet pour octet`() throws {
        let relu = try EtatDeCampagne(json: etat.json)
        #expect(relu == etat)
        #expect(relu.json == etat.json)
        #expect(try Rendus.index(relu) == Rendus.index(etat))
    }

    @Test func `un nom hostile se relit tel quel`() throws {
        let hostile = Rendus.etat(DossierFictif(nomDeLaMairie: "\"},\\u0000\u{202E}é\u{301}\u{1}\t"))
        #expect(try EtatDeCampagne(json: hostile.json) == hostile)
    }

    @Test func `les chiffres sont des nombres entiers, avec leur statut`() throws {
        let mairie = etat.reservataires[0]
        #expect(etat.colonnes.map(\.mesure)[...2] == ["mises_a_disposition", "objectif", "atteinte_prevue"])
        #expect(mairie.chiffres[0].valeur == 2 && mairie.chiffres[0].base == nil)
        #expect(mairie.chiffres[2].valeur == 2 && mairie.chiffres[2].base == 3)
        #expect(mairie.situation == .nonAtteint)
        let sans = Rendus.etat(DossierFictif(objectifDeLaMairie: nil)).reservataires[0]
        #expect(sans.chiffres[1].valeur == nil && sans.chiffres[1].statut == .sansObjet)
    }

    @Test func `un constat sur la ligne d’une convention est celui de son réservataire`() {
        #expect(etat.reservataires.map(\.problemes) == [1, 0])
    }

    @Test func `les problèmes sont par règle, le plus grave d’abord, sans les informations`() {
        #expect(etat.problemes.regles.map(\.regle) == ["ESSAI-02", "ESSAI-01"])
        #expect(etat.problemes.regles.map(\.nombre) == [1, 2])
        #expect(etat.problemes.comptes.map(\.nombre) == [0, 1, 2, 1])
    }

    @Test func `un bilan signé le dit sur la page, sans rien recompter`() throws {
        var suivi = etat
        suivi.reservataires[0].livraison.avancement = .signe
        let page = try Rendus.index(try EtatDeCampagne(json: suivi.json))
        #expect(page.contains("2\u{A0}bilans de réservataires\u{A0}: 1\u{A0}signé, 1\u{A0}fait"))
        #expect(page.contains(">Signé</td>"))
    }

    @Test func `une présentation qui est là a son lien`() throws {
        var suivi = etat
        #expect(!(try Rendus.index(suivi)).contains("presentation.pptx"))
        suivi.consolide.livraison.fichiers.append("presentation.pptx")
        #expect(try Rendus.index(suivi).contains("href=\"consolide/presentation.pptx\""))
    }

    @Test(arguments: ["", "[", "null", "[1]", "{}", "{\"version\": \"1\"}", "\u{FEFF}x"])
    func `ce qui n’est pas un état est refusé`(texte: String) {
        #expect { try EtatDeCampagne(json: Array(texte.utf8)) } throws: { erreur in
            guard case .illisible? = erreur as? EtatError else { return false }
            return true
        }
    }

    @Test func `une autre version du format est refusée`() throws {
        let autre = try json("\"version\": 1", "\"version\": 2")
        #expect(throws: EtatError.autreVersion(2)) { try EtatDeCampagne(json: autre) }
    }

    @Test func `une clé qui manque est nommée`() throws {
        let sansNom = try json("\"nom\": ", "\"nim\": ")
        #expect(throws: EtatError.illisible(ou: "reservataires.[0].nom")) { try EtatDeCampagne(json: sansNom) }
    }

    @Test(arguments: [
        ("\"dossier\": \"reservataires/r0\"", "\"dossier\": \"javascript:alert(1)\""),
        ("\"dossier\": \"reservataires/r0\"", "\"dossier\": \"../../etc\""),
        ("\"dossier\": \"reservataires/r0\"", "\"dossier\": \"/etc\""),
        ("\"dossier\": \"reservataires/r0\"", "\"dossier\": \"\""),
        ("\"bilan.xml\"", "\"a b\""), ("\"valeur\": 2, \"base\": 3", "\"valeur\": 2, \"base\": 0"),
        ("\"valeur\": 2, \"base\": 3, \"statut\": \"V\"", "\"statut\": \"V\""),
        ("\"siren\": \"130000001\"", "\"siren\": \"13000000x\""),
        ("\"echeance\": \"2025-02-28\"", "\"echeance\": \"2025-02-30\""),
        ("\"version\": 1, \"avancement\"", "\"version\": 0, \"avancement\""),
        (", {\"valeur\": 2, \"statut\": \"V\"}", ""),
    ])
    func `une valeur que l’outil n’écrit pas est refusée`(avant: String, apres: String) throws {
        let faux = try json(avant, apres)
        #expect { try EtatDeCampagne(json: faux) } throws: { erreur in
            guard let erreur = erreur as? EtatError, case .invalide = erreur else { return false }
            return erreur.message.hasPrefix("etat.json : « ")
        }
    }

    @Test func `un état démesuré est refusé`() {
        #expect(throws: EtatError.tropLong) {
            try EtatDeCampagne(json: [UInt8](repeating: 0x20, count: 1 << 24 + 1))
        }
    }
}
