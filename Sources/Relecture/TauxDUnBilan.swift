import Parc

/// The rates of section B that a bilan states, or that its counts give.
struct TauxDUnBilan {
    /// By identifier, then réservataire: the totals that the rates are made of or checked against, and no other figure.
    private var totaux: [String: [String: Fraction]] = [:]
    /// The real flow of the perimeter of the bilan; nil when it does not say.
    let fluxReel: Rationnel?
    /// Whether what the rates are made of is counted, as in every bilan that was delivered.
    let sesEffectifsSontComptes: Bool

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
    private static let effectifs = Set(definitions.flatMap { [$0.nombre] + $0.base })
    private static let taux = definitions.map(\.id) + [orientation]

    /// Of a bilan that fits its schema.
    init(_ bilan: BilanLu) {
        fluxReel = TauxDUnBilan.fluxReel(bilan)
        var comptes = true
        for mesure in bilan.sections.filter({ $0.section == .b }).flatMap(\.mesures) {
            let estUnEffectif = TauxDUnBilan.effectifs.contains(mesure.id)
            guard estUnEffectif || TauxDUnBilan.taux.contains(mesure.id), totaux[mesure.id] == nil else { continue }
            if estUnEffectif, mesure.forme != .nombre { comptes = false }
            totaux[mesure.id] = Dictionary(
                mesure.lignes.compactMap { ligne in ligne.total.map { (ligne.reservataire, $0) } },
                uniquingKeysWith: { premier, _ in premier })
        }
        sesEffectifsSontComptes = comptes
    }

    /// Line h of its annex, or the same of the convention it is due under.
    private static func fluxReel(_ bilan: BilanLu) -> Rationnel? {
        func ligne(_ section: Section, _ id: String, _ reservataire: String) -> LigneLue? {
            bilan.sections.first { $0.section == section }?.mesures.first { $0.id == id }?.lignes.first {
                $0.reservataire == reservataire
            }
        }
        let destinataire = bilan.identification.destinataire?.code
        if let destinataire, let flux = ligne(.b, "objectif_flux_reel", destinataire)?.total { return flux.exacte }
        let calculs = ligne(.h, "annexe_h", destinataire ?? TableauLu.ensemble)?.ventilations.first {
            $0.axes == AxesLus(axe: "calcul", axe2: nil)
        }
        return calculs?.cases.first { $0.modalite == "N_REEL" }?.valeur.exacte
    }

    /// By réservataire, then by identifier; nil when a stated rate is not the one that the counts give.
    ///
    /// An older version states none: they are calculated then, that of orientation if a real flow is known.
    ///
    /// - Parameter fluxReel: that of the perimeter, from another bilan when this one does not say.
    func taux(fluxReel: Rationnel?) -> TauxPrecedents.ParReservataire? {
        let comptes = calcules(fluxReel)
        let ecrits = ecrits
        guard !ecrits.isEmpty else { return comptes }
        for (reservataire, siens) in ecrits {
            for (id, taux) in siens where id != TauxDUnBilan.orientation || fluxReel != nil {
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
        for id in TauxDUnBilan.taux {
            for (reservataire, total) in totaux[id] ?? [:] {
                taux[reservataire, default: [:]][id] = TauxDUnBilan.proportion(total)
            }
        }
        return taux
    }

    private func calcules(_ fluxReel: Rationnel?) -> TauxPrecedents.ParReservataire {
        var taux: TauxPrecedents.ParReservataire = [:]
        for reservataire in (totaux[TauxDUnBilan.offres] ?? [:]).keys {
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

    /// nil when the bilan does not have that count; two of them add up, since a count is far from the largest `Int`.
    private func total(_ id: String, _ reservataire: String) -> Int? {
        totaux[id]?[reservataire].flatMap { Int(exactly: $0.valeur) }
    }

    private static func proportion(_ chiffre: Fraction) -> Proportion? {
        guard let nombre = Int(exactly: chiffre.valeur), let base = Int(exactly: chiffre.base ?? 1) else { return nil }
        return Proportion(nombre, sur: Rationnel(base))
    }
}
