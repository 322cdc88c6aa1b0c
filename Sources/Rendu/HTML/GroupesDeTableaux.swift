import Comptage
import Parc
import Regles

/// The tables of a section: its réservataires, then each of its axes, one table a lot of measures.
///
/// Of the families of a section the first stands open and the others fold; one that has no figure is said in a sentence.
struct GroupesDeTableaux {
    let presentation: PresentationDuBilan
    let section: Section
    /// Opens the captions of the first lot when it is of no family.
    let sujet: String
    let mesures: [MesureComptee]
    let provenance: Tableau.Provenance

    /// Every measure réservataire by réservataire; nil when they are the landlord's as a whole.
    ///
    /// - Parameter lecture: one figure of the first table, worked out.
    func parReservataire(lecture: String? = nil) -> Chapitre.Groupe? {
        let siennes = mesures.filter { $0.mesure.portee == .parReservataire }
        guard !siennes.isEmpty else { return nil }
        let id = "\(prefixe)-reservataires"
        var tableaux = LotDeMesures.familles(siennes).filter { !$0.nul || $0.famille == nil }.map { lot in
            TableauParReservataire(
                presentation: presentation, sujet: sujet(lot), mesures: lot.mesures, provenance: provenance
            ).tableau(id: "\(id)-\(lot.id)")
        }
        if !tableaux.isEmpty { tableaux[0].lecture = lecture }
        return Chapitre.Groupe(id: id, titre: "Par réservataire", texte: famillesNulles, tableaux: tableaux)
    }

    /// One group an axis.
    ///
    /// - Parameter croisees: the breakdowns that give the réservataires against their categories as well; they come first.
    func parAxe(croisees: (Ventilation) -> Bool = { _ in false }) -> [Chapitre.Groupe] {
        let ventilations = RangsDeVentilation.ventilations(mesures)
        let ordonnees = ventilations.filter(croisees) + ventilations.filter { !croisees($0) }
        return ordonnees.map { groupe($0, croisee: croisees($0)) }
    }

    private var prefixe: String { section.rawValue.lowercased() }

    private func sujet(_ lot: LotDeMesures) -> String {
        lot.titre.map { "\($0) en \(presentation.annee)" } ?? sujet
    }

    private func groupe(_ ventilation: Ventilation, croisee: Bool) -> Chapitre.Groupe {
        let id = "\(prefixe)-\(RangsDeVentilation.id(ventilation))"
        let titre = RangsDeVentilation.titre(ventilation)
        let lots = LotDeMesures.colonnes(mesures, doubles: presentation.code != nil)
            .filter { !$0.nul || $0.famille == nil }
        var tableaux: [Tableau] = []
        for lot in lots {
            let source = TableauParAxe(
                presentation: presentation, sujet: sujet(lot), mesures: lot.mesures, provenance: provenance)
            guard var tableau = source.tableau(ventilation, id: "\(id)-\(lot.id)") else { continue }
            if !tableaux.isEmpty { tableau.repli = lot.titre.map { "\($0), \(Typographie.minuscule(titre))" } }
            tableaux.append(tableau)
        }
        let croises = ReservatairesParModalite(
            presentation: presentation, section: section, sujet: sujet,
            mesures: croisee ? mesures.filter { $0.mesure.presentation == .enVolume } : [], provenance: provenance)
        return Chapitre.Groupe(
            id: id, titre: titre, texte: croises.renvoi(ventilation),
            tableaux: tableaux + croises.tableaux(ventilation, id: id, titre: titre))
    }

    /// The families without a figure.
    private var famillesNulles: String? {
        let nulles = LotDeMesures.familles(mesures).filter(\.nul).compactMap(\.famille).map(Typographie.minuscule)
        return nulles.isEmpty
            ? nil
            : "Aucun fait compté sur le périmètre \(presentation.enLAnnee)\u{202F}: \(nulles.joined(separator: ", "))."
    }
}
