import Comptage
import Parc

/// The split of zones by the boundary of the QPV, and what it makes known of zones that nobody shows.
///
/// Where a *résidence* or a commune lies is known to all: one side is the sum of the zones that lie in it whole, and of
/// parts of those that straddle the boundary. These parts are in the system, whether a table shows them or not.
struct ZonageQPV {
    private(set) var zones: [ZoneComptee] = []
    private(set) var partitions: [String: [[String]]] = [:]
    private(set) var regroupements: [RegroupementImprime] = []
    private let epci: OccupationDUnEPCI
    private let communes: [CommuneRetenue]
    private let briques: [Brique]
    private let minimum: Int
    private let racine: String

    init(
        _ epci: OccupationDUnEPCI, communes: [CommuneRetenue], briques: [Brique], minimum: Int, racine: String
    ) {
        self.epci = epci
        self.communes = communes
        self.briques = briques
        self.minimum = minimum
        self.racine = racine
    }

    /// Splits the EPCI, then the communes that have enough households on both sides.
    mutating func decouper() {
        let ensemble = [true, false].map { ZonageQPV.compte(communes, enQPV: $0) }
        // All on one side: the split would say nothing.
        if ensemble.contains(where: { $0.nombreDeLogements == 0 }) { return }
        guard ensemble.allSatisfy({ $0.menages >= minimum }) else {
            regroupements.append(
                RegroupementImprime(
                    de: ["En QPV", horsQPV], vers: epci.nom, raison: "moins de \(minimum) ménages d’un côté"))
            return
        }
        let (seules, autres) = separer()
        guard !seules.isEmpty else {
            cotes(racine, code: epci.siren, communes: communes, libelles: ["En QPV", horsQPV])
            return
        }
        var parties = seules.map {
            cotes($0.zone, code: $0.code, communes: [$0], libelles: ["\($0.nom), en QPV", "\($0.nom), hors QPV"])
        }
        if !autres.isEmpty { parties.append(decouper(autres)) }
        let zonesDeLEPCI = zip(["EN", "HORS"], ["En QPV", horsQPV]).enumerated().map { cote, nom in
            ZoneComptee(niveau: .qpv, code: "\(epci.siren)/\(nom.0)", libelle: nom.1, compte: ensemble[cote])
        }
        zones.insert(contentsOf: zonesDeLEPCI, at: 0)
        partitions[racine, default: []].append(zonesDeLEPCI.map(\.cle))
        for (cote, zone) in zonesDeLEPCI.enumerated() {
            partitions[zone.cle, default: []].append(parties.compactMap { $0[cote] })
        }
    }

    private var horsQPV: String {
        let inconnus = communes.contains { $0.lieux.contains { $0.qpv == .nonRenseigne } }
        return inconnus ? "Hors QPV ou non renseigné" : "Hors QPV"
    }

    private static func compte(_ communes: [CommuneRetenue], enQPV: Bool) -> CompteDOccupation {
        .somme(communes.map { $0.compte(enQPV: enQPV) })
    }

    /// The communes shown by themselves on both sides, and the others, which are so together.
    private mutating func separer() -> (seules: [CommuneRetenue], autres: [CommuneRetenue]) {
        func moindre(_ commune: CommuneRetenue) -> Int {
            [true, false].map { commune.compte(enQPV: $0).menages }.min() ?? 0
        }
        var seules = communes.filter { $0.seule && moindre($0) >= minimum }
        var autres = communes.filter { !$0.seule || moindre($0) < minimum }
        func insuffisant() -> Bool {
            [true, false].map { ZonageQPV.compte(autres, enQPV: $0) }
                .contains { $0.nombreDeLogements > 0 && $0.menages < minimum }
        }
        while insuffisant(), let rang = seules.indices.min(by: { moindre(seules[$0]) < moindre(seules[$1]) }) {
            autres.append(seules.remove(at: rang))
        }
        let fondues = autres.filter { commune in
            [true, false].allSatisfy { commune.compte(enQPV: $0).nombreDeLogements > 0 }
        }
        if !fondues.isEmpty {
            regroupements.append(
                RegroupementImprime(
                    de: fondues.map { "\($0.nom), en QPV et hors QPV" },
                    vers: seules.isEmpty ? "\(epci.nom), en QPV et hors QPV" : "Autres communes, en QPV et hors QPV",
                    raison: "moins de \(minimum) ménages d’un côté, ou nécessaires pour les atteindre à plusieurs"))
        }
        return (seules, autres)
    }

    /// The communes that are not split by themselves: their whole is in the system, for it can be added up.
    private mutating func decouper(_ autres: [CommuneRetenue]) -> [String?] {
        let ensemble = ZoneComptee(
            niveau: .qpv, code: "\(epci.siren)/AUTRES", libelle: "",
            compte: .somme(autres.flatMap(\.lieux).map(\.compte)),
            imprimee: false)
        zones.append(ensemble)
        partitions[ensemble.cle, default: []].append(autres.map(\.zone))
        return cotes(
            ensemble.cle, code: ensemble.code, communes: autres,
            libelles: ["Autres communes, en QPV", "Autres communes, hors QPV"])
    }

    /// Splits a zone; the keys of its side in a QPV and of the other one, nil when no dwelling is there.
    @discardableResult
    private mutating func cotes(
        _ parent: String, code: String, communes: [CommuneRetenue], libelles: [String]
    ) -> [String?] {
        let siennes = briques.filter { brique in
            brique.zone == parent || communes.contains { $0.zone == brique.commune }
        }
        // A single zone with no finer one: its sides say all there is to say.
        let cheval = siennes.count < 2 ? [] : siennes.filter { $0.touche(enQPV: true) && $0.touche(enQPV: false) }
        if !cheval.isEmpty {
            let ensemble = reste(code, "", cheval.flatMap(\.lieux).map(\.compte))
            zones.append(ensemble)
            partitions[ensemble.cle, default: []] += [
                cheval.map(\.zone), ["/EN", "/HORS"].map { reste(code, $0, []).cle },
            ]
        }
        let cles = zip([true, false], libelles).map { enQPV, libelle -> String? in
            let compte = ZonageQPV.compte(communes, enQPV: enQPV)
            guard compte.nombreDeLogements > 0 else { return nil }
            let cote = enQPV ? "/EN" : "/HORS"
            let zone = ZoneComptee(niveau: .qpv, code: code + cote, libelle: libelle, compte: compte)
            zones.append(zone)
            var parties = siennes.filter { !$0.touche(enQPV: !enQPV) }.map(\.zone)
            if !cheval.isEmpty {
                let part = reste(code, cote, cheval.map { $0.compte(enQPV: enQPV) })
                zones.append(part)
                parties.append(part.cle)
            }
            if siennes.count > 1 { partitions[zone.cle, default: []].append(parties) }
            return zone.cle
        }
        partitions[parent, default: []].append(cles.compactMap { $0 })
        return cles
    }

    /// The zones that straddle the boundary, or their parts on one side.
    private func reste(_ code: String, _ cote: String, _ comptes: [CompteDOccupation]) -> ZoneComptee {
        ZoneComptee(
            niveau: .qpv, code: "\(code)/A_CHEVAL\(cote)", libelle: "", compte: .somme(comptes), imprimee: false)
    }
}
