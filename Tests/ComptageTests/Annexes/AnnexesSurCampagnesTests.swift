import Comptage
import Parc
import Regles
import TestSupport
import Testing

/// The identities of section H on random campaigns, from the figures that the bilans print.
@Suite struct AnnexesSurCampagnesTests {
    static let tirages = CampagneAleatoire.graines.map(TirageAAnnexes.init)

    @Test func `les campagnes tirées ont de tout`() {
        var nombres: [String: Int] = [:]
        for bilan in AnnexesSurCampagnesTests.tirages.flatMap(\.bilans.tous) {
            for calculee in bilan.calculees { nombres[Chiffres.nom(calculee.mesure), default: 0] += 1 }
            if bilan.annexes.contains(where: { $0.prevu.rotation?.annees.count ?? 0 > 1 }) {
                nombres["moyenne", default: 0] += 1
            }
        }
        for mesure in MesuresDAnnexe.mesures + DroitsDeReservation.mesures + SouhaitsDesReservataires.mesures {
            #expect(nombres[Chiffres.nom(mesure), default: 0] > 20, "\(mesure.id)")
        }
        #expect(nombres["moyenne", default: 0] > 20)
    }

    @Test(arguments: tirages)
    func `les identités prouvées tiennent toujours`(_ tirage: TirageAAnnexes) {
        #expect(tirage.bilans.breche == nil)
    }

    @Test(arguments: tirages)
    func `c = a - b, b est la somme des motifs, f celle des postes`(_ tirage: TirageAAnnexes) {
        tirage.pourChaqueAnnexe { lignes, detail in
            #expect(lignes["c"] == lignes["a"]?.minus(lignes["b"] ?? .zero))
            #expect(detail("b", "exclusion") == lignes["b"])
            #expect(detail("f", "poste") == lignes["f"])
        }
    }

    @Test(arguments: tirages)
    func `e = c × d, h = e - f - g, j = h × i, et rien de ce qui manque n’est inventé`(_ tirage: TirageAAnnexes) {
        tirage.pourChaqueAnnexe { lignes, _ in
            let exact = lignes["d"].flatMap { lignes["c"]?.times($0) }
            let arrondi = exact?.rounded(decimals: 0).map { Rationnel($0) }
            #expect([exact, arrondi].contains(lignes["e"]))
            let soustraits = lignes["f"]?.plus(lignes["g"] ?? .zero)
            #expect(lignes["h"] == lignes["e"].flatMap { e in soustraits.flatMap(e.minus) })
            #expect(lignes["j"] == lignes["i"].flatMap { lignes["h"]?.times($0) })
        }
    }

    @Test(arguments: tirages)
    func `au constaté, e est le nombre de libérés et h le flux réel`(_ tirage: TirageAAnnexes) {
        for (bilan, objectif) in zip(tirage.bilans.reservataires, tirage.bilans.consolide.objectifs) {
            let code = objectif.reservataire
            guard bilan.calcules["H/annexe_d \(code) calcul=N_REEL"] != nil else { continue }
            let e = bilan.calcules["H/annexe_e \(code) calcul=N_REEL"]
            #expect(e == bilan.total("liberes").map { Rationnel($0) })
            #expect(
                bilan.calcules["H/annexe_h \(code) calcul=N_REEL"] == objectif.atteinte.fluxReel.map { Rationnel($0) })
        }
    }

    @Test(arguments: tirages)
    func `objectif, fraction et report font le droit : entier et perte font le droit exact`(_ tirage: TirageAAnnexes) {
        for (rang, convention) in tirage.campagne.distribution.conventions.enumerated() {
            let annexes = tirage.bilans.consolide.annexes[rang + 1]
            guard let objectif = annexes.objectif else { continue }
            #expect(objectif.report == (convention.reportActif ? convention.report : 0))
            #expect(Rationnel(-1) < objectif.fraction && objectif.fraction < Rationnel(1))
            let exact = tirage.droitExact(convention, annexes)
            let gain = tirage.gain(exact, objectif)
            let attendu = exact?.plus(convention.fractionReportee).flatMap { gain?.plus($0) }
            #expect(Rationnel(objectif.entier + objectif.solde).plus(objectif.fraction) == attendu)
        }
    }

    @Test(arguments: tirages)
    func `l’année suivante, droit, redistribution, fraction et report font l’objectif`(_ tirage: TirageAAnnexes) {
        for annexes in tirage.bilans.consolide.annexes.dropFirst() {
            guard let suite = annexes.suite, let objectif = suite.objectif else { continue }
            #expect(objectif.droit == annexes.suivant?.droit?.plus(suite.redistribution ?? .zero))
            #expect(objectif.report == suite.report ?? 0)
            let avant = annexes.objectif?.fraction ?? .zero
            let gain = tirage.gain(objectif.droit, objectif)
            let attendu = objectif.droit.plus(avant).flatMap { gain?.plus($0) }
            #expect(Rationnel(objectif.entier + objectif.solde).plus(objectif.fraction) == attendu)
        }
    }

    @Test(arguments: tirages)
    func `le report est l’écart à l’objectif, ou rien`(_ tirage: TirageAAnnexes) {
        let bilan = tirage.bilans.consolide
        for (annexes, objectif) in zip(bilan.annexes.dropFirst(), bilan.objectifs) {
            guard let suite = annexes.suite, let vise = annexes.objectif?.objectif else { continue }
            let ecart = vise - (objectif.atteinte.misesADisposition ?? Int.max)
            let actif = tirage.campagne.distribution.conventions.first { $0.reservataire == objectif.reservataire }
            let attendu = actif?.reportActif != true || (ecart > 0 && suite.justifie) ? 0 : ecart
            #expect(suite.report == attendu)
        }
    }

    @Test(arguments: tirages)
    func `aux plus forts restes, les parts d’un périmètre et celle du bailleur font le flux entier`(
        _ tirage: TirageAAnnexes
    ) {
        guard tirage.campagne.exercice.objectif.arrondi == .plusFortsRestes else { return }
        for groupe in tirage.perimetresPartages {
            let connus = groupe.compactMap(\.suite?.objectif)
            guard let flux = groupe.first?.suivant?.flux, !connus.isEmpty, let total = flux.rounded(decimals: 0),
                let reste = connus.reduce(flux, { $0?.minus($1.droit) })
            else { continue }
            let bailleur = total - connus.reduce(0) { $0 + $1.entier }
            #expect([reste.plancher, reste.plancher + 1].contains(bailleur))
            for part in connus { #expect([part.droit.plancher, part.droit.plancher + 1].contains(part.entier)) }
        }
    }

    @Test(arguments: tirages)
    func `le bilan consolidé dit de chacun ce que dit son bilan`(_ tirage: TirageAAnnexes) {
        let consolide = tirage.bilans.consolide.calcules
        for bilan in tirage.bilans.reservataires {
            let siens = bilan.calcules.filter { $0.key.hasPrefix("H/") || $0.key.hasPrefix("J/droits") }
            #expect(siens.filter { consolide[$0.key] != $0.value } == [:])
        }
    }

    @Test(arguments: tirages)
    func `J et K : chaque axe fait le total, les expirants sont des vivants`(_ tirage: TirageAAnnexes) {
        for bilan in tirage.bilans.tous {
            for calculee in bilan.calculees where [.j, .k].contains(calculee.mesure.section) {
                for ligne in calculee.lignes {
                    for ventilation in calculee.mesure.ventilations {
                        #expect(ligne.somme(ventilation) == ligne.somme(.total), "\(calculee.mesure.id) \(ventilation)")
                    }
                }
            }
            let calcules = bilan.calcules
            for (nom, nombre) in calcules where nom.hasPrefix("J/droits_expirants") {
                #expect(nombre <= calcules[nom.replacing("_expirants", with: ""), default: .zero], "\(nom)")
            }
        }
    }
}

/// A seed's campaign with its annexes, counted once.
struct TirageAAnnexes: Sendable, CustomTestStringConvertible {
    let graine: UInt64
    let campagne: CampagneDEssai
    let bilans: BilansDeCampagne
    var testDescription: String { "graine \(graine)" }

    init(_ graine: UInt64) {
        self.graine = graine
        campagne = CampagneAleatoire.tirerAvecAnnexes(graine)
        bilans = campagne.compter()
    }

    /// Lines by letter, and the sum of the terms of a line, for every annex that a bilan prints.
    func pourChaqueAnnexe(
        _ verifier: (_ lignes: [String: Rationnel], _ detail: (_ ligne: String, _ axe: String) -> Rationnel?) -> Void
    ) {
        for bilan in bilans.tous {
            let calcules = bilan.calcules
            for annexes in bilan.annexes {
                for calcul in CalculDAnnexe.allCases where annexes.annexe(calcul) != nil {
                    let suite = "\(annexes.reservataire) calcul=\(calcul.modalite.code)"
                    let lettres = "abcdefghij".map(String.init)
                    let lignes = lettres.compactMap { lettre in
                        calcules["H/annexe_\(lettre) \(suite)"].map { (lettre, $0) }
                    }
                    verifier(Dictionary(uniqueKeysWithValues: lignes)) { ligne, axe in
                        calcules.filter { $0.key.hasPrefix("H/annexe_\(ligne) \(suite) \(axe)=") }.values
                            .reduce(Rationnel?.some(.zero)) { $0?.plus($1) }
                    }
                }
            }
        }
    }

    /// The right that the whole objective of the year rounds.
    func droitExact(_ convention: Convention, _ annexes: AnnexesDuBilan) -> Rationnel? {
        guard let convenu = convention.objectif, convenu.denominateur == 1 else {
            return convention.objectif ?? annexes.prevu.droit
        }
        guard let calcule = annexes.prevu.droit, let ecart = calcule.minus(convenu),
            Rationnel(-1) < ecart, ecart < Rationnel(1)
        else { return convenu }
        return calcule
    }

    /// What rounding up gives away; 0 in the other modes.
    func gain(_ exact: Rationnel?, _ objectif: ObjectifCalcule) -> Rationnel? {
        guard campagne.exercice.objectif.arrondi == .superieur else { return .zero }
        return exact.flatMap { Rationnel(objectif.entier).minus($0) }.map { max(.zero, $0) }
    }

    /// The annexes of the conventions of each perimeter.
    var perimetresPartages: [[AnnexesDuBilan]] {
        let conventions = campagne.distribution.conventions
        let parPerimetre = Dictionary(grouping: conventions.indices) { conventions[$0].perimetre }
        return parPerimetre.values.map { rangs in rangs.map { bilans.consolide.annexes[$0 + 1] } }
    }
}

extension LigneCalculee {
    /// What the categories of a breakdown sum to.
    fileprivate func somme(_ ventilation: Ventilation) -> Rationnel? {
        cases.filter { $0.ventilation == ventilation }.reduce(Rationnel?.some(.zero)) { somme, chiffre in
            guard case .quantite(let nombre) = chiffre.chiffre else { return nil }
            return somme?.plus(nombre)
        }
    }
}
