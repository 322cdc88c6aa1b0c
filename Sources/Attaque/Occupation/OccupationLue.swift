/// An occupancy diagnosis as read: its EPCI, their zones and their tables.
struct OccupationLue {
    /// One EPCI.
    struct EPCI {
        let siren: String
        /// Every printed zone.
        fileprivate(set) var zones: Set<ZoneAttaquee> = []
        /// By measure.
        fileprivate(set) var tableaux: [String: TableauAttaque] = [:]
        /// Printed response rates, with where they are.
        fileprivate(set) var taux: [ZoneAttaquee: (valeur: Int, origine: Systeme.Origine)] = [:]
    }

    static let mesureDuTaux = "taux_de_reponse"

    private let nom: String
    private var epci: [String: EPCI] = [:]
    /// The EPCI of each commune, and the last one met in each measure: an EPCI stands before its zones.
    private var epciDesCommunes: [String: String] = [:]
    private var enCours: [String: String] = [:]

    /// Reads a file into the system.
    init(_ attaquee: OccupationAttaquee, dans systeme: inout Systeme) throws(AttaqueError) {
        nom = attaquee.nom
        for ligne in try LecteurDeDonnees.lire(attaquee.chemin, nom: attaquee.nom) { try noter(ligne, &systeme) }
    }

    /// By SIREN.
    var tous: [EPCI] { epci.values.sorted { $0.siren < $1.siren } }

    private mutating func noter(_ ligne: LigneDeDonnees, _ systeme: inout Systeme) throws(AttaqueError) {
        let illisible = AttaqueError.ligneIllisible(fichier: nom, ligne: ligne.ligne)
        let niveaux = ZoneAttaquee.Niveau.allCases.compactMap { niveau in
            ligne.codes[niveau.rawValue].map { ZoneAttaquee(niveau: niveau, code: $0) }
        }
        guard ligne.mesure.hasPrefix("\(ZoneAttaquee.section)/"), ligne.reservataire == Nomenclature.ensemble,
            let zone = niveaux.first, niveaux.count == 1, let siren = siren(zone, ligne)
        else { throw illisible }
        let mesure = String(ligne.mesure.dropFirst(ZoneAttaquee.section.count + 1))
        let origine = Systeme.Origine(fichier: nom, ligne: ligne.ligne)
        var lu = epci[siren] ?? EPCI(siren: siren)
        lu.zones.insert(zone)
        defer { epci[siren] = lu }
        if mesure == OccupationLue.mesureDuTaux {
            guard let valeur = ligne.valeur else { return }
            guard (0...100).contains(valeur), ligne.codes.count == 1 else { throw illisible }
            guard lu.taux.updateValue((valeur, origine), forKey: zone) == nil else {
                throw .enDouble(fichier: nom, ligne: ligne.ligne)
            }
            return
        }
        guard ligne.base == nil, ligne.valeur ?? 0 >= 0 else { throw .nombre(fichier: nom, ligne: ligne.ligne) }
        let modalite = ligne.codes.filter { $0.key != zone.niveau.rawValue }.first
            .map { PositionAttaquee.Code(axe: $0.key, modalite: $0.value) }
        var tableau = lu.tableaux[mesure] ?? TableauAttaque(siren: siren, mesure: mesure)
        // Figures that too few answered are no less those of people: nobody should find them either.
        guard let rang = try tableau.ajouter(zone, modalite, ligne, origine, &systeme) else {
            throw .enDouble(fichier: nom, ligne: ligne.ligne)
        }
        if mesure == TableauAttaque.logements, modalite == nil, let valeur = ligne.valeur {
            // How many dwellings a zone has is open data.
            try systeme.connaitre(systeme.cases[rang].cle, valeur)
        }
        lu.tableaux[mesure] = tableau
    }

    /// The EPCI of a zone: its code says it, or its commune's line, which stands under its EPCI's.
    private mutating func siren(_ zone: ZoneAttaquee, _ ligne: LigneDeDonnees) -> String? {
        if zone.niveau == .epci { enCours[ligne.mesure] = zone.code }
        guard Nomenclature.estUneCommune(zone.lieu) else { return zone.lieu }
        if let connu = epciDesCommunes[zone.lieu] { return connu }
        epciDesCommunes[zone.lieu] = enCours[ligne.mesure]
        return enCours[ligne.mesure]
    }
}

extension OccupationLue.EPCI {
    var racine: ZoneAttaquee { ZoneAttaquee(niveau: .epci, code: siren) }

    /// The communes, merged ones among them.
    var communes: [ZoneAttaquee] { zones.filter { $0.niveau == .commune }.sorted() }

    /// What a commune is broken down into.
    func residences(_ commune: ZoneAttaquee) -> [ZoneAttaquee] {
        zones.filter { $0.niveau == .residence && $0.lieu == commune.code }.sorted()
    }

    /// A side of a zone (by its code) when it is printed.
    func cote(_ code: String, _ cote: CoteDuQPV) -> ZoneAttaquee? {
        let zone = ZoneAttaquee(niveau: .qpv, code: "\(code)/\(cote.rawValue)")
        return zones.contains(zone) ? zone : nil
    }

    /// Both sides of a zone, those that are printed.
    func cotes(_ code: String) -> [ZoneAttaquee] {
        [CoteDuQPV.en, .hors].compactMap { cote(code, $0) }
    }

    /// Whether a commune is split by itself; what the merged ones are named by is the name of those that are not.
    func estCoupee(_ commune: ZoneAttaquee) -> Bool {
        Nomenclature.estUneCommune(commune.code) && !cotes(commune.code).isEmpty
    }
}
