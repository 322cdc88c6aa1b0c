import Comptage
import Regles

/// Measures by the categories of a breakdown: the addressee and the whole side by side, the whole alone in the consolidated
/// bilan and for what is counted for the landlord only.
struct TableauParAxe {
    let presentation: PresentationDuBilan
    /// Opens the caption.
    let sujet: String
    let mesures: [MesureComptee]
    let provenance: Tableau.Provenance

    /// nil when none of the measures has that breakdown; one that is too long for a page has its total only.
    func tableau(_ ventilation: Ventilation, id: String) -> Tableau? {
        let comptees = mesures.filter { $0.mesure.ventilations.contains(ventilation) }
        guard !comptees.isEmpty else { return nil }
        let rangs = RangsDeVentilation(ventilation, presentation.bilan)
        let colonnes = comptees.flatMap { comptee in codes(comptee).map { (comptee: comptee, code: $0) } }
        let valeurs = colonnes.map { $0.comptee.valeurs(ventilation, $0.code) }
        let tropLong = rangs.tropLong(valeurs)
        var tableau = Tableau(
            id: id,
            legende: "\(sujet)\(destinataires(colonnes.map(\.code))), "
                + Typographie.minuscule(RangsDeVentilation.titre(ventilation)),
            entetes: rangs.entetes + colonnes.map { entete($0.comptee, $0.code, seul: codes($0.comptee).count == 1) },
            lignes: tropLong ? [] : rangs.lignes(valeurs))
        if tropLong {
            tableau.renvoi = TableauTropLong.renvoi("Ce tableau", section: comptees[0].mesure.section, ventilation)
        }
        tableau.pied = Tableau.Ligne(
            ["Total"], colonnes.map { .nombre($0.comptee.ligne($0.code)?.total ?? 0) }, etendue: rangs.entetes.count)
        tableau.definitions = comptees.map { Tableau.Definition($0.mesure, annee: presentation.annee) }
        tableau.provenance = provenance
        return tableau
    }

    private func codes(_ comptee: MesureComptee) -> [String] {
        switch comptee.mesure.portee {
        case .ensemble, .campagne: [ToutLePerimetre.code]
        case .parConvention, .parReservataire: [presentation.code, ToutLePerimetre.code].compactMap { $0 }
        }
    }

    /// Who has columns, where that has to be said.
    private func destinataires(_ codes: [String]) -> String {
        guard let code = presentation.code, codes.contains(code) else { return "" }
        return "\u{A0}: \(presentation.nom(code)) et l’ensemble du périmètre"
    }

    private func entete(_ comptee: MesureComptee, _ code: String, seul: Bool) -> Tableau.Entete {
        let libelle = presentation.libelle(comptee.mesure)
        if code != ToutLePerimetre.code { return Tableau.Entete(texte: libelle, precision: "réservataire") }
        guard !seul else {
            let cote = presentation.code != nil && mesures.contains { $0.mesure.portee == .parReservataire }
            return Tableau.Entete(texte: libelle, precision: cote ? "ensemble" : nil)
        }
        return Tableau.Entete(texte: "", precision: "ensemble", parle: libelle)
    }
}
