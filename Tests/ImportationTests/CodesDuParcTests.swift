import Diagnostics
import Importation
import Parc
import TestSupport
import Testing

/// A content that was read once is not read again: what it says must not depend on that.
@Suite struct CodesDuParcTests {
    /// Columns: IDENT_REP;IDENT_INT;DEPCOM;QPV;TYPECONST;NBPIECE;CONSTRUCT;FINAN;CONV;SORTIEPATRIM;PMR.
    private func importer(_ lignes: [String]) throws -> CampagneImportee {
        try CampagneImportee {
            $0["parc.csv"] = CampagneMinimale.enteteDuParc + lignes.map { "\($0)\n" }.joined()
            $0["journal.csv"] = CampagneMinimale.enteteDuJournal
        }
    }

    @Test func `un code inconnu est signalé à chacune de ses lignes`() throws {
        let lue = try importer([
            "A;;84007;7;C;1;1975;13;1;;1", "B;;84007;1;C;1;1975;13;1;;1", "C;;84007;7;C;1;1975;13;1;;1",
        ])
        #expect(lue.diagnostics("PARC-01").map(\.position.line) == [2, 4])
        #expect(lue.attributs.map(\.qpv) == [.nonRenseigne, .en, .nonRenseigne])
    }

    @Test func `le même contenu dit autre chose dans une autre colonne`() throws {
        let lue = try importer(["A;;84007;2;C;2;1975;13;2;;2", "B;;84007;1;C;1;1975;13;1;1;1"])
        #expect(lue.diagnostics.isEmpty)
        #expect(lue.attributs.map(\.qpv) == [.hors, .en])
        #expect(lue.attributs.map(\.typologie) == [.t2, .t1])
        #expect(lue.attributs.map(\.accessibilite) == [.pmr, .non])
        #expect(lue.dossier.patrimoine.situations == [.eligible, .sorti])
    }

    @Test func `un code entre guillemets, entre blancs ou avec des zéros dit la même chose`() throws {
        let lue = try importer([
            "A;;84007;\"1\";C;3;1975;13;1;;1", "B;;\"84007\"; 1;c ;03;\"1975\";13;1;;1",
            "C;;84007;1 ;C;3;1975; 13 ;1;;1",
        ])
        #expect(lue.diagnostics.isEmpty)
        #expect(Set(lue.attributs).count == 1)
    }

    @Test func `un contenu trop long pour un code est signalé, et lu à chaque fois`() throws {
        let long = String(repeating: "1", count: 8)
        let lue = try importer(["A;;84007;\(long);C;\(long);1975;13;1;;1", "B;;84007;\(long);C;1;1975;13;1;;1"])
        #expect(lue.diagnostics("PARC-01").map(\.position.line) == [2, 3])
        #expect(lue.attributs.map(\.typologie) == [.t5Plus, .t1])
    }

    @Test func `cent communes et deux cents années dans le désordre se lisent comme seules dans leur fichier`() throws {
        let lignes = (0..<800).map { rang in
            "L\(rang);;84\(String(100 + rang * 37 % 100).suffix(3));1;C;1;\(1800 + rang * 53 % 200);13;1;;1"
        }
        let lue = try importer(lignes)
        #expect(lue.attributs.count == 800)
        for (rang, attributs) in lue.attributs.enumerated() {
            #expect(attributs.commune.texte == "84\(String(100 + rang * 37 % 100).suffix(3))")
            // Each alone in its own file gives the same period.
            if rang < 200 { #expect(try importer([lignes[rang]]).attributs == [attributs]) }
        }
    }
}
