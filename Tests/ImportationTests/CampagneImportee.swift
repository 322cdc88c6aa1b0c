import Diagnostics
import Importation
import Parc
import TestSupport
import Testing

/// A campaign that was imported; identity I6 and the list of rejected lines are proved on every one.
struct CampagneImportee {
    let dossier: Dossier
    /// Those of campagne.toml and of the tables, sorted.
    let diagnostics: [Diagnostic]
    let rejets: [RejectedLine]
    let places: PlacesDuJournal

    /// Imports a campaign from a folder of its own.
    init(_ campagne: CampagneMinimale, fils: Int = 1, montrerValeurs: Bool = false) throws(ImportError) {
        let dossier = campagne.ecrire()
        defer { withExtendedLifetime(dossier) {} }
        let (lue, notes) = try LecteurDeCampagne.lire(dossier: dossier.chemin)
        let resultat = try Importation.lire(lue, fils: fils, montrerValeurs: montrerValeurs)
        self.dossier = resultat.dossier
        places = resultat.places
        diagnostics = (notes + resultat.log.diagnostics.diagnostics).sorted()
        rejets = resultat.log.rejets.sorted {
            ($0.position.file, $0.position.line) < ($1.position.file, $1.position.line)
        }
        verifierLesComptes()
    }

    /// The same from the minimal campaign, changed.
    init(fils: Int = 1, _ changer: (inout CampagneMinimale) -> Void) throws(ImportError) {
        try self.init(CampagneMinimale(changer), fils: fils)
    }

    /// I6, and as many rejected lines listed as counted.
    private func verifierLesComptes() {
        for compte in dossier.comptesDeLignes {
            #expect(
                compte.lues == compte.utilisees + compte.rejetees + compte.horsPerimetre, "I6 : \(compte.fichier)")
            let listes = rejets.count { $0.position.file == compte.fichier }
            #expect(listes == compte.rejetees, "rejets de \(compte.fichier)")
        }
    }

    /// The findings of a rule.
    func diagnostics(_ regle: String) -> [Diagnostic] { diagnostics.filter { $0.rule.id == regle } }

    /// Lines read, used, rejected, out of the perimeter; empty for a file that was not read.
    func compte(_ fichier: String) -> [Int] {
        dossier.comptesDeLignes.first { $0.fichier == fichier }
            .map { [$0.lues, $0.utilisees, $0.rejetees, $0.horsPerimetre] } ?? []
    }

    /// The attributes of every dwelling of the stock.
    var attributs: [Attributs] { (0..<dossier.patrimoine.count).map(dossier.patrimoine.attributs) }

    /// The events kept, dwelling by dwelling, as the lines they stand on.
    var lignesParLogement: [[Int]] { dossier.logementsAuJournal.map { $0.evenements.map(\.numero) } }
}

/// What stopped an import; nil when nothing did.
func erreur(_ changer: (inout CampagneMinimale) -> Void) -> ImportError? {
    do throws(ImportError) {
        _ = try CampagneImportee(CampagneMinimale(changer))
        return nil
    } catch {
        return error
    }
}

extension CampagneImportee {
    /// A campaign with this log, and anything else.
    static func importer(
        _ lignes: [String], _ changer: (inout CampagneMinimale) -> Void = { _ in }
    ) throws -> CampagneImportee {
        try CampagneImportee {
            $0["journal.csv"] = CampagneMinimale.enteteDuJournal + lignes.map { "\($0)\n" }.joined()
            changer(&$0)
        }
    }
}
