package import Diagnostics
import Parc
import Regles

/// Something noticed on a convention while its annex was made.
package struct ConstatDeConvention: Sendable {
    package let regle: DiagnosticRule
    /// Line of conventions.csv; 0 for the conventions together.
    package let ligne: Int
    /// Column of conventions.csv that is at fault; nil when none is alone.
    package let colonne: String?
    package let detail: String

    fileprivate init(_ regle: DiagnosticRule, ligne: Int, colonne: String? = nil, detail: String = "") {
        self.regle = regle
        self.ligne = ligne
        self.colonne = colonne
        self.detail = detail
    }
}

/// What making the annexes notices: inputs that are missing, carry-overs and ceilings.
package struct ControleDesAnnexes {
    private let dossier: Dossier
    private let exercice: Exercice
    private let annexes: CalculDesAnnexes
    private let couverture: Couverture

    /// rotations.csv is given and says nothing of the year before on the perimeter.
    package static let rotationAbsente = DiagnosticRule(
        "OBJ-01", .avertissement, "aucune rotation de l’année précédente sur le périmètre d’une convention",
        consequence:
            "l’annexe prévue (section H) s’arrête à la ligne c ; sans objectif convenu, le réservataire n’a pas "
            + "d’objectif (section B)",
        remedy: "ajouter à rotations.csv la ligne de l’année N-1 pour chaque territoire du périmètre")
    /// prevision.csv is given and says nothing of a year on the perimeter.
    package static let previsionAbsente = DiagnosticRule(
        "OBJ-02", .avertissement, "aucune prévision de logements soustraits sur le périmètre d’une convention",
        consequence: "rien n’est soustrait (section H, ligne f) : le droit calculé est le plus grand possible",
        remedy: "ajouter à prevision.csv les lignes de l’année pour les territoires du périmètre, ou 0 s’il n’y a rien")
    /// A carry-over that outweighs what it is added to.
    package static let reportExcessif = DiagnosticRule(
        "OBJ-03", .avertissement, "report plus grand que l’objectif de l’année",
        consequence:
            "l’objectif (section B) est calculé avec ce report ; négatif, il dit une avance qui n’est pas encore "
            + "résorbée",
        remedy: "vérifier le report : des logements en plus ou en moins, de l’année d’avant seulement")
    /// An agreed objective that is not whole.
    package static let objectifAVirgule = DiagnosticRule(
        "OBJ-04", .avertissement, "objectif convenu qui n’est pas un nombre entier de logements",
        consequence: "il est arrondi (section B) selon arrondi_objectif, et la fraction est reportée (section H)",
        remedy: "donner le nombre entier convenu, ou laisser vide pour que l’objectif soit calculé")
    /// A fraction that is no fraction.
    package static let fractionExcessive = DiagnosticRule(
        "OBJ-05", .avertissement, "fraction reportée d’un logement ou plus",
        consequence:
            "les logements entiers qu’elle contient sont ajoutés à l’objectif (section B), ou en sont retranchés",
        remedy: "donner dans fraction_reportee la seule fraction (de -1 à 1), et les logements entiers dans report")
    /// Figures that no exact arithmetic of ours holds.
    package static let horsBornes = DiagnosticRule(
        "OBJ-06", .erreur, "calcul impossible : nombres trop grands ou trop précis",
        consequence: "le chiffre qui en dépend (droit, objectif ou plafond, section H) manque",
        remedy: "vérifier les taux, droits et stock_reference de conventions.csv, rotations.csv et prevision.csv")

    init(
        _ dossier: Dossier, _ exercice: Exercice, _ annexes: CalculDesAnnexes, _ couverture: Couverture = .entiere
    ) {
        self.couverture = couverture
        self.dossier = dossier
        self.exercice = exercice
        self.annexes = annexes
    }

    /// In the order of conventions.csv, then those of the conventions together.
    var constats: [ConstatDeConvention] {
        dossier.conventions.indices.flatMap { rang in
            entrees(rang) + objectif(rang) + garanties(rang)
        } + ensemble.map { ConstatDeConvention($0, ligne: 0) }
    }

    private func entrees(_ rang: Int) -> [ConstatDeConvention] {
        let convention = dossier.conventions[rang]
        let zones = convention.perimetre.zones(dossier.territoires)
        let sources = SourcesDAnnexe(dossier, exercice)
        var constats: [ConstatDeConvention] = []
        if !dossier.rotations.isEmpty, sources.rotation(exercice.annee - 1, zones) == nil {
            constats.append(
                ConstatDeConvention(
                    ControleDesAnnexes.rotationAbsente, ligne: convention.ligne,
                    detail: "année \(exercice.annee - 1)"))
        }
        let annees = exercice.pointDEtape ? [exercice.annee] : [exercice.annee, exercice.annee + 1]
        let muettes = dossier.previsions.isEmpty ? [] : annees.filter { !sources.prevoit($0, zones) }
        if !muettes.isEmpty {
            let dites = muettes.map(String.init).joined(separator: " et ")
            constats.append(
                ConstatDeConvention(
                    ControleDesAnnexes.previsionAbsente, ligne: convention.ligne,
                    detail: "année\(muettes.count > 1 ? "s" : "") \(dites)"))
        }
        return constats
    }

    private func objectif(_ rang: Int) -> [ConstatDeConvention] {
        let convention = dossier.conventions[rang]
        var constats: [ConstatDeConvention] = []
        func signaler(_ regle: DiagnosticRule, _ colonne: String?) {
            constats.append(ConstatDeConvention(regle, ligne: convention.ligne, colonne: colonne))
        }
        if let convenu = convention.objectif, convenu.denominateur != 1 {
            signaler(ControleDesAnnexes.objectifAVirgule, "objectif")
        }
        // A dwelling or so carried over an objective of 0 is what small rights do.
        if let calcul = annexes.atteintes[rang].calcul, abs(calcul.report) > max(1, abs(calcul.entier)) {
            signaler(ControleDesAnnexes.reportExcessif, "report")
        }
        if Rationnel(1) <= convention.fractionReportee || convention.fractionReportee <= Rationnel(-1) {
            signaler(ControleDesAnnexes.fractionExcessive, "fraction_reportee")
        }
        if estHorsBornes(rang) { signaler(ControleDesAnnexes.horsBornes, nil) }
        return constats
    }

    /// Whether a right, or its whole objective, is beyond exact arithmetic though everything it is made from is known.
    private func estHorsBornes(_ rang: Int) -> Bool {
        guard couverture.dit(.stock) else { return false }
        let siennes = annexes.conventions[rang]
        // Without the year as it was there is no objective of the next one, whatever its right.
        let suivant = couverture.fluxReel && couverture.offres ? siennes.suivant : nil
        return [(siennes.prevu, siennes.objectif != nil), (suivant, siennes.suite?.objectif != nil)].contains {
            annexe, aUnObjectif in
            guard let annexe, annexe.rotation != nil, annexe.taux != nil else { return false }
            return annexe.droit == nil || !aUnObjectif
        }
    }

    private func garanties(_ rang: Int) -> [ConstatDeConvention] {
        guard let part = annexes.conventions[rang].suite?.garanties, part > Plafonds.garanties else {
            return []
        }
        return [ConstatDeConvention(Plafonds.garantiesDepassees, ligne: dossier.conventions[rang].ligne)]
    }

    private var ensemble: [DiagnosticRule] {
        let parts = annexes.parts
        return [
            (parts.etat, Plafonds.etat, Plafonds.etatDepasse), (parts.agents, Plafonds.agents, Plafonds.agentsDepasses),
            (parts.maximale, Plafonds.commune, Plafonds.communeDepassee),
        ].compactMap { part, plafond, regle in
            guard let part else { return ControleDesAnnexes.horsBornes }
            return part > plafond ? regle : nil
        }
    }
}
