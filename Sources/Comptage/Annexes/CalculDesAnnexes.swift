import Parc
import Regles

/// Section H of a campaign: the annexes of every convention and of the département, the objectives they give.
struct CalculDesAnnexes {
    private let dossier: Dossier
    private let contexte: Contexte
    private let comptes: [Perimetre: CompteDePerimetre]
    private let droits: DroitsParPerimetre
    /// That of the département.
    private(set) var ensemble: AnnexesDuBilan
    /// In the order of conventions.csv.
    private(set) var conventions: [AnnexesDuBilan] = []
    /// B5, in the same order.
    private(set) var atteintes: [AtteinteDObjectif] = []
    /// PLA-1.
    let parts: PartsReservees
    private let couverture: Couverture

    /// - Parameter couverture: what the counts say at all; no annex is made from a stock that was not counted.
    init(
        _ dossier: Dossier, _ contexte: Contexte, _ comptes: [Perimetre: CompteDePerimetre],
        _ couverture: Couverture = .entiere
    ) {
        self.couverture = couverture
        self.dossier = dossier
        self.contexte = contexte
        self.comptes = comptes
        droits = DroitsParPerimetre(dossier, contexte.exercice)
        parts = CalculDesAnnexes.parts(dossier.conventions, comptes)
        let sources = SourcesDAnnexe(dossier, contexte.exercice, couverture)
        let sansSuite = contexte.exercice.pointDEtape || !couverture.dit(.stock, .stockSuivant)
        func annexes(_ perimetre: Perimetre, taux: Rationnel?, suivant: Rationnel?) -> AnnexesDuTerritoire {
            guard let compte = comptes[perimetre] else { preconditionFailure("perimeter not counted") }
            return sources.annexes(perimetre, compte, taux: taux, tauxSuivant: suivant)
        }
        let tout = annexes(.departement, taux: nil, suivant: nil)
        ensemble = AnnexesDuBilan(
            reservataire: Convention.codeEnsemble, prevu: tout.prevu, reel: tout.reel,
            suivant: sansSuite ? nil : tout.suivant, objectif: nil, suite: nil, parcSuivant: sources.parcSuivant)
        let territoires = dossier.conventions.indices.map { rang in
            let convention = dossier.conventions[rang]
            let stock = sources.stockSuivant(comptes[convention.perimetre]).total
            return annexes(
                convention.perimetre, taux: convention.taux,
                suivant: sources.tauxSuivant(convention, droits.taux(rang, stock: stock)))
        }
        let prevus = territoires.map(\.prevu)
        let droitsPrevus = prevus.map { couverture.dit(.stock) ? $0.droit : nil }
        let entiers = arrondir(droitsPrevus, prevus.map(\.flux))
        let objectifs = dossier.conventions.indices.map { rang in
            ObjectifCalcule(
                dossier.conventions[rang], calcule: droitsPrevus[rang], entierCalcule: entiers[rang],
                contexte.exercice.objectif.arrondi)
        }
        atteintes = dossier.conventions.indices.map { atteinte($0, objectifs[$0]) }
        let suites = sansSuite ? [] : suites(territoires, objectifs, stock: sources.stockSuivant)
        conventions = dossier.conventions.indices.map { rang in
            AnnexesDuBilan(
                reservataire: dossier.conventions[rang].reservataire, prevu: territoires[rang].prevu,
                reel: territoires[rang].reel, suivant: sansSuite ? nil : territoires[rang].suivant,
                objectif: objectifs[rang], suite: sansSuite ? nil : suites[rang], parcSuivant: sources.parcSuivant)
        }
    }

    /// PLA-1 on the whole of the campaign.
    private static func parts(
        _ conventions: [Convention], _ comptes: [Perimetre: CompteDePerimetre]
    ) -> PartsReservees {
        let etat = conventions.filter { [.etatPrioritaires, .etatAgents].contains($0.type) }
        var sommes: [CodeCommune: Rationnel?] = [:]
        for convention in conventions {
            for commune in comptes[convention.perimetre]?.communesDuStock ?? [] {
                sommes[commune] = .some(Plafonds.somme(sommes[commune, default: .zero], convention))
            }
        }
        return PartsReservees(
            etat: Plafonds.somme(etat), agents: Plafonds.somme(etat.filter { $0.type == .etatAgents }),
            maximale: sommes.values.contains(nil) ? nil : sommes.values.compactMap(\.self).max() ?? .zero)
    }

    private func atteinte(_ rang: Int, _ calcul: ObjectifCalcule?) -> AtteinteDObjectif {
        let convention = dossier.conventions[rang]
        guard let compte = comptes[convention.perimetre] else { preconditionFailure("perimeter not counted") }
        let offres = compte.mesure(MisesADisposition.flux.mesure)
        return Objectifs.atteinte(
            convention, calcul: calcul,
            misesADisposition: offres.map { $0.parReservataire[IndexReservataire(rang)]?[0][0] ?? 0 },
            fluxReel: couverture.fluxReel ? compte.fluxReel : nil)
    }

    /// Rights in whole dwellings: alone, or together with those of the same perimeter and the landlord.
    private func arrondir(_ exacts: [Rationnel?], _ flux: [Rationnel?]) -> [Int?] {
        let mode = contexte.exercice.objectif.arrondi
        guard mode == .plusFortsRestes else {
            return exacts.map { exact in exact.flatMap { ArrondiDObjectif.arrondir($0, mode) } }
        }
        var entiers = [Int?](repeating: nil, count: exacts.count)
        for rang in exacts.indices where entiers[rang] == nil {
            let perimetre = dossier.conventions[rang].perimetre
            let connus = exacts.indices.filter {
                exacts[$0] != nil && dossier.conventions[$0].perimetre.memeTerritoire(perimetre)
            }
            let droits = connus.compactMap { exacts[$0] }
            let somme = droits.reduce(Rationnel?.some(.zero)) { total, droit in total?.plus(droit) }
            guard let premier = connus.first, let aRepartir = flux[premier], let somme,
                let total = ArrondiDObjectif.arrondir(aRepartir, mode),
                droits.allSatisfy({ ArrondiDObjectif.arrondir($0, mode) != nil }),
                let reste = aRepartir.minus(somme)
            else { continue }
            let parts = ArrondiDObjectif.repartir(droits + [reste], total: total)
            for (rang, part) in zip(connus, parts) { entiers[rang] = part }
        }
        return entiers
    }

    private func suites(
        _ territoires: [AnnexesDuTerritoire], _ objectifs: [ObjectifCalcule?],
        stock: (CompteDePerimetre?) -> StockDAnnexe
    ) -> [SuiteDeLObjectif] {
        let redistributions = territoires.indices.map { rang in
            territoires[rang].reel.flatMap {
                ReportDObjectif.redistribution(
                    prevus: territoires[rang].prevu.soustrait, reels: $0.soustrait,
                    taux: dossier.conventions[rang].taux)
            }
        }
        // Without the year as it was, or its offers, what is carried into N+1 is not known: nor is its objective.
        let connue = couverture.fluxReel && couverture.offres
        let exacts = territoires.indices.map { rang in
            connue ? territoires[rang].suivant.droit?.plus(redistributions[rang] ?? .zero) : nil
        }
        let entiers = arrondir(exacts, territoires.map(\.suivant.flux))
        return dossier.conventions.indices.map { rang in
            let convention = dossier.conventions[rang]
            let justifie = ReportDObjectif.justifie(
                dossier.commentaires.filter {
                    [.tous, .reservataire(IndexReservataire(rang))].contains($0.destination)
                }.map(\.ecartJustifie))
            let report = objectifs[rang].flatMap { objectif in
                atteintes[rang].misesADisposition.map {
                    ReportDObjectif.report(
                        objectif: objectif.objectif, misesADisposition: $0, justifie: justifie,
                        actif: convention.reportActif)
                }
            }
            let objectif = exacts[rang].flatMap { droit in
                entiers[rang].flatMap { entier in
                    ArrondiDObjectif.perte(droit, entier, contexte.exercice.objectif.arrondi).flatMap {
                        ObjectifCalcule(
                            droit: droit, entier: entier, perte: $0,
                            fractionReportee: objectifs[rang]?.fraction ?? .zero,
                            report: report ?? 0)
                    }
                }
            }
            let total = stock(comptes[convention.perimetre]).total
            return SuiteDeLObjectif(
                justifie: justifie, report: report, redistribution: redistributions[rang], objectif: objectif,
                tauxDesDroits: droits.taux(rang, stock: total),
                garanties: droits.garanties(convention.perimetre, stock: total))
        }
    }
}
