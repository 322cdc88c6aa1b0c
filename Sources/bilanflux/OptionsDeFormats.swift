import Rendu

/// `--formats`, checked against the other options.
enum OptionsDeFormats {
    private typealias Format = FormatsDeBilan.Format

    /// Every format when none is given.
    ///
    /// - Parameter pdf: whether PDFs are asked for too.
    /// - Throws: `usage`.
    static func lire(_ liste: String?, pdf: Bool) throws(CommandFailure) -> FormatsDeBilan {
        guard let liste else { return .tous }
        let formats: FormatsDeBilan
        do throws(FormatsDeBilan.Refus) {
            formats = try FormatsDeBilan(liste: liste)
        } catch {
            throw CommandFailure(.usage, "--formats : \(raison(error))")
        }
        guard pdf else { return formats }
        let manquants = [Format.html, .odp].filter { !formats.contient($0) }
        guard manquants.isEmpty else {
            throw CommandFailure(
                .usage,
                "--pdf fait bilan.pdf et presentation.pdf à partir de html et odp : ajouter \(noms(manquants, " et ")) à --formats."
            )
        }
        return formats
    }

    private static func raison(_ refus: FormatsDeBilan.Refus) -> String {
        switch refus {
        case .inconnu(let nom):
            "format inconnu « \(nom) » ; formats possibles : \(noms(Format.allCases, ", "))."
        case .sansEssentiel(let manquants):
            "ajouter \(noms(manquants, " et ")) — aucun bilan ne va sans bilan.xml, qui se compare, se corrige, se signe et "
                + "s’archive, ni sans donnees.csv, que lisent l’attaque et la protection de l’année suivante."
        case .diapositivesSansPage(let format):
            "\(format.rawValue) demande html : les diapositives renvoient à bilan.html."
        }
    }

    private static func noms(_ formats: [Format], _ lien: String) -> String {
        formats.map(\.rawValue).joined(separator: lien)
    }
}
