import Bureautique
import Comptage
import Parc
import Regles

/// The workbook of a bilan.
struct ClasseurDuBilan {
    private let presentation: PresentationDuBilan

    init(_ presentation: PresentationDuBilan) { self.presentation = presentation }

    var classeur: Classeur {
        var libelles = LibellesDeModalites(presentation.bilan)
        var lignes: [(section: Section, lignes: [LigneDeTableaux])] = []
        for section in Section.allCases {
            let siennes = LotDeChiffres.lots(section, presentation.bilan).flatMap { self.lignes($0, &libelles) }
            if !siennes.isEmpty { lignes.append((section, siennes)) }
        }
        let sections = lignes.map(\.section)
        let mesures = (presentation.bilan.mesures.map(\.mesure) + presentation.bilan.calculees.map(\.mesure))
        return Classeur(
            proprietes: proprietes, piedDePage: "\(bailleur.nom)\u{A0}– \(presentation.titre)",
            feuilles: [lisezMoi(sections).feuille]
                + lignes.map {
                    FeuilleDeSection(section: $0.section, lignes: $0.lignes, explications: explications).feuille
                }
                + [
                    FeuilleDesDefinitions.feuille(
                        sections.flatMap { section in mesures.filter { $0.section == section } },
                        annee: presentation.annee)
                ])
    }

    private var bailleur: Bailleur { presentation.bilan.identification.bailleur }
    private var perimetre: String { presentation.bilan.identification.perimetre }

    private var provenance: Tableau.Provenance {
        presentation.provenance(champ: "\(perimetre)\u{202F}; parc et événements du bailleur")
    }

    private var explications: [String] {
        [
            "\(bailleur.nom)\u{A0}– \(presentation.destinataire)", "Champ\u{202F}: \(provenance.champ)",
            "Source\u{202F}: \(provenance.source)",
        ]
    }

    private var proprietes: Classeur.Proprietes {
        Classeur.Proprietes(
            titre: "\(presentation.titre)\u{A0}– \(presentation.destinataire)", sujet: perimetre, auteur: bailleur.nom,
            application: "bilanflux \(presentation.edition.version)",
            date: DateCivile(presentation.edition.date ?? presentation.arreteAu))
    }

    private func lignes(_ lot: LotDeChiffres, _ libelles: inout LibellesDeModalites) -> [LigneDeTableaux] {
        guard !lot.chiffres.isEmpty else { return [] }
        let mesure = Typographie.datee(lot.mesure.libelleComplet, annee: presentation.annee)
        let reservataire =
            lot.reservataire == ToutLePerimetre.code ? ToutLePerimetre.libelle : presentation.nom(lot.reservataire)
        let ventilation = Typographie.soignee(lot.ventilation.libelle)
        let modalites = libelles.modalites(lot.ventilation)
        return lot.chiffres.map { rang, chiffre in
            LigneDeTableaux(
                mesure: mesure, reservataire: reservataire, ventilation: ventilation, modalites: modalites[rang],
                chiffre: chiffre)
        }
    }

    private func lisezMoi(_ sections: [Section]) -> LisezMoiDuClasseur {
        LisezMoiDuClasseur(
            titre: presentation.titre, identification: identification,
            mention: MentionDesParties.mention(presentation), provenance: provenance, precisions: [],
            sections: sections, parametres: presentation.bilan.parametres, edition: presentation.edition)
    }

    private var identification: [(String, Feuille.Cellule)] {
        var lignes: [(String, Feuille.Cellule)] = [
            ("Bailleur", .texte("\(bailleur.nom) (SIREN\u{A0}\(EnteteDePage.siren(bailleur.siren)))")),
            ("Destinataire", .texte(presentation.destinataire)), ("Périmètre", .texte(perimetre)),
            ("Année", .texte(String(presentation.annee))), ("Arrêté au", .date(DateCivile(presentation.arreteAu))),
        ]
        if presentation.pointDEtape {
            lignes.append(("Point d’étape", .texte("L’année n’est pas finie\u{202F}: ces chiffres sont provisoires.")))
        }
        if let date = presentation.edition.date { lignes.append(("Édité le", .date(DateCivile(date)))) }
        if let responsable = presentation.edition.responsable { lignes.append(("Responsable", .texte(responsable))) }
        if let correction = presentation.edition.correction {
            lignes.append(("Version corrigée", .texte("\(EnteteDePage.version(correction)). \(correction.motif)")))
            lignes.append(("Changements", .texte(EnteteDePage.changements(correction))))
        }
        return lignes
    }
}

/// The labels of the categories of each breakdown, by position, made once a bilan.
struct LibellesDeModalites {
    private let bilan: Bilan
    private var connus: [Ventilation: [[String]]] = [:]

    init(_ bilan: Bilan) { self.bilan = bilan }

    /// Those of the tables of the page; a control has its object too, which the page gives in a column of its own.
    mutating func modalites(_ ventilation: Ventilation) -> [[String]] {
        if let connus = connus[ventilation] { return connus }
        let nombre = ventilation.axes.map { bilan.modalites($0).count }.reduce(1, *)
        // A figure everywhere, so that every category has its row.
        let partout = Valeurs(toutes: repeatElement(1, count: nombre))
        var libelles = RangsDeVentilation(ventilation, bilan).lignes([partout]).map(\.titres)
        if ventilation == Ventilation(.regle) {
            libelles = zip(libelles, bilan.modalites(.regle)).map { titres, modalite in
                ["\(titres.joined())\u{202F}: \(Typographie.soignee(modalite.libelle))"]
            }
        }
        connus[ventilation] = libelles
        return libelles
    }
}
