import ClpPort
import Comptage
import Parc
import Regles
import TestSupport
import Testing

@testable import Secret

/// What the occupancy diagnosis shows, and what it never does.
@Suite struct OccupationDiffusableTests {
    private static func diffuser(
        _ occupation: OccupationDEssai, _ parametres: ParametresDeProtection = ParametresDeProtection()
    ) throws -> OccupationDiffusable {
        try OccupationDiffusable(
            occupation.comptee, bailleur: Bailleur(siren: "299300160", nom: "Bailleur d’essai"), annee: 2024,
            departement: "84", parametres)
    }

    private static func epci(_ occupation: OccupationDEssai) throws -> EPCIDiffusable {
        try #require(try diffuser(occupation).epci.first)
    }

    /// Three communes, one of them split by a QPV, with *résidences* that straddle it or not.
    static func tirage(_ graine: UInt64) -> OccupationDEssai {
        OccupationDEssai(
            graine: graine,
            [
                ("84001", 1, .en, 90), ("84001", 2, .hors, 70), ("84001", 3, .en, 30), ("84001", 3, .hors, 45),
                ("84001", 4, .hors, 20), ("84002", 1, .hors, 80), ("84002", 2, .hors, 60), ("84003", 0, .hors, 65),
                ("84003", 0, .en, 12), ("84004", 0, .hors, 25), ("84005", 0, .hors, 30),
            ])
    }

    @Test(arguments: 1...12)
    func `aucun chiffre montré n’est entre 1 et 10, ni à 0 ou 100 % de sa zone`(_ graine: Int) throws {
        for tableau in try OccupationDiffusableTests.epci(OccupationDiffusableTests.tirage(UInt64(graine))).tableaux {
            for ligne in tableau.lignes {
                for chiffre in [ligne.total] + ligne.cases.map(\.chiffre) {
                    guard case .valeur(let valeur) = chiffre else { continue }
                    #expect(!(1..<11).contains(valeur), "\(tableau.sujet.axe) \(ligne.zone.libelle)")
                }
                guard tableau.sujet != .statut, case .valeur(let total) = ligne.total, total > 0 else { continue }
                for chiffre in ligne.cases.map(\.chiffre) {
                    #expect(chiffre != .valeur(0) && chiffre != .valeur(total))
                }
            }
        }
    }

    @Test(arguments: 1...12)
    func `ce qui est retenu ne se retrouve pas, de la connaissance des lieux et de tout ce qui est montré`(
        _ graine: Int
    ) throws {
        let occupation = OccupationDiffusableTests.tirage(UInt64(graine))
        let epci = try OccupationDiffusableTests.epci(occupation)
        let lieux = try #require(occupation.comptee.epci.first)
        for tableau in epci.tableaux {
            let attaque = AttaqueDesLieux(tableau, lieux)
            for ligne in tableau.lignes {
                for (modalite, chiffre) in ligne.cases where chiffre == .retenu {
                    let intervalle = try #require(attaque.intervalle(ligne.zone, modalite))
                    let vrai = attaque.vrai(ligne.zone, modalite)
                    let ou = "\(tableau.sujet.axe) \(ligne.zone.libelle) \(modalite.code)"
                    if vrai < 11 { #expect(intervalle.lowerBound < 0.5 && intervalle.upperBound > 10.5, "\(ou)") }
                }
            }
        }
    }

    @Test func `les mêmes logements dans un autre ordre donnent les mêmes chiffres`() throws {
        let occupation = OccupationDiffusableTests.tirage(1)
        let (a, b) = (
            try OccupationDiffusableTests.epci(occupation),
            try OccupationDiffusableTests.epci(occupation.melangee(graine: 5))
        )
        #expect(a.zones == b.zones)
        #expect(a.regroupements == b.regroupements)
        for (x, y) in zip(a.tableaux, b.tableaux) {
            #expect(x.lignes.map(\.total) == y.lignes.map(\.total))
            #expect(x.lignes.map { $0.cases.map(\.chiffre) } == y.lignes.map { $0.cases.map(\.chiffre) })
        }
    }

    @Test func `les petites communes sont regroupées à deux au moins, et c’est dit avec la raison`() throws {
        let epci = try OccupationDiffusableTests.epci(OccupationDiffusableTests.tirage(1))
        let communes = epci.zones.filter { $0.niveau == .commune }.map(\.libelle)
        #expect(communes == ["Commune 1", "Commune 2", "Commune 3", "Autres communes de CA d’Essai"])
        let regroupement = try #require(epci.regroupements.first)
        #expect(regroupement.de == ["Commune 4", "Commune 5"])
        #expect(regroupement.raison.contains("50 ménages"))
    }

    @Test func `une seule petite commune entraîne la plus petite des autres`() throws {
        let epci = try OccupationDiffusableTests.epci(
            OccupationDEssai(
                graine: 3,
                [("84001", 0, .hors, 300), ("84002", 0, .hors, 90), ("84003", 0, .hors, 10), ("84004", 0, .hors, 200)]))
        #expect(
            epci.zones.filter { $0.niveau == .commune }.map(\.libelle) == [
                "Commune 1", "Commune 4", "Autres communes de CA d’Essai",
            ])
        #expect(epci.regroupements.first?.de == ["Commune 2", "Commune 3"])
    }

    @Test func `une résidence de quelques ménages est comptée dans un regroupement, sans y être nommée`() throws {
        let epci = try OccupationDiffusableTests.epci(
            OccupationDEssai(
                graine: 5, [(1, 90), (2, 60), (3, 30), (4, 2), (5, 3)].map { ("84001", $0.0, QPV.hors, $0.1) }))
        let regroupement = try #require(epci.regroupements.first { $0.vers.contains("Autres résidences") })
        #expect(regroupement.de == ["R2", "R3", "2 autres résidences"])
    }

    @Test func `une résidence unique ne fait pas de zone sous sa commune`() throws {
        let epci = try OccupationDiffusableTests.epci(
            OccupationDEssai(graine: 4, [("84001", 1, .hors, 200), ("84002", 2, .hors, 200)]))
        #expect(epci.zones.map(\.niveau) == [.epci, .commune, .commune])
    }

    @Test func `une commune dont le QPV est petit n’est pas coupée, ni à nu par ses voisines`() throws {
        let epci = try OccupationDiffusableTests.epci(OccupationDiffusableTests.tirage(1))
        let qpv = epci.zones.filter { $0.niveau == .qpv }.map(\.libelle)
        #expect(!qpv.contains { $0.hasPrefix("Commune 3") })
        #expect(epci.regroupements.contains { $0.de.contains("Commune 3, en QPV et hors QPV") })
    }

    @Test func `sous 60 % de réponses une zone a le statut q, et des chiffres au-dessus`() throws {
        var occupation = OccupationDEssai(graine: 1, reponse: 100, [("84001", 0, .hors, 300)])
        occupation.ajouter("84002", repondu: true, fois: 59) { _ in 0 }
        occupation.ajouter("84002", repondu: false, fois: 41) { _ in 0 }
        let epci = try OccupationDiffusableTests.epci(occupation)
        let apl = try #require(epci.tableaux.first { $0.sujet == .variable(.apl) })
        #expect(apl.lignes.map { $0.cases.map(\.chiffre.statut) }.last == ["q", "q"])
        #expect(apl.lignes.last?.total == .insuffisant)
        #expect(epci.zones.last?.tauxDeReponse == .valeur(59))
        #expect(apl.lignes.first?.total != .insuffisant)
    }

    @Test func `à 60 % tout juste, une zone est montrée`() throws {
        #expect(!ParametresDeProtection().estInsuffisant(reponses: 60, sur: 100))
        #expect(ParametresDeProtection().estInsuffisant(reponses: 59, sur: 100))
        #expect(!ParametresDeProtection().estInsuffisant(reponses: 0, sur: 0))
    }

    @Test func `un EPCI de dix ménages ne montre rien et dit pourquoi`() throws {
        let epci = try OccupationDiffusableTests.epci(
            OccupationDEssai(graine: 1, reponse: 100, [("84001", 0, .hors, 10)]))
        #expect(epci.zones.isEmpty && epci.tableaux.isEmpty)
        #expect(epci.absences.first?.contains("Moins de 11") == true)
    }

    @Test func `sans aucune réponse, rien n’est montré`() throws {
        let epci = try OccupationDiffusableTests.epci(
            OccupationDEssai(graine: 1, reponse: 0, [("84001", 0, .hors, 200)]))
        #expect(epci.tableaux.isEmpty)
    }

    @Test func `des ménages tous pareils ne laissent voir aucune modalité`() throws {
        var occupation = OccupationDEssai()
        occupation.ajouter("84001", fois: 200) { _ in 0 }
        let epci = try OccupationDiffusableTests.epci(occupation)
        for tableau in epci.tableaux where tableau.sujet != .statut {
            for chiffre in tableau.lignes.flatMap(\.cases).map(\.chiffre) { #expect(chiffre == .retenu) }
        }
    }

    @Test func `les logements d’une commune sans EPCI ne sont dans aucun diagnostic`() throws {
        var occupation = OccupationDEssai(graine: 1, [("84001", 0, .hors, 100)])
        occupation.ajouter("30028", fois: 7) { _ in 0 }
        #expect(occupation.comptee.horsEPCI == 7)
        #expect(try OccupationDiffusableTests.diffuser(occupation).epci.count == 1)
    }

    @Test func `la mention porte l’apostrophe typographique et l’année`() throws {
        #expect(
            try OccupationDiffusableTests.diffuser(OccupationDEssai()).mention
                == "Données d’occupation du parc social au 1er janvier 2024")
    }
}

/// An attacker who knows where every dwelling lies: one unknown for each place and finest category, an equation for each
/// figure that is shown. Written from the counts alone, without the zones nor the relations of the protection.
private struct AttaqueDesLieux {
    private let sujet: SujetDOccupation
    private let epci: OccupationDUnEPCI
    private let lieux: [OccupationDUnLieu]
    private let largeur: Int
    private var lignes: [LinearProgramme.Row] = []
    /// Zones of a level that bears a merged name: what the others leave.
    private let zones: [ZoneDiffusable]

    init(_ tableau: TableauDOccupation, _ epci: OccupationDUnEPCI) {
        sujet = tableau.sujet
        self.epci = epci
        lieux = epci.communes.flatMap(\.lieux)
        largeur = tableau.sujet.echelle[0].count
        zones = tableau.lignes.map(\.zone)
        for ligne in tableau.lignes {
            ajouter(ligne.zone, Array(0..<largeur), ligne.total)
            for (modalite, chiffre) in ligne.cases { ajouter(ligne.zone, rangs(modalite), chiffre) }
        }
    }

    private mutating func ajouter(_ zone: ZoneDiffusable, _ rangs: [Int], _ chiffre: ChiffreDiffusable) {
        guard case .valeur(let valeur) = chiffre else { return }
        lignes.append(.init(termes(zone, rangs), equals: Double(valeur)))
    }

    /// What an attacker proves of a figure; the upper end stops at 1 000.
    func intervalle(_ zone: ZoneDiffusable, _ modalite: Modalite) -> ClosedRange<Double>? {
        let objectif = termes(zone, rangs(modalite))
        let bornes = [(lower: Double, upper: Double)](repeating: (0, 1_000), count: lieux.count * largeur)
        var programme = LinearProgramme(bounds: bornes, rows: lignes)
        guard case .optimal(let bas, _) = programme.solve(.minimize, objectif),
            case .optimal(let haut, _) = programme.solve(.maximize, objectif)
        else { return nil }
        return min(bas, haut)...max(bas, haut)
    }

    /// The true count.
    func vrai(_ zone: ZoneDiffusable, _ modalite: Modalite) -> Int {
        let rangs = rangs(modalite)
        return lieux.indices.filter { contient(zone, lieux[$0]) }
            .reduce(0) { somme, lieu in somme + rangs.reduce(0) { $0 + sujet.effectifs(lieux[lieu].compte)[$1] } }
    }

    private func rangs(_ modalite: Modalite) -> [Int] {
        let codes = Set(modalite.code == "6+" || modalite.code == "4+" ? [modalite.code] : parties(modalite.code))
        return (0..<largeur).filter { codes.contains(sujet.echelle[0][$0].modalite.code) }
    }

    /// `5+6+` is `5` and `6+`.
    private func parties(_ code: String) -> [String] {
        let finales = ["6+", "4+"].filter { code.hasSuffix($0) }
        let reste = finales.first.map { String(code.dropLast($0.count)) } ?? code
        return reste.split(separator: "+").map(String.init) + finales
    }

    private func termes(_ zone: ZoneDiffusable, _ rangs: [Int]) -> [(column: Int, coefficient: Double)] {
        lieux.indices.filter { contient(zone, lieux[$0]) }
            .flatMap { lieu in rangs.map { (lieu * largeur + $0, 1.0) } }
    }

    private func contient(_ zone: ZoneDiffusable, _ lieu: OccupationDUnLieu) -> Bool {
        let commune = lieu.commune.texte
        let communes = Set(zones.filter { $0.niveau == .commune }.map(\.code))
        switch zone.niveau {
        case .epci: return true
        case .commune: return zone.code.contains("/AUTRES") ? !communes.contains(commune) : zone.code == commune
        case .residence:
            let nommees = Set(zones.filter { $0.niveau == .residence }.map(\.code))
            let code = lieu.residence.map { "\(commune)/\($0)" } ?? "\(commune)+HORS"
            guard zone.code.hasSuffix("+AUTRES") else { return zone.code == code }
            return zone.code.hasPrefix(commune) && !nommees.contains(code)
        case .qpv:
            guard zone.code.hasSuffix("/EN") == (lieu.qpv == .en) else { return false }
            let coupees = Set(
                zones.filter { $0.niveau == .qpv }.compactMap { $0.code.split(separator: "/").first.map(String.init) })
            if zone.code.contains("/AUTRES/") { return !coupees.contains(commune) }
            return zone.code.hasPrefix(epci.siren) || zone.code.hasPrefix(commune)
        }
    }
}
