import Parc

/// The measures of one obligation on one base.
package struct MesuresDObligation: Sendable {
    package let obligation: ObligationLegale
    package let base: BaseDeQuota
    /// `q1_base_baux`: what the share is of.
    package let total: MesureDuFlux
    /// `q1_retenus_baux`: what counts toward it.
    package let retenus: MesureDuFlux
    /// `q1_inconnus_baux`: what cannot be told; nil for the priority publics.
    package let inconnus: MesureDuFlux?
    /// `q1_taux_baux`.
    package let taux: Mesure
}

/// Section G: the legal quotas, on leases and on attributions.
package enum ObligationsLegales {
    /// In the order of the obligations, leases then attributions.
    package static let parBase: [MesuresDObligation] = ObligationLegale.allCases.flatMap { obligation in
        BaseDeQuota.allCases.map { mesures(obligation, $0) }
    }

    /// `qpv_inconnu_baux`, `qpv_inconnu_attributions`: what the first two cannot place.
    package static let qpvInconnu: [MesureDuFlux] = BaseDeQuota.allCases.map { base in
        mesure(
            "qpv_inconnu_\(base.rawValue)", [.q1, .q2], base, base.libelle, "Situation en QPV non renseignée",
            "\(base.sujet) de logements dont la situation en QPV n’est pas renseignée", lieu: .nonRenseigne,
            parLieu
        ) { releves, _ in releves }
    }

    /// Those that are counted, in the order of the outputs.
    package static let mesures: [MesureDuFlux] =
        comptees { $0.obligation != .q3 } + qpvInconnu + comptees { $0.obligation == .q3 }

    /// The shares, in the order of the outputs.
    package static let taux: [Mesure] = parBase.map(\.taux)

    private static let parLieu = [.total, Ventilation(.commune), Ventilation(.parc)]
    private static let parContingent = [.total, Ventilation(.contingent)]

    private static func comptees(_ retient: (MesuresDObligation) -> Bool) -> [MesureDuFlux] {
        parBase.filter(retient).flatMap { [$0.total, $0.retenus] + ($0.inconnus.map { [$0] } ?? []) }
    }

    private static func mesures(_ obligation: ObligationLegale, _ base: BaseDeQuota) -> MesuresDObligation {
        let famille = "\(obligation.libelle), \(base.libelle.lowercased())"
        func comptee(
            _ nom: String, _ libelle: String, _ precision: String, _ filtrer: @escaping Filtre
        ) -> MesureDuFlux {
            mesure(
                "\(obligation.rawValue)_\(nom)_\(base.rawValue)", [obligation], base, libelle, famille,
                "\(base.sujet)\(obligation.precisionDuLieu)\(precision)", lieu: obligation.lieu,
                obligation == .q3 ? parContingent : parLieu, filtrer)
        }
        let taux = Mesure(
            "\(obligation.rawValue)_taux_\(base.rawValue)", section: .g,
            libelle: "Part des \(base.libelle.lowercased())", famille: famille,
            definition:
                "\(base.sujet)\(obligation.precisionDuLieu) \(obligation.beneficiaires), rapportés à tous "
                + "(au moins \(obligation.minimum) %).",
            regles: [obligation.regle.id], references: [.cchL441x1, .modeleArticle7, .article6x2],
            ventilations: obligation == .q3 ? parContingent : [.total], nature: .personnes, portee: .ensemble,
            forme: .taux)
        return MesuresDObligation(
            obligation: obligation, base: base,
            total: comptee("base", base.libelle + obligation.precisionDuLibelle, "", { releves, _ in releves }),
            retenus: comptee("retenus", obligation.libelleDesRetenus, " " + obligation.beneficiaires) {
                releves, contexte in
                releves.filter { releve in contexte.demandeur(releve).map(obligation.retient) ?? false }
            },
            inconnus: obligation == .q3
                ? nil
                : comptee(
                    "inconnus", "Quartile inconnu", " dont le quartile n’est pas connu, hors ceux qui comptent"
                ) {
                    releves, contexte in
                    releves.filter { releve in
                        guard let demandeur = contexte.demandeur(releve) else { return true }
                        return demandeur.quartile == nil && !obligation.retient(demandeur)
                    }
                },
            taux: taux)
    }

    private typealias Filtre = @Sendable ([Releve], Contexte) -> [Releve]

    private static func mesure(
        _ id: String, _ obligations: [ObligationLegale], _ base: BaseDeQuota, _ libelle: String, _ famille: String,
        _ definition: String, lieu: QPV?, _ ventilations: [Ventilation], _ filtrer: @escaping Filtre
    ) -> MesureDuFlux {
        let parContingent = ventilations == ObligationsLegales.parContingent
        return MesureDuFlux(
            Mesure(
                id, section: .g, libelle: libelle, famille: famille,
                definition: "\(definition), parc existant et programmes neufs ; rien n’en est soustrait.",
                regles: Mesure.reglesDuFlux + ["IMP-1"] + (base == .attributions ? ["ATT-1"] : [])
                    + (parContingent ? ["PUB-1"] : []) + obligations.map(\.regle.id),
                references: [.cchL441x1, .modeleArticle7, .article6x2], ventilations: ventilations, nature: .personnes,
                portee: .ensemble), champ: .existantEtNeuf, lieu: lieu
        ) { suivi, contexte in
            let releves = filtrer(base.releves(suivi, contexte), contexte)
            return parContingent ? releves.compactMap { contexte.place($0) } : releves
        }
    }
}

extension BaseDeQuota {
    /// The leases of the year, or the attributions: who got what, and who held it.
    fileprivate func releves(_ suivi: CycleSuivi, _ contexte: Contexte) -> [Releve] {
        switch self {
        case .baux: BauxSignes.releves(suivi, contexte)
        case .attributions: Attribues.releves(suivi)
        }
    }

    fileprivate var sujet: String {
        switch self {
        case .baux: "Baux signés dans l’année"
        case .attributions: "Logements attribués dans l’année (une fois par vacance et par titulaire)"
        }
    }
}

extension Contexte {
    /// Who a lease or an attribution is for; nil when nobody is named.
    fileprivate func demandeur(_ releve: Releve) -> Demandeur? { releve.demandeur.map { demandeurs[$0.rang] } }

    /// In the class of its holder; nil when the law sets nothing for it.
    fileprivate func place(_ releve: Releve) -> Releve? {
        guard let titulaire = releve.titulaire else { return nil }
        let contingent = titulaire == bailleur ? .bailleur : Contingent(conventions[titulaire.rang].type)
        return contingent.map { releve.precise(Precisions(contingent: $0)) }
    }
}

extension ObligationLegale {
    fileprivate var precisionDuLibelle: String {
        switch self {
        case .q1: " hors QPV"
        case .q2: " en QPV"
        case .q3: ""
        }
    }

    fileprivate var precisionDuLieu: String {
        switch self {
        case .q1: " hors QPV"
        case .q2: " en QPV"
        case .q3: ", par classe de titulaire"
        }
    }

    fileprivate var libelleDesRetenus: String {
        switch self {
        case .q1: "Premier quartile ou relogés"
        case .q2: "Quartiles 2 à 4"
        case .q3: "Publics prioritaires"
        }
    }

    fileprivate var beneficiaires: String {
        switch self {
        case .q1: "allés au premier quartile ou à un relogement ANRU ou ORCOD"
        case .q2: "allés aux quartiles 2 à 4"
        case .q3: "allés à des publics prioritaires"
        }
    }
}
