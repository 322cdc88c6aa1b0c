import Comptage
package import Diaporama
import Graphique
import Parc
import Regles
package import Secret

/// The presentation of a protected edition to its conférence: `presentation.html`, `.odp` and `.pptx`, the same slides.
package enum DiaporamaDeConference {
    /// The three files, by name; those of them that are asked for.
    package static func fichiers(
        _ bilan: BilanDiffusable, _ edition: Edition, _ formats: FormatsDeBilan = .tous
    ) throws(RenduError) -> [(nom: String, octets: [UInt8])] {
        let ecritures: [(FormatsDeBilan.Format, (Diaporama) throws(DiaporamaError) -> [UInt8])] = [
            (.html, { (deck) throws(DiaporamaError) in try deck.html() }),
            (.odp, { (deck) throws(DiaporamaError) in try deck.odp() }),
            (.pptx, { (deck) throws(DiaporamaError) in try deck.pptx() }),
        ]
        let demandees = ecritures.filter { formats.contient($0.0) }
        guard !demandees.isEmpty else { return [] }
        let diaporama = diaporama(bilan, edition)
        var fichiers: [(nom: String, octets: [UInt8])] = []
        for (format, ecriture) in demandees {
            let nom = "presentation.\(format.rawValue)"
            do throws(DiaporamaError) {
                fichiers.append((nom: nom, octets: try ecriture(diaporama)))
            } catch {
                throw .diaporamaNonEcrit(fichier: nom, error)
            }
        }
        return fichiers
    }

    /// Fourteen slides after the first one, whatever the edition has: one that has nothing to show says so.
    package static func diaporama(_ bilan: BilanDiffusable, _ edition: Edition) -> Diaporama {
        let presentation = PresentationDeConference(bilan: bilan, edition: edition)
        return Diaporama(
            titre: presentation.titre, sousTitre: "Conférence intercommunale du logement, \(bilan.epci.nom)",
            organisme: bilan.bailleur.nom, mentions: mentions(presentation), couleurs: couleurs(edition.charte),
            diapositives: DiapositivesDuFlux(presentation: presentation).toutes
                + DiapositivesDesMenages(presentation: presentation).toutes
                + DiapositivesDeLaSuite(presentation: presentation).toutes)
    }

    private static func couleurs(_ charte: Charte) -> Couleurs {
        func rvb(_ couleur: Couleur) -> CouleurRVB {
            CouleurRVB(UInt32(couleur.rouge) << 16 | UInt32(couleur.vert) << 8 | UInt32(couleur.bleu))
        }
        return charte.couleurs.map { Couleurs(principale: rvb($0.principale), secondaire: rvb($0.secondaire)) }
            ?? .bilanflux
    }

    private static func mentions(_ presentation: PresentationDeConference) -> [String] {
        let etape =
            presentation.pointDEtape
            ? "Point d’étape\u{202F}: ce ne sont pas les chiffres de l’année \(presentation.annee) entière." : nil
        let editee = presentation.edition.date.map { "Édition du \(Typographie.date($0))." }
        return ["Chiffres arrêtés au \(Typographie.date(presentation.arreteAu)).", etape, editee].compactMap(\.self) + [
            "Chiffres protégés\u{202F}: aucun effectif de 1 à \(presentation.bilan.protection.seuil - 1)\u{A0}ménages n’y figure."
        ]
    }
}

extension PresentationDeConference {
    /// A measure that the edition leaves out.
    static let nonPublie = Valeur.absente("n.\u{202F}p.")

    /// What the speaker says of those of these measures that the edition leaves out: why; nil when it has them all.
    func noteDesNonPubliees(_ mesures: [Mesure]) -> String? {
        let manquantes = mesures.filter { mesure($0) == nil }
        guard !manquantes.isEmpty else { return nil }
        let raisons = manquantes.map { manquante in
            let absente = bilan.absentes.first { $0.mesure.cle == manquante.cle }
            return
                "\(Typographie.minuscule(Typographie.datee(manquante.libelleComplet, annee: annee))), \(absente?.raison.libelle ?? "non comptée")"
        }
        return "«\u{A0}n.\u{202F}p.\u{A0}»\u{202F}: mesure non publiée (\(raisons.joined(separator: "\u{202F}; ")))."
    }

    /// Whether one of these measures was not counted, so that nothing can be said of them.
    func nonComptee(_ mesures: [Mesure]) -> Bool {
        bilan.absentes.contains { absente in
            absente.raison == .nonComptee && mesures.contains { $0.cle == absente.mesure.cle }
        }
    }

    /// The slide of what was not counted.
    func diapositiveNonComptee(_ id: String, _ sujet: String) -> Diapositive {
        diapositive(
            id, "\(sujet)\u{202F}: non compté", "\(sujetLu), \(enLAnnee)",
            [.texte(["Le fichier de faits dont viennent ces chiffres n’en dit rien\u{202F}: ce n’est pas zéro."])])
    }

    /// How many rows a table of a slide shows.
    static let lignesDUneDiapositive = 12

    /// A slide; what it stands on is said at its foot.
    func diapositive(
        _ id: String, _ titre: String, _ sousTitre: String, _ objets: [Objet], limite: String? = nil,
        notes: [String?] = []
    ) -> Diapositive {
        Diapositive(
            id: id, titre: titre, sousTitre: sousTitre + (limite.map { " (\($0))" } ?? ""), objets: objets,
            source: "Source\u{202F}: \(provenance.source)",
            notes: notes.compactMap(\.self) + ["Champ\u{202F}: \(provenance.champ)"])
    }

    /// The slide of a chart; the same in words when there is nothing to draw, or when its measures were not counted.
    func diapositive(
        _ figure: Figure?, de mesures: [Mesure], sinon id: String, _ titre: String, _ texte: String
    ) -> Diapositive {
        if figure == nil, nonComptee(mesures) {
            return diapositiveNonComptee(id, mesures.map(libelle).joined(separator: ", "))
        }
        return figure.map(diapositive) ?? diapositive(id, titre, "\(sujetLu), \(enLAnnee)", [.texte([texte])])
    }

    /// The slide of a chart.
    func diapositive(_ figure: Figure) -> Diapositive {
        diapositive(
            figure.graphique.id, figure.graphique.titre, figure.graphique.sousTitre, [.graphique(figure.graphique)],
            limite: figure.limite, notes: ["Lecture\u{202F}: \(figure.lecture)", figure.note])
    }

    /// A table with its first rows only, and what is said of the others.
    func tableau(
        _ legende: String, _ entetes: [String], _ lignes: [[TableauDeDiapositive.Case]]
    ) -> (objet: Objet, limite: String?) {
        let montrees = lignes.prefix(PresentationDeConference.lignesDUneDiapositive)
        let limite =
            lignes.count > montrees.count
            ? "\(montrees.count) lignes sur \(lignes.count)\u{202F}; les autres sont dans bilan.html" : nil
        return (
            .tableau(TableauDeDiapositive(legende: legende, entetes: entetes, lignes: Array(montrees))), limite
        )
    }

    /// A figure as a slide shows it; `n. p.` when the edition leaves its measure out.
    func valeur(
        _ mesure: Mesure, _ reservataire: String = ToutLePerimetre.code, _ ventilation: Ventilation = .total,
        _ categorie: [Modalite] = []
    ) -> Valeur {
        if self.mesure(mesure) == nil { return PresentationDeConference.nonPublie }
        return chiffre(mesure, reservataire, ventilation, categorie).valeur(taux: MesuresDAnnexe.estUnTaux(mesure))
    }

    /// `12 baux signés`, or what stands for a number that is withheld.
    func compte(_ mesure: Mesure, _ singulier: String, _ pluriel: String) -> String {
        switch chiffre(mesure, ToutLePerimetre.code) {
        case .publie(.quantite(let quantite)):
            quantite.entier.map { NombreFrancais.accord($0, singulier, pluriel) } ?? pluriel
        case .publie(.taux), .absent:
            "\(pluriel) (nombre non \(nonComptee([mesure]) ? "compté" : "publié"))"
        case .retenu: "\(pluriel) (nombre retenu)"
        }
    }

    /// What a measure counts, for the speaker.
    func definition(_ mesure: Mesure) -> String {
        "\(libelle(mesure))\u{202F}: \(Typographie.minuscule(Typographie.datee(mesure.definition, annee: annee)))"
    }
}
