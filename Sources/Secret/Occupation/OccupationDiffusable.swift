package import Comptage
package import Parc
package import Regles

/// The occupancy diagnosis as it may be shown: what is not to be known is not in it.
///
/// Outputs are made from this value only, and only the protection makes one.
package struct OccupationDiffusable: Sendable {
    /// N: the data are those of 1 January N.
    package let annee: Int
    package let bailleur: Bailleur
    /// Printed in every output.
    package let parametres: [Parametre]
    package let protection: ParametresDeProtection
    /// By SIREN.
    package let epci: [EPCIDiffusable]

    /// The mention that every output bears.
    package var mention: String { "Données d’occupation du parc social au 1er janvier \(annee)" }

    /// Protects what was counted, one EPCI at a time: no figure adds several up.
    ///
    /// - Parameter retraits: by SIREN, how many of the levels of a subject are not to be shown, the finest first.
    /// - Throws: `.incoherentes`, a defect of ours.
    package init(
        _ comptee: OccupationComptee, bailleur: Bailleur, annee: Int, departement: String,
        _ protection: ParametresDeProtection, _ retraits: [String: [SujetDOccupation: Int]] = [:]
    ) throws(SecretImpossible) {
        self.bailleur = bailleur
        self.annee = annee
        self.protection = protection
        parametres =
            [Parametre("annee", "\(annee)", "Année des données"), Parametre("departement", departement, "Département")]
            + protection.parametres
        var epci: [EPCIDiffusable] = []
        for compte in comptee.epci {
            epci.append(try EPCIDiffusable(compte, protection, retraits[compte.siren] ?? [:]))
        }
        self.epci = epci
    }
}

/// A figure, or why there is none.
package enum ChiffreDiffusable: Sendable, Hashable {
    case valeur(Int)
    /// Withheld: one symbol, whatever the reason.
    case retenu
    /// Too few households answered.
    case insuffisant

    /// `statut` of donnees.csv.
    package var statut: String {
        switch self {
        case .valeur: "V"
        case .retenu: "S"
        case .insuffisant: "q"
        }
    }
}

/// A zone as it is shown.
package struct ZoneDiffusable: Sendable, Hashable {
    package let niveau: NiveauDeZone
    package let code: String
    package let libelle: String
    /// Per cent of its households that answered, rounded down; nil when nobody lives there.
    ///
    /// Withheld when how many live there is: a rate and the answers to a question give that away, and with it the empty
    /// dwellings. Never with its terms: they would give away how many did not answer a question.
    package let tauxDeReponse: ChiffreDiffusable?
}

/// A table: for each zone its total, then each category.
package struct TableauDOccupation: Sendable {
    package let sujet: SujetDOccupation
    /// In the order of the zones of the EPCI; those of the levels that it is shown at.
    package let lignes: [LigneDiffusable]
}

/// A zone in a table.
package struct LigneDiffusable: Sendable {
    package let zone: ZoneDiffusable
    package let total: ChiffreDiffusable
    /// The same categories for all the zones of a level.
    package let cases: [(modalite: Modalite, chiffre: ChiffreDiffusable)]
}

/// The diagnosis of an EPCI.
package struct EPCIDiffusable: Sendable {
    package let siren: String
    package let nom: String
    /// The EPCI first, then by level.
    package let zones: [ZoneDiffusable]
    package let tableaux: [TableauDOccupation]
    package let regroupements: [RegroupementImprime]
    /// What no table shows, and why, as French sentences.
    package let absences: [String]
    /// Counts of the protection, for the report of the run; nil when there was nothing to protect.
    package let bilan: BilanDeProtection?

    init(
        _ epci: OccupationDUnEPCI, _ parametres: ParametresDeProtection, _ retraits: [SujetDOccupation: Int]
    ) throws(SecretImpossible) {
        siren = epci.siren
        nom = epci.nom
        let compte = epci.compte
        guard min(compte.menages, compte.repondants) >= parametres.seuil else {
            zones = []
            tableaux = []
            regroupements = []
            bilan = nil
            absences = [
                "Moins de \(parametres.seuil) ménages, ou de réponses\u{A0}: rien n’est diffusable à cette maille."
            ]
            return
        }
        let protection = try ProtectionDeLOccupation(epci, parametres, retraits)
        let imprimees = protection.zonage.zones.filter(\.imprimee)
        zones = imprimees.map { ZoneDiffusable($0, taux: protection.montreLeTaux($0)) }
        tableaux = protection.tables.map { table in
            TableauDOccupation(
                sujet: table.sujet,
                lignes: imprimees.filter { table.niveaux.contains($0.niveau) }.map {
                    EPCIDiffusable.ligne(table, $0, protection, parametres)
                })
        }
        regroupements = protection.zonage.regroupements + protection.tables.flatMap(\.regroupements)
        absences =
            (protection.abandons.map(\.libelle) + protection.tables.compactMap(\.retrait))
            .map { "\($0)\u{A0}: aucun regroupement ne protège ces chiffres." }
        bilan = protection.bilan
    }

    private static func ligne(
        _ table: TableEnCours, _ zone: ZoneComptee, _ protection: ProtectionDeLOccupation,
        _ parametres: ParametresDeProtection
    ) -> LigneDiffusable {
        let insuffisant = table.sujet.estInsuffisant(zone.compte, parametres)
        func chiffre(_ modalite: Modalite?, _ valeur: Int) -> ChiffreDiffusable {
            if insuffisant { return .insuffisant }
            return protection.retenues.contains(protection.cle(table.sujet, zone, modalite)) ? .retenu : .valeur(valeur)
        }
        return LigneDiffusable(
            zone: ZoneDiffusable(zone, taux: protection.montreLeTaux(zone)), total: chiffre(nil, table.total(zone)),
            cases: table.groupes(zone.niveau).map { ($0.modalite, chiffre($0.modalite, table.valeur(zone, $0))) })
    }
}

extension ZoneDiffusable {
    init(_ zone: ZoneComptee, taux: Bool) {
        niveau = zone.niveau
        code = zone.code
        libelle = zone.libelle
        let menages = zone.compte.menages
        tauxDeReponse = menages == 0 ? nil : taux ? .valeur(zone.compte.repondants * 100 / menages) : .retenu
    }
}
