import Comptage
import Parc
import Regles

/// The réservataires against the categories of an axis: what R.441-5-1 asks for, in tables that unfold.
struct ReservatairesParModalite {
    let presentation: PresentationDuBilan
    let section: Section
    /// Opens the caption of a table of several measures.
    let sujet: String
    let mesures: [MesureComptee]
    let provenance: Tableau.Provenance

    /// One table a measure; for an open axis a single one, of the rows that have a figure.
    ///
    /// The réservataires by commune and QPV stand in donnees.csv and bilan.xml only.
    func tableaux(_ ventilation: Ventilation, id: String, titre: String) -> [Tableau] {
        let comptees = comptees(ventilation)
        guard !comptees.isEmpty else { return [] }
        guard ventilation.axes.contains(where: \.ouvert) else {
            return comptees.map { croise(ventilation, $0, id: id, titre: titre) }
        }
        return tropLong(ventilation) ? [] : [liste(ventilation, comptees, id: id, titre: titre)]
    }

    /// Where to find a table that is too long for the page; nil when it is there.
    func renvoi(_ ventilation: Ventilation) -> String? {
        tropLong(ventilation) ? TableauTropLong.renvoi("Chaque réservataire", section: section, ventilation) : nil
    }

    private var bilan: Bilan { presentation.bilan }

    private func comptees(_ ventilation: Ventilation) -> [MesureComptee] {
        ventilation.axes.count == 1 ? mesures.filter { $0.mesure.ventilations.contains(ventilation) } : []
    }

    private func tropLong(_ ventilation: Ventilation) -> Bool {
        guard ventilation.axes.contains(where: \.ouvert) else { return false }
        let comptees = comptees(ventilation)
        let lignes = bilan.reservataires.map { reservataire in
            Set(comptees.lazy.flatMap { $0.valeurs(ventilation, reservataire.code).cases.map(\.rang) }).count
        }
        return lignes.reduce(0, +) > TableauTropLong.lignesAuPlus
    }

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
        tableau.provenance = provenance
        tableau.repli = "\(libelle) de chaque réservataire, \(Typographie.minuscule(titre))"
        return tableau
    }

    private func liste(
        _ ventilation: Ventilation, _ comptees: [MesureComptee], id: String, titre: String
    ) -> Tableau {
        let rangs = RangsDeVentilation(ventilation, bilan)
        let lignes = bilan.reservataires.flatMap { reservataire in
            rangs.lignes(comptees.map { $0.valeurs(ventilation, reservataire.code) }).map { ligne in
                Tableau.Ligne(
                    [reservataire.nom] + ligne.titres, ligne.cellules, sienne: reservataire.code == presentation.code)
            }
        }
        var tableau = Tableau(
            id: "\(id)-reservataires",
            legende: "\(sujet), par réservataire et \(Typographie.minuscule(titre))",
            entetes: [Tableau.Entete(texte: "Réservataire", mots: true)] + rangs.entetes
                + comptees.map { Tableau.Entete(texte: presentation.libelle($0.mesure)) }, lignes: lignes,
            pied: Tableau.Ligne(
                [ToutLePerimetre.libelle], comptees.map { .nombre($0.lignes[0].total) },
                etendue: 1 + rangs.entetes.count))
        tableau.definitions = comptees.map { Tableau.Definition($0.mesure, annee: presentation.annee) }
        tableau.provenance = provenance
        tableau.repli = "Chaque réservataire, \(Typographie.minuscule(titre))"
        return tableau
    }
}
