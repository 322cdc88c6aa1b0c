import Importation
package import Parc

/// What an empty cell is where a line says nothing without it.
private let nonAdmis = "non admis"

extension ColonneDesDroits: ColonneExpliquee {
    var fiche: FicheDeColonne {
        switch self {
        case .reservataire: FicheDeColonne("Code de conventions.csv.", vide: nonAdmis)
        case .commune: FicheDeColonne("Code Insee de la commune où sont les logements.", vide: nonAdmis)
        case .typologie: FicheDeColonne("Typologie : \(Typologie.codes).", vide: "toute typologie (NR)")
        case .nombre: FicheDeColonne("Nombre de logements, à virgule au besoin : 4 ou 0,35.", vide: nonAdmis)
        case .nature:
            FicheDeColonne(
                "Contrepartie du droit.",
                codes: NatureDuDroit.allCases.map { Modalite($0.rawValue, $0.explication) }, vide: nonAdmis)
        case .remboursement:
            FicheDeColonne(
                "Jour où l’emprunt garanti est remboursé : aaaa-mm-jj ou jj/mm/aaaa ; mm/aaaa ou aaaa valent leur dernier "
                    + "jour.",
                vide: "permis ; signalé pour une garantie sans echeance")
        case .echeance:
            FicheDeColonne(
                "Jour où le droit s’éteint, de même.",
                vide: "pour une garantie, cinq ans après remboursement ; sinon, le droit est sans fin")
        }
    }
}

extension ColonneDesSouhaits: ColonneExpliquee {
    var fiche: FicheDeColonne {
        switch self {
        case .reservataire: FicheDeColonne("Code de conventions.csv.", vide: nonAdmis)
        case .financement: FicheDeColonne("Financement : \(Financement.codes).", vide: nonAdmis)
        case .typologie: FicheDeColonne("Typologie : \(Typologie.codes).", vide: nonAdmis)
        case .nombre: FicheDeColonne("Nombre de logements souhaités, entier.", vide: nonAdmis)
        }
    }
}

extension ColonneDeLaPrevision: ColonneExpliquee {
    var fiche: FicheDeColonne {
        switch self {
        case .annee: FicheDeColonne("Année, quatre chiffres : {N} et {N+1}.", vide: nonAdmis)
        case .territoire:
            FicheDeColonne("* pour le département, un code de commune ou le SIREN d’un EPCI.", vide: nonAdmis)
        case .poste:
            FicheDeColonne(
                "Ce qui est soustrait du flux.",
                codes: PosteDePrevision.allCases.map { Modalite($0.rawValue, $0.explication) }, vide: nonAdmis)
        case .categorie:
            FicheDeColonne(
                "Opération d’un RELOGEMENT.",
                codes: [Relogement.anru, .orcod, .lhi].map { Modalite($0.rawValue, $0.explication) },
                vide: "toutes les opérations ensemble, ou un autre poste")
        case .nombre: FicheDeColonne("Nombre de logements, entier.", vide: nonAdmis)
        }
    }
}

extension ColonneDesRotations: ColonneExpliquee {
    var fiche: FicheDeColonne {
        switch self {
        case .annee: FicheDeColonne("Année passée, quatre chiffres : {N-3}, {N-2}, {N-1}.", vide: nonAdmis)
        case .territoire:
            FicheDeColonne("* pour le département, un code de commune ou le SIREN d’un EPCI.", vide: nonAdmis)
        case .liberes: FicheDeColonne("Logements libérés dans l’année, entier.", vide: nonAdmis)
        case .assiette: FicheDeColonne("Logements de l’assiette, entier.", vide: nonAdmis)
        }
    }
}

extension NatureDuDroit {
    /// For people.
    package var explication: String {
        switch self {
        case .garantie: "Garantie d’emprunt"
        case .subvention: "Subvention"
        case .terrain: "Apport de terrain"
        case .autre: "Autre"
        }
    }
}

extension PosteDePrevision {
    /// For people.
    package var explication: String {
        switch self {
        case .mutation: "Mutations internes"
        case .relogement: "Relogements"
        case .vente: Relogement.vente.explication
        case .autre: "Autre, avec l’accord du préfet"
        }
    }
}

extension Typologie {
    /// The codes people write.
    fileprivate static var codes: String {
        allCases.filter { $0 != .nonRenseignee }.map(\.modalite.code).joined(separator: ", ")
    }
}

extension Financement {
    /// The codes people write.
    fileprivate static var codes: String {
        allCases.filter { $0 != .nonRenseigne }.map(\.modalite.code).joined(separator: ", ")
    }
}
