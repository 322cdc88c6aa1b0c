import Graphique
import Parc
import Regles
import Secret

/// The charts of a protected edition, for its page and its slides.
struct FiguresDeConference {
    let presentation: PresentationDeConference
    /// A slide shows fewer bars than a page.
    var surUneDiapositive = false

    /// Those of one section, in order.
    func figures(_ section: Section) -> [Figure] {
        switch section {
        case .a: [flux].compactMap(\.self)
        case .b: [objectifs, parts(.typologie), parts(.financement), parts(.qpv), communes].compactMap(\.self)
        case .g: [obligations].compactMap(\.self)
        case .i: [mois].compactMap(\.self)
        case .c, .d, .e, .f, .h, .j, .k, .m: []
        }
    }

    /// The waterfall from what was freed to what the réservataires were offered.
    var flux: Figure? {
        guard let liberes = presentation.total(Liberes.flux.mesure), liberes > 0,
            let offerts = presentation.total(MisesADisposition.flux.mesure)
        else { return nil }
        let soustraits = [
            AttributionsSoustraites.mutation, AttributionsSoustraites.relogement, AttributionsSoustraites.vente,
        ].map(\.mesure).filter { presentation.mesure($0) != nil }
        let etapes =
            [Cascade.Etape(presentation.libelle(Liberes.flux.mesure), .nombre(liberes), .total)]
            + soustraits.map {
                Cascade.Etape(
                    presentation.libelle($0), presentation.chiffre($0, ToutLePerimetre.code).valeur(), .retrait)
            }
            + [Cascade.Etape(presentation.libelle(MisesADisposition.flux.mesure), .nombre(offerts), .total)]
        let graphique = Graphique(
            id: "a-cascade",
            titre: NombreFrancais.accord(liberes, "logement libéré", "logements libérés") + " et "
                + NombreFrancais.accord(offerts, "mise à disposition", "mises à disposition")
                + " \(presentation.enLAnnee)",
            sousTitre: "\(presentation.sujetLu), des logements libérés aux mises à disposition, en logements",
            dessin: Cascade(etapes: etapes, nomDesEtapes: "Étape", nomDesValeurs: "Logements"))
        let provenance = presentation.provenance
        return Figure(
            graphique: graphique,
            lecture: "Sur \(NombreFrancais.accord(liberes, "logement libéré", "logements libérés")), le bailleur a "
                + "soustrait ses mutations, ses relogements et ses ventes\u{202F}; les réservataires ont reçu "
                + NombreFrancais.accord(offerts, "mise à disposition", "mises à disposition") + ".",
            note:
                "La cascade ne se referme pas\u{202F}: les autres logements libérés ont été loués par le bailleur à d’autres "
                + "demandeurs, retirés de la location, ou sont encore vacants\u{202F}; et un logement mis à disposition a pu être "
                + "libéré une autre année.",
            provenance: provenance,
            tableau: graphique.tableau(legende: "Le flux de l’année \(presentation.annee)", provenance))
    }

    /// What each réservataire was offered against its objective.
    var objectifs: Figure? {
        FigureDesObjectifs(
            chiffres: presentation, provenance: presentation.provenance, auPlus: surUneDiapositive ? 12 : 30
        ).figure
    }

    /// The mix that was freed, and what each réservataire received of it.
    func parts(_ axe: Axe) -> Figure? {
        FigureDesParts(
            chiffres: presentation, provenance: presentation.provenance, axe: axe, auPlus: surUneDiapositive ? 8 : 12
        ).figure
    }

    /// Where the offers were.
    var communes: Figure? {
        FigureDesCommunes(
            chiffres: presentation, provenance: presentation.provenance, auPlus: surUneDiapositive ? 12 : 24
        ).figure
    }

    /// The offers month by month.
    var mois: Figure? { FigureDesMois(chiffres: presentation, provenance: presentation.provenance).figure }

    /// The shares that the law sets, on the base that the campaign retains.
    var obligations: Figure? {
        FigureDesObligations(chiffres: presentation, constats: constats, provenance: presentation.provenance).figure
    }

    /// What the edition says of each share.
    var constats: [ConstatLegal] {
        ObligationLegale.allCases.flatMap { obligation -> [ConstatLegal] in
            let base = obligation.base(presentation.exercice.quotas)
            guard
                let mesures = ObligationsLegales.parBase.first(where: { $0.obligation == obligation && $0.base == base }
                )
            else { return [] }
            guard obligation == .q3 else {
                return [constat(obligation.libelle, obligation, mesures.taux, .total, [])]
            }
            return Contingent.allCases.map { contingent in
                constat(
                    "\(contingent.modalite.libelle)\u{202F}: publics prioritaires", obligation, mesures.taux,
                    Ventilation(.contingent), [contingent.modalite])
            }
        }
    }

    private func constat(
        _ nom: String, _ obligation: ObligationLegale, _ taux: Mesure, _ ventilation: Ventilation,
        _ categorie: [Modalite]
    ) -> ConstatLegal {
        let chiffre = presentation.chiffre(taux, ToutLePerimetre.code, ventilation, categorie)
        let part = presentation.part(taux, ToutLePerimetre.code, ventilation, categorie)
        let situation = SituationDeLObligation(obligation, part, pointDEtape: presentation.pointDEtape)
        return ConstatLegal(
            nom: nom, part: chiffre.valeur(), minimum: obligation.minimum, atteint: situation == .atteinte)
    }
}
