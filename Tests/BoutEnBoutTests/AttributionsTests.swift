import TestSupport
import Testing

/// A log written flat, or an event a line, to the same bilans.
@Suite struct AttributionsTests {
    /// The lines of every `donnees.csv` but those of section M, which tell of lines and events of the files.
    private func donnees(_ essai: Essai) throws -> [String: [Substring]] {
        try essai.produire()
        let sortie = try #require(essai.sortie)
        let fichiers = sortie.fichiers.keys.filter { $0.hasSuffix("donnees.csv") }
        return Dictionary(
            uniqueKeysWithValues: fichiers.map { nom in
                (nom, sortie.texte(nom).split(separator: "\n").filter { !$0.hasPrefix("M;") })
            })
    }

    private func expectMemesBilans(
        _ lignes: [LigneDAttribution], _ changer: (inout CampagneMinimale) -> Void = { _ in }
    ) throws {
        let plat = try donnees(
            Essai {
                changer(&$0)
                $0.mettreAPlat(lignes)
            })
        let journal = try donnees(
            Essai {
                changer(&$0)
                $0.ecrireDEvenements(lignes)
            })
        #expect(plat.keys.sorted() == journal.keys.sorted())
        for (nom, attendues) in journal {
            let ecart = zip(plat[nom] ?? [], attendues).first { $0 != $1 }
            #expect(ecart == nil && plat[nom]?.count == attendues.count, "\(nom) : \(ecart.map { "\($0)" } ?? "")")
        }
    }

    @Test(arguments: Array(UInt64(1)...20))
    func `deux cents logements tirés au sort donnent les mêmes bilans`(_ graine: UInt64) throws {
        var hasard = SplitMix64(graine: graine)
        let lignes = TirageDAttributions.tirer(logements: 200, &hasard)
        try expectMemesBilans(lignes) { campagne in
            let codes = (4...210).map { "L\($0);2-\($0);\($0 % 9 == 0 ? "30028" : "84007");1;C;3;1975;13;1;;1" }
            for ligne in codes { campagne.ajouter(ligne, a: "parc.csv") }
        }
    }
}
