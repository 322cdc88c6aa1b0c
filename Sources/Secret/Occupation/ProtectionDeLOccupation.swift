import Comptage
import Parc
import Regles

/// Protects the occupancy of an EPCI: wider zones first, then merged categories, then withheld figures.
struct ProtectionDeLOccupation {
    private let epci: OccupationDUnEPCI
    private let parametres: ParametresDeProtection
    private(set) var zonage: Zonage
    private(set) var tables: [TableEnCours]
    /// Subjects that nothing protects: no figure of theirs is shown.
    private(set) var abandons: [SujetDOccupation] = []
    private(set) var retenues: Set<CleDeCellule> = []
    /// Linear programmes and counts, for the manifest.
    private(set) var bilan: BilanDeProtection?
    private var minimum: Int

    static let axeDesZones = "zone"
    private static let total = "*"

    /// - Throws: `.incoherentes`: a defect of ours, never of the data.
    init(
        _ epci: OccupationDUnEPCI, _ parametres: ParametresDeProtection, _ retraits: [SujetDOccupation: Int]
    ) throws(SecretImpossible) {
        self.epci = epci
        self.parametres = parametres
        minimum = parametres.zoneMinimale
        zonage = Zonage(epci, minimum: minimum, seuil: parametres.seuil)
        tables = SujetDOccupation.tous.map { TableEnCours($0, sans: retraits[$0] ?? 0) }
        abandons = tables.filter(\.niveaux.isEmpty).map(\.sujet)
        tables.removeAll(where: \.niveaux.isEmpty)
        affiner()
        while true {
            do throws(SecretImpossible) {
                let protection = try Protection(
                    tablesLiees, Norme(seuil: parametres.seuil, niveau: parametres.niveau))
                retenues = Set(protection.retenues)
                bilan = protection.bilan
                return
            } catch {
                guard case .sansProtection(let cellules) = error else { throw error }
                elargir(cellules)
            }
        }
    }

    /// Takes the ladder of each table while too many of its cells are primary.
    private mutating func affiner() {
        for rang in tables.indices {
            for residences in [false, true] {
                while tables[rang].estTropFine(zonage.zones, residences: residences, parametres),
                    tables[rang].regrouper(residencesSeules: residences)
                {}
            }
        }
    }

    /// Makes coarser what holds the cells that nothing protects: zones, then categories, then the subject is not shown.
    private mutating func elargir(_ cellules: [CelluleSansProtection]) {
        if zonage.zones.contains(where: { $0.imprimee && $0.niveau != .epci }) {
            minimum *= 2
            zonage = Zonage(epci, minimum: minimum, seuil: parametres.seuil)
            return
        }
        let axes = Set(cellules.flatMap { $0.cle.coordonnees.map(\.axe) })
        let touchees = tables.indices.filter { axes.contains(tables[$0].sujet.axe) }
        let fautives = touchees.isEmpty ? Array(tables.indices) : touchees
        if fautives.filter({ tables[$0].regrouper(residencesSeules: false) }).isEmpty {
            abandons += fautives.map { tables[$0].sujet }
            tables = tables.indices.filter { !fautives.contains($0) }.map { tables[$0] }
        }
    }

    /// The key of a figure; nil of a category for the total of a zone.
    func cle(_ sujet: SujetDOccupation, _ zone: ZoneComptee, _ modalite: Modalite?) -> CleDeCellule {
        var codes: [String: String] = [:]
        if zone.niveau != .epci { codes[ProtectionDeLOccupation.axeDesZones] = zone.cle }
        if let modalite { codes[sujet.axe] = modalite.code }
        return CleDeCellule(population: sujet.unite, mesure: sujet.mesure, codes: codes)
    }

    /// Whether the response rate of a zone may be shown: not over households whose number is withheld, nor over parts of
    /// them, which the rates of the *résidences* are.
    func montreLeTaux(_ zone: ZoneComptee) -> Bool {
        guard let table = tables.first(where: { $0.sujet == .statut }) else { return true }
        func tait(_ zone: ZoneComptee) -> Bool {
            retenues.contains(cle(.statut, zone, table.groupes(zone.niveau)[0].modalite))
        }
        guard zone.niveau == .residence else { return !tait(zone) }
        return !zonage.zones.contains { $0.imprimee && $0.niveau != .residence && tait($0) }
    }

    /// All the tables of the EPCI, with what everybody knows beside them.
    private var tablesLiees: TablesLiees {
        let racine = zonage.zones[0].cle
        var liees = TablesLiees(
            totaux: [ProtectionDeLOccupation.axeDesZones: racine],
            hierarchies: [ProtectionDeLOccupation.axeDesZones: zonage.partitions], tables: [],
            // How many dwellings a zone has is open data (RPLS).
            publiques: Set(zonage.zones.map { cle(.statut, $0, nil) }),
            sensibles: Set(VariableDOccupation.allCases.map(\.rawValue)))
        for table in tables {
            let axe = table.sujet.axe
            liees.totaux[axe] = ProtectionDeLOccupation.total
            var partitions = [ProtectionDeLOccupation.total: [table.groupes(.residence).map(\.modalite.code)]]
            for (grosse, fines) in table.partitions { partitions[grosse.modalite.code] = [fines.map(\.modalite.code)] }
            liees.hierarchies[axe] = partitions
            liees.tables.append(tableLiee(table))
        }
        liees.egalites = personnesSeules
        return liees
    }

    /// The cells of a table: those of a zone at its level, and the sums that other zones are compared with.
    ///
    /// What is not listed is in no relation: of the finer categories of a *résidence*, nothing is known but their sum.
    private func tableLiee(_ table: TableEnCours) -> TableLiee {
        let cellules = zones(table).flatMap { zone -> [(codes: [String], valeur: Int)] in
            let groupes = zone.niveau == .residence ? table.groupes(.residence) : table.tousLesGroupes
            return [(codes: [zone.cle, ProtectionDeLOccupation.total], valeur: table.total(zone))]
                + groupes.map { (codes: [zone.cle, $0.modalite.code], valeur: table.valeur(zone, $0)) }
        }
        return TableLiee(
            population: table.sujet.unite, mesure: table.sujet.mesure,
            axes: [ProtectionDeLOccupation.axeDesZones, table.sujet.axe], cellules: cellules, absentes: .sautees)
    }

    /// The zones of a table: the printed ones of its levels, and those that can be subtracted.
    private func zones(_ table: TableEnCours) -> [ZoneComptee] {
        zonage.zones.filter { !$0.imprimee || table.niveaux.contains($0.niveau) }
    }

    /// Whoever lives alone is a household of one: where both counts agree, one gives the other away.
    private var personnesSeules: [Egalite] {
        let (seules, unes) = (SujetDOccupation.variable(.situation), SujetDOccupation.variable(.taille))
        guard let a = tables.first(where: { $0.sujet == seules }), let b = tables.first(where: { $0.sujet == unes })
        else {
            return []
        }
        return zonage.zones.compactMap { zone in
            let (seul, un) = (a.groupes(zone.niveau)[0], b.groupes(zone.niveau)[0])
            guard a.valeur(zone, seul) == b.valeur(zone, un) else { return nil }
            return Egalite([(1, cle(seules, zone, seul.modalite)), (-1, cle(unes, zone, un.modalite))])
        }
    }
}
