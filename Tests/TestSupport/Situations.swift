package import Parc

extension Patrimoine {
    /// The situation of each dwelling, in order.
    package var situations: [SituationAssiette] { fiches.map(\.situation) }

    /// The commune of each dwelling, in order.
    package var communes: [CodeCommune] { fiches.map(\.commune) }
}
