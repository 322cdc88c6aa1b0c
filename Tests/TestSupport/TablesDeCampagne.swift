import Parc

/// The small tables.
extension CampagneEnFichiers {
    var territoires: TableDEssai {
        TableDEssai(
            "code_commune;nom_commune;code_epci;nom_epci;departement",
            CampagneAleatoire.communes.map { [$0.code.texte, $0.nom, $0.epci, $0.nomEPCI, $0.departement] })
    }

    var conventions: TableDEssai {
        TableDEssai(
            "reservataire;nom;type;perimetre;gestion;taux;objectif;report",
            campagne.distribution.conventions.map { convention in
                let taux = convention.taux.flatMap { $0.times(Rationnel(100))?.rounded(decimals: 2) }
                return [
                    convention.reservataire, convention.nom, convention.type.rawValue, texte(convention.perimetre),
                    convention.gestion.rawValue, taux.map { "\($0 / 100),\($0 % 100) %" } ?? "",
                    convention.objectif.map { "\($0.numerateur)" } ?? "", "\(convention.report)",
                ]
            })
    }

    private func texte(_ perimetre: Perimetre) -> String {
        switch perimetre {
        case .departement: "*"
        case .zones(let communes, let epci): (communes.map(\.texte) + epci).joined(separator: " ")
        }
    }

    var demandeurs: TableDEssai {
        func ouiNon(_ valeur: Bool?) -> String { valeur.map { $0 ? "O" : "N" } ?? "" }
        return TableDEssai(
            "demandeur;quartile;dalo;prioritaire;mutation;motif_mutation;relogement",
            campagne.distribution.demandeurs.map { nom, fiche in
                [
                    nom, fiche.quartile.map(String.init) ?? "", ouiNon(fiche.dalo), ouiNon(fiche.prioritaire),
                    ouiNon(fiche.mutation), fiche.motifMutation, fiche.relogement?.rawValue ?? "",
                ]
            })
    }

    var programmes: TableDEssai {
        TableDEssai(
            "programme;nom;commune;date_mise_en_service;logements",
            campagne.programmes.map {
                [
                    $0.code, $0.nom, $0.commune?.texte ?? "", $0.dateMiseEnService?.iso ?? "",
                    $0.logements.map(String.init) ?? "",
                ]
            })
    }
}
