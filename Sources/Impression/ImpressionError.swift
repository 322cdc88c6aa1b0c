/// What can stop the making of a PDF: one case per cause.
package enum ImpressionError: Error, Sendable, Equatable {
    /// None of the programs that can do it is on this machine.
    case sansOutil(noms: [String])
    /// It is there, and too old.
    case tropAncien(nom: String, version: String, attendue: Int)
    /// It could not be started.
    case nonLance(nom: String)
    /// Its working folder could not be made or written.
    case sansDossier(chemin: String)
    /// It ended on an error; the first words it said of it.
    case echoue(nom: String, code: Int, raison: String)
    /// It was stopped after that many seconds.
    case tropLong(nom: String, secondes: Int)
    /// It ended well and left no PDF.
    case sansPDF(nom: String)

    /// The sentence for people, without final dot.
    package var message: String {
        switch self {
        case .sansOutil(let noms):
            "aucun programme pour écrire un PDF n’a été trouvé (cherchés : \(noms.joined(separator: ", "))) ; « make "
                + "pdf-tools » installe WeasyPrint dans .venv-pdf, que nomme l’option --outils-pdf .venv-pdf/bin"
        case .tropAncien(let nom, let version, let attendue):
            "\(nom) \(version) est trop ancien : il faut la version \(attendue) ou une plus récente, qu’installe « make "
                + "pdf-tools » dans .venv-pdf (--outils-pdf .venv-pdf/bin)"
        case .nonLance(let nom): "\(nom) n’a pas pu être lancé"
        case .sansDossier(let chemin): "dossier de travail des PDF impossible à écrire : \(chemin)"
        case .echoue(let nom, let code, let raison):
            "\(nom) a échoué (code \(code))\(raison.isEmpty ? "" : " : \(raison)")"
        case .tropLong(let nom, let secondes): "\(nom) n’a pas fini en \(secondes) secondes et a été arrêté"
        case .sansPDF(let nom): "\(nom) n’a pas écrit de PDF"
        }
    }
}
