import Diagnostics
package import Parc
package import Regles

/// `faits.csv`: the facts of a campaign, one row a number (the guide Faits).
package enum FaitsCSV {
    /// Name of the file in the folder of the facts.
    package static let nom = "faits.csv"
    private static let entete = "mesure;reservataire;commune;axe;modalite;axe_2;modalite_2;nombre\n"

    /// The lines of the file, in the order of the facts.
    ///
    /// - Parameter conventions: whom the rows are of, in the order of conventions.csv.
    package static func lignes(_ faits: FaitsEcrits, _ conventions: [Convention]) -> some Sequence<String> {
        let codes = conventions.map { CSVText.exact($0.reservataire) } + [Convention.codeBailleur]
        return (0...faits.lignes.count).lazy.map { rang in
            guard rang > 0 else { return entete }
            let ligne = faits.lignes[rang - 1]
            let sujet = faits.sujets[ligne.sujet]
            let reservataire = ligne.reservataire.map { codes[$0.rang] } ?? Convention.codeEnsemble
            return "\(sujet.nom);\(reservataire);\(ligne.commune?.texte ?? "");\(champs(ligne.place, sujet));"
                + "\(ligne.nombre)\n"
        }
    }

    /// `axe;modalite;axe_2;modalite_2`.
    private static func champs(_ place: PlaceDeFait, _ sujet: SujetDeFaits) -> String {
        guard case .modalite(let rang, let modalite) = place else { return ";;;" }
        let ventilation = sujet.ventilations[rang]
        let paires = zip(ventilation.axes, ventilation.codes(modalite)).map { "\($0.code);\(CSVText.exact($1))" }
        return paires.joined(separator: ";") + (paires.count > 1 ? "" : ";;")
    }
}
