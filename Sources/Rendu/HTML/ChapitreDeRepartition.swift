import Comptage
import Parc
import Regles

/// Section B on the page: who received what, the objectives, and every axis.
struct ChapitreDeRepartition {
    let presentation: PresentationDuBilan
    let mesures: [MesureComptee]

    /// B1 to B3, each given with its share of the whole (*en valeur et en volume*, spec 3).
    static let enVolume = Set([MisesADisposition.flux, Attribues.flux, BauxSignes.flux].map(\.mesure.cle))
    /// Those that stand beside B1, shown apart so that the main tables stay narrow.
    private static let secondaires = Set([Offres.flux, LogementsMisADisposition.flux].map(\.mesure.cle))

    var chapitre: Chapitre {
        Chapitre(
            id: "section-b", titre: "B. \(Typographie.soignee(Section.b.titre))",
            chapeau:
                "Ce que chaque réservataire a reçu sur le périmètre, rapporté à l’ensemble et à son objectif. Une mutation ou "
                + "un relogement attribué sur un logement que tient un réservataire compte aussi pour lui\u{202F}; sur un logement "
                + "que tient le bailleur, en section\u{A0}A seulement (règle SOU-2).",
            groupes: [
                parReservataire, TableauDesObjectifs(presentation: presentation).groupe,
            ] + RangsDeVentilation.ventilations(mesures).map(parAxe))
    }

    private var bilan: Bilan { presentation.bilan }
    private var principales: [MesureComptee] {
        mesures.filter { !ChapitreDeRepartition.secondaires.contains($0.mesure.cle) }
    }
    private var enVolume: [MesureComptee] {
        mesures.filter { ChapitreDeRepartition.enVolume.contains($0.mesure.cle) }
    }

    private var parReservataire: Chapitre.Groupe {
        let lignes = bilan.reservataires.map { ligne($0.nom, $0.code) }
        var tableau = Tableau(
            id: "b-reservataires-tableau",
            legende: "La répartition du flux \(presentation.annee), en nombre et en part de l’ensemble",
            entetes: [Tableau.Entete(texte: "Réservataire", mots: true)]
                + mesures.flatMap { comptee in
                    let libelle = presentation.libelle(comptee.mesure)
                    let nombre = Tableau.Entete(texte: libelle)
                    return ChapitreDeRepartition.enVolume.contains(comptee.mesure.cle)
                        ? [nombre, Tableau.Entete(texte: "Part", parle: libelle)] : [nombre]
                },
            lignes: lignes, pied: ligne(ToutLePerimetre.libelle, ToutLePerimetre.code))
        tableau.lecture = lecture
        tableau.definitions = mesures.map { Tableau.Definition($0.mesure, annee: presentation.annee) }
        tableau.definitionsOuvertes = true
        tableau.provenance = presentation.provenance(.b)
        return Chapitre.Groupe(id: "b-reservataires", titre: "Par réservataire", tableaux: [tableau])
    }

    private func ligne(_ nom: String, _ code: String) -> Tableau.Ligne {
        let cellules = mesures.flatMap { comptee -> [Cellule] in
            let (sien, tout) = (comptee.ligne(code)?.total ?? 0, comptee.lignes[0].total)
            return ChapitreDeRepartition.enVolume.contains(comptee.mesure.cle)
                ? [.nombre(sien), .part(sien, sur: tout)] : [.nombre(sien)]
        }
        return Tableau.Ligne([nom], cellules, sienne: code == presentation.code)
    }

    /// Reads aloud the addressee's first figure.
    private var lecture: String? {
        guard let code = presentation.code, let offres = bilan.comptee(MisesADisposition.flux.mesure),
            let sien = offres.ligne(code)?.total, let part = NombreFrancais.part(sien, sur: offres.lignes[0].total)
        else { return nil }
        let nombre = NombreFrancais.accord(sien, "mise à disposition", "mises à disposition")
        return "\(presentation.nom(code)) a reçu \(nombre), soit \(part) de l’ensemble du périmètre."
    }

    private func parAxe(_ ventilation: Ventilation) -> Chapitre.Groupe {
        let id = "b-\(RangsDeVentilation.id(ventilation))"
        let titre = RangsDeVentilation.titre(ventilation)
        let croises = ReservatairesParModalite(presentation: presentation, mesures: enVolume)
        let secondaires = mesures.filter { ChapitreDeRepartition.secondaires.contains($0.mesure.cle) }
        var second = tableau(ventilation, secondaires, id: "\(id)-offres", titre: titre)
        second?.repli = "Offres et logements distincts, \(Typographie.minuscule(titre))"
        return Chapitre.Groupe(
            id: id, titre: titre,
            tableaux: [tableau(ventilation, principales, id: "\(id)-tableau", titre: titre), second].compactMap { $0 }
                + croises.tableaux(ventilation, id: id, titre: titre))
    }

    /// The addressee and the whole side by side; the whole alone in the consolidated bilan.
    private func tableau(
        _ ventilation: Ventilation, _ mesures: [MesureComptee], id: String, titre: String
    ) -> Tableau? {
        let comptees = mesures.filter { $0.mesure.ventilations.contains(ventilation) }
        guard !comptees.isEmpty else { return nil }
        let rangs = RangsDeVentilation(ventilation, bilan)
        let colonnes = comptees.flatMap { comptee in codes.map { (comptee: comptee, code: $0) } }
        let legende = presentation.code.map { "\(presentation.nom($0)) et l’ensemble du périmètre, " } ?? ""
        var tableau = Tableau(
            id: id,
            legende: "La répartition du flux \(presentation.annee)\u{A0}: \(legende)\(Typographie.minuscule(titre))",
            entetes: rangs.entetes + colonnes.map { entete($0.comptee, $0.code) },
            lignes: rangs.lignes(colonnes.map { $0.comptee.valeurs(ventilation, $0.code) }))
        tableau.pied = Tableau.Ligne(
            ["Total"], colonnes.map { .nombre($0.comptee.ligne($0.code)?.total ?? 0) }, etendue: ventilation.axes.count)
        tableau.definitions = comptees.map { Tableau.Definition($0.mesure, annee: presentation.annee) }
        tableau.provenance = presentation.provenance(.b)
        return tableau
    }

    private var codes: [String] { [presentation.code, ToutLePerimetre.code].compactMap { $0 } }

    private func entete(_ comptee: MesureComptee, _ code: String) -> Tableau.Entete {
        let libelle = presentation.libelle(comptee.mesure)
        guard presentation.code != nil else { return Tableau.Entete(texte: libelle) }
        return code == ToutLePerimetre.code
            ? Tableau.Entete(texte: "", precision: "ensemble", parle: libelle)
            : Tableau.Entete(texte: libelle, precision: "réservataire")
    }
}
