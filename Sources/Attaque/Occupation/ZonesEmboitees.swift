/// How the zones of an EPCI nest, whatever is counted in them.
struct ZonesEmboitees {
    let epci: OccupationLue.EPCI
    /// What the reader knows of the places.
    let cotes: [PositionAttaquee.Code: CoteDuQPV]

    /// Adds the relations of a table.
    func relier(_ tableau: inout TableauAttaque, _ systeme: inout Systeme) throws(AttaqueError) {
        for zone in tableau.lignes.keys.sorted() { tableau.relierLesModalites(zone, &systeme) }
        let communes = epci.communes
        if !communes.isEmpty { try tableau.relier(epci.racine, communes, &systeme) }
        for commune in communes {
            let residences = epci.residences(commune)
            if !residences.isEmpty { try tableau.relier(commune, residences, &systeme) }
        }
        try relierLesCotes(&tableau, &systeme)
    }

    /// The boundary of the QPV cuts the EPCI, some communes by themselves, the others together.
    private func relierLesCotes(_ tableau: inout TableauAttaque, _ systeme: inout Systeme) throws(AttaqueError) {
        let ensemble = epci.cotes(epci.siren)
        guard !ensemble.isEmpty else { return }
        try tableau.relier(epci.racine, ensemble, &systeme)
        let coupees = epci.communes.filter(epci.estCoupee)
        let autres = epci.communes.filter { !epci.estCoupee($0) }
        for commune in coupees {
            try tableau.relier(commune, epci.cotes(commune.code), &systeme)
            try repartir(commune.code, epci.residences(commune), &tableau, &systeme)
        }
        var code = epci.siren
        if !coupees.isEmpty {
            code += "/\(ZoneAttaquee.autres)"
            for cote in [CoteDuQPV.en, .hors] {
                guard let zone = epci.cote(epci.siren, cote) else { continue }
                let parties = (coupees.map(\.code) + [code]).compactMap { epci.cote($0, cote) }
                try tableau.relier(zone, parties, &systeme)
            }
            try reunir(ZoneAttaquee(niveau: .qpv, code: code), autres, &tableau, &systeme)
        }
        try repartir(code, autres, &tableau, &systeme)
        for commune in autres where cote(commune) == .cheval {
            try repartir(commune, epci.residences(commune), &tableau, &systeme)
        }
    }

    /// The communes that are not cut by themselves: nobody prints their sum, which is also that of their sides.
    private func reunir(
        _ ensemble: ZoneAttaquee, _ communes: [ZoneAttaquee], _ tableau: inout TableauAttaque, _ systeme: inout Systeme
    ) throws(AttaqueError) {
        guard let premiere = communes.first, communes.allSatisfy(tableau.contient),
            let total = tableau.lignes[premiere]?[TableauAttaque.total]
        else { return }
        try tableau.creer(ensemble, systeme.cases[total].origine, &systeme)
        try tableau.relier(ensemble, communes, &systeme)
        try tableau.relier(ensemble, epci.cotes(ensemble.code), &systeme)
    }

    // MARK: Where zones lie

    private func cote(_ zone: ZoneAttaquee) -> CoteDuQPV? { zone.codes.first.flatMap { cotes[$0] } }

    /// Both sides of what is printed under a code, from the zones it is made of.
    private func repartir(
        _ code: String, _ zones: [ZoneAttaquee], _ tableau: inout TableauAttaque, _ systeme: inout Systeme
    ) throws(AttaqueError) {
        try repartir(zones, &tableau, &systeme) { epci.cote(code, $0) }
    }

    /// Both parts of a zone that nobody splits, from the zones it is made of.
    private func repartir(
        _ zone: ZoneAttaquee, _ zones: [ZoneAttaquee], _ tableau: inout TableauAttaque, _ systeme: inout Systeme
    ) throws(AttaqueError) {
        try repartir(zones, &tableau, &systeme) { ZoneAttaquee(niveau: zone.niveau, code: zone.code, cote: $0) }
    }

    private func repartir(
        _ zones: [ZoneAttaquee], _ tableau: inout TableauAttaque, _ systeme: inout Systeme,
        _ parent: (CoteDuQPV) -> ZoneAttaquee?
    ) throws(AttaqueError) {
        guard !zones.isEmpty, zones.allSatisfy({ tableau.contient($0) && cote($0) != nil }) else { return }
        for zone in zones where cote(zone) == .cheval {
            let parts = [CoteDuQPV.en, .hors].map { ZoneAttaquee(niveau: zone.niveau, code: zone.code, cote: $0) }
            guard let total = tableau.lignes[zone]?[TableauAttaque.total] else { continue }
            for part in parts { try tableau.creer(part, systeme.cases[total].origine, &systeme) }
            try tableau.relier(zone, parts, &systeme)
        }
        for cote in [CoteDuQPV.en, .hors] {
            guard let parent = parent(cote) else { continue }
            let parties = zones.compactMap { zone -> ZoneAttaquee? in
                switch self.cote(zone) {
                case .cheval: ZoneAttaquee(niveau: zone.niveau, code: zone.code, cote: cote)
                case cote: zone
                default: nil
                }
            }
            try tableau.relier(parent, parties, &systeme)
        }
    }
}
