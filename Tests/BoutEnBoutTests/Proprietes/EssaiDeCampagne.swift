import TestSupport
import Testing

/// A random campaign in files, run by the tool.
struct EssaiDeCampagne: Sendable, CustomTestStringConvertible {
    let graine: UInt64
    let fichiers: CampagneEnFichiers
    /// The `donnees.csv` of each bilan, by the folder of the bilan.
    let donnees: [String: String]
    var testDescription: String { "graine \(graine)" }

    init(_ graine: UInt64) {
        self.graine = graine
        fichiers = CampagneEnFichiers(CampagneAleatoire.tirer(graine, partagee: false))
        donnees = (try? EssaiDeCampagne.produire(fichiers)) ?? [:]
    }

    /// Two seeds that have dwellings of every provenance between them and cancelled lines each: the first closed before the
    /// end of the year and freed by the release, the second at its end and by the notice. Run once for all tests.
    static let tous = [6, 52].map(EssaiDeCampagne.init)

    /// A generator of this seed, other than the one that drew the campaign.
    var hasard: SplitMix64 { SplitMix64(graine: graine &+ 1_000_000) }

    /// The figures of a bilan.
    func chiffres(_ dossier: String) -> Chiffres { Chiffres(donnees: donnees[dossier] ?? "") }

    /// Runs `produire` on files, which must end well: the figures of each bilan.
    static func produire(_ fichiers: CampagneEnFichiers) throws -> [String: String] {
        let dossier = DossierTemporaire()
        fichiers.ecrire(dossier)
        let resultat = try Outil.lancer(["produire", dossier.chemin])
        try #require(resultat.code == 0, "\(resultat.messages)")
        let sortie = try #require(Arbre("\(dossier.chemin)/sortie"))
        let suffixe = "/donnees.csv"
        return Dictionary(
            uniqueKeysWithValues: sortie.fichiers.keys.filter { $0.hasSuffix(suffixe) && !$0.hasPrefix("cil/") }.map {
                (String($0.dropLast(suffixe.count)), sortie.texte($0))
            })
    }

    /// Other files must give the same figures, byte for byte.
    func expectMemesDonnees(
        _ emplacement: SourceLocation = #_sourceLocation, _ changer: (inout CampagneEnFichiers) -> Void
    ) throws {
        var autres = fichiers
        changer(&autres)
        let donnees = try EssaiDeCampagne.produire(autres)
        #expect(donnees.count == 6, sourceLocation: emplacement)
        let differents = donnees.keys.filter { donnees[$0] != self.donnees[$0] }.sorted()
        #expect(differents == [], sourceLocation: emplacement)
    }
}
