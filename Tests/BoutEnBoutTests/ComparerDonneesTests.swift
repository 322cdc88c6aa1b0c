import Foundation
import Parc
import Regles
import TestSupport
import Testing

/// `bilanflux comparer` judged by donnees.csv, which it does not read.
@Suite struct ComparerDonneesTests {
    /// `section;mesure;reservataire;axe;modalite;axe2;modalite2` and `valeur;base` of every line, in order.
    private func chiffres(_ chemin: String) throws -> [(cle: String, valeur: String)] {
        try String(contentsOfFile: chemin, encoding: .utf8).split(separator: "\n").dropFirst().map { ligne in
            let champs = ligne.split(separator: ";", omittingEmptySubsequences: false)
            return (champs[..<7].joined(separator: ";"), champs[7..<9].joined(separator: ";"))
        }
    }

    private static let calculees = Set(Registre.calculees.map { "\($0.section.rawValue);\($0.id);" })

    /// What a line that is not there says: a count is 0, a calculated figure is not defined.
    private func absente(_ cle: String) -> String {
        Self.calculees.contains(cle.split(separator: ";").prefix(2).joined(separator: ";") + ";") ? ";" : "0;"
    }

    /// The number of a line; nil when it is not defined.
    private func nombre(_ valeur: String) -> Rationnel? {
        let champs = valeur.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
        return champs[0].flatMap { Rationnel($0, champs[1] ?? 1) }
    }

    @Test func `les différences sont celles des donnees.csv, dans leur ordre`() throws {
        let avant = Essai()
        let apres = Essai {
            $0.ajouter(
                "E8;2024-04-01;L2;LIBERATION;;;;;;", "E9;2024-05-01;L2;MISE_A_DISPOSITION;PREFET;;;;;", a: "journal.csv"
            )
        }
        try avant.produire()
        try apres.produire()
        let csv = "\(avant.dossier.chemin)/d.csv"
        let resultat = try Outil.lancer(
            ["comparer", "\(avant.campagne)/sortie", "\(apres.campagne)/sortie", "--csv", csv])
        try #require(resultat.code == 0, "\(resultat.messages)")
        // What bilan.xml holds and donnees.csv does not.
        let propres = ["A;composition;", "A;etats;"]
        let trouvees = try String(contentsOfFile: csv, encoding: .utf8).split(separator: "\n").filter { ligne in
            ligne.hasPrefix("consolide/bilan.xml;")
                && !propres.contains { ligne.hasPrefix("consolide/bilan.xml;\($0)") }
        }.map { $0.dropFirst("consolide/bilan.xml;".count).split(separator: ";", omittingEmptySubsequences: false) }
        let (a, b) = (
            try chiffres("\(avant.campagne)/sortie/consolide/donnees.csv"),
            try chiffres("\(apres.campagne)/sortie/consolide/donnees.csv")
        )
        let deA = Dictionary(uniqueKeysWithValues: a.map { ($0.cle, $0.valeur) })
        let attendues = b.filter { (deA[$0.cle] ?? absente($0.cle)) != $0.valeur }.map(\.cle)
        #expect(attendues.count > 20)
        let disparues = Set(a.map(\.cle)).subtracting(b.map(\.cle))
        #expect(trouvees.map { $0[..<7].joined(separator: ";") }.filter { !disparues.contains($0) } == attendues)
        #expect(Set(trouvees.map { $0[..<7].joined(separator: ";") }).isSuperset(of: disparues))
        let deB = Dictionary(uniqueKeysWithValues: b.map { ($0.cle, $0.valeur) })
        for champs in trouvees where champs[8].isEmpty && champs[10].isEmpty {
            let cle = champs[..<7].joined(separator: ";")
            #expect(nombre("\(champs[7]);") == nombre(deA[cle] ?? absente(cle)), "\(cle)")
            #expect(nombre("\(champs[9]);") == nombre(deB[cle] ?? absente(cle)), "\(cle)")
            guard let avant = Int(champs[7]), let apres = Int(champs[9]) else { continue }
            #expect(Int(champs[11]) == apres - avant, "\(cle)")
        }
    }
}
