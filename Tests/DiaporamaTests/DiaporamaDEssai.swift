import Diaporama
import Graphique

/// A deck with every kind of object and of drawing.
enum DiaporamaDEssai {
    static func n(_ nombre: Int) -> Valeur {
        let chiffres = String(nombre)
        let texte = chiffres.count > 3 ? "\(chiffres.dropLast(3))\u{202F}\(chiffres.suffix(3))" : chiffres
        return .connue(nombre, texte: texte)
    }

    /// Of thousandths.
    static func taux(_ milliemes: Int) -> Valeur {
        .connue(milliemes, texte: "\(milliemes / 10),\(milliemes % 10)\u{202F}%")
    }

    static func deck(_ diapositives: [Diapositive]) -> Diaporama {
        Diaporama(
            titre: "Bilan de la gestion en flux 2023",
            sousTitre: "Conférence intercommunale du logement du Grand Avignon",
            organisme: "Habitat du Rhône et du Gard",
            mentions: [
                "Chiffres de l’année 2023, établis le 15 février 2024 à partir du registre des attributions.",
                "Les chiffres de moins de cinq personnes sont retenus.",
            ], diapositives: diapositives)
    }

    static func diapositive(_ id: String, _ titre: String, _ objets: [Objet], notes: [String] = []) -> Diapositive {
        Diapositive(
            id: id, titre: titre, sousTitre: "Logements du Grand Avignon, année 2023, en nombre de logements",
            objets: objets,
            source: "Source\u{202F}: bilan 2023 d’Habitat du Rhône et du Gard, section \(id.prefix(1)).",
            notes: notes)
    }

    static var complet: Diaporama {
        deck([
            diapositive(
                "perimetre", "Le bilan porte sur 12 480 logements dans seize communes",
                [.chiffres(chiffres), .texte(paragraphes)],
                notes: ["Lecture\u{202F}: 12 480 logements conventionnés.", "Rappeler le périmètre de la convention."]),
            diapositive(
                "chiffres", "Six chiffres disent l’année", [.chiffres(chiffres + chiffres.prefix(2))],
                notes: ["Une note."]),
            diapositive(
                "cascade", "Sur 1 040 logements libérés, 806 ont été offerts à un réservataire", [.graphique(cascade)]),
            diapositive(
                "objectifs", "Quatre réservataires sur sept ont atteint leur objectif", [.graphique(objectifs)]),
            diapositive(
                "entonnoir", "Un logement offert sur deux est attribué dès la première commission",
                [.graphique(entonnoir), .texte(Array(paragraphes.prefix(2)))]),
            diapositive(
                "parts", "Les T3 sont 38 % des logements libérés et 41 % des logements reçus", [.graphique(parts)]),
            diapositive("mois", "Les mises à disposition culminent en juin", [.graphique(courbes(2))]),
            diapositive("mois-trois", "Trois courbes restent lisibles", [.graphique(courbes(3))]),
            diapositive("taux", "Un quota légal sur trois n’est pas atteint", [.graphique(seuils)]),
            diapositive(
                "halteres", "Tous les taux progressent", [.chiffres(Array(chiffres.prefix(3))), .graphique(halteres)]),
            diapositive("communes", "Avignon reçoit la moitié des attributions", [.graphique(tuiles(11))]),
            diapositive("communes-toutes", "Chaque commune a son chiffre", [.graphique(tuiles(30))]),
            diapositive("tableau", "Le détail par réservataire", [.tableau(tableau(18))]),
            diapositive(
                "texte", "Ce que les mots veulent dire", [.texte(paragraphes + paragraphes + paragraphes + paragraphes)]
            ),
        ])
    }

    static let chiffres = [
        ChiffreCle(libelle: "Logements du patrimoine", valeur: n(12_480), precision: "au 31 décembre 2023"),
        ChiffreCle(libelle: "Logements libérés", valeur: n(1040), precision: "hors ventes et démolitions"),
        ChiffreCle(libelle: "Mis à disposition", valeur: n(806), precision: ""),
        ChiffreCle(libelle: "Taux d’atteinte de l’objectif", valeur: taux(913), precision: "sur 883 dus"),
        ChiffreCle(libelle: "Ménages relogés au titre du DALO", valeur: .retenue, precision: ""),
        ChiffreCle(libelle: "Programmes neufs livrés", valeur: .absente("aucun"), precision: "trois attendus en 2024"),
    ]

    static let paragraphes = [
        "Le flux est la part des logements disponibles qui revient à chaque réservataire dans l’année.",
        "Un logement est mis à disposition quand le réservataire est invité à présenter des candidats.",
        "Les logements rendus à la location dans l’année suivante comptent pour l’année où ils ont été offerts.",
    ]

    static let cascade = Graphique(
        id: "cascade", titre: "De la libération à l’offre", sousTitre: "",
        dessin: Cascade(
            etapes: [
                .init("Logements libérés", n(1040), .total), .init("Ventes et démolitions", n(61), .retrait),
                .init("Gelés pour des travaux ou un relogement", n(118), .retrait),
                .init("Mutations internes", .retenue, .retrait),
                .init("Reports de l’année précédente", n(13), .ajout),
                .init("Refusés par tous les réservataires", n(4), .retrait),
                .init("Offerts à un réservataire", n(806), .total),
            ], nomDesEtapes: "Suite", nomDesValeurs: "Logements"))

    static let objectifs = Graphique(
        id: "objectifs", titre: "Fait et objectif", sousTitre: "",
        dessin: BarresAObjectif(
            lignes: [
                .init("État, préfecture de Vaucluse", fait: n(241), objectif: n(230)),
                .init("Action Logement Services", fait: n(198), objectif: n(212)),
                .init("Communauté d’agglomération du Grand Avignon", fait: n(96), objectif: n(88)),
                .init("Avignon", fait: n(74), objectif: n(80)), .init("Le Pontet", fait: n(1200), objectif: n(22)),
                .init("Conseil départemental", fait: .retenue, objectif: n(15)),
                .init("Ministère des Armées", fait: n(3), objectif: .absente("sans objet")),
            ], noms: .init(ligne: "Réservataire", fait: "Mis à disposition", objectif: "Objectif")))

    static let entonnoir = Graphique(
        id: "entonnoir", titre: "Des offres aux baux", sousTitre: "",
        dessin: Entonnoir(
            etapes: [
                .init("Offerts", n(806)),
                .init("Refus de candidats", n(133), precision: "16,5 % des offres", perdue: true),
                .init("Attribués", n(655), precision: "81 % des offres"),
                .init("Baux signés", n(612), precision: "93 % des attributions"),
            ], nomDesEtapes: "Suite", nomDesValeurs: "Logements"))

    static let parts = Graphique(
        id: "parts", titre: "Parts", sousTitre: "",
        dessin: PartsEmpilees(
            categories: [
                .init(code: "T1", libelle: "T1"), .init(code: "T2", libelle: "T2"), .init(code: "T3", libelle: "T3"),
                .init(code: "T4", libelle: "T4"), .init(code: "T5", libelle: "T5 et plus"),
            ],
            barres: [
                .init("Libérés", total: n(1040), parts: [n(52), n(241), n(395), n(288), n(64)]),
                .init(
                    "Reçus, ensemble des réservataires", total: n(806), parts: [n(12), n(190), n(331), n(225), n(48)]),
                .init("Reçus\u{202F}: État", total: n(241), parts: [n(3), n(64), n(101), .retenue, n(12)]),
                .init("Reçus\u{202F}: Action Logement", total: n(198), parts: [n(0), n(30), n(96), n(60), n(12)]),
            ], nomDesBarres: "Logements"))

    static func courbes(_ combien: Int) -> Graphique {
        let mois = [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
            "décembre",
        ]
        let series = [("Mis à disposition", 60), ("Attribués", 31), ("Refusés", 8)].prefix(combien).map { nom, base in
            Courbes.Serie(nom, mois.indices.map { $0 == 7 ? .retenue : n(base + $0 * (11 - $0) / (60 / base + 1)) })
        }
        return Graphique(
            id: "mois-\(combien)", titre: "Par mois", sousTitre: "",
            dessin: Courbes(
                pas: mois.map { .init(repere: $0.prefix(1).uppercased(), nom: $0) }, series: series, nomDesPas: "Mois"))
    }

    static let seuils = Graphique(
        id: "seuils", titre: "Quotas", sousTitre: "",
        dessin: TauxASeuil(
            lignes: [
                .init("Premier quartile hors quartiers prioritaires", taux: taux(212), seuil: taux(250)),
                .init("Publics prioritaires", taux: taux(310), seuil: taux(250)),
                .init("Autres publics dans les quartiers prioritaires", taux: taux(774), seuil: taux(500)),
            ], nomDesLignes: "Obligation", nomDuSeuil: "Seuil légal"))

    static let halteres = Graphique(
        id: "halteres", titre: "D’une année à l’autre", sousTitre: "",
        dessin: Halteres(
            lignes: [
                .init("Offres suivies d’une attribution", avant: taux(790), apres: taux(813)),
                .init("Attributions suivies d’un bail", avant: taux(905), apres: taux(934)),
                .init("Premières commissions fructueuses", avant: .absente("inconnu"), apres: taux(507)),
            ], noms: .init(ligne: "Taux", avant: "2022", apres: "2023")))

    static func tuiles(_ combien: Int) -> Graphique {
        let noms = [
            "Avignon", "Le Pontet", "Sorgues", "Villeneuve-lès-Avignon", "Les Angles", "Morières-lès-Avignon", "Vedène",
            "Entraigues-sur-la-Sorgue", "Rochefort-du-Gard", "Saint-Saturnin-lès-Avignon", "Caumont-sur-Durance",
        ]
        return Graphique(
            id: "tuiles-\(combien)", titre: "Attributions par commune", sousTitre: "",
            dessin: Tuiles(
                tuiles: (0..<combien).map {
                    .init(
                        $0 < noms.count ? noms[$0] : "Commune \($0 + 1)", $0 == 5 ? .retenue : n(320 / ($0 * $0 + 1)))
                }, nomDesLieux: "Commune", nomDesValeurs: "Attributions"))
    }

    static func tableau(_ lignes: Int) -> TableauDeDiapositive {
        TableauDeDiapositive(
            legende: "Objectif et mises à disposition de chaque réservataire, en logements",
            entetes: ["Réservataire", "Objectif", "Mis à disposition", "Taux d’atteinte", "Observation"],
            lignes: (0..<lignes).map {
                [
                    .mots("Réservataire numéro \($0 + 1)"), .valeur(n(100 + $0)),
                    .valeur($0 == 3 ? .retenue : n(1090 + 7 * $0)), .valeur(taux(900 + $0)),
                    .mots($0 % 5 == 0 ? "Convention signée en cours d’année, objectif au prorata" : ""),
                ]
            })
    }
}
