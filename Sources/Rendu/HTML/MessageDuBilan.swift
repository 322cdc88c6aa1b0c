import Comptage
import Parc
import Regles

/// The first screen in words: what a mayor takes away in one minute.
struct MessageDuBilan {
    let presentation: PresentationDuBilan

    /// One sentence: the message.
    var titre: String { objectif.map(titreDuReservataire) ?? titreConsolide }

    /// A few sentences behind it.
    var phrases: [String] {
        guard let objectif else { return phrasesConsolidees }
        return [auRegardDuFlux(objectif), partDuPerimetre, suites, publicsPrioritaires, anneeSuivante].compactMap { $0 }
    }

    /// The addressee's own objective; nil for the consolidated bilan.
    var objectif: AtteinteDObjectif? {
        guard let code = presentation.code else { return nil }
        return presentation.bilan.objectifs.first { $0.reservataire == code }?.atteinte
    }

    private var bilan: Bilan { presentation.bilan }

    private func titreDuReservataire(_ atteinte: AtteinteDObjectif) -> String {
        let offres = MessageDuBilan.misesADisposition(atteinte.misesADisposition) + presentation.aLaDate
        guard let objectif = atteinte.objectif else {
            return "\(offres)\u{202F}; \(sansObjectif(atteinte)) pour \(presentation.annee)"
        }
        let logements = NombreFrancais.accord(objectif, "logement", "logements")
        let but = " pour un objectif \(presentation.pointDEtape ? "annuel " : "")de \(logements)"
        guard let prevue = atteinte.prevue, let taux = PartEcrite(prevue)?.texte else { return offres + but }
        let conclusion =
            switch SituationDeLObjectif(atteinte, pointDEtape: presentation.pointDEtape) {
            case .atteint: "\u{202F}: objectif atteint, à\u{A0}\(taux)"
            case .nonAtteint: "\u{202F}: objectif non atteint, à\u{A0}\(taux)"
            case .enCours, .rienDu, .sansObjectif, .nonCompte: ", soit\u{A0}\(taux)"
            }
        return offres + but + conclusion
    }

    private func sansObjectif(_ atteinte: AtteinteDObjectif) -> String {
        guard atteinte.taux != nil else { return "la convention ne fixe pas d’objectif chiffré" }
        guard let annexe = bilan.annexes.first else { return "l’objectif n’a pas pu être calculé" }
        return annexe.prevu.rotation == nil
            ? "l’objectif n’a pas pu être calculé, faute de connaître la rotation de l’année précédente,"
            : "l’objectif n’a pas pu être calculé"
    }

    private func auRegardDuFlux(_ atteinte: AtteinteDObjectif) -> String? {
        guard let reelle = atteinte.reelle.flatMap(PartEcrite.init), let reel = atteinte.fluxReel else { return nil }
        let taux = atteinte.taux.flatMap(NombreFrancais.tauxConvenu)
        let convenu = "au taux de la convention" + (taux.map { " (\($0))" } ?? "")
        let flux = NombreFrancais.accord(reel, "logement", "logements")
        return "Le flux réel est de \(flux)\u{202F}: \(convenu), l’atteinte est de \(reelle.texte)."
    }

    private var anneeSuivante: String? {
        guard let suivant = bilan.annexes.first?.suite?.objectif else { return nil }
        let nombre = suivant.objectif
        return nombre < 0
            ? "L’avance sera encore de \(NombreFrancais.accord(-nombre, "logement", "logements")) en "
                + "\(presentation.annee + 1)\u{202F}: rien n’y est dû."
            : "L’objectif de \(presentation.annee + 1) est de \(NombreFrancais.accord(nombre, "logement", "logements"))."
    }

    private var partDuPerimetre: String? {
        guard let code = presentation.code, let tout = presentation.total(MisesADisposition.flux.mesure),
            let part = presentation.part(MisesADisposition.flux.mesure, code)
        else { return nil }
        let ensemble = tout == 1 ? "de la seule mise" : "des \(NombreFrancais.entier(tout))\u{A0}mises"
        return "Le réservataire a reçu \(part) \(ensemble) à disposition du périmètre."
    }

    private var suites: String? {
        guard let code = presentation.code, let attribues = presentation.total(Attribues.flux.mesure, code),
            let baux = presentation.total(BauxSignes.flux.mesure, code)
        else { return nil }
        let logements = NombreFrancais.accord(attribues, "logement a été attribué", "logements ont été attribués")
        let signatures = NombreFrancais.accord(baux, "bail a été signé", "baux ont été signés")
        return
            "\(presentation.pointDEtape ? "À cette date" : "Dans l’année"), \(logements) et \(signatures) pour ce réservataire."
    }

    /// nil where no applicant of the perimeter is known to be one of them.
    private var publicsPrioritaires: String? {
        let mesure = PresentationDuBilan.attribuesAuxPrioritaires
        guard let tout = presentation.total(mesure), tout > 0 else { return nil }
        let siennes = presentation.code.map { presentation.total(mesure, $0) ?? 0 } ?? tout
        let nombre =
            siennes == 0
            ? "aucune attribution n’est allée"
            : NombreFrancais.accord(siennes, "attribution est allée", "attributions sont allées")
        let debut = presentation.code == nil ? "Programmes neufs" : "Sur les logements qu’il tenait, programmes neufs"
        return "\(debut) compris, \(nombre) à un public prioritaire."
    }

    private var titreConsolide: String {
        let liberes =
            presentation.total(Liberes.flux.mesure).map {
                NombreFrancais.accord($0, "logement libéré", "logements libérés")
            } ?? "Logements libérés non comptés"
        let offres = MessageDuBilan.misesADisposition(presentation.total(MisesADisposition.flux.mesure))
        return "\(liberes) et \(Typographie.minuscule(offres)) \(presentation.enLAnnee)"
    }

    private var phrasesConsolidees: [String] {
        let chiffres = bilan.objectifs.compactMap(\.atteinte.prevue)
        let atteints = chiffres.count { $0.taux >= Rationnel(1) }
        let conventions = NombreFrancais.accord(
            bilan.objectifs.count, "convention de réservation s’applique", "conventions de réservation s’appliquent")
        let connus = bilan.objectifs.contains { $0.atteinte.misesADisposition != nil }
        let objectifs =
            chiffres.isEmpty
            ? (connus || bilan.objectifs.isEmpty ? "Aucune n’a d’objectif chiffré." : nil)
            : "Sur \(NombreFrancais.accord(chiffres.count, "objectif chiffré", "objectifs chiffrés")), "
                + "\(NombreFrancais.accord(atteints, "est atteint", "sont atteints"))\(presentation.aLaDate)."
        return ["\(conventions) sur ce périmètre.", objectifs, publicsPrioritaires].compactMap { $0 }
    }

    private static func misesADisposition(_ nombre: Int?) -> String {
        guard let nombre else { return "Mises à disposition non comptées" }
        return nombre == 0
            ? "Aucune mise à disposition" : NombreFrancais.accord(nombre, "mise à disposition", "mises à disposition")
    }
}
