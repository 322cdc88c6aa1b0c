/// `--corrige` and `--motif`, checked together.
struct OptionsDeCorrection: Sendable {
    /// The folder that `produire` wrote and that is corrected, as given.
    let sortie: String
    /// One line of at most 500 characters.
    let motif: String

    private static let longueurMaximale = 500

    /// nil when neither is given.
    ///
    /// - Throws: `usage`.
    static func lire(corrige: String?, motif: String?) throws(CommandFailure) -> OptionsDeCorrection? {
        guard corrige != nil || motif != nil else { return nil }
        guard let corrige else {
            throw CommandFailure(
                .usage, "--motif ne va qu’avec --corrige : donner le dossier de la version qui est corrigée.")
        }
        guard let motif else {
            throw CommandFailure(
                .usage, "--corrige demande un motif : ajouter --motif \"…\", il est imprimé sur les bilans.")
        }
        if corrige.isEmpty { throw CommandFailure(.usage, "--corrige : un nom de dossier est attendu.") }
        return OptionsDeCorrection(sortie: corrige, motif: try verifie(motif))
    }

    private static func verifie(_ motif: String) throws(CommandFailure) -> String {
        let scalaires = motif.unicodeScalars
        if scalaires.contains(where: estInterdit) {
            throw CommandFailure(
                .usage, "--motif : une seule ligne est attendue, sans tabulation ni autre caractère de contrôle.")
        }
        let debut = scalaires.drop(while: \.properties.isWhitespace)
        let fin = debut.lastIndex { !$0.properties.isWhitespace }
        guard let fin else {
            throw CommandFailure(.usage, "--motif est vide : dire pourquoi les bilans sont corrigés.")
        }
        let net = debut[...fin]
        guard net.count <= longueurMaximale else {
            throw CommandFailure(
                .usage, "--motif : \(longueurMaximale) caractères au plus sont attendus, il en a \(net.count).")
        }
        return String(net)
    }

    /// What would break the line, or make it read otherwise than it is written.
    private static func estInterdit(_ scalaire: Unicode.Scalar) -> Bool {
        switch scalaire.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
        default: scalaire.properties.isBidiControl
        }
    }
}
