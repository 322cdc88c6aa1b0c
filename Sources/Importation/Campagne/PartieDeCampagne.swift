/// Which inputs of a campaign are read.
package enum PartieDeCampagne: Sendable, Hashable {
    /// Those that it names.
    case entiere
    /// The stock, and what says where it lies and what is out of it.
    case stock
    /// All but those that were counted elsewhere, and the facts in their place: the path of the file.
    case faits(String)

    /// Those that are counted, line by line.
    package static let comptes: [FichierDeCampagne] = [
        .demandeurs, .parc, .parcSuivant, .exclusions, .journal, .attributions,
    ]

    /// Without these nothing can be made.
    var requis: [FichierDeCampagne] {
        switch self {
        case .entiere: FichierDeCampagne.requis
        case .stock: [.parc, .conventions, .territoires]
        case .faits: [.conventions, .territoires]
        }
    }

    /// Whether an input is read when the campaign names it.
    package func lit(_ fichier: FichierDeCampagne) -> Bool {
        switch self {
        case .entiere: true
        case .stock: [.parc, .parcSuivant, .exclusions, .conventions, .territoires, .passage].contains(fichier)
        case .faits: !PartieDeCampagne.comptes.contains(fichier)
        }
    }
}
