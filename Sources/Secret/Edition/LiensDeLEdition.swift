import Parc
import Regles

/// What the rules of the measures say of one another, and so what a reader can calculate from one table to another.
struct LienDeMesures {
    /// One measure at the place that the link is about.
    struct Terme {
        let coefficient: Int
        let mesure: Mesure.Cle
        /// Where the place is narrowed.
        var restriction: [Axe: String] = [:]
        /// Whose figure; nil for whoever the link is about.
        var reservataire: String?
    }

    /// For whom it holds.
    enum Portee {
        case chacun, ensemble
        /// Each réservataire but the landlord, from whom SOU-2 subtracts.
        case reserves

        func vaut(_ reservataire: String) -> Bool {
            switch self {
            case .chacun: true
            case .ensemble: reservataire == Convention.codeEnsemble
            case .reserves: ![Convention.codeEnsemble, Convention.codeBailleur].contains(reservataire)
            }
        }
    }

    let termes: [Terme]
    /// The sum is 0; at least 0 otherwise.
    let exact: Bool
    let portee: Portee

    fileprivate init(_ plus: [Terme], _ moins: [Terme], exact: Bool, _ portee: Portee) {
        termes =
            plus
            + moins.map {
                Terme(coefficient: -1, mesure: $0.mesure, restriction: $0.restriction, reservataire: $0.reservataire)
            }
        self.exact = exact
        self.portee = portee
    }
}

/// Every link of an edition.
enum LiensDeLEdition {
    static let tous =
        soustraites + refus + [Base.attributions, .baux].flatMap { obligations($0) + inclusions($0) } + publics
        + decides

    /// Leases or attributions, as the sections name them.
    private struct Base {
        let g, d, f, b: String

        static let attributions = Base(g: "attributions", d: "attribues", f: "attributions", b: "attribues")
        static let baux = Base(g: "baux", d: "baux", f: "baux", b: "baux_signes")

        /// Everything of the year, whoever held the dwelling.
        var toutes: [LienDeMesures.Terme] {
            ["q1_base_\(g)", "q2_base_\(g)", "qpv_inconnu_\(g)"].map { terme(.g, $0) }
        }
        var serviesParLesConventions: [LienDeMesures.Terme] { [terme(.b, b), terme(.c, b)] }
        var relogees: [LienDeMesures.Terme] { ["anru", "orcod", "lhi"].map { terme(.f, "\(f)_\($0)") } }
    }

    private static let existant: [Axe: String] = [.parc: TypeDeParc.existant.modalite.code]
    private static let neuf: [Axe: String] = [.parc: TypeDeParc.neuf.modalite.code]
    private static let enQPV: [Axe: String] = [.qpv: "EN"]
    private static let horsQPV: [Axe: String] = [.qpv: "HORS"]

    /// A4 and A5 are the existing part of E and F.
    private static let soustraites = [
        LienDeMesures(
            [terme(.e, "attributions_mutation", existant)], [terme(.a, "attributions_mutation")], exact: true, .ensemble
        ),
        LienDeMesures(
            Base.attributions.relogees.map { terme($0.mesure.section, $0.mesure.id, existant) },
            [terme(.a, "attributions_relogement")], exact: true, .ensemble),
        LienDeMesures(
            [terme(.e, "attributions_mutation")], [terme(.a, "attributions_mutation")], exact: false, .ensemble),
        LienDeMesures(Base.attributions.relogees, [terme(.a, "attributions_relogement")], exact: false, .ensemble),
        // All the attributions, against those that count and those that are subtracted.
        LienDeMesures(
            ["attributions_mutation", "attributions_relogement", "attributions_vente"].map { terme(.a, $0) }
                + Base.attributions.serviesParLesConventions, Base.attributions.toutes, exact: false, .ensemble),
    ]

    /// The same refusals, by motive; offers and what became of them.
    private static let refus = [
        LienDeMesures([terme(.b, "refus")], [terme(.i, "refus")], exact: true, .chacun),
        LienDeMesures([terme(.i, "cohorte")], [terme(.i, "offres_moins_de_trois")], exact: false, .chacun),
        LienDeMesures(
            [terme(.b, "attribues")], [terme(.i, "cohorte", [.issue: IssueDeCohorte.attribueN.modalite.code])],
            exact: false, .reserves),
        // Of the landlord, what SOU-2 subtracts is among the attributions of section A.
        LienDeMesures(
            [terme(.b, "attribues")]
                + ["attributions_mutation", "attributions_relogement", "attributions_vente"].map { terme(.a, $0) },
            [terme(.i, "cohorte", [.issue: IssueDeCohorte.attribueN.modalite.code])], exact: false, .ensemble),
    ]

    private static func obligations(_ base: Base) -> [LienDeMesures] {
        [("q1_base", "HORS"), ("q2_base", "EN"), ("qpv_inconnu", "NR")].map { quota, lieu in
            LienDeMesures(
                [terme(.g, "\(quota)_\(base.g)", neuf)], [terme(.c, base.b, [.qpv: lieu])], exact: true, .ensemble)
        } + [
            // In QPV: quartiles 2 to 4, unknown, and the first, which D counts.
            LienDeMesures(
                [terme(.g, "q2_base_\(base.g)")],
                [
                    terme(.g, "q2_retenus_\(base.g)"), terme(.g, "q2_inconnus_\(base.g)"),
                    terme(.d, "\(base.d)_q1", enQPV),
                ], exact: true, .ensemble),
            LienDeMesures(
                [
                    terme(
                        .g, "q3_retenus_\(base.g)", [.contingent: Contingent.bailleur.modalite.code],
                        Convention.codeEnsemble)
                ], [terme(.d, "\(base.d)_prioritaires", [:], Convention.codeBailleur)], exact: true, .ensemble),
        ]
    }

    /// The figures of a class of section G are those of the réservataires of the class; what is in no class is the rest.
    ///
    /// - Parameter classes: those that hold whole printed réservataires only; nil for those of no class.
    static func contingents(_ classes: [(contingent: Contingent?, membres: [String])]) -> [LienDeMesures] {
        classes.flatMap { contingent, membres in
            [Base.attributions, .baux].flatMap { base -> [LienDeMesures] in
                guard let contingent else {
                    let siennes = membres.flatMap { membre in
                        base.serviesParLesConventions.map { terme($0.mesure.section, $0.mesure.id, [:], membre) }
                    }
                    return [
                        LienDeMesures(
                            base.toutes, [terme(.g, "q3_base_\(base.g)")] + siennes, exact: true, .ensemble)
                    ]
                }
                return [("base", [(Section.b, base.b), (.c, base.b)]), ("retenus", [(.d, "\(base.d)_prioritaires")])]
                    .map {
                        nom, mesures in
                        LienDeMesures(
                            [
                                terme(
                                    .g, "q3_\(nom)_\(base.g)", [.contingent: contingent.modalite.code],
                                    Convention.codeEnsemble)
                            ],
                            membres.flatMap { membre in mesures.map { terme($0.0, $0.1, [:], membre) } }, exact: true,
                            .ensemble)
                    }
            }
        }
    }

    private static func inclusions(_ base: Base) -> [LienDeMesures] {
        let servies = base.serviesParLesConventions
        let horsQ1 = terme(.d, "\(base.d)_q1", horsQPV)
        return [
            auPlus(
                ["q1_retenus_\(base.g)", "q1_inconnus_\(base.g)"].map { terme(.g, $0) },
                [terme(.g, "q1_base_\(base.g)")], .ensemble),
            auPlus(
                ["q2_retenus_\(base.g)", "q2_inconnus_\(base.g)"].map { terme(.g, $0) },
                [terme(.g, "q2_base_\(base.g)")], .ensemble),
            auPlus([terme(.g, "q3_retenus_\(base.g)")], [terme(.g, "q3_base_\(base.g)")], .ensemble),
            // The landlord's own, net of what is subtracted.
            auPlus(
                base.serviesParLesConventions.map {
                    terme($0.mesure.section, $0.mesure.id, [:], Convention.codeBailleur)
                }, [terme(.g, "q3_base_\(base.g)", [.contingent: Contingent.bailleur.modalite.code])], .ensemble),
            auPlus(servies, base.toutes, .ensemble),
            auPlus([terme(.e, "\(base.f)_mutation")] + base.relogees, base.toutes, .ensemble),
            auPlus(base.relogees, servies, .reserves),
            auPlus([terme(.d, "\(base.d)_prioritaires")], base.toutes, .ensemble),
            auPlus([terme(.d, "\(base.d)_q1")], base.toutes, .ensemble),
            auPlus([terme(.d, "\(base.d)_prioritaires")], servies, .reserves),
            auPlus([terme(.d, "\(base.d)_q1")], servies, .reserves),
            // Out of QPV: the first quartile, and ANRU and ORCOD whatever their quartile.
            auPlus([horsQ1], [terme(.g, "q1_retenus_\(base.g)")], .ensemble),
            auPlus(
                [terme(.g, "q1_retenus_\(base.g)")],
                [horsQ1] + ["anru", "orcod"].map { terme(.f, "\(base.f)_\($0)", horsQPV) }, .ensemble),
            auPlus(
                ["anru", "orcod"].map { terme(.f, "\(base.f)_\($0)", horsQPV) },
                [terme(.g, "q1_retenus_\(base.g)")], .ensemble),
        ] + lieux(base)
    }

    /// What G counts out of QPV, in it, or where that is not known, against what the other sections count there.
    private static func lieux(_ base: Base) -> [LienDeMesures] {
        [("q1_base", "HORS"), ("q2_base", "EN"), ("qpv_inconnu", "NR")].flatMap { quota, lieu in
            let ici: [Axe: String] = [.qpv: lieu]
            func la(_ termes: [LienDeMesures.Terme]) -> [LienDeMesures.Terme] {
                termes.map { terme($0.mesure.section, $0.mesure.id, ici) }
            }
            let tout = [terme(.g, "\(quota)_\(base.g)")]
            return [
                auPlus(la(base.serviesParLesConventions), tout, .ensemble),
                auPlus(la([terme(.e, "\(base.f)_mutation")] + base.relogees), tout, .ensemble),
                auPlus(la([terme(.d, "\(base.d)_prioritaires")]), tout, .ensemble),
            ]
        }
    }

    private static func decisions(_ issues: [String]) -> [LienDeMesures.Terme] {
        issues.map { terme(.d, "decisions_\($0)") }
    }

    private static let favorables = decisions(["attribution", "sous_condition"])

    /// Whoever is presented is decided upon, once at least; whoever is attributed, favourably.
    private static let decides =
        [
            auPlus(Base.attributions.serviesParLesConventions, favorables, .reserves),
            auPlus(Base.attributions.toutes, favorables, .ensemble),
        ]
        + ["prioritaires", "dalo", "q1"].flatMap { nom in
            [
                auPlus(
                    [terme(.d, "presentes_\(nom)")], favorables + decisions(["non_attribution", "irrecevable"]), .chacun
                ),
                auPlus([terme(.d, "attribues_\(nom)")], favorables, .chacun),
            ]
        }

    private static let publics =
        ["prioritaires", "dalo", "q1"].flatMap { nom in
            [("attribues", "proposes"), ("attribues", "presentes"), ("proposes", "presentes")].map {
                auPlus([terme(.d, "\($0)_\(nom)")], [terme(.d, "\($1)_\(nom)")], .chacun)
            }
        }
        // Whoever is DALO is a priority.
        + ["proposes", "presentes", "attribues", "baux", "refus"].map {
            auPlus([terme(.d, "\($0)_dalo")], [terme(.d, "\($0)_prioritaires")], .chacun)
        }

    private static func auPlus(
        _ parties: [LienDeMesures.Terme], _ tout: [LienDeMesures.Terme], _ portee: LienDeMesures.Portee
    ) -> LienDeMesures { LienDeMesures(tout, parties, exact: false, portee) }

    private static func terme(
        _ section: Section, _ id: String, _ restriction: [Axe: String] = [:], _ reservataire: String? = nil
    ) -> LienDeMesures.Terme {
        LienDeMesures.Terme(
            coefficient: 1, mesure: Mesure.Cle(section: section, id: id), restriction: restriction,
            reservataire: reservataire)
    }
}
