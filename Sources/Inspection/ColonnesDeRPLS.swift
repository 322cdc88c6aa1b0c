import Importation
import Tabular

/// The columns of RPLS files that the bilan does not need.
enum ColonnesDeRPLS {
    /// Whether a name is one of them, the suffix of the 2018 detail file and those of DiDo aside.
    static func contient(_ nom: String) -> Bool {
        var cle = Header.normalized(nom)
        for suffixe in ["_red", "_code", "_libelle"] where cle.hasSuffix(suffixe) { cle.removeLast(suffixe.count) }
        return noms.contains(cle) || prefixes.contains { cle.hasPrefix($0) }
    }

    /// How an RPLS layout is told from its names.
    static func disposition(_ colonnes: [String]) -> (nom: String, raison: String) {
        if colonnes == DeclarationRPLS.colonnes {
            return ("sdes-declaration", "la première ligne est celle du bailleur, et aucune ne nomme les champs")
        }
        let header = Header(colonnes)
        if header.position("IDENT_REP_red", "FINAN_red", "QPV_red") != nil {
            return ("sdes-detail_red", "les noms finissent par « _red »")
        }
        if header.position("IDENT_REP", "IDENT_INT") != nil {
            return ("sdes-detail", "le fichier désigne ses logements (IDENT_REP, IDENT_INT)")
        }
        if header.position("REG_CODE", "FINAN_CODE") != nil {
            return ("dido", "les codes et les libellés sont côte à côte (REG_CODE, FINAN_CODE), sans identifiant")
        }
        if header.position("PLG_QP", "PMR") != nil {
            return ("opendata-geoloc", "données ouvertes géolocalisées (PLG_QP, PMR), sans identifiant")
        }
        return ("opendata-47", "données ouvertes, sans identifiant ni PMR")
    }

    private static let prefixes = ["plg_", "qualite_", "result_", "loyer", "dpe_", "dat"]

    private static let noms: Set<String> = Set(
        """
        droit codepostal libcom depcom_arm numvoie indrep typvoie nomvoie numappt numboite esc couloir etage complident \
        entree bat immeu complgeo lieudit surfhab locat patrimoine origine rsexpro siretexpro finanautre numconv oldlogt \
        newlogt mode bail modesurf surfmode contrib cus dpedate dpeenergie dpeserre sru_expir sru_alinea identges \
        codsegpatrim libsegpatrim qualacq miscommercial prixvente prodfin remlocdate contreslog ident_fiscal cat_org rs \
        siret dep libdep reg libreg epci libepci ident_org epsg x y distance_precision comaqp comril comazus comiris \
        latitude longitude mes_sanscumul loymoy age deconv duree_vacance annee_remloc mois_remloc mois_bail annee_bail \
        bail_date qpv typeconst finan pmr conv depcom uu2020 aav2020 ze2020 finan_cus
        """.split(separator: " ").map(String.init))
}
