import Foundation
import Regles
import Secret

/// The command line of the benchmark.
struct Commande {
    private(set) var norme = Norme()
    private(set) var region: UInt64?
    private(set) var communes = 300
    private(set) var chemin: String?
    private(set) var axeDesInities: String?

    static let usage = """
        Protects linked tables and says how long it took.

        secret-bench FICHIER.json [--niveau N1|N3] [--seuil 11] [--inities AXE] > protege.json
        secret-bench --region GRAINE [--communes 300] [--niveau N1|N3] [--seuil 11] [--inities AXE]

          FICHIER.json    tables to protect; written back with what is withheld blank
          --region        protects an invented region, drawn from this number
          --niveau        N1: nothing withheld is calculated; N3 (default): nor bounded under the threshold
          --seuil         the least count that may be shown
          --inities       the axis whose every code is someone who knows its own rows
          -h, --help      prints this

        """

    init?(_ arguments: [String]) {
        var (seuil, niveau) = (11, NiveauDeProtection.n3)
        var reste = arguments[...]
        while let argument = reste.popFirst() {
            switch argument {
            case "--seuil":
                guard let valeur = reste.popFirst().flatMap({ Int($0) }) else { return nil }
                seuil = valeur
            case "--niveau":
                guard let valeur = reste.popFirst().flatMap(NiveauDeProtection.init) else { return nil }
                niveau = valeur
            case "--region":
                guard let valeur = reste.popFirst().flatMap({ UInt64($0) }) else { return nil }
                region = valeur
            case "--communes":
                guard let valeur = reste.popFirst().flatMap({ Int($0) }) else { return nil }
                communes = valeur
            case "--inities":
                guard let valeur = reste.popFirst() else { return nil }
                axeDesInities = valeur
            default:
                guard chemin == nil else { return nil }
                chemin = argument
            }
        }
        guard (chemin == nil) != (region == nil) else { return nil }
        norme = Norme(seuil: seuil, niveau: niveau)
    }

    func run() throws {
        let fichier = try chemin.map(Fichier.init(chemin:))
        var generateur = region.map { Region(graine: $0, communes: communes) }
        guard var tables = fichier?.tables ?? generateur?.tables() else { return }
        tables.axeDesInities = axeDesInities
        let (debut, processeur) = (ContinuousClock.now, clock())
        let protection = try Protection(tables, norme)
        let duree = ContinuousClock.now - debut
        let secondes = Double(clock() - processeur) / 1e6
        let bilan = protection.bilan
        let listees = tables.tables.reduce(0) { $0 + $1.cellules.count }
        let compte = """
            \(duree) (processor \(secondes) s), \(listees) listed cells, \(bilan.cellules) distinct, \(bilan.relations) relations, \
            \(bilan.primaires) primary, \(bilan.secondaires) secondary, \(bilan.programmes) programmes, \
            \(bilan.solveur)

            """
        FileHandle.standardError.write(Data(compte.utf8))
        if let fichier { FileHandle.standardOutput.write(try fichier.protege(protection)) }
    }
}
