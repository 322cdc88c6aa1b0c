import Parc
import Regles

extension [MesureCalculee] {
    /// The same with the rates of the year before beside those of the year, in the order of the registry.
    ///
    /// A rate that only the year before has makes a row, and a measure, of its own.
    ///
    /// - Parameters:
    ///   - precedents: those of the perimeter, by réservataire then by measure of section B.
    ///   - reservataires: the rows of the bilan in their order: `*`, those present, `BAILLEUR`. The others are left out.
    ///   - registre: the calculated measures, in order.
    func avecLAnneePrecedente(
        _ precedents: TauxPrecedents.ParReservataire, reservataires: [String], registre: [Mesure] = Registre.calculees
    ) -> [MesureCalculee] {
        let suivies = registre.filter { $0.section == .b && $0.ventilations.contains(.exercice) }
        guard !precedents.isEmpty, !suivies.isEmpty else { return self }
        return registre.compactMap { mesure in
            let actuelle = first { $0.mesure.cle == mesure.cle }
            guard suivies.contains(where: { $0.cle == mesure.cle }) else { return actuelle }
            return MesureCalculee(
                mesure,
                reservataires.map { reservataire in
                    let precedent = precedents[reservataire]?[mesure.id].map {
                        CaseCalculee(.taux($0), .exercice, rang: 0)
                    }
                    return (reservataire, (actuelle?.ligne(reservataire)?.cases ?? []) + [precedent].compactMap { $0 })
                })
        }
    }
}

extension Ventilation {
    /// Beside the year of the bilan, the one before.
    fileprivate static let exercice = Ventilation(.exercice)
}
