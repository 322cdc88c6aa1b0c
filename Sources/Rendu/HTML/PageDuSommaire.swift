import Parc
import Templates

/// `index.html`: every bilan of a campaign, its figures, how far it is, its files, and what is to be looked at.
package struct PageDuSommaire: Sendable {
    private let gabarits: Gabarits
    private let tri: ScriptDePage?

    /// More kinds of findings are for diagnostics.csv.
    private static let problemesAuPlus = 12

    /// From compiled templates.
    package init(_ gabarits: Gabarits) throws(RenduError) {
        self.gabarits = gabarits
        tri = ScriptDePage(ScriptEmbarque.tri)
    }

    /// The page of a state, UTF-8.
    package func render(_ etat: EtatDeCampagne) throws(RenduError) -> [UInt8] {
        try gabarits.avec(etat.charte).page(
            "index",
            [
                "entete": .fiche(PageDuSommaire.entete(etat.tete)),
                "message": .texte(etat.consolide.message),
                "phrases": .liste(etat.consolide.phrases.map { ["texte": .texte($0)] }),
                "chiffres": .liste(etat.consolide.chiffres.map(PageDuSommaire.chiffre)),
                "avancement": .texte(AvancementEnMots.phrase(etat)),
                "consolide": .liste(PageDuSommaire.fichiers(etat.consolide.livraison, "bilan consolidé")),
                "dossierConsolide": .texte(etat.consolide.livraison.dossier),
                "pageConsolidee": .siPresent(PageDuSommaire.page(etat.consolide.livraison)),
                "colonnes": .liste(etat.colonnes.map { ["libelle": .texte($0.libelle)] }),
                "bilans": .liste(etat.reservataires.map(LigneDuSommaire.fiche)),
                "conferences": .fiche(PageDuSommaire.conferences(etat.conferences)),
                "comptes": .liste(etat.problemes.comptes.map(PageDuSommaire.compte)),
                "problemes": .fiche(PageDuSommaire.problemes(etat.problemes.regles)),
                "edition": .fiche(PageDuSommaire.edition(etat.tete)),
            ], script: tri)
    }

    private static let pageDuBilan = "bilan.html"

    /// The path of the page of a bilan; nil when it has none.
    static func page(_ livraison: EtatDeCampagne.Livraison) -> String? {
        livraison.fichiers.contains(pageDuBilan) ? "\(livraison.dossier)/\(pageDuBilan)" : nil
    }

    /// The links to the files of a bilan but its page, which its name leads to.
    static func fichiers(_ livraison: EtatDeCampagne.Livraison, _ qui: String) -> [Fiche] {
        livraison.fichiers.filter { $0 != pageDuBilan }.map {
            [
                "chemin": .texte("\(livraison.dossier)/\($0)"), "fichier": .texte($0), "qui": .texte(qui),
                "court": .texte(nomCourt($0)),
            ]
        }
    }

    /// A file in a word, where there is little room: `annexe 2024`, `XLSX`.
    private static func nomCourt(_ fichier: String) -> String {
        let morceaux = fichier.split(separator: "/").last?.split(separator: ".") ?? []
        guard let nom = morceaux.first, let suffixe = morceaux.last, morceaux.count > 1 else { return fichier }
        let parSonNom = suffixe == "html" || [Correction.fichier, SignatureDeBilan.fichier].contains(fichier)
        return parSonNom ? String(nom).replacing("-", with: "\u{A0}") : suffixe.uppercased()
    }

    private static func entete(_ tete: EtatDeCampagne.Tete) -> Fiche {
        [
            "bailleur": .texte(tete.bailleur), "siren": .texte(EnteteDePage.siren(tete.siren)),
            "annee": .texte(String(tete.annee)), "perimetre": .texte(tete.perimetre),
            "arrete": .texte(date(tete.arrete)), "pointDEtape": .condition(tete.etape),
            "echeance": .siPresent(tete.echeance.map(date)),
        ]
    }

    private static func edition(_ tete: EtatDeCampagne.Tete) -> Fiche {
        [
            "version": .texte(tete.outil), "empreinte": .texte(tete.empreinte),
            "date": .siPresent(tete.date.map(date)), "responsable": .siPresent(tete.responsable),
        ]
    }

    private static func date(_ iso: String) -> String { Jour(iso).map(Typographie.date) ?? iso }

    private static func chiffre(_ chiffre: EtatDeCampagne.ChiffreCle) -> Fiche {
        [
            "libelle": .texte(chiffre.libelle), "valeur": .texte(NombreFrancais.entier(chiffre.valeur)),
            "precision": .texte(chiffre.precision),
        ]
    }

    /// The chapter of the editions of the conferences; nil when there is none.
    private static func conferences(_ editions: [EtatDeCampagne.Conference]) -> Fiche? {
        guard !editions.isEmpty else { return nil }
        return [
            "editions": .liste(
                editions.map { edition in
                    [
                        "nom": .texte(edition.nom), "dossier": .texte(edition.livraison.dossier),
                        "page": .siPresent(page(edition.livraison)),
                        "avancement": .texte(AvancementEnMots.libelle(edition.livraison)),
                        "fichiers": .liste(fichiers(edition.livraison, edition.nom)),
                    ]
                })
        ]
    }

    private static func compte(_ compte: EtatDeCampagne.Compte) -> Fiche {
        let pluriel = compte.nombre > 1 ? "s" : ""
        return [
            "gravite": .texte(Typographie.majuscule(compte.gravite) + pluriel),
            "nombre": .texte(NombreFrancais.entier(compte.nombre)),
        ]
    }

    /// nil when there is none.
    private static func problemes(_ regles: [EtatDeCampagne.Probleme]) -> Fiche? {
        guard !regles.isEmpty else { return nil }
        let autres = regles.dropFirst(problemesAuPlus).count
        return [
            "liste": .liste(regles.prefix(problemesAuPlus).map(probleme)),
            "autres": .siPresent(
                autres == 0
                    ? nil : "Et \(NombreFrancais.accord(autres, "autre sorte", "autres sortes")), dans diagnostics.csv."
            ),
        ]
    }

    private static func probleme(_ probleme: EtatDeCampagne.Probleme) -> Fiche {
        let ligne = probleme.ligne > 0 ? ", ligne\u{A0}\(NombreFrancais.entier(probleme.ligne))" : ""
        let ou = probleme.nombre > 1 ? "\(NombreFrancais.entier(probleme.nombre))\u{A0}fois, d’abord dans" : "dans"
        return [
            "titre": .texte(Typographie.soignee(Typographie.majuscule(probleme.titre))),
            "regle": .texte(probleme.regle),
            "ou": .texte("\(probleme.gravite), \(ou) \(probleme.fichier)\(ligne)"),
            "consequence": .texte(Typographie.soignee(Typographie.majuscule(probleme.consequence))),
            "remede": .texte(Typographie.soignee(probleme.remede)),
        ]
    }
}
