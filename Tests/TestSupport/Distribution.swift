package import Parc

/// Who may appear in a test's journal: the réservataires by their codes, the applicants by short names.
package struct Distribution: Sendable {
    package let conventions: [Convention]
    /// Name in the test and record of each applicant, in the order of demandeurs.csv.
    package let demandeurs: [(nom: String, fiche: Demandeur)]

    /// A cast; applicants' names are lowercase so that no code of the log can be taken for one.
    package init(conventions: [Convention], demandeurs: [(nom: String, fiche: Demandeur)]) {
        self.conventions = conventions
        self.demandeurs = demandeurs
    }

    /// The usual cast, in the Vaucluse.
    ///
    /// - `ETAT`, `AL` (Action Logement): the département, direct management; `AL` has a rate of 20 % and 5 dwellings agreed.
    /// - `VILLE`: Avignon, direct management. `AGGLO`: the EPCI of Avignon and Le Pontet, direct management.
    /// - `DELEGUE`, `DELEGUE2`: the département, delegated management.
    /// - `ordinaire`, `voisin`, `tiers`: no category; one applicant of each category; `mutation-anru` has two of them.
    /// - `dalo`, `prioritaire`, `q1`, `q1-dalo`: the publics; `mutation-motif` moves for `SOUS_OCCUPATION`.
    package static let usuelle = Distribution(
        conventions: [
            Convention(reservataire: "ETAT", nom: "État", type: .etatPrioritaires, perimetre: .departement),
            Convention(
                reservataire: "AL", nom: "Action Logement", type: .actionLogement, perimetre: .departement,
                taux: fraction(1, 5), objectif: Rationnel(5)),
            Convention(
                reservataire: "VILLE", nom: "Avignon", type: .commune,
                perimetre: .zones(communes: [insee("84007")], epci: [])),
            Convention(
                reservataire: "AGGLO", nom: "Grand Avignon", type: .epci,
                perimetre: .zones(communes: [], epci: ["248400251"])),
            Convention(
                reservataire: "DELEGUE", nom: "Région", type: .region, perimetre: .departement, gestion: .deleguee),
            Convention(
                reservataire: "DELEGUE2", nom: "Département", type: .departement, perimetre: .departement,
                gestion: .deleguee),
        ],
        demandeurs: [
            ("ordinaire", Demandeur()), ("voisin", Demandeur()), ("tiers", Demandeur()),
            ("mutation", Demandeur(mutation: true)), ("anru", Demandeur(relogement: .anru)),
            ("orcod", Demandeur(relogement: .orcod)), ("lhi", Demandeur(relogement: .lhi)),
            ("vente", Demandeur(relogement: .vente)),
            ("mutation-anru", Demandeur(mutation: true, relogement: .anru)),
            ("dalo", Demandeur(dalo: true)), ("prioritaire", Demandeur(prioritaire: true)),
            ("q1", Demandeur(quartile: 1)), ("q1-dalo", Demandeur(quartile: 1, dalo: true, prioritaire: false)),
            ("mutation-motif", Demandeur(mutation: true, motifMutation: "SOUS_OCCUPATION")),
        ])

    /// The landlord's own position: behind the conventions.
    package var bailleur: IndexReservataire { IndexReservataire(conventions.count) }

    /// The position of a réservataire's code or of BAILLEUR, nil when the cast has none of that code.
    package func reservataire(_ code: String) -> IndexReservataire? {
        if code == Convention.codeBailleur { return bailleur }
        return conventions.firstIndex { $0.reservataire == code }.map(IndexReservataire.init)
    }

    /// The position of an applicant's name, nil when the cast has none of that name.
    package func demandeur(_ nom: String) -> IndexDemandeur? {
        demandeurs.firstIndex { $0.nom == nom }.map(IndexDemandeur.init)
    }

    /// The code of a position.
    package func code(_ reservataire: IndexReservataire) -> String {
        reservataire == bailleur ? Convention.codeBailleur : conventions[reservataire.rang].reservataire
    }

    /// The name of an applicant, nil when there is none.
    package func nom(_ demandeur: IndexDemandeur?) -> String? { demandeur.map { demandeurs[$0.rang].nom } }

    /// The applicants' records alone.
    package var fiches: [Demandeur] { demandeurs.map(\.fiche) }
}
