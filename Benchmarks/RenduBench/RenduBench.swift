import Comptage
import Foundation
import Importation
import Rendu
import Threads

/// How long the bilans of a campaign take to render, once they are counted: each format by itself, on all cores.
@main struct RenduBench {
    private static let usage = """
        Renders the bilans of a campaign in memory and says how long each format took.

        rendu-bench CAMPAGNE [TOURS]

          TOURS   how many times (5 when not given): the median is printed

        """

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let dossier = arguments.first, !dossier.hasPrefix("-") else {
            print(usage, terminator: "")
            return
        }
        let tours = arguments.dropFirst().first.flatMap { Int($0) } ?? 5
        let (campagne, _) = try LecteurDeCampagne.lire(dossier: dossier, tap: { _, _ in })
        let fils = ProcessInfo.processInfo.activeProcessorCount
        let lue = try Importation.lire(campagne, fils: fils, tap: { _, _ in })
        let bilans = Comptage.compter(lue.dossier, campagne.exercice).reservataires
        let edition = Edition(version: "mesure", date: nil, empreinte: String(repeating: "0", count: 64))
        let gabarits = try Gabarits(dossier: nil)
        let (page, xml) = (try PageDuBilan(gabarits), try BilanXML())
        let formats: [(nom: String, rendre: @Sendable (Bilan) -> [UInt8]?)] = [
            ("bilan.html", { try? page.render($0, edition) }), ("bilan.xml", { try? xml.render($0, edition) }),
            ("donnees.csv", { DonneesCSV.render($0) }),
            ("tableaux", { (try? TableauxDeBilan.fichiers($0, edition))?.flatMap(\.octets) }),
        ]
        print("\(bilans.count) bilans, \(fils) threads, median of \(tours)")
        for (nom, rendre) in formats {
            var mesures: [(duree: Double, processeur: Double)] = []
            let tailles = Tailles(bilans.count)
            for _ in 0..<tours {
                let (debut, consomme) = (ContinuousClock.now, processeur)
                Parallel.perform(bilans.count, threads: fils) { tailles.noter($0, rendre(bilans[$0])?.count ?? -1) }
                let duree = (ContinuousClock.now - debut).components
                mesures.append((Double(duree.seconds) + Double(duree.attoseconds) / 1e18, processeur - consomme))
            }
            let mediane = mesures.map(\.duree).sorted()[tours / 2]
            let parBilan = mesures.map(\.processeur).sorted()[tours / 2] / Double(max(bilans.count, 1))
            print(
                "\(nom)\t\(Int(mediane * 1000)) ms\t\(Int(parBilan * 1000)) ms of processor a bilan\tlargest "
                    + "\(tailles.plusGrande / 1000) kB")
        }
    }

    /// Seconds of processor that the process has used.
    private static var processeur: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}
