import Tabular
import TestSupport
import Testing

@testable import Importation

/// The layouts of RPLS that are told apart by their header.
@Suite struct ProfilRPLSTests {
    private static let communes = ["DEPCOM", "QPV", "TYPECONST", "NBPIECE", "CONSTRUCT", "FINAN", "CONV"]
    private static let detail = ["IDENT_REP", "IDENT_INT", "IDENT_ORG", "DROIT"] + communes + ["SORTIEPATRIM", "PMR"]
    private static let opendata47 = ["REG", "LIBREG", "DEP", "LIBDEP", "EPCI", "LIBEPCI", "DROIT"] + communes
    private static let geoloc = ["DROIT"] + communes + ["PMR", "EPCI", "PLG_QP", "latitude", "longitude"]

    static let profils: [(entete: [String], nom: ProfilRPLS.Nom, identifie: Bool)] = [
        (detail, .sdesDetail, true), (detail.filter { $0 != "IDENT_REP" }, .sdesDetail, true),
        (detail.filter { $0 != "IDENT_INT" }, .sdesDetail, true), (detail.map { "\($0)_red" }, .sdesDetail, true),
        (detail.map { $0.lowercased() }, .sdesDetail, true), (opendata47, .opendata47, false),
        (geoloc, .opendataGeoloc, false),
    ]

    private func profil(_ entete: [String]) throws -> ProfilRPLS { try ProfilRPLS.reconnaitre(Header(entete)).get() }

    @Test(arguments: profils)
    func `chaque profil se reconnaît à son en-tête`(_ entete: [String], _ nom: ProfilRPLS.Nom, _ identifie: Bool) throws
    {
        let profil = try profil(entete)
        #expect(profil.nom == nom)
        #expect(profil.identifie == identifie)
    }

    @Test(arguments: profils)
    func `les colonnes se trouvent dans un ordre quelconque`(
        _ entete: [String], _ nom: ProfilRPLS.Nom, _ identifie: Bool
    ) throws {
        let inverse = Array(entete.reversed())
        let profil = try profil(inverse)
        #expect(profil.nom == nom)
        for (position, colonne) in [
            (profil.depcom, "DEPCOM"), (profil.qpv, "QPV"), (profil.typeConst, "TYPECONST"),
            (profil.nbPiece, "NBPIECE"),
            (profil.construct, "CONSTRUCT"), (profil.finan, "FINAN"), (profil.conv, "CONV"),
        ] {
            let trouvee = try #require(position)
            #expect(inverse[trouvee].uppercased().replacing("_RED", with: "") == colonne)
        }
    }

    @Test(arguments: communes)
    func `une colonne requise absente est nommée`(_ colonne: String) {
        let reconnu = ProfilRPLS.reconnaitre(Header(ProfilRPLSTests.detail.filter { $0 != colonne }))
        #expect(throws: ProfilRPLS.ColonnesAbsentes.self) { try reconnu.get() }
        if case .failure(let absentes) = reconnu { #expect(absentes.noms == [colonne]) }
    }

    @Test(arguments: ["DEPCOM_CODE", "DEPCOM_ARM"])
    func `la commune se trouve sous les noms de DiDo`(_ colonne: String) throws {
        let entete = ProfilRPLSTests.opendata47.map { $0 == "DEPCOM" ? colonne : $0 }
        #expect(try profil(entete).depcom == entete.firstIndex(of: colonne))
    }

    @Test func `un fichier sans en-tête est refusé sans montrer ce qu’il contient`() throws {
        let erreur = try #require(erreur { $0["parc.csv"] = "SECRET-DUPONT;1;84007\nSECRET-DURAND;1;84007\n" })
        #expect(erreur.message.hasPrefix("parc.csv:1 : colonnes introuvables : DEPCOM, QPV"))
        #expect(!erreur.message.contains("SECRET"))
    }
}
