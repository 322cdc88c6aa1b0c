/// The relations between measures, wherever an edition lists what they name.
struct LiensPoses {
    let lue: EditionLue
    let liens: [LienEntreMesures]

    /// Where a relation may hold.
    private struct Endroit: Hashable {
        let reservataire: String
        let position: PositionAttaquee
    }

    /// The relations that an edition's reader knows.
    init(_ lue: EditionLue, inegalites: Bool) {
        self.lue = lue
        let classes = Dictionary(grouping: lue.edition.contingents.keys) { lue.edition.contingents[$0] ?? "" }
        liens =
            LiensEntreMesures.egalites + (inegalites ? LiensEntreMesures.inegalites : [])
            + classes.sorted { $0.key < $1.key }.flatMap { LiensEntreMesures.contingent($0.key, $0.value.sorted()) }
    }

    /// Adds them, in order.
    func relier(_ systeme: inout Systeme) {
        for lien in liens {
            for endroit in endroits(lien) { relier(lien, endroit, &systeme) }
        }
    }

    /// Everywhere that one of its terms is listed.
    private func endroits(_ lien: LienEntreMesures) -> [Endroit] {
        var endroits: Set<Endroit> = []
        for terme in lien.termes {
            let restriction = restriction(terme)
            for (reservataire, siennes) in lue.mesures[terme.mesure]?.cases ?? [:] {
                if let fixe = terme.reservataire, fixe != reservataire { continue }
                let pour = terme.reservataire == nil ? reservataire : Nomenclature.ensemble
                guard lien.portee.vaut(pour) else { continue }
                for position in siennes.keys {
                    guard let position = position.sans(restriction) else { continue }
                    endroits.insert(Endroit(reservataire: pour, position: position))
                }
            }
        }
        return endroits.sorted { ($0.reservataire, $0.position) < ($1.reservataire, $1.position) }
    }

    private func relier(_ lien: LienEntreMesures, _ endroit: Endroit, _ systeme: inout Systeme) {
        var termes: [(rang: Int, coefficient: Int)] = []
        for terme in lien.termes {
            guard let position = endroit.position.avec(restriction(terme)) else { return }
            switch lue.lieu(terme.mesure, terme.reservataire ?? endroit.reservataire, position, systeme) {
            case .rang(let rang): termes.append((rang, terme.coefficient))
            case .zero: break
            case .inconnu:
                // What is unknown may be 0 or more: on the larger side it leaves nothing to say.
                if lien.exact || terme.coefficient > 0 { return }
            }
        }
        systeme.relier(termes, exacte: lien.exact, reste: lien.reste, systeme.origine(termes))
    }

    /// As this edition names its axes.
    private func restriction(_ terme: LienEntreMesures.Terme) -> [PositionAttaquee.Code] {
        terme.restriction.map { PositionAttaquee.Code(axe: lue.edition.axe($0.axe), modalite: $0.modalite) }
    }
}
