/// Which files each bilan gets: the ones that later runs and the pages stand on always, the others as asked.
package struct FormatsDeBilan: Sendable, Equatable {
    /// A form of the same figures, by the end of the names of its files.
    package enum Format: String, CaseIterable, Sendable {
        case xml, csv, html, xlsx, ods, pptx, odp
    }

    /// Why a list of formats cannot be followed.
    package enum Refus: Error, Equatable {
        case inconnu(String)
        /// What no bilan goes without is not in the list.
        case sansEssentiel([Format])
        /// The slides say what stands in the page.
        case diapositivesSansPage(Format)
    }

    /// Every format.
    package static let tous = FormatsDeBilan(choisis: Set(Format.allCases))

    /// `bilan.xml` is what is compared, corrected, signed and filed; `donnees.csv` what the attack and the protection of the
    /// next year read, and what the pages send their reader to.
    package static let essentiels: [Format] = [.xml, .csv]

    private let choisis: Set<Format>

    private init(choisis: Set<Format>) { self.choisis = choisis }

    /// The formats of a list, `xml,csv,html`; letter case and spaces around names do not count.
    package init(liste: String) throws(Refus) {
        var choisis: Set<Format> = []
        for nom in liste.split(separator: ",", omittingEmptySubsequences: false) {
            let net = nom.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
            guard let format = Format(rawValue: String(net).lowercased()) else { throw .inconnu(String(nom)) }
            choisis.insert(format)
        }
        let manquants = FormatsDeBilan.essentiels.filter { !choisis.contains($0) }
        guard manquants.isEmpty else { throw .sansEssentiel(manquants) }
        for diapositives in [Format.pptx, .odp] where choisis.contains(diapositives) && !choisis.contains(.html) {
            throw .diapositivesSansPage(diapositives)
        }
        self.choisis = choisis
    }

    /// Whether the files of a format are made.
    package func contient(_ format: Format) -> Bool { choisis.contains(format) }
}
