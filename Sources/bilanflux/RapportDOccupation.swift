import Comptage
import Parc
import Rendu
import Secret

/// What `occupation` prints when it is done; no figure of the diagnosis.
struct RapportDOccupation {
    let diagnostic: OccupationDiffusable
    let comptee: OccupationComptee
    let comptes: [CompteDeLignes]
    let livraison: Livraison
    /// Who is in charge, when the campaign says so.
    let responsable: String?

    /// The text, in French.
    var text: String {
        ([diagnostic.mention, ""] + CompteRendu.lignes(comptes) + [""] + diagnostic.epci.flatMap(lignes) + fin)
            .joined(separator: "\n") + "\n"
    }

    private func lignes(_ epci: EPCIDiffusable) -> [String] {
        guard let bilan = epci.bilan else { return ["\(epci.nom) : rien n’est diffusable à cette maille"] }
        let zones = NombreFrancais.entier(epci.zones.count)
        let retenues = NombreFrancais.entier(bilan.primaires + bilan.secondaires)
        return [
            "\(epci.nom) : \(zones) zones, \(NombreFrancais.entier(bilan.cellules)) chiffres, dont \(retenues) retenus"
        ]
    }

    private var fin: [String] {
        let absents = [
            ("Logements de communes sans EPCI, dans aucun diagnostic", comptee.horsEPCI),
            ("Logements d’EPCI que « cil.epci » ne nomme pas, dans aucun diagnostic", comptee.autresEPCI),
        ]
        return absents.filter { $0.1 > 0 }.map { "\($0) : \(NombreFrancais.entier($1))" }
            + ["Diagnostic écrit dans \(livraison.dossier)/\(LivraisonDOccupation.dossier)"]
            + livraison.mentionAuRegistre(responsable: responsable)
    }
}
