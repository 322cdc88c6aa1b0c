package import Comptage
import Parc
package import Regles

/// The edition of a bilan for a conference: what leaves, and the local proof that it may.
package struct EditionProtegee: Sendable {
    package let diffusable: BilanDiffusable
    /// The proof, with true values: it never leaves.
    package let protection: Protection
    /// What was protected, with true values.
    let tables: TablesDeLEdition

    /// The class of section G of each printed réservataire that is of one: what its readers know by its name; nil for those
    /// of no class.
    package var classes: [(contingent: Contingent?, membres: [String])] { tables.classes }

    /// Recodes, then withholds, until nothing can be found back.
    ///
    /// - Parameters:
    ///   - bilan: that of a conference.
    ///   - sans: measures given up beforehand, for what the attack finds with them.
    ///   - dejaRetenues: what the edition of the year before withheld, withheld again by preference; nil without one.
    /// - Throws: when the figures contradict each other, which is a defect of ours.
    package init(
        _ bilan: Bilan, _ parametres: ParametresDeProtection, sans retirees: Set<Mesure.Cle> = [],
        dejaRetenues: Set<CleDeCellule>? = nil
    ) throws(SecretImpossible) {
        var echelle = EchelleDeRecodage(bilan, parametres)
        for mesure in retirees { echelle.retirer(mesure, .tropParlante) }
        var tables = TablesDeLEdition(bilan, echelle.recodage)
        while tables.partPrimaire(parametres.seuil) > EchelleDeRecodage.partAdmise, echelle.monter() {
            tables = TablesDeLEdition(bilan, echelle.recodage)
        }
        let norme = Norme(seuil: parametres.seuil, niveau: parametres.niveau)
        while true {
            do {
                let protection = try Protection(tables.liees(dejaRetenues ?? []), norme)
                self.protection = protection
                self.tables = tables
                diffusable =
                    RedactionDiffusable(
                        tables: tables, retenues: Set(protection.retenues), parametres,
                        suitUneEdition: dejaRetenues != nil
                    ).bilan
                return
            } catch .sansProtection(let cellules) {
                if !echelle.monter() {
                    for nom in Set(cellules.map(\.cle.mesure)) {
                        guard let recodee = tables.mesures.first(where: { TablesDeLEdition.nom($0.mesure.cle) == nom })
                        else { preconditionFailure("a cell of no measure: \(nom)") }
                        echelle.retirer(recodee.mesure.cle, .tropFine)
                    }
                }
                tables = TablesDeLEdition(bilan, echelle.recodage)
            }
        }
    }
}
