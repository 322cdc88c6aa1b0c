import Parc
import Relecture
import Testing
import XMLPort

/// A bilan.xml read back: what it says, and every way in which a file is none.
@Suite struct `Relecture d’un bilan` {
    private func refus(_ octets: [UInt8], limites: XMLLimits = XMLLimits()) throws -> RelectureError? {
        let lecteur = try LecteurDeBilan(limites: limites)
        do {
            _ = try lecteur.lire(octets)
            return nil
        } catch {
            return error
        }
    }

    private func refus(_ bilan: BilanDEssai) throws -> RelectureError? { try refus(Array(bilan.texte.utf8)) }
    private func refus(_ texte: String) throws -> RelectureError? { try refus(Array(texte.utf8)) }

    @Test func `l’identification est lue`() throws {
        let lue = try BilanDEssai().lu().identification
        #expect(lue.siren == "662620079")
        #expect(lue.bailleur == "Bailleur d’essai")
        #expect(lue.destinataire?.code == "MAIRIE")
        #expect(lue.perimetre.code == "84007")
        #expect(lue.annee == 2024)
        #expect(lue.arreteAu == Jour("2024-12-31"))
        #expect(!lue.pointDEtape)
        #expect(lue.version == "0.3.0")
    }

    private static let empreinte = String(repeating: "0f", count: 32)

    private func corrige(_ correction: String) -> BilanDEssai {
        BilanDEssai(("</identification>", "</identification><correction \(correction)/>"))
    }

    @Test func `la marque d’une version corrigée est lue, une première version n’en a pas`() throws {
        let empreinte = `Relecture d’un bilan`.empreinte
        let lue = try corrige(#"version="3" motif="Baux oubliés" empreinte="\#(empreinte)" chiffres="12""#).lu()
            .identification.correction
        #expect(lue?.version == 3)
        #expect(lue?.motif == "Baux oubliés")
        #expect(lue?.empreinte == empreinte)
        #expect(lue?.chiffres == 12)
        #expect(try BilanDEssai().lu().identification.correction == nil)
    }

    @Test(arguments: [
        #"version="1" motif="m" empreinte="\#(empreinte)" chiffres="1""#,
        #"version="2" motif="" empreinte="\#(empreinte)" chiffres="1""#,
        #"version="2" motif="m" empreinte="0f" chiffres="1""#,
        #"version="2" motif="m" empreinte="\#(empreinte)" chiffres="-1""#,
        #"version="2" motif="m" empreinte="\#(empreinte)""#,
    ])
    func `une marque de correction mal faite est refusée`(_ correction: String) throws {
        guard case .nonConforme = try refus(corrige(correction)) else {
            Issue.record("\(correction)")
            return
        }
    }

    @Test func `une version démesurée est refusée`() throws {
        let correction =
            #"version="9999999999999999999" motif="m" empreinte="\#(`Relecture d’un bilan`.empreinte)" chiffres="1""#
        guard case .nombreTropGrand = try refus(corrige(correction)) else {
            Issue.record("une version démesurée est passée")
            return
        }
    }

    @Test func `un bilan consolidé n’a pas de réservataire pour destinataire`() throws {
        let lu = try BilanDEssai(
            (#"sorte="RESERVATAIRE" code="MAIRIE" nom="Ville" type="COMMUNE""#, #"sorte="CONSOLIDE""#)
        )
        .lu()
        #expect(lu.identification.destinataire == nil)
    }

    @Test func `les paramètres, les réservataires et les nomenclatures sont lus dans l’ordre`() throws {
        let lu = try BilanDEssai().lu()
        #expect(lu.parametres.map(\.cle) == ["annee", "regles.date"])
        #expect(lu.parametres.map(\.valeur) == ["2024", "CONGE"])
        #expect(lu.reservataires.map(\.code) == ["MAIRIE", "BAILLEUR"])
        #expect(lu.axes.map(\.code) == ["typologie", "commune", "qpv"])
        #expect(lu.axes.first?.modalites.map(\.code) == ["T2", "T1", "NR"])
    }

    @Test func `les chiffres sont lus à leur place`() throws {
        let lu = try BilanDEssai().lu()
        #expect(lu.sections.map(\.section) == [.a, .b])
        let ligne = try #require(lu.sections.first?.mesures.first?.lignes.first)
        #expect(ligne.total?.valeur == 9)
        #expect(ligne.ventilations.map(\.axes.axe) == ["typologie", "qpv", "commune"])
        let croisee = try #require(ligne.ventilations.last)
        #expect(croisee.axes.axe2 == "qpv")
        #expect(croisee.cases.map(\.modalite2) == ["EN"])
        #expect(lu.sections.last?.mesures.first?.lignes.map(\.reservataire) == ["*", "MAIRIE", "BAILLEUR"])
    }

    @Test func `une quantité et un taux sont lus avec leur base`() throws {
        let mesures = try #require(try BilanDEssai().lu().sections.last?.mesures)
        let lus = mesures.map { ($0.forme, $0.lignes.last?.total) }
        #expect(lus.map(\.0) == [.nombre, .nombre, .quantite, .quantite, .taux])
        #expect(lus[2].1?.exacte == Rationnel(15, 2))
        #expect(lus[3].1?.base == nil)
        #expect((lus[4].1?.valeur, lus[4].1?.base) == (4, 5))
    }

    @Test(arguments: [#"total="-9""#, #"total="9" base="2""#])
    func `un effectif négatif, ou divisé, n’est pas conforme`(total: String) throws {
        #expect(try refus(BilanDEssai((#"total="9""#, total))) == .nonConforme(ligne: 29))
    }

    @Test func `la composition et les états sont lus`() throws {
        let lu = try BilanDEssai().lu()
        #expect(lu.composition.map(\.nombre) == [30])
        #expect(lu.etats.map(\.code) == ["OFFERT"])
    }

    @Test func `un nombre entouré d’espaces, comme le schéma le permet, est lu`() throws {
        let lu = try BilanDEssai((#"total="8"/>"#, #"total=" -8 "/>"#)).lu()
        #expect(lu.sections.last?.mesures[3].lignes.first?.total?.valeur == -8)
    }

    // MARK: What is no bilan

    @Test func `un XML d’un autre espace de noms n’est pas un bilan`() throws {
        #expect(try refus(BilanDEssai(("urn:bilanflux:bilan:1", "urn:autre"))) == .pasUnBilan)
    }

    @Test(arguments: ["<bilan/>", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>"])
    func `un autre document XML n’est pas un bilan`(texte: String) throws { #expect(try refus(texte) == .pasUnBilan) }

    @Test func `un autre élément du format n’est pas un bilan`() throws {
        #expect(try refus("<section xmlns=\"urn:bilanflux:bilan:1\"/>") == .pasUnBilan)
    }

    @Test func `l’espace de noms d’une version suivante est un autre format`() throws {
        #expect(try refus(BilanDEssai(("urn:bilanflux:bilan:1", "urn:bilanflux:bilan:2"))) == .autreFormat)
    }

    @Test func `une version 2 est un autre format`() throws {
        #expect(try refus(BilanDEssai((#"bilan:1" version="1""#, #"bilan:1" version="2""#))) == .autreFormat)
    }

    static let nonConformes: [(ancien: String, nouveau: String, ligne: Int)] = [
        (#"bilan:1" version="1""#, #"bilan:1""#, 2), (#"annee="2024""#, #"annee="24""#, 7),
        (#"<programmes/>"#, "", 19), (#"total="9""#, #"total="9,5""#, 29), (#"<c m="T2" v="4"/>"#, #"<c m="T2"/>"#, 30),
        (#"<commentaires/>"#, #"<commentaires/><logement/>"#, 61),
        (#"2024-12-31" "#, #"2024-12-31Z" "#, 7),
    ]

    @Test(arguments: nonConformes)
    func `un bilan qui ne suit pas son schéma est refusé à sa ligne`(ancien: String, nouveau: String, ligne: Int) throws
    {
        #expect(try refus(BilanDEssai((ancien, nouveau))) == .nonConforme(ligne: ligne))
    }

    @Test(arguments: ["0.2.0", "0.1.12"])
    func `un bilan d’une version antérieure au format dit laquelle`(version: String) throws {
        let ancien = BilanDEssai(
            (#"version="0.3.0""#, "version=\"\(version)\""), ("<sections>", "<objectifs/><sections>"))
        let erreur = try #require(try refus(ancien))
        #expect(erreur == .formatAnterieur(version: version))
        #expect(erreur.message.contains("écrit par bilanflux \(version), dans un format antérieur"))
    }

    @Test(arguments: ["0.3.0", "1.0", "0.2", "0.2.x", "-1.0.0"])
    func `un bilan abîmé d’une autre version, ou qui n’en dit pas, est abîmé`(version: String) throws {
        let abime = BilanDEssai((#"version="0.3.0""#, "version=\"\(version)\""), ("<programmes/>", ""))
        #expect(try refus(abime) == .nonConforme(ligne: 19))
    }

    @Test(arguments: ["99999999999999999999", "1152921504606846976"])
    func `un nombre démesuré est refusé`(nombre: String) throws {
        #expect(try refus(BilanDEssai((#"total="9""#, "total=\"\(nombre)\""))) == .nombreTropGrand(ligne: 29))
    }

    static let doubles: [(ancien: String, nouveau: String)] = [
        (#"<c m="T2" v="4"/>"#, #"<c m="T2" v="4"/><c m="T2" v="4"/>"#),
        (
            #"<ventilation axe="qpv"><c m="EN" v="9"/></ventilation>"#,
            #"<ventilation axe="typologie"><c m="T1" v="9"/></ventilation>"#
        ),
        (#"cle="regles.date""#, #"cle="annee""#),
        (#"<composition>"#, #"<composition><terme code="PARC" libelle="x" nombre="1"/>"#),
    ]

    @Test(arguments: doubles)
    func `un chiffre ou un paramètre donné deux fois est refusé`(ancien: String, nouveau: String) throws {
        guard case .enDouble? = try refus(BilanDEssai((ancien, nouveau))) else {
            Issue.record("not refused")
            return
        }
    }

    static let illisibles: [(document: String, cause: XMLReadingError.Cause)] = [
        ("", .empty), ("section;mesure\n", .malformed), ("<bilan xmlns=\"urn:bilanflux:bilan:1\">", .truncated),
        ("<!DOCTYPE bilan [<!ENTITY a \"b\">]><bilan>&a;</bilan>", .doctype), ("<bilan>\u{0}</bilan>", .nul),
        (String(repeating: "<bilan xmlns=\"urn:bilanflux:bilan:1\">", count: 1_000), .tooDeep),
    ]

    @Test(arguments: illisibles)
    func `un fichier illisible dit pourquoi`(document: String, cause: XMLReadingError.Cause) throws {
        guard case .illisible(let raison)? = try refus(document) else {
            Issue.record("not refused")
            return
        }
        #expect(raison.cause == cause)
    }

    @Test func `un attribut de cent mégaoctets est refusé`() throws {
        let debut = Array("<bilan xmlns=\"urn:bilanflux:bilan:1\" version=\"".utf8)
        let octets = debut + [UInt8](repeating: 0x31, count: 100 << 20) + Array("\"/>".utf8)
        guard case .illisible(let raison)? = try refus(octets) else {
            Issue.record("not refused")
            return
        }
        #expect(raison.cause == .tooLong)
    }

    @Test func `un fichier plus grand que la limite est refusé`() throws {
        let erreur = try refus(Array(BilanDEssai().texte.utf8), limites: XMLLimits(bytes: 1000))
        guard case .illisible(let raison)? = erreur else {
            Issue.record("not refused")
            return
        }
        #expect(raison.cause == .tooLarge)
    }

    @Test func `un document coupé n’est jamais pris pour un bilan`() throws {
        let octets = Array(BilanDEssai().texte.utf8)
        for nombre in stride(from: 0, to: octets.count - 9, by: 97) {
            #expect(try refus(Array(octets[..<nombre])) != nil)
        }
    }
}
