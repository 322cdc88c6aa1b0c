/// A relation between figures of several measures at one position: the sum of the terms is 0, or at least 0.
struct LienEntreMesures: Sendable {
    /// A figure of a measure, at the position that the relation is about.
    struct Terme: Sendable {
        let coefficient: Int
        /// `E/attributions_mutation`.
        let mesure: String
        /// Where the position is narrowed (`parc` = `EXISTANT`).
        var restriction: [PositionAttaquee.Code] = []
        /// Whose figure; nil for whoever the relation is about.
        var reservataire: String?
    }

    /// For whom it holds.
    enum Portee: Sendable {
        /// For each réservataire, BAILLEUR, and `*`.
        case chacun
        /// For `*`.
        case ensemble
        /// For each réservataire but the landlord, from whom rule SOU-2 subtracts.
        case reserves

        func vaut(_ reservataire: String) -> Bool {
            switch self {
            case .chacun: true
            case .ensemble: reservataire == Nomenclature.ensemble
            case .reserves: reservataire != Nomenclature.ensemble && reservataire != Nomenclature.bailleur
            }
        }
    }

    let termes: [Terme]
    /// Whether the sum is exactly 0; at least 0 otherwise.
    let exact: Bool
    let portee: Portee
    /// Whether what is left of the whole counts households that an edition says it protects.
    var reste = false
}

/// What the definitions of the measures say of one another, from the registry's rules (Regles) alone: an attacker reads
/// them in `bilanflux regles`.
///
/// Where a measure is narrowed to `[axe=code]` the relation is written for the position with that code added; it is used
/// wherever every figure it names stands in the file or is 0.
enum LiensEntreMesures {
    static let tous = egalites + inegalites

    // MARK: Equalities

    static let egalites: [LienEntreMesures] =
        [
            // Both count the deliveries of the year (A3 is C's `livres` on the axes of the flow).
            egal("A/livres", "C/livres", .ensemble),
            // B1 by month, and by what became of it.
            egal("B/mises_a_disposition", "I/mises_a_disposition", .chacun),
            egal("B/mises_a_disposition", "I/cohorte", .chacun),
            // B4 by motive.
            egal("B/refus", "I/refus", .chacun),
            // A4 and A5 are on existing dwellings what E and F count on both kinds.
            LienEntreMesures(
                termes: [plus("E/attributions_mutation", existant), moins("A/attributions_mutation")], exact: true,
                portee: .ensemble),
            LienEntreMesures(
                termes: relogements("attributions").map { plus($0, existant) } + [moins("A/attributions_relogement")],
                exact: true, portee: .ensemble),
        ] + bases.flatMap(quotas)

    /// The obligations of section G count, on leases and on attributions, the figures of C (nothing subtracted there) and
    /// those of D, by place and by holder.
    private static func quotas(_ base: Base) -> [LienEntreMesures] {
        let neufs: [(String, String)] = [
            ("G/q1_base_\(base.nom)", "HORS"), ("G/q2_base_\(base.nom)", Nomenclature.enQPV),
            ("G/qpv_inconnu_\(base.nom)", "NR"),
        ]
        return neufs.map { total, lieu in
            LienEntreMesures(
                termes: [plus(total, neuf), moins(base.neuf, [code(Nomenclature.qpv, lieu)])], exact: true,
                portee: .ensemble)
        } + [
            // In QPV: quartiles 2 to 4, unknown, and the first, which D counts.
            LienEntreMesures(
                termes: [
                    plus("G/q2_base_\(base.nom)"), moins("G/q2_retenus_\(base.nom)"),
                    moins("G/q2_inconnus_\(base.nom)"),
                    moins("D/\(base.public)_q1", [code(Nomenclature.qpv, Nomenclature.enQPV)]),
                ], exact: true, portee: .ensemble),
            // The landlord's own contingent is its row in D.
            LienEntreMesures(
                termes: [
                    plus("G/q3_retenus_\(base.nom)", [code("contingent", Nomenclature.bailleur)]),
                    moins("D/\(base.public)_prioritaires", reservataire: Nomenclature.bailleur),
                ], exact: true, portee: .ensemble),
        ]
    }

    /// The figures of a class of section G, as sums over the réservataires of the class (the landlord is apart: its figures
    /// of B are net of what is subtracted).
    ///
    /// - Parameters:
    ///   - classe: `Nomenclature.horsContingent` for those that are of none, of which the obligations say nothing.
    ///   - membres: every réservataire of the class.
    static func contingent(_ classe: String, _ membres: [String]) -> [LienEntreMesures] {
        if classe == Nomenclature.horsContingent { return bases.map { horsContingent($0, membres) } }
        return bases.flatMap { base in
            [("base", [base.flux, base.neuf]), ("retenus", ["D/\(base.public)_prioritaires"])].map { nom, mesures in
                LienEntreMesures(
                    termes: [plus("G/q3_\(nom)_\(base.nom)", [code("contingent", classe)])]
                        + membres.flatMap { membre in mesures.map { moins($0, reservataire: membre) } },
                    exact: true, portee: .ensemble)
            }
        }
    }

    /// Everything of the year, less what the classes got, is what the others got: nothing is subtracted from them.
    private static func horsContingent(_ base: Base, _ membres: [String]) -> LienEntreMesures {
        LienEntreMesures(
            termes: base.toutes.map { plus($0) } + [moins("G/q3_base_\(base.nom)")]
                + membres.flatMap { membre in [base.flux, base.neuf].map { moins($0, reservataire: membre) } },
            exact: true, portee: .ensemble)
    }

    // MARK: Inequalities: a measure that is part of another

    static let inegalites: [LienEntreMesures] =
        publics.flatMap { nom in
            [
                // I4; and a dwelling proposed has one candidate at least.
                auPlus(["D/attribues_\(nom)"], ["D/presentes_\(nom)"], .chacun),
                auPlus(["D/proposes_\(nom)"], ["D/presentes_\(nom)"], .chacun),
                // Nobody gets what was not proposed to him, nor without a decision that says so.
                auPlus(["D/attribues_\(nom)"], ["D/proposes_\(nom)"], .chacun),
                auPlus(["D/attribues_\(nom)"], ouiDuneCommission, .chacun),
                auPlus(["D/presentes_\(nom)"], ouiDuneCommission + nonDuneCommission, .chacun),
            ]
        }
        + ["proposes", "presentes", "attribues", "baux", "refus"].map {
            // Whoever is DALO is a priority.
            auPlus(["D/\($0)_dalo"], ["D/\($0)_prioritaires"], .chacun)
        } + [
            auPlus(["A/attributions_mutation"], ["E/attributions_mutation"], .ensemble),
            auPlus(["A/attributions_relogement"], relogements("attributions"), .ensemble),
            auPlus(attributions.toutes, ouiDuneCommission, .ensemble),
            auPlus([attributions.flux, attributions.neuf], ouiDuneCommission, .reserves),
            auPlus(["I/offres_moins_de_trois"], ["I/mises_a_disposition"], .chacun),
            LienEntreMesures(
                termes: [plus("B/attribues"), moins("I/cohorte", [code("issue", "ATTRIBUE_N")])], exact: false,
                portee: .reserves),
            LienEntreMesures(
                termes: ["B/attribues", "A/attributions_mutation", "A/attributions_relogement", "A/attributions_vente"]
                    .map { plus($0) } + [moins("I/cohorte", [code("issue", "ATTRIBUE_N")])], exact: false,
                portee: .ensemble),
            LienEntreMesures(
                termes: [plus("B/baux_signes"), moins("I/delai_bail", [code("statistique", "EFFECTIF")])], exact: false,
                portee: .reserves),
            // B2 net of what is subtracted, against all the attributions of G.
            LienEntreMesures(
                termes: ["A/attributions_mutation", "A/attributions_relogement", "A/attributions_vente"].map {
                    plus($0)
                }
                    + [plus("B/attribues"), plus("C/attribues")] + attributions.toutes.map { moins($0) }, exact: false,
                portee: .ensemble),
        ] + bases.flatMap(inclusions)

    private static func inclusions(_ base: Base) -> [LienEntreMesures] {
        let servis = [base.flux, base.neuf]
        let categories = ["E/\(base.categorie)_mutation"] + relogements(base.categorie)
        return [
            auPlus(["G/q1_retenus_\(base.nom)", "G/q1_inconnus_\(base.nom)"], ["G/q1_base_\(base.nom)"], .ensemble),
            auPlus(["G/q3_retenus_\(base.nom)"], ["G/q3_base_\(base.nom)"], .ensemble),
            auPlus(["G/q2_retenus_\(base.nom)", "G/q2_inconnus_\(base.nom)"], ["G/q2_base_\(base.nom)"], .ensemble),
            // Section B is net of the landlord's subtracted attributions, section G is not: what is left counts them.
            LienEntreMesures(
                termes: base.toutes.map { plus($0) } + servis.map { moins($0) }, exact: false, portee: .ensemble,
                reste: true),
            LienEntreMesures(
                termes: [plus("G/q3_base_\(base.nom)", [code("contingent", Nomenclature.bailleur)])]
                    + servis.map { moins($0, reservataire: Nomenclature.bailleur) }, exact: false, portee: .ensemble,
                reste: true),
            auPlus(categories, base.toutes, .ensemble),
            auPlus(relogements(base.categorie), servis, .reserves),
            auPlus(["D/\(base.public)_prioritaires"], base.toutes, .ensemble),
            auPlus(["D/\(base.public)_q1"], base.toutes, .ensemble),
            auPlus(["D/\(base.public)_prioritaires"], servis, .reserves),
            auPlus(["D/\(base.public)_q1"], servis, .reserves),
            // Out of QPV: the first quartile, and those of ANRU and ORCOD whatever their quartile.
            LienEntreMesures(
                termes: [
                    plus("G/q1_retenus_\(base.nom)"), moins("D/\(base.public)_q1", [code(Nomenclature.qpv, "HORS")]),
                ], exact: false, portee: .ensemble),
            LienEntreMesures(
                termes: [
                    "D/\(base.public)_q1", "F/\(base.categorie)_anru", "F/\(base.categorie)_orcod",
                ].map { plus($0, [code(Nomenclature.qpv, "HORS")]) } + [moins("G/q1_retenus_\(base.nom)")],
                exact: false, portee: .ensemble),
            // Those of ANRU and ORCOD are retained wherever they come from.
            LienEntreMesures(
                termes: [plus("G/q1_retenus_\(base.nom)")]
                    + ["anru", "orcod"].map { moins("F/\(base.categorie)_\($0)", [code(Nomenclature.qpv, "HORS")]) },
                exact: false, portee: .ensemble),
        ] + parLieu(base, servis, categories)
    }

    /// G's bases are places of the axis `qpv` of the other sections.
    private static func parLieu(_ base: Base, _ servis: [String], _ categories: [String]) -> [LienEntreMesures] {
        [("q1_base", "HORS"), ("q2_base", Nomenclature.enQPV), ("qpv_inconnu", "NR")].flatMap { nom, lieu in
            [servis, categories, ["D/\(base.public)_prioritaires"]].map { parties in
                LienEntreMesures(
                    termes: [plus("G/\(nom)_\(base.nom)")] + parties.map { moins($0, [code(Nomenclature.qpv, lieu)]) },
                    exact: false, portee: .ensemble, reste: parties == servis)
            }
        }
    }
}

// MARK: Words

extension LiensEntreMesures {
    /// Leases, or attributions, as the sections name them.
    private struct Base {
        /// In section G, D, E and F.
        let nom, `public`, categorie: String
        /// In B and C.
        let flux, neuf: String
        /// Everything of the year, whoever held the dwelling, by place.
        var toutes: [String] { ["G/q1_base_\(nom)", "G/q2_base_\(nom)", "G/qpv_inconnu_\(nom)"] }
    }

    private static let attributions = Base(
        nom: "attributions", public: "attribues", categorie: "attributions", flux: "B/attribues", neuf: "C/attribues")
    private static let bases = [
        attributions,
        Base(nom: "baux", public: "baux", categorie: "baux", flux: "B/baux_signes", neuf: "C/baux_signes"),
    ]
    /// Decisions, each an event of its own.
    private static let ouiDuneCommission = ["D/decisions_attribution", "D/decisions_sous_condition"]
    private static let nonDuneCommission = ["D/decisions_non_attribution", "D/decisions_irrecevable"]
    private static let publics = ["prioritaires", "dalo", "q1"]
    private static let existant = [code("parc", "EXISTANT")]
    private static let neuf = [code("parc", "NEUF")]

    private static func relogements(_ prefixe: String) -> [String] {
        ["anru", "orcod", "lhi"].map { "F/\(prefixe)_\($0)" }
    }

    private static func code(_ axe: String, _ modalite: String) -> PositionAttaquee.Code {
        PositionAttaquee.Code(axe: axe, modalite: modalite)
    }

    private static func plus(
        _ mesure: String, _ restriction: [PositionAttaquee.Code] = []
    ) -> LienEntreMesures.Terme {
        LienEntreMesures.Terme(coefficient: 1, mesure: mesure, restriction: restriction)
    }

    private static func moins(
        _ mesure: String, _ restriction: [PositionAttaquee.Code] = [], reservataire: String? = nil
    ) -> LienEntreMesures.Terme {
        LienEntreMesures.Terme(
            coefficient: -1, mesure: mesure, restriction: restriction, reservataire: reservataire)
    }

    private static func egal(_ un: String, _ autre: String, _ portee: LienEntreMesures.Portee) -> LienEntreMesures {
        LienEntreMesures(termes: [plus(un), moins(autre)], exact: true, portee: portee)
    }

    /// The sum of `parties` is at most that of `tout`.
    private static func auPlus(
        _ parties: [String], _ tout: [String], _ portee: LienEntreMesures.Portee
    ) -> LienEntreMesures {
        LienEntreMesures(
            termes: tout.map { plus($0) } + parties.map { moins($0) }, exact: false, portee: portee)
    }
}
