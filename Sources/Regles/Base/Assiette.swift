package import Parc

/// A declared motive of exclusions.csv: out, or forced in.
package enum MotifDeclare: Sendable, Hashable {
    case exclusion(MotifExclusion)
    /// No longer under convention but within L.411-6: in, whatever else holds.
    case l411x6

    /// The motive of a code of exclusions.csv, nil when unknown.
    package init?(code: some StringProtocol) {
        if code == "L411_6" {
            self = .l411x6
            return
        }
        let declared: [MotifExclusion] = [
            .defense, .sante, .vente, .demolition, .foyer, .residenceServices, .universitaire, .semNonAPL, .local,
        ]
        guard let motif = declared.first(where: { $0.modalite.code == code }) else { return nil }
        self = .exclusion(motif)
    }
}

/// One line of exclusions.csv: a motive and the days it holds.
package struct ExclusionDeclaree: Sendable {
    package let motif: MotifDeclare
    package let du: Jour?
    package let au: Jour?

    /// A declared exclusion; no `du` means since always, no `au` until further notice.
    package init(motif: MotifDeclare, du: Jour?, au: Jour?) {
        self.motif = motif
        self.du = du
        self.au = au
    }

    /// Whether it holds on a day, both ends included.
    package func vaut(_ jour: Jour) -> Bool { (du.map { $0 <= jour } ?? true) && (au.map { $0 >= jour } ?? true) }
}

/// ASS-1: which dwellings of the stock are subject to the flow.
package enum Assiette {
    /// The rule.
    package static let regle = Regle(
        "ASS-1", "Assiette (patrimoine éligible)",
        "Un logement du parc est dans l’assiette sauf, dans cet ordre et sous le premier motif qui vaut : une exclusion "
            + "déclarée valable au 31 décembre N-1 ; PLI (FINAN 16) ; financement libre (FINAN 17, 49 ou 99 sans convention "
            + "APL, hors outre-mer) ; résidence universitaire (TYPECONST E). Un motif L411_6 valable le maintient dans "
            + "l’assiette quoi qu’il en soit. Les logements aidés d’avant 1977 non conventionnés (FINAN 50 à 55) y sont.",
        references: [.article2a, .article2b, .cchL411x6], parametres: ["annee", "departement", "fichiers.exclusions"])

    /// What the dwelling's own record says by nature, nil when nothing excludes it.
    ///
    /// - Parameters:
    ///   - finan: RPLS FINAN, nil when missing or unknown.
    ///   - conventionne: RPLS CONV is 1.
    ///   - etudiant: RPLS TYPECONST is E.
    package static func nature(finan: Int?, conventionne: Bool, etudiant: Bool, commune: CodeCommune) -> MotifExclusion?
    {
        switch finan {
        case 16: return .pli
        case 17, 49, 99: if !conventionne, !commune.outreMer { return .financementLibre }
        default: break
        }
        return etudiant ? .universitaire : nil
    }

    /// The situation of a dwelling of the stock that did not leave it.
    ///
    /// - Parameter jour: the day the stock is taken at, on which a declaration must hold.
    package static func situation(
        nature: MotifExclusion?, declarations: [ExclusionDeclaree], le jour: Jour
    ) -> SituationAssiette {
        if declarations.isEmpty { return nature.map(SituationAssiette.exclu) ?? .eligible }
        let valid = declarations.filter { $0.vaut(jour) }
        if valid.contains(where: { $0.motif == .l411x6 }) { return .eligible }
        if case .exclusion(let motif)? = valid.first?.motif { return .exclu(motif) }
        return nature.map(SituationAssiette.exclu) ?? .eligible
    }
}
