package import Parc

/// One row of a facts file, its codes resolved.
package struct LigneDeFaits: Sendable, Hashable {
    /// Position in `FaitsEcrits.sujets`.
    package let sujet: Int
    /// nil is `*`.
    package let reservataire: IndexReservataire?
    /// nil for a control total, and for what is not of a commune.
    package let commune: CodeCommune?
    package let place: PlaceDeFait
    /// At least 0.
    package let nombre: Int

    /// A row.
    package init(
        _ sujet: Int, reservataire: IndexReservataire? = nil, commune: CodeCommune? = nil,
        _ place: PlaceDeFait, _ nombre: Int
    ) {
        self.sujet = sujet
        self.reservataire = reservataire
        self.commune = commune
        self.place = place
        self.nombre = nombre
    }

    /// Whether it is the sum of the measure over the communes.
    package var estUnControle: Bool { commune == nil && place == .total }
}

/// Facts as a file holds them: counted here to be written, or counted elsewhere and read.
package struct FaitsEcrits: Sendable {
    package let sujets: [SujetDeFaits]
    package let lignes: [LigneDeFaits]
    /// The subjects that have a row.
    private let presents: Set<String>
    /// Those of what is no measure, by position of their subject: few of all the rows, and looked up again and again.
    private let releves: [Int: [LigneDeFaits]]

    /// Rows of these subjects.
    package init(_ sujets: [SujetDeFaits], _ lignes: [LigneDeFaits]) {
        self.sujets = sujets
        self.lignes = lignes
        presents = Set(Set(lignes.lazy.map(\.sujet)).map { sujets[$0].nom })
        let sansMesure = lignes.lazy.filter { ligne in
            if case .releve = sujets[ligne.sujet].contenu { true } else { false }
        }
        releves = Dictionary(grouping: sansMesure, by: \.sujet)
    }

    /// Whether something beside the measures was counted.
    package func dit(_ releve: ReleveDeFaits) -> Bool { presents.contains(releve.rawValue) }

    /// Whether a measure was counted.
    package func dit(_ mesure: Mesure) -> Bool { presents.contains(SujetDeFaits.nom(mesure)) }

    /// The rows of something beside the measures.
    package func lignes(_ releve: ReleveDeFaits) -> [LigneDeFaits] {
        guard let rang = sujets.firstIndex(where: { $0.nom == releve.rawValue }) else { return [] }
        return releves[rang] ?? []
    }
}

extension FaitsEcrits {
    /// The control total of something beside the measures; nil when the file does not say it.
    package func controle(_ releve: ReleveDeFaits) -> Int? { lignes(releve).first(where: \.estUnControle)?.nombre }
}
