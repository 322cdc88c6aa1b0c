import Comptage
import Parc
import Regles

/// `index.html`: every bilan of the campaign, its figures and its files.
package struct PageDuSommaire: Sendable {
    private let gabarits: Gabarits

    /// From compiled templates.
    package init(_ gabarits: Gabarits) throws(RenduError) { self.gabarits = gabarits }

    /// The page of a campaign, UTF-8.
    package func render(_ sommaire: Sommaire, _ edition: Edition) throws(RenduError) -> [UInt8] {
        let presentation = PresentationDuBilan(sommaire.consolide, edition)
        return try gabarits.page(
            "index",
            [
                "style": .balisage(gabarits.style.element), "politique": .texte(gabarits.style.politique),
                "entete": .fiche(EnteteDePage(presentation).fiche),
                "message": .texte(MessageDuBilan(presentation: presentation).titre),
                "phrases": .liste(
                    MessageDuBilan(presentation: presentation).phrases.map { ["texte": .texte($0)] }),
                "colonnes": .liste(PageDuSommaire.colonnes(presentation)),
                "bilans": .liste(sommaire.reservataires.map { PageDuSommaire.ligne($0, edition) }),
                "conferences": .fiche(PageDuSommaire.conferences(sommaire.conferences)),
                "diagnostics": .liste(sommaire.diagnostics.map(PageDuSommaire.compte)),
                "edition": .fiche(EnteteDePage(presentation).edition),
            ])
    }

    private static func colonnes(_ presentation: PresentationDuBilan) -> [Fiche] {
        let mesures =
            [MisesADisposition.flux.mesure, Objectifs.objectif, Objectifs.atteintePrevue]
            + [Attribues.flux.mesure, BauxSignes.flux.mesure]
        return mesures.map { ["libelle": .texte(presentation.libelle($0))] }
    }

    private static func ligne(_ entree: Sommaire.Entree, _ edition: Edition) -> Fiche {
        let presentation = PresentationDuBilan(entree.bilan, edition)
        let atteinte = MessageDuBilan(presentation: presentation).objectif
        let situation = atteinte.map { SituationDeLObjectif($0, pointDEtape: presentation.pointDEtape) }
        func total(_ mesure: Mesure) -> Cellule {
            .nombre(presentation.code.flatMap { presentation.total(mesure, $0) } ?? 0)
        }
        return [
            "dossier": .texte("reservataires/\(entree.dossier)"), "nom": .texte(presentation.destinataire),
            "annexe": .siPresent(PageDeLAnnexe.nom(entree.bilan)),
            "type": .siPresent(entree.bilan.identification.convention?.type.libelle),
            "perimetre": .texte(entree.bilan.identification.perimetre), "classe": .texte(situation?.classe ?? "neutre"),
            "symbole": .texte(situation?.symbole ?? ""), "situation": .texte(situation?.libelle ?? ""),
            "cellules": .cellules([
                total(MisesADisposition.flux.mesure), .nombre(atteinte?.objectif),
                .part(atteinte?.prevue),
                total(Attribues.flux.mesure), total(BauxSignes.flux.mesure),
            ]),
        ]
    }

    /// The chapter of the editions of the conferences; nil when there is none.
    private static func conferences(_ epci: [EPCI]) -> Fiche? {
        guard !epci.isEmpty else { return nil }
        return [
            "editions": .liste(epci.map { ["nom": .texte($0.nom), "dossier": .texte("cil/\($0.siren)")] })
        ]
    }

    private static func compte(_ diagnostics: Sommaire.CompteDeDiagnostics) -> Fiche {
        ["gravite": .texte(diagnostics.gravite), "nombre": .texte(NombreFrancais.entier(diagnostics.nombre))]
    }
}
