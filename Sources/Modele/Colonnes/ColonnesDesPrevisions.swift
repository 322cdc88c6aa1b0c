import Importation
import Parc

/// What an empty cell is where a line says nothing without it.
private let nonAdmis = "non admis"

extension ColonneDesDroits: ColonneExpliquee {
    var fiche: FicheDeColonne {
        switch self {
        case .reservataire: FicheDeColonne("Code de conventions.csv.", vide: nonAdmis)
        case .commune: FicheDeColonne("Code Insee de la commune.", vide: nonAdmis)
        case .typologie: FicheDeColonne("Typologie : \(Typologie.codes).", vide: nonAdmis)
        case .nombre: FicheDeColonne("Nombre de droits, entier.", vide: nonAdmis)
        case .nature:
            FicheDeColonne(
                "Contrepartie du droit.",
                codes: [
                    Modalite("GARANTIE", "Garantie d’emprunt"), Modalite("SUBVENTION", "Subvention"),
                    Modalite("TERRAIN", "Apport de terrain"), Modalite("AUTRE", "Autre"),
                ], vide: nonAdmis)
        case .remboursement:
            FicheDeColonne(
                "Jour où l’emprunt garanti est remboursé : aaaa-mm-jj ou jj/mm/aaaa.",
                vide: "permis si echeance est donnée")
        case .echeance:
            FicheDeColonne(
                "Jour où le droit s’éteint, de même.", vide: "pour une garantie, cinq ans après remboursement")
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
                codes: [
                    Modalite("MUTATION", "Mutations internes"), Modalite("RELOGEMENT", "Relogements"),
                    Modalite("VENTE", Relogement.vente.explication),
                    Modalite("AUTRE", "Autre, avec l’accord du préfet"),
                ], vide: nonAdmis)
        case .categorie:
            FicheDeColonne(
                "Opération d’un RELOGEMENT.",
                codes: [Relogement.anru, .orcod, .lhi].map { Modalite($0.rawValue, $0.explication) },
                vide: "permis pour les autres postes")
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
