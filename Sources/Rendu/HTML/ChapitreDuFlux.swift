import Comptage
import Parc
import Regles

/// Section A on the page: what the year freed and brought, by axis; the assiette; the states of the freed.
struct ChapitreDuFlux {
    let presentation: PresentationDuBilan
    let mesures: [MesureComptee]

    var chapitre: Chapitre {
        Chapitre(
            id: "section-a", titre: "A. \(Typographie.soignee(Section.a.titre))",
            chapeau:
                "Ce qui est soumis à la gestion en flux sur le périmètre, ce qui s’y est libéré dans l’année, et ce "
                + "qui en est soustrait avant le partage entre réservataires.",
            groupes: [bilan.etats.isEmpty ? nil : etats, bilan.composition.isEmpty ? nil : composition]
                .compactMap { $0 }
                + GroupesDeTableaux(
                    presentation: presentation, section: .a, sujet: "Le flux de l’année \(presentation.annee)",
                    mesures: mesures, provenance: provenance
                ).parAxe())
    }

    private var bilan: Bilan { presentation.bilan }

    private var provenance: Tableau.Provenance {
        presentation.provenance(surLePerimetre: "patrimoine éligible et vacances du périmètre")
    }

    private var composition: Chapitre.Groupe {
        let lignes = bilan.composition.dropLast().enumerated().map { rang, terme in
            ligne(terme, retire: rang > 0)
        }
        var tableau = Tableau(
            id: "a-assiette-tableau",
            legende: "Du parc au patrimoine éligible, au 31\u{A0}décembre \(presentation.annee - 1)",
            entetes: [Tableau.Entete(texte: "Terme", mots: true), Tableau.Entete(texte: "Logements")], lignes: lignes,
            pied: bilan.composition.last.map { ligne($0, retire: false) })
        tableau.definitions =
            bilan.comptee(PatrimoineEligible.mesure).map {
                [Tableau.Definition($0.mesure, annee: presentation.annee)]
            } ?? []
        tableau.provenance = provenance
        return Chapitre.Groupe(
            id: "a-assiette", titre: "Composition de l’assiette",
            texte:
                "Les logements que la loi exclut de la gestion en flux sont retirés un motif après l’autre, chacun sous le "
                + "premier qui vaut.", tableaux: [tableau])
    }

    private var etats: Chapitre.Groupe {
        let liberes = bilan.comptee(Liberes.flux.mesure)
        var tableau = Tableau(
            id: "a-etats-tableau", legende: "Les logements libérés en \(presentation.annee), selon leur suite",
            entetes: [
                Tableau.Entete(texte: "Suite", mots: true), Tableau.Entete(texte: "Logements libérés"),
                Tableau.Entete(texte: "Part"),
            ],
            lignes: bilan.etats.map { etat in
                let total = liberes?.lignes[0].total ?? 0
                return Tableau.Ligne(
                    [Typographie.soignee(etat.libelle)], [.nombre(etat.nombre), .part(etat.nombre, sur: total)])
            })
        tableau.pied = liberes.map {
            Tableau.Ligne(
                [presentation.libelle($0.mesure)],
                [.nombre($0.lignes[0].total), .part($0.lignes[0].total, sur: $0.lignes[0].total)])
        }
        tableau.definitions = liberes.map { [Tableau.Definition($0.mesure, annee: presentation.annee)] } ?? []
        tableau.provenance = provenance
        return Chapitre.Groupe(
            id: "a-etats", titre: "Ce que sont devenus les logements libérés",
            texte: "Chaque logement libéré est dans un état et un seul, à la date d’arrêté.",
            figures: [
                FigureDuFlux(presentation: presentation, provenance: provenance, tableau: tableau).figure
            ].compactMap(\.self), tableaux: [tableau])
    }

    private func ligne(_ terme: LigneDeComposition, retire: Bool) -> Tableau.Ligne {
        Tableau.Ligne([Typographie.soignee(terme.libelle)], [.nombre(retire ? -terme.nombre : terme.nombre)])
    }
}
