import Parc

/// The rates of section B that a bilan states, or that its counts give.
struct TauxDUnBilan {
    private let mesures: [MesureLue]

    /// A rate: a count over the sum of others.
    private struct Definition {
        let id: String
        let nombre: String
        let base: [String]
    }

    private static let orientation = "taux_orientation"
    private static let offres = "mises_a_disposition"
    private static let definitions = [
        Definition(id: "taux_attribution", nombre: "attribues", base: [offres]),
        Definition(id: "taux_refus", nombre: "refus", base: ["refus", "baux_signes"]),
        Definition(id: "taux_baux", nombre: "baux_signes", base: ["attribues"]),
    ]

    /// Of a bilan that fits its schema.
    init(_ bilan: BilanLu) {
        mesures = bilan.sections.filter { $0.section == .b }.flatMap(\.mesures)
    }

    /// The real flow of the perimeter of a bilan, which the convention it is due under states; nil for a consolidated one.
    static func fluxReel(_ bilan: BilanLu) -> Rationnel? {
        guard let code = bilan.identification.destinataire?.code else { return nil }
        return TauxDUnBilan(bilan).mesure("objectif_flux_reel")?.lignes.first { $0.reservataire == code }?.total?.exact
    }

    /// By réservataire, then by identifier; nil when a stated rate is not the one that the counts give.
    ///
    /// An older version states none: they are calculated then, that of orientation on `fluxReel` if it is known.
    func taux(fluxReel: Rationnel?) -> TauxPrecedents.ParReservataire? {
        let comptes = calcules(fluxReel)
        let ecrits = ecrits
        guard !ecrits.isEmpty else { return comptes }
        for (reservataire, siens) in ecrits {
            for (id, taux) in siens where id != TauxDUnBilan.orientation {
                guard comptes[reservataire]?[id] == taux else { return nil }
            }
            if let taux = siens[TauxDUnBilan.orientation] {
                guard taux.nombre == total(TauxDUnBilan.offres, reservataire) else { return nil }
            }
        }
        return ecrits
    }

    private var ecrits: TauxPrecedents.ParReservataire {
        var taux: TauxPrecedents.ParReservataire = [:]
        for id in TauxDUnBilan.definitions.map(\.id) + [TauxDUnBilan.orientation] {
            for ligne in mesure(id)?.lignes ?? [] {
                taux[ligne.reservataire, default: [:]][id] = ligne.total.flatMap(TauxDUnBilan.proportion)
            }
        }
        return taux
    }

    private func calcules(_ fluxReel: Rationnel?) -> TauxPrecedents.ParReservataire {
        var taux: TauxPrecedents.ParReservataire = [:]
        for reservataire in mesure(TauxDUnBilan.offres)?.lignes.map(\.reservataire) ?? [] {
            var siens: [String: Proportion] = [:]
            for definition in TauxDUnBilan.definitions {
                let base = definition.base.compactMap { total($0, reservataire) }
                guard let nombre = total(definition.nombre, reservataire), base.count == definition.base.count else {
                    continue
                }
                siens[definition.id] = Proportion(nombre, sur: Rationnel(base.reduce(0, +)))
            }
            if let fluxReel, let offres = total(TauxDUnBilan.offres, reservataire) {
                siens[TauxDUnBilan.orientation] = Proportion(offres, sur: fluxReel)
            }
            taux[reservataire] = siens
        }
        return taux
    }

    private func mesure(_ id: String) -> MesureLue? { mesures.first { $0.id == id } }

    /// nil when the bilan does not have that count.
    private func total(_ id: String, _ reservataire: String) -> Int? {
        mesure(id)?.lignes.first { $0.reservataire == reservataire }?.total.flatMap { Int(exactly: $0.valeur) }
    }

    private static func proportion(_ chiffre: ChiffreLu) -> Proportion? {
        guard let nombre = Int(exactly: chiffre.valeur), let base = Int(exactly: chiffre.base ?? 1) else { return nil }
        return Proportion(nombre, sur: Rationnel(base))
    }
}
