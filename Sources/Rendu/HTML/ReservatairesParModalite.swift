import Comptage
import Parc
import Regles

/// The réservataires against the categories of an axis: what R.441-5-1 asks for, in tables that unfold.
struct ReservatairesParModalite {
    let presentation: PresentationDuBilan
    let mesures: [MesureComptee]

    /// One table a measure; for communes a single one, of the rows that have a figure.
    ///
    /// The réservataires by commune and QPV stand in donnees.csv and bilan.xml only.
    func tableaux(_ ventilation: Ventilation, id: String, titre: String) -> [Tableau] {
        let comptees = mesures.filter { $0.mesure.ventilations.contains(ventilation) }
        guard !comptees.isEmpty, ventilation.axes.count == 1 else { return [] }
        return ventilation.axes.contains(.commune)
            ? [parCommune(ventilation, comptees, id: id)]
            : comptees.map { croise(ventilation, $0, id: id, titre: titre) }
    }

    private var bilan: Bilan { presentation.bilan }

    private func croise(_ ventilation: Ventilation, _ comptee: MesureComptee, id: String, titre: String) -> Tableau {
        let libelle = presentation.libelle(comptee.mesure)
        let modalites = ventilation.axes.flatMap { bilan.modalites($0) }
        func ligne(_ nom: String, _ code: String) -> Tableau.Ligne {
            let valeurs = comptee.valeurs(ventilation, code)
            let total = comptee.ligne(code)?.total ?? 0
            return Tableau.Ligne(
                [nom], (modalites.indices.map { valeurs[$0] } + [total]).map(Cellule.nombre),
                sienne: code == presentation.code)
        }
        var tableau = Tableau(
            id: "\(id)-\(comptee.mesure.id)",
            legende: "\(libelle) en \(presentation.annee), par réservataire et \(Typographie.minuscule(titre))",
            entetes: [Tableau.Entete(texte: "Réservataire", mots: true)]
                + modalites.map { Tableau.Entete(texte: $0.libelle) } + [Tableau.Entete(texte: "Total")],
            lignes: bilan.reservataires.map { ligne($0.nom, $0.code) },
            pied: ligne(ToutLePerimetre.libelle, ToutLePerimetre.code))
        tableau.definitions = [Tableau.Definition(comptee.mesure, annee: presentation.annee)]
        tableau.provenance = presentation.provenance(.b)
        tableau.repli = "\(libelle) de chaque réservataire, \(Typographie.minuscule(titre))"
        return tableau
    }

    private func parCommune(_ ventilation: Ventilation, _ comptees: [MesureComptee], id: String) -> Tableau {
        let rangs = RangsDeVentilation(ventilation, bilan)
        let lignes = bilan.reservataires.flatMap { reservataire in
            rangs.lignes(comptees.map { $0.valeurs(ventilation, reservataire.code) }).map { ligne in
                Tableau.Ligne(
                    [reservataire.nom] + ligne.titres, ligne.cellules, sienne: reservataire.code == presentation.code)
            }
        }
        var tableau = Tableau(
            id: "\(id)-reservataires",
            legende: "La répartition du flux \(presentation.annee), par réservataire et par commune",
            entetes: [Tableau.Entete(texte: "Réservataire", mots: true)] + rangs.entetes
                + comptees.map { Tableau.Entete(texte: presentation.libelle($0.mesure)) }, lignes: lignes,
            pied: Tableau.Ligne(
                [ToutLePerimetre.libelle], comptees.map { .nombre($0.lignes[0].total) }, etendue: 2))
        tableau.definitions = comptees.map { Tableau.Definition($0.mesure, annee: presentation.annee) }
        tableau.provenance = presentation.provenance(.b)
        tableau.repli = "Chaque réservataire, commune par commune"
        return tableau
    }
}
