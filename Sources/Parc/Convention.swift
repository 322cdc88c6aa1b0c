/// Kind of réservataire (R.441-5).
package enum TypeReservataire: String, Sendable, CaseIterable {
    case etatPrioritaires = "ETAT_PRIORITAIRES"
    case etatAgents = "ETAT_AGENTS"
    case actionLogement = "ACTION_LOGEMENT"
    case region = "REGION"
    case departement = "DEPARTEMENT"
    case epci = "EPCI"
    case commune = "COMMUNE"
    case autre = "AUTRE"

    /// Label for people.
    package var libelle: String {
        switch self {
        case .etatPrioritaires: "État, publics prioritaires"
        case .etatAgents: "État, agents publics"
        case .actionLogement: "Action Logement"
        case .region: "Région"
        case .departement: "Département"
        case .epci: "EPCI"
        case .commune: "Commune"
        case .autre: "Autre réservataire"
        }
    }
}

/// Who designates the candidates: the réservataire, or the landlord on its behalf.
package enum Gestion: String, Sendable, CaseIterable {
    case directe = "DIRECTE"
    case deleguee = "DELEGUEE"
}

/// Where a convention applies (PER-1).
package enum Perimetre: Sendable, Hashable {
    /// The whole département (`*`).
    case departement
    /// Communes and EPCI (SIREN), in the order of conventions.csv.
    case zones(communes: [CodeCommune], epci: [String])

    /// Whether it is made of the same territories, in whatever order they are named.
    package func memeTerritoire(_ other: Perimetre) -> Bool {
        switch (self, other) {
        case (.departement, .departement): true
        case (.zones(let communes, let epci), .zones(let autresCommunes, let autresEPCI)):
            Set(communes) == Set(autresCommunes) && Set(epci) == Set(autresEPCI)
        case (.departement, .zones), (.zones, .departement): false
        }
    }

    /// The territories whose lines of prevision.csv and rotations.csv make those of the perimeter: the EPCI, and the
    /// communes that are neither in one of them nor an arrondissement of another.
    package func zones(_ territoires: Territoires) -> [Zone] {
        switch self {
        case .departement: [.departement]
        case .zones(let communes, let epci):
            epci.map(Zone.epci)
                + communes.filter { commune in
                    !epci.contains { $0 == territoires.commune(commune)?.epci }
                        && !(commune.communeDeLArrondissement.map(communes.contains) ?? false)
                }.map(Zone.commune)
        }
    }

    /// As conventions.csv states it: `*`, or codes separated by blanks, the communes first.
    package var codes: String {
        switch self {
        case .departement: Convention.codeEnsemble
        case .zones(let communes, let epci): (communes.map(\.texte) + epci).joined(separator: " ")
        }
    }
}

/// One réservataire's convention: a line of conventions.csv.
package struct Convention: Sendable {
    package let reservataire: String
    package let nom: String
    /// Nine digits; nil when not given.
    package let siren: String?
    package let type: TypeReservataire
    package let perimetre: Perimetre
    package let gestion: Gestion
    /// Reserved share of the flow, as a fraction (11,73 % is 1173/10000); nil when neither stated nor computable.
    package let taux: Rationnel?
    /// Dwellings agreed for N; nil when section H must compute it.
    package let objectif: Rationnel?
    /// Dwellings carried over from N-1, negative when ahead.
    package let report: Int
    package let reportActif: Bool
    package let fractionReportee: Rationnel
    package let dateSignature: Jour?
    /// Line of conventions.csv; 0 when it comes from no file.
    package let ligne: Int

    /// One convention.
    package init(
        reservataire: String, nom: String, siren: String? = nil, type: TypeReservataire, perimetre: Perimetre,
        gestion: Gestion = .directe,
        taux: Rationnel? = nil, objectif: Rationnel? = nil, report: Int = 0, reportActif: Bool = true,
        fractionReportee: Rationnel = .zero, dateSignature: Jour? = nil, ligne: Int = 0
    ) {
        self.reservataire = reservataire
        self.nom = nom
        self.siren = siren
        self.type = type
        self.perimetre = perimetre
        self.gestion = gestion
        self.taux = taux
        self.objectif = objectif
        self.report = report
        self.reportActif = reportActif
        self.fractionReportee = fractionReportee
        self.dateSignature = dateSignature
        self.ligne = ligne
    }

    /// Code of the landlord's own dwellings, reserved.
    package static let codeBailleur = "BAILLEUR"
    /// Code of the whole in the outputs, reserved as well.
    package static let codeEnsemble = "*"
}
