import Comptage
import Parc

/// The zones of an EPCI, the small ones merged, and how they nest.
struct Zonage {
    /// By level, then what is not printed.
    private(set) var zones: [ZoneComptee]
    /// Parent to its partitions, by key.
    private(set) var partitions: [String: [[String]]] = [:]
    private(set) var regroupements: [RegroupementImprime] = []
    private let minimum: Int
    private let seuil: Int
    private let racine: String

    /// - Parameters:
    ///   - minimum: the fewest households of a zone.
    ///   - seuil: the fewest households of a *résidence* that is named among those merged.
    init(_ epci: OccupationDUnEPCI, minimum: Int, seuil: Int) {
        self.minimum = minimum
        self.seuil = seuil
        let ensemble = ZoneComptee(niveau: .epci, code: epci.siren, libelle: epci.nom, compte: epci.compte)
        racine = ensemble.cle
        zones = [ensemble]
        let communes = communes(epci)
        let briques = residences(communes)
        var qpv = ZonageQPV(epci, communes: communes, briques: briques, minimum: minimum, racine: racine)
        qpv.decouper()
        zones += qpv.zones
        for (parent, autres) in qpv.partitions { partitions[parent, default: []] += autres }
        regroupements += qpv.regroupements
        zones =
            NiveauDeZone.allCases.flatMap { niveau in zones.filter { $0.imprimee && $0.niveau == niveau } }
            + zones.filter { !$0.imprimee }
    }

    /// The communes, the small ones under one name; the EPCI itself when nothing would be left to compare.
    private mutating func communes(_ epci: OccupationDUnEPCI) -> [CommuneRetenue] {
        let (petites, grandes) = Zonage.separer(epci.communes, minimum) { $0.compte.menages }
        guard !grandes.isEmpty else {
            regroupements.append(
                RegroupementImprime(de: epci.communes.map(\.nom), vers: epci.nom, raison: raison(rienAMontrer: true)))
            return [
                CommuneRetenue(zone: racine, code: epci.siren, nom: epci.nom, communes: epci.communes, seule: false)
            ]
        }
        var retenues = grandes.map {
            CommuneRetenue(
                zone: "commune:\($0.code.texte)", code: $0.code.texte, nom: $0.nom, communes: [$0], seule: true)
        }
        if !petites.isEmpty {
            let nom = "Autres communes de \(epci.nom)"
            retenues.append(
                CommuneRetenue(
                    zone: "commune:\(epci.siren)/AUTRES", code: "\(epci.siren)/AUTRES", nom: nom, communes: petites,
                    seule: false))
            regroupements.append(
                RegroupementImprime(de: petites.map(\.nom), vers: nom, raison: raison(rienAMontrer: false)))
        }
        zones += retenues.map {
            ZoneComptee(niveau: .commune, code: $0.code, libelle: $0.nom, compte: .somme($0.lieux.map(\.compte)))
        }
        partitions[racine, default: []].append(retenues.map(\.zone))
        return retenues
    }

    /// The *résidences* of each commune that stands alone; the finest zones of all, for the boundary of the QPV.
    private mutating func residences(_ communes: [CommuneRetenue]) -> [Brique] {
        communes.flatMap { commune -> [Brique] in
            let entiere = [Brique(zone: commune.zone, commune: commune.zone, lieux: commune.lieux)]
            let parNom = Dictionary(grouping: commune.lieux, by: { $0.residence ?? "" }).sorted { $0.key < $1.key }
            // Without any name, or with a single one, the commune says it all.
            guard commune.seule, parNom.count > 1 else { return entiere }
            let (petites, grandes) = Zonage.separer(parNom, minimum) {
                CompteDOccupation.somme($0.value.map(\.compte)).menages
            }
            guard !grandes.isEmpty else {
                regroupements.append(
                    RegroupementImprime(
                        de: ["Résidences de \(commune.nom)"], vers: commune.nom, raison: raison(rienAMontrer: true)))
                return entiere
            }
            return detailler(commune, grandes: grandes, petites: petites)
        }
    }

    private mutating func detailler(
        _ commune: CommuneRetenue, grandes: [(key: String, value: [OccupationDUnLieu])],
        petites: [(key: String, value: [OccupationDUnLieu])]
    ) -> [Brique] {
        var detaillees = grandes.map { nom, lieux in
            (
                code: nom.isEmpty ? "\(commune.code)+HORS" : "\(commune.code)/\(nom)",
                libelle: "\(commune.nom), \(nom.isEmpty ? "hors résidence" : nom)", lieux: lieux
            )
        }
        if !petites.isEmpty {
            let libelle = "Autres résidences de \(commune.nom)"
            detaillees.append(("\(commune.code)+AUTRES", libelle, petites.flatMap(\.value)))
            regroupements.append(
                RegroupementImprime(
                    de: noms(petites), vers: libelle, raison: raison(rienAMontrer: false)))
        }
        let nouvelles = detaillees.map {
            ZoneComptee(
                niveau: .residence, code: $0.code, libelle: $0.libelle, compte: .somme($0.lieux.map(\.compte)))
        }
        zones += nouvelles
        partitions[commune.zone, default: []].append(nouvelles.map(\.cle))
        return zip(nouvelles, detaillees).map { Brique(zone: $0.cle, commune: commune.zone, lieux: $1.lieux) }
    }

    /// A *résidence* of a few households is counted and not named: its name may be one of theirs.
    private func noms(_ petites: [(key: String, value: [OccupationDUnLieu])]) -> [String] {
        let nommees = petites.filter { CompteDOccupation.somme($0.value.map(\.compte)).menages >= seuil }
        let noms = nommees.map { $0.key.isEmpty ? "hors résidence" : $0.key }
        switch petites.count - nommees.count {
        case 0: return noms
        case 1: return noms + ["une\(noms.isEmpty ? "" : " autre") résidence"]
        case let reste: return noms + ["\(reste)\(noms.isEmpty ? "" : " autres") résidences"]
        }
    }

    private func raison(rienAMontrer: Bool) -> String {
        rienAMontrer
            ? "aucune zone n’a \(minimum) ménages, ou il n’en resterait qu’une à montrer"
            : "moins de \(minimum) ménages, ou nécessaires pour les atteindre à plusieurs"
    }

    /// The small zones to merge, two at least and large enough together, and the others; all in their order.
    ///
    /// All are small when merging would leave nothing to compare them with.
    static func separer<Element>(
        _ elements: [Element], _ minimum: Int, _ taille: (Element) -> Int
    ) -> (petites: [Element], grandes: [Element]) {
        let tailles = elements.map(taille)
        var petits = Set(elements.indices.filter { tailles[$0] < minimum })
        let autres = elements.indices.filter { !petits.contains($0) }.sorted { (tailles[$0], $0) < (tailles[$1], $1) }
        for rang in autres where !petits.isEmpty {
            if petits.count > 1, petits.reduce(0, { $0 + tailles[$1] }) >= minimum { break }
            petits.insert(rang)
        }
        return (
            elements.indices.filter(petits.contains).map { elements[$0] },
            elements.indices.filter { !petits.contains($0) }.map { elements[$0] }
        )
    }
}
