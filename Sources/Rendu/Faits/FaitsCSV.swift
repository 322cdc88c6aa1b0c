import Diagnostics
package import Parc
package import Regles

/// `faits.csv`: the facts of a campaign, one row a number (the guide Faits).
package enum FaitsCSV {
    /// Name of the file in the folder of the facts.
    package static let nom = "faits.csv"
    private static let entete = "mesure;reservataire;commune;axe;modalite;axe_2;modalite_2;nombre\n"

    /// The bytes of the file, in the order of the facts.
    ///
    /// - Parameter conventions: whom the rows are of, in the order of conventions.csv.
    package static func octets(_ faits: FaitsEcrits, _ conventions: [Convention]) -> [UInt8] {
        let codes = conventions.map { CSVText.exact($0.reservataire) } + [Convention.codeBailleur]
        var octets = Array(entete.utf8)
        // Rows of one measure have few different places: a country has a million rows of a few dozen.
        var places: [PlaceDeFait: [UInt8]] = [:]
        var sujet: Int?
        for ligne in faits.lignes {
            if ligne.sujet != sujet {
                sujet = ligne.sujet
                places = [:]
            }
            octets += faits.sujets[ligne.sujet].nom.utf8
            octets.append(separateur)
            octets += (ligne.reservataire.map { codes[$0.rang] } ?? Convention.codeEnsemble).utf8
            octets.append(separateur)
            octets += (ligne.commune?.texte ?? "").utf8
            octets.append(separateur)
            let place = places[ligne.place] ?? Array(champs(ligne.place, faits.sujets[ligne.sujet]).utf8)
            places[ligne.place] = place
            octets += place
            octets.append(separateur)
            octets += "\(ligne.nombre)\n".utf8
        }
        return octets
    }

    private static let separateur = UInt8(ascii: ";")

    /// `axe;modalite;axe_2;modalite_2`.
    private static func champs(_ place: PlaceDeFait, _ sujet: SujetDeFaits) -> String {
        guard case .modalite(let rang, let modalite) = place else { return ";;;" }
        let ventilation = sujet.ventilations[rang]
        let paires = zip(ventilation.axes, ventilation.codes(modalite)).map { "\($0.code);\(CSVText.exact($1))" }
        return paires.joined(separator: ";") + (paires.count > 1 ? "" : ";;")
    }
}
