import Comptage
import Parc
import Regles

/// One obligation of section G: its message in words, then both bases.
struct GroupeDObligation {
    let presentation: PresentationDuBilan
    let obligation: ObligationLegale
    let provenance: Tableau.Provenance

    var groupe: Chapitre.Groupe {
        Chapitre.Groupe(
            id: "g-\(obligation.rawValue)",
            titre: "\(obligation.libelle)\u{202F}: au moins \(obligation.minimum)\u{202F}%", texte: texte,
            tableaux: obligation == .q3 ? siennes.map(parContingent) : [parBase])
    }

    // MARK: - The figures

    /// One share on the retained base.
    typealias Retenu = (nom: String, part: Proportion?, situation: SituationDeLObligation)

    /// What the retained base shows: one share, or one a class of holders.
    var retenus: [Retenu] {
        guard let mesures = siennes.first else { return [] }
        guard obligation == .q3 else {
            let constat = constat(mesures)
            return [(obligation.libelle, constat.part, constat.situation)]
        }
        return Contingent.allCases.map { contingent in
            let constat = constat(mesures, contingent)
            return (
                "\(contingent.modalite.libelle)\u{202F}: publics prioritaires", constat.part,
                constat.situation
            )
        }
    }

    /// One share: of what, how many, and where it stands.
    private struct Constat {
        let retenus: Int
        let base: Int
        let part: Proportion?
        let situation: SituationDeLObligation
    }

    private var retenue: BaseDeQuota { obligation.base(presentation.bilan.identification.exercice.quotas) }

    /// The measures of the base that the campaign retains come first.
    private var siennes: [MesuresDObligation] {
        let toutes = ObligationsLegales.parBase.filter { $0.obligation == obligation }
        return toutes.filter { $0.base == retenue } + toutes.filter { $0.base != retenue }
    }

    private func constat(_ mesures: MesuresDObligation, _ contingent: Contingent? = nil) -> Constat {
        func nombre(_ mesure: MesureDuFlux) -> Int {
            let comptee = presentation.bilan.comptee(mesure.mesure)
            return contingent.map { comptee?.valeurs(Ventilation(.contingent))[$0.rawValue] ?? 0 }
                ?? comptee?.lignes[0].total ?? 0
        }
        let (retenus, base) = (nombre(mesures.retenus), nombre(mesures.total))
        let part = Proportion(retenus, sur: Rationnel(base))
        return Constat(
            retenus: retenus, base: base, part: part,
            situation: SituationDeLObligation(obligation, part, pointDEtape: presentation.pointDEtape))
    }

    // MARK: - In words

    private var texte: String {
        let notes = [inconnus, qpvInconnu, seuil].compactMap { $0 }
        return ([message] + notes).joined(separator: " ")
    }

    private var message: String {
        guard let mesures = siennes.first else { return "" }
        let base = Typographie.minuscule(retenue.libelle) + obligation.lieuEnMots
        guard obligation == .q3 else {
            let constat = constat(mesures)
            return "\(constat.situation.texte)\u{202F}: \(part(constat)), sur la base retenue (\(base))."
        }
        let phrases = Contingent.allCases.map { contingent in
            let constat = constat(mesures, contingent)
            return
                "\(contingent.modalite.libelle), \(part(constat)) (\(Typographie.minuscule(constat.situation.texte)))"
        }
        return "Sur la base retenue (\(base))\u{202F}: " + phrases.joined(separator: "\u{202F}; ") + "."
    }

    /// `12 sur 40, soit 30,0 %, pour 25 % demandés`.
    private func part(_ constat: Constat) -> String {
        guard let part = constat.part.flatMap(PartEcrite.init) else { return "aucun logement" }
        // A share just under the minimum is not to read as the minimum.
        let presque = constat.situation != .atteinte && part.pourcentage == "\(obligation.minimum),0\u{202F}%"
        return "\(NombreFrancais.entier(constat.retenus)) sur \(NombreFrancais.entier(constat.base)), soit "
            + "\(presque ? "un peu moins de " : "")\(part.texte), pour \(obligation.minimum)\u{202F}% demandés"
    }

    private var inconnus: String? {
        guard let inconnus = siennes.first?.inconnus, let nombre = presentation.total(inconnus.mesure), nombre > 0
        else { return nil }
        return "Le quartile n’est pas connu dans \(NombreFrancais.accord(nombre, "cas", "cas")), qui "
            + (nombre == 1 ? "est dans la base et ne compte" : "sont dans la base et ne comptent")
            + " pas comme \(nombre == 1 ? "retenu" : "retenus")."
    }

    private var qpvInconnu: String? {
        guard obligation != .q3 else { return nil }
        let nombres = ObligationsLegales.qpvInconnu.map { presentation.total($0.mesure) ?? 0 }
        guard nombres.contains(where: { $0 > 0 }) else { return nil }
        return "Hors des deux bases, parce que la situation en QPV du logement n’est pas renseignée\u{202F}: "
            + "\(NombreFrancais.accord(nombres[0], "bail signé", "baux signés")) et "
            + "\(NombreFrancais.accord(nombres[1], "attribution", "attributions"))."
    }

    private var seuil: String? {
        guard obligation == .q1 else { return nil }
        let quotas = presentation.bilan.identification.exercice.quotas
        guard quotas.seuil != nil || quotas.millesime != nil else {
            return "Le seuil du premier quartile que la campagne applique n’est pas indiqué."
        }
        let montant = quotas.seuil.map {
            "\u{202F}: \(NombreFrancais.entier($0))\u{A0}€ par an et par unité de consommation"
        }
        return "Seuil du premier quartile\(montant ?? "")"
            + (quotas.millesime.map { " (millésime\u{A0}\($0))" } ?? " (millésime non indiqué)") + "."
    }

    // MARK: - Tables

    /// Out of QPV or in it: a row a base.
    private var parBase: Tableau {
        let premieres = siennes.first
        var tableau = Tableau(
            id: "g-\(obligation.rawValue)-tableau",
            legende: "\(obligation.libelle) en \(presentation.annee), sur chaque base",
            entetes: [
                Tableau.Entete(texte: "Base", mots: true),
                Tableau.Entete(texte: "Logements" + obligation.lieuEnMots),
                Tableau.Entete(texte: premieres.map { presentation.libelle($0.retenus.mesure) } ?? ""),
                Tableau.Entete(texte: "Part"), Tableau.Entete(texte: "Minimum légal"),
                Tableau.Entete(texte: premieres?.inconnus.map { presentation.libelle($0.mesure) } ?? ""),
                Tableau.Entete(texte: "Situation", mots: true),
            ], lignes: siennes.map(ligne))
        completer(&tableau, premieres.map { [$0] } ?? [])

        return tableau
    }

    private func ligne(_ mesures: MesuresDObligation) -> Tableau.Ligne {
        let constat = constat(mesures)
        let inconnus = mesures.inconnus.flatMap { presentation.total($0.mesure) } ?? 0
        return Tableau.Ligne(
            [mesures.base.libelle + (mesures.base == retenue ? " (base retenue)" : "")],
            [.nombre(constat.base), .nombre(constat.retenus), .part(constat.part), minimum, .nombre(inconnus)]
                + [.mots(constat.situation.texte)], sienne: mesures.base == retenue)
    }

    /// The priority publics: a table a base, a row a class of holders.
    private func parContingent(_ mesures: MesuresDObligation) -> Tableau {
        let retenu = mesures.base == retenue
        var tableau = Tableau(
            id: "g-q3-\(mesures.base.rawValue)",
            legende: "\(mesures.total.mesure.famille ?? "") en \(presentation.annee)\(retenu ? " (base retenue)" : "")",
            entetes: [
                Tableau.Entete(texte: Axe.contingent.libelle, mots: true),
                Tableau.Entete(texte: presentation.libelle(mesures.total.mesure)),
                Tableau.Entete(texte: presentation.libelle(mesures.retenus.mesure)),
                Tableau.Entete(texte: "Part"), Tableau.Entete(texte: "Minimum légal"),
                Tableau.Entete(texte: "Situation", mots: true),
            ],
            lignes: Contingent.allCases.map { contingent in
                let constat = constat(mesures, contingent)
                return Tableau.Ligne(
                    [contingent.modalite.libelle],
                    [.nombre(constat.base), .nombre(constat.retenus), .part(constat.part), minimum]
                        + [.mots(constat.situation.texte)])
            })
        completer(&tableau, [mesures])
        return tableau
    }

    private var minimum: Cellule { .tauxConvenu(Rationnel(obligation.minimum, 100)) }

    /// The definitions of the other base stand under the tables that follow.
    private func completer(_ tableau: inout Tableau, _ mesures: [MesuresDObligation]) {
        let comptees = mesures.flatMap { [$0.total, $0.retenus] + ($0.inconnus.map { [$0] } ?? []) }
        tableau.definitions = (comptees.map(\.mesure) + mesures.map(\.taux)).map {
            Tableau.Definition($0, annee: presentation.annee)
        }
        tableau.provenance = provenance
    }
}

extension ObligationLegale {
    fileprivate var lieuEnMots: String {
        switch self {
        case .q1: " hors QPV"
        case .q2: " en QPV"
        case .q3: ""
        }
    }
}
