/// An attack on delivered files: what somebody can prove of the figures they withhold, by calculation alone.
///
/// The attacker knows that figures are whole numbers from 0 up, that they add up (along every axis, over réservataires,
/// between measures: `LiensEntreMesures`), the printed figures and rates, and what he knows besides. An interval is that
/// of the linear relaxation: an attacker who searches whole numbers only may narrow some further, which the protection
/// checks for.
///
/// The files are read and related once, for any number of readers.
package struct Attaque: Sendable {
    private let regles: ReglesDAttaque
    private let lues: [EditionLue]
    /// What the files say to everybody.
    private let systeme: Systeme

    /// An attack on all these files together.
    ///
    /// - Throws: `AttaqueError` when the files cannot be read.
    package init(editions: [EditionAttaquee], regles: ReglesDAttaque = ReglesDAttaque()) throws(AttaqueError) {
        self.regles = regles
        var systeme = Systeme()
        var lues: [EditionLue] = []
        for edition in editions { lues.append(try EditionLue(edition, dans: &systeme)) }
        for lue in lues {
            Additivite(lue: lue).relier(&systeme)
            LiensPoses(lue, inegalites: regles.inegalites).relier(&systeme)
            let precedente = lues.first {
                $0.edition.annee == lue.edition.annee - 1 && $0.edition.territoire == lue.edition.territoire
                    && $0.edition.bailleur == lue.edition.bailleur
            }
            try TauxPoses(lue: lue, precedente: precedente).relier(&systeme)
        }
        try EditionsJointes(lues: lues, emboitements: regles.emboitements).relier(&systeme)
        self.lues = lues
        self.systeme = systeme
    }

    /// Attacks.
    ///
    /// Without `primaires`, from the files alone: a breach is a withheld figure proved to be from 1 to the threshold less one
    /// (known or not), a printed one of a protected measure under the threshold, or, on a sensitive axis, a proved 0. A
    /// withheld figure proved to be at the threshold or over, or to be 0 elsewhere, harms nobody: zeros are camouflage.
    ///
    /// With the list of the primary figures (the gate), a breach is a primary figure whose interval does not reach from 0 to
    /// the threshold (level N3): nothing may be proved of it, not even that it is not 0.
    ///
    /// In both, figures withheld in one printed sum must not be known in sum under the threshold (level N2).
    ///
    /// - Parameter connus: what an insider knows besides; nothing for an outsider.
    /// - Throws: `AttaqueError` when the files contradict themselves, or what is known; nothing is proved then.
    package func resultat(
        connus: ConnaissancesDInitie = .aucune, primaires: [CleAttaquee]? = nil
    ) throws(AttaqueError) -> ResultatDAttaque {
        var systeme = systeme
        try Initie(connaissances: connus, lues: lues).instruire(&systeme)
        let encadrement = try Encadrement(systeme)
        let jugement = Jugement(systeme: systeme, encadrement: encadrement, regles: regles, primaires: primaires)
        var examen = Examen(systeme, encadrement, seuil: regles.seuil)
        try examen.examiner(jugement.cibles)
        return jugement.resultat(examen)
    }
}
