import Parc
import Rendu
import Secret

/// What `occupation` prints when it is done; no figure of the diagnosis.
struct RapportDOccupation {
    let diagnostic: OccupationDiffusable
    let comptes: [CompteDeLignes]
    let horsEPCI: Int
    let dossier: String

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
        (horsEPCI > 0
            ? ["Logements de communes sans EPCI, dans aucun diagnostic : \(NombreFrancais.entier(horsEPCI))"] : [])
            + ["Diagnostic écrit dans \(dossier)/occupation"]
    }
}
