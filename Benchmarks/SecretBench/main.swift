import Foundation
import Secret

/// `secret-bench FICHIER.json [--niveau N3] [--seuil 11] > protege.json`, or `secret-bench --region GRAINE`.
func run() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    func take(_ nom: String) -> String? {
        guard let place = arguments.firstIndex(of: nom), place + 1 < arguments.count else { return nil }
        defer { arguments.removeSubrange(place...place + 1) }
        return arguments[place + 1]
    }
    let niveau = NiveauDeSecret(rawValue: take("--niveau") ?? "N3") ?? .n3
    let norme = Norme(seuil: take("--seuil").flatMap { Int($0) } ?? 11, niveau: niveau)
    let fichier = try arguments.first.map { try Fichier(Data(contentsOf: URL(fileURLWithPath: $0))) }
    guard let tables = fichier?.tables else { throw Fichier.Defaut.illisible("no file") }
    let debut = ContinuousClock.now
    let protection = try Protection(tables, norme)
    let duree = ContinuousClock.now - debut
    let bilan = protection.bilan
    let listees = tables.tables.reduce(0) { $0 + $1.cellules.count }
    let compte =
        "\(duree) listed \(listees) cells \(bilan.cellules) relations \(bilan.relations) "
        + "primary \(bilan.primaires) secondary \(bilan.secondaires) LP \(bilan.programmes) \(bilan.solveur)\n"
    FileHandle.standardError.write(Data(compte.utf8))
    if let fichier { FileHandle.standardOutput.write(try fichier.protege(protection)) }
}

try run()
