import Foundation
import TestSupport
import Testing

/// `bilanflux occupation`, from files to files.
@Suite struct OccupationTests {
    private static let entete =
        "ident_rep;programme;occupation;repondu;situation_familiale;occupants;enfants;age_titulaire;plafonds;activite;apl;"
        + "emmenage_recent\n"

    /// Two hundred dwellings of one commune.
    private static func lignes(_ repondu: (Int) -> String = { _ in "O" }) -> String {
        (1...200).map { rang in
            let age = [25, 35, 45, 60, 70, 80][rang % 6]
            return
                "A\(rang);P\(rang % 2);LOUE;\(repondu(rang));\(rang % 3 == 0 ? "SEULE" : "MONOPARENTALE");\(rang % 4 + 1);"
                + "\(rang % 3);\(age);\(rang % 110);STABLE;\(rang % 2 == 0 ? "O" : "N");\(rang % 4 == 0 ? "O" : "N")\n"
        }.joined()
    }

    private static let bonne = entete + lignes()

    static func essai(
        _ occupation: String = OccupationTests.bonne, _ changer: (inout CampagneMinimale) -> Void = { _ in }
    ) -> Essai {
        Essai { campagne in
            for rang in 1...200 {
                campagne.ajouter("A\(rang);;84007;\(rang % 2 + 1);C;3;1975;13;1;;1", a: "parc.csv")
            }
            campagne.nommer("occupation", "occupation.csv", occupation)
            changer(&campagne)
        }
    }

    private func sortie(_ essai: Essai) throws -> Arbre { try #require(Arbre("\(essai.campagne)/sortie-occupation")) }

    @Test func `le diagnostic est dans son dossier, ce qui est pour le bailleur à côté`() throws {
        let essai = OccupationTests.essai()
        let resultat = try essai.lancer("occupation")
        #expect(resultat.code == 0, "\(resultat.messages)")
        #expect(resultat.sortie.hasPrefix("Données d’occupation du parc social au 1er janvier 2024\n"))
        #expect(
            try sortie(essai).fichiers.keys.filter { !$0.hasSuffix("/") }.sorted() == [
                "diagnostics.csv", "diagnostics.json", "manifeste.json", "occupation/diagnostic.html",
                "occupation/diagnostic.xml", "occupation/donnees.csv", "rejets.csv",
            ])
        #expect(essai.restes == [])
        #expect(essai.sortie == nil, "produire n’est pas concerné")
    }

    @Test func `les mêmes fichiers donnent les mêmes octets, quel que soit l’ordre des lignes`() throws {
        let essai = OccupationTests.essai()
        #expect(try essai.lancer("occupation").code == 0)
        let avant = try sortie(essai)
        #expect(try essai.lancer("occupation").code == 0)
        #expect(try sortie(essai).differences(avant) == [])
        let inverse = OccupationTests.essai(
            OccupationTests.entete + OccupationTests.lignes().split(separator: "\n").reversed().joined(separator: "\n")
                + "\n")
        #expect(try inverse.lancer("occupation").code == 0)
        #expect(
            try sortie(inverse).differences(avant).filter { $0.hasPrefix("occupation/") } == [],
            "l’ordre des lignes ne change rien au diagnostic")
    }

    @Test func `produire donne les mêmes bilans, que la campagne nomme occupation ou non`() throws {
        let avec = OccupationTests.essai("\u{0}illisible")
        try avec.produire()
        let sans = OccupationTests.essai()
        try sans.produire()
        #expect(try #require(avec.sortie).differences(try #require(sans.sortie)) == [])
    }

    @Test func `ni identifiant, ni cellule inconnue n’est dans le diagnostic ni dans un message`() throws {
        let essai = OccupationTests.essai(
            "nom_du_locataire;" + OccupationTests.entete
                + OccupationTests.lignes().split(separator: "\n").map { "SECRET-DUPONT;\($0)\n" }.joined()
                + "x;A1;P;SECRET-2;;;;;;;;;\nx;SECRET-3;P;LOUE;O;SECRET-4;SECRET-5;SECRET-6;SECRET-7;SECRET-8;SECRET-9;S;S\n"
                + "x;L1;P;LOUE;O;SECRET-4;SECRET-5;SECRET-6;SECRET-7;SECRET-8;SECRET-9;SECRET-1;SECRET-1\n")
        let resultat = try essai.lancer("occupation")
        #expect(resultat.code == 0, "\(resultat.messages)")
        for regle in ["OCC-02", "OCC-03", "OCC-04", "OCC-05"] { #expect(resultat.messages.contains("[\(regle)]")) }
        let sortie = try sortie(essai)
        for marque in ["SECRET", "A199", "ident_rep"] {
            #expect(sortie.contenant(marque).filter { $0.hasPrefix("occupation/") } == [], "\(marque)")
        }
        #expect(!resultat.textes.contains("SECRET") && sortie.contenant("SECRET") == [])
    }

    /// An input that stops the run, and what must be said of it.
    struct Cas: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let code: Int32
        let dit: String
        let changer: @Sendable (inout CampagneMinimale) -> Void

        init(
            _ description: String, code: Int32, _ dit: String,
            _ changer: @escaping @Sendable (inout CampagneMinimale) -> Void
        ) {
            testDescription = description
            self.code = code
            self.dit = dit
            self.changer = changer
        }
    }

    static let fatales = [
        Cas("occupation.csv vide", code: 3, "occupation.csv : fichier vide") { $0["occupation.csv"] = "" },
        Cas("en-tête seul", code: 3, "occupation.csv : aucune ligne utilisable") { $0["occupation.csv"] = entete },
        Cas("aucun logement dans le parc", code: 3, "[OCC-03]") {
            $0["occupation.csv"] = entete + "Z1;P;LOUE;N;;;;;;;;\nZ2;P;LOUE;N;;;;;;;;\n"
        },
        Cas("fichier absent", code: 4, "occupation.csv : fichier introuvable") { $0["occupation.csv"] = nil },
        Cas("UTF-16", code: 3, "occupation.csv : texte UTF-16") {
            $0.remplacer("occupation.csv", [0xFF, 0xFE, 0x69, 0x00, 0x64, 0x00])
        },
        Cas("un classeur", code: 3, "occupation.csv : classeur") {
            $0.remplacer("occupation.csv", [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 1, count: 64))
        },
        Cas("colonne repondu absente", code: 3, "colonne introuvable : repondu") {
            $0["occupation.csv"] = "ident_rep;occupation\nA1;LOUE\n"
        },
        Cas("aucun identifiant dans l’en-tête", code: 3, "ident_rep ou ident_int") {
            $0["occupation.csv"] = "occupation;repondu\nLOUE;O\n"
        },
        Cas("clé absente", code: 4, "[CAMP-12]") {
            $0.remplacer("occupation = \"occupation.csv\"\n", par: "", dans: "campagne.toml")
        },
        Cas("parc absent", code: 4, "parc.csv : fichier introuvable") { $0["parc.csv"] = nil },
        Cas("seuil sous celui de la convention", code: 4, "« protection.seuil » : un nombre entier de 11 à 1000") {
            $0.ajouter("[protection]", "seuil = 10", a: "campagne.toml")
        },
    ]

    @Test(arguments: fatales)
    func `une entrée fatale se dit en français et laisse le diagnostic d’avant`(_ cas: Cas) throws {
        let essai = OccupationTests.essai()
        #expect(try essai.lancer("occupation").code == 0)
        let avant = try sortie(essai)
        let nouvelle = OccupationTests.essai(OccupationTests.bonne, cas.changer)
        try avant.ecrire("\(nouvelle.campagne)/sortie-occupation")
        let resultat = try nouvelle.lancer("occupation")
        #expect(resultat.code == cas.code, "\(resultat.messages)")
        #expect(resultat.messages.contains(cas.dit), "\(resultat.messages)")
        #expect(resultat.motsAnglais == [], "\(resultat.messages)")
        #expect(try sortie(nouvelle).differences(avant) == [])
        #expect(nouvelle.restes == [])
    }

    static let benignes = [
        Cas("dernière ligne tronquée", code: 1, "occupation.csv:202 : avertissement [CSV-06]") {
            $0["occupation.csv"] = bonne + "L1;P1;LOUE"
        },
        Cas("logement en double", code: 1, "[OCC-02]") { $0["occupation.csv"] = bonne + "A1;P1;VACANT;;;;;;;;;\n" },
        Cas("logement absent du parc", code: 1, "[OCC-03]") {
            $0["occupation.csv"] = bonne + "Z1;P1;VACANT;;;;;;;;;\n"
        },
        Cas("code inconnu", code: 1, "occupation.csv:202:14 : avertissement [OCC-04]") {
            $0["occupation.csv"] = bonne + "L1;P1;LOUE;O;VEUF;1;0;42;55;STABLE;O;N\n"
        },
        Cas("Windows-1252", code: 0, "") {
            $0.remplacer(
                "occupation.csv",
                Array("\(bonne)L1;P1;".utf8) + [0x6C, 0x6F, 0x75, 0xE9] + Array(";O;AUTRE;1;0;42;55;STABLE;O;N\n".utf8))
        },
    ]

    @Test(arguments: benignes)
    func `une ligne fautive se dit à sa place, le reste est livré`(_ cas: Cas) throws {
        let essai = OccupationTests.essai(OccupationTests.bonne, cas.changer)
        let resultat = try essai.lancer("occupation", "--strict")
        #expect(resultat.code == cas.code, "\(resultat.messages)")
        #expect(resultat.messages.contains(cas.dit) || cas.dit.isEmpty, "\(resultat.messages)")
        #expect(try sortie(essai).texte("occupation/diagnostic.xml").hasPrefix("<?xml"))
    }

    @Test func `quand personne n’a répondu, le diagnostic le dit et ne montre aucun chiffre`() throws {
        let essai = OccupationTests.essai(OccupationTests.entete + OccupationTests.lignes { _ in "N" })
        #expect(try essai.lancer("occupation").code == 0)
        let sortie = try sortie(essai)
        #expect(sortie.texte("occupation/donnees.csv").split(separator: "\n").count == 1)
        #expect(sortie.texte("occupation/diagnostic.html").contains("rien n’est diffusable à cette maille"))
    }

    @Test func `une seule résidence ne fait pas de zone`() throws {
        let essai = OccupationTests.essai(
            OccupationTests.bonne.replacing("P0", with: "P1"))
        #expect(try essai.lancer("occupation").code == 0)
        #expect(!(try sortie(essai).texte("occupation/donnees.csv").contains(";residence;")))
    }

    @Test func `les paramètres de campagne.toml comptent, et sont imprimés`() throws {
        let essai = OccupationTests.essai(OccupationTests.bonne) {
            $0.ajouter("[protection]", "zone_minimale = 101", "taux_de_reponse = 70", a: "campagne.toml")
        }
        #expect(try essai.lancer("occupation").code == 0)
        let xml = try sortie(essai).texte("occupation/diagnostic.xml")
        #expect(xml.contains("cle=\"protection.zone_minimale\" valeur=\"101\""))
        #expect(xml.contains("moins de 70"))
        #expect(!xml.contains("niveau=\"residence\""))
    }

    @Test func `seuls les EPCI choisis ont un diagnostic, et le compte rendu dit ce qui n’y est pas`() throws {
        let avignon = OccupationTests.essai(OccupationTests.bonne) {
            $0.ajouter("[cil]", "epci = [\"248400251\"]", a: "campagne.toml")
        }
        let choisi = try avignon.lancer("occupation")
        #expect(!choisi.sortie.contains("« cil.epci »"))
        let tous = OccupationTests.essai()
        #expect(try tous.lancer("occupation").code == 0)
        #expect(try sortie(avignon).differences(try sortie(tous)) == ["manifeste.json"], "campagne.toml seul diffère")
        let ailleurs = OccupationTests.essai(OccupationTests.bonne) {
            $0.ajouter("[cil]", "epci = [\"200034692\"]", a: "campagne.toml")
        }
        let resultat = try ailleurs.lancer("occupation")
        #expect(resultat.code == 0, "\(resultat.messages)")
        #expect(resultat.sortie.contains("CA du Gard Rhodanien : rien n’est diffusable à cette maille"))
        #expect(resultat.sortie.contains("Logements d’EPCI que « cil.epci » ne nomme pas, dans aucun diagnostic : 200"))
        #expect(try sortie(ailleurs).contenant("Avignon").filter { $0.hasPrefix("occupation/") } == [])
    }

    @Test func `le dossier d’un autre n’est jamais remplacé`() throws {
        let essai = OccupationTests.essai()
        try essai.produire()
        let avant = try #require(essai.sortie)
        let resultat = try essai.lancer("occupation", "--sortie", "\(essai.campagne)/sortie")
        #expect(resultat.code == 4)
        #expect(try #require(essai.sortie).differences(avant) == [])
    }
}
