/// A table of the diagnosis: zones by categories, and the figures that nobody printed and anybody can think of.
struct TableauAttaque {
    /// Where a figure is.
    enum Lieu {
        case rang(Int)
        /// Not listed where it would be: 0.
        case zero
        case inconnu
    }

    static let logements = "logements"
    /// Households, and those that answered: counts that no table has, and no results.
    static let menages = "menages"
    static let repondants = "repondants"
    static let statut = "statut"
    /// Stands for the total of a zone.
    static let total = ""

    let siren: String
    let mesure: String
    /// Name of the axis of its categories; nil when none is listed.
    private(set) var axe: String?
    private(set) var lignes: [ZoneAttaquee: [String: Int]] = [:]
    /// Codes of the categories: of the *résidences*, which may have coarser ones, and of the other zones.
    private(set) var grosses: Set<String> = []
    private(set) var fines: Set<String> = []
    /// Where too few answered.
    private var insuffisantes: Set<ZoneAttaquee> = []

    init(siren: String, mesure: String) {
        self.siren = siren
        self.mesure = mesure
    }

    /// Whether 0 % and 100 % of a zone are too much to know: variables of occupants, not the use of dwellings.
    var estSensible: Bool { axe != nil && axe != TableauAttaque.statut }

    /// The categories of a zone, in order.
    func modalites(_ zone: ZoneAttaquee) -> [String] { (zone.niveau == .residence ? grosses : fines).sorted() }

    func contient(_ zone: ZoneAttaquee) -> Bool { lignes[zone] != nil }

    /// Whether enough households of a zone are told to have answered.
    func estFiable(_ zone: ZoneAttaquee) -> Bool { !insuffisantes.contains(zone) }

    /// Adds a line of the file; its rank, nil when it is there already.
    mutating func ajouter(
        _ zone: ZoneAttaquee, _ modalite: PositionAttaquee.Code?, _ ligne: LigneDeDonnees, _ origine: Systeme.Origine,
        _ systeme: inout Systeme
    ) throws(AttaqueError) -> Int? {
        let code = modalite?.modalite ?? TableauAttaque.total
        let valeur = ligne.valeur
        guard lignes[zone]?[code] == nil, axe == nil || modalite == nil || axe == modalite?.axe else { return nil }
        axe = axe ?? modalite?.axe
        if ligne.statut == .qualite { insuffisantes.insert(zone) }
        let rang = try systeme.ajouter(
            OccupationAttaquee.cle(siren, mesure, zone.codes, modalite), valeur: valeur, retenue: valeur == nil, origine
        )
        lignes[zone, default: [:]][code] = rang
        if modalite != nil {
            if zone.niveau == .residence { grosses.insert(code) } else { fines.insert(code) }
        }
        return rang
    }

    /// Adds a zone that no table prints, with its categories: how many people are there is no less a secret.
    mutating func creer(_ zone: ZoneAttaquee, _ origine: Systeme.Origine, _ systeme: inout Systeme) throws(AttaqueError)
    {
        guard lignes[zone] == nil else { return }
        lignes[zone] = [:]
        for code in [TableauAttaque.total] + modalites(zone) { try creer(zone, code, origine, &systeme) }
        relierLesModalites(zone, &systeme)
    }

    private mutating func creer(
        _ zone: ZoneAttaquee, _ code: String, _ origine: Systeme.Origine, _ systeme: inout Systeme
    ) throws(AttaqueError) {
        let publique =
            [TableauAttaque.menages, TableauAttaque.repondants].contains(mesure)
            || (mesure == TableauAttaque.logements && code == TableauAttaque.total)
        let rang = try systeme.ajouter(cle(zone, code), valeur: nil, retenue: !publique, origine)
        lignes[zone]?[code] = rang
    }

    /// The key of a figure, by its code; empty for the total.
    func cle(_ zone: ZoneAttaquee, _ code: String) -> CleAttaquee {
        let modalite = code.isEmpty ? nil : axe.map { PositionAttaquee.Code(axe: $0, modalite: code) }
        return OccupationAttaquee.cle(siren, mesure, zone.codes, modalite)
    }

    // MARK: Relations

    /// The total of a zone is the sum of its categories.
    func relierLesModalites(_ zone: ZoneAttaquee, _ systeme: inout Systeme) {
        guard axe != nil, let ligne = lignes[zone], let total = ligne[TableauAttaque.total] else { return }
        let termes =
            [(rang: total, coefficient: 1)]
            + modalites(zone).compactMap { ligne[$0] }.map { (rang: $0, coefficient: -1) }
        systeme.relier(termes, systeme.origine(termes))
    }

    /// A zone is the sum of others, category by category: coarse ones where a *résidence* is among them.
    mutating func relier(
        _ parent: ZoneAttaquee, _ enfants: [ZoneAttaquee], _ systeme: inout Systeme
    ) throws(AttaqueError) {
        let tous = [parent] + enfants
        guard tous.allSatisfy(contient) else { return }
        let codes = tous.contains { $0.niveau == .residence } ? grosses : fines
        for code in [TableauAttaque.total] + codes.sorted() {
            var termes: [(rang: Int, coefficient: Int)] = []
            var connue = true
            for (rang, zone) in tous.enumerated() {
                switch try lieu(zone, code, &systeme) {
                case .rang(let place): termes.append((place, rang == 0 ? 1 : -1))
                case .zero: break
                case .inconnu: connue = false
                }
            }
            if connue { systeme.relier(termes, systeme.origine(termes)) }
        }
    }

    /// Where a figure is; a coarse category of a zone that prints fine ones is made of them.
    private mutating func lieu(
        _ zone: ZoneAttaquee, _ code: String, _ systeme: inout Systeme
    ) throws(AttaqueError) -> Lieu {
        guard let ligne = lignes[zone] else { return .inconnu }
        if let rang = ligne[code] { return .rang(rang) }
        if code == TableauAttaque.total { return .inconnu }
        if zone.niveau == .residence || fines.contains(code) { return .zero }
        guard let parties = OccupationAttaquee.parties(code, parmi: fines) else { return .inconnu }
        let origine = ligne[TableauAttaque.total].map { systeme.cases[$0].origine }
        try creer(zone, code, origine ?? Systeme.Origine(fichier: "", ligne: 0), &systeme)
        guard let grosse = lignes[zone]?[code] else { return .inconnu }
        let termes =
            [(rang: grosse, coefficient: 1)] + parties.compactMap { ligne[$0] }.map { (rang: $0, coefficient: -1) }
        systeme.relier(termes, systeme.origine(termes))
        return .rang(grosse)
    }
}
