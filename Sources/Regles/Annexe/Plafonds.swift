package import Diagnostics
package import Parc

/// PLA-1: the ceilings that the law sets on reservations.
package enum Plafonds {
    /// The rule.
    package static let regle = Regle(
        "PLA-1", "Plafonds de réservation",
        "Les droits nés de garanties d’emprunt, tous réservataires ensemble, ne passent pas 20 % du parc du territoire (donc du "
            + "flux, à taux égal partout), sauf taux plus élevé contractualisé ; l’État (publics prioritaires et agents) ne passe pas 30 % du flux, ses agents "
            + "5 % ; les taux qui portent sur une même commune ne font pas plus de 100 % ensemble. Un dépassement est signalé, "
            + "il ne change aucun chiffre.",
        references: [.cchR441x5x2, .cchR441x5x4, .modeleArticle3],
        parametres: ["conventions.csv : taux", "fichiers.droits"])

    /// Guarantees together, over the stock of a territory.
    package static let garanties = pourcent(20)
    /// The State together.
    package static let etat = pourcent(30)
    /// The State's agents.
    package static let agents = pourcent(5)
    /// All the rates that bear on a commune.
    package static let commune = Rationnel(1)

    /// Too many guarantees.
    package static let garantiesDepassees = DiagnosticRule(
        "PLA-01", .avertissement, "garanties d’emprunt au-dessus de 20 % du parc du périmètre",
        consequence: "aucun chiffre ne change ; la part que montre la section H est au-dessus du plafond du code",
        remedy: "vérifier droits.csv ; rien à faire si un taux plus élevé est contractualisé (financement ou terrain)")
    /// Too much for the State.
    package static let etatDepasse = DiagnosticRule(
        "PLA-02", .avertissement, "taux de l’État au-dessus de 30 %",
        consequence: "aucun chiffre ne change ; la part que montre la section H est au-dessus du plafond du code",
        remedy: "vérifier les taux des conventions ETAT_PRIORITAIRES et ETAT_AGENTS")
    /// Too much for the State's agents.
    package static let agentsDepasses = DiagnosticRule(
        "PLA-03", .avertissement, "taux des agents de l’État au-dessus de 5 %",
        consequence: "aucun chiffre ne change ; la part que montre la section H est au-dessus du plafond du code",
        remedy: "vérifier les taux des conventions ETAT_AGENTS")
    /// More than everything.
    package static let communeDepassee = DiagnosticRule(
        "PLA-04", .erreur, "plus de 100 % du flux d’une commune est réservé",
        consequence: "les objectifs calculés (section H) ne peuvent pas être tous tenus",
        remedy: "vérifier les taux des conventions dont les périmètres ont une commune en commun")

    /// The sum of the rates of conventions, those that are not known left out; nil beyond 126 bits.
    package static func somme(_ conventions: some Sequence<Convention>) -> Rationnel? {
        conventions.reduce(Rationnel.zero) { somme($0, $1) }
    }

    /// The same sum with one more convention.
    package static func somme(_ total: Rationnel?, _ convention: Convention) -> Rationnel? {
        total?.plus(convention.taux ?? .zero)
    }

    private static func pourcent(_ nombre: Int) -> Rationnel { Rationnel(nombre, 100) ?? .zero }
}
