import Parc
import Regles

extension Chiffres {
    /// The figures of a `donnees.csv`, what is calculated left out.
    package init(donnees: String) {
        self.init()
        for ligne in donnees.split(separator: "\n").dropFirst() {
            let champs = ligne.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            guard champs.count == 10, let valeur = Int(champs[7]) else {
                preconditionFailure("not a line of donnees.csv: \(ligne)")
            }
            guard Chiffres.compte(champs[0], champs[1]), valeur != 0 else { continue }
            let section = ["A", "B"].contains(champs[0]) ? "" : "\(champs[0])/"
            let axes = [(champs[3], champs[4]), (champs[5], champs[6])].filter { !["total", ""].contains($0.0) }
            valeurs["\(section)\(champs[1]) \(champs[2])\(axes.map { " \($0.0)=\($0.1)" }.joined())"] = valeur
        }
    }

    /// Whether a measure counts lines of the campaign, rather than being calculated from other figures.
    package static func compte(_ section: String, _ mesure: String) -> Bool {
        !calculees.contains("\(section)/\(mesure)")
    }

    private static let calculees = Set(Registre.calculees.map { "\($0.section.rawValue)/\($0.id)" })
}
