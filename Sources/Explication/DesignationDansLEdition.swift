package import Comptage
import Importation
package import Parc
import Regles
package import Secret

extension DesignationDuChiffre {
    /// The bilan of a conference, before it is protected.
    ///
    /// - Parameters:
    ///   - siren: that of the EPCI, as written.
    ///   - dossier: where the EPCI without an edition are known from.
    package static func conference(
        _ siren: String, _ bilans: BilansDeCampagne, _ dossier: Dossier
    ) throws(RefusDExplication) -> Bilan {
        let editions = bilans.conferences.compactMap { bilan -> (epci: EPCI, bilan: Bilan)? in
            guard case .conference(let epci) = bilan.identification.destinataire else { return nil }
            return (epci, bilan)
        }
        if let trouvee = editions.first(where: { $0.epci.siren == siren }) { return trouvee.bilan }
        guard !editions.isEmpty else {
            throw RefusDExplication("cette campagne n’a pas d’édition de CIL : voir [cil] epci dans campagne.toml.")
        }
        let possibles = editions.map { "\($0.epci.siren) (\($0.epci.nom))" }.joined(separator: ", ")
        if let nom = dossier.territoires.nomEPCI(siren) {
            throw RefusDExplication(
                "\(nom) (\(siren)) n’a pas d’édition : [cil] epci ne le nomme pas, ou le bailleur n’y a pas de logement. Ont "
                    + "une édition : \(possibles).")
        }
        throw RefusDExplication("--cil \(siren) : SIREN d’EPCI inconnu. Ont une édition : \(possibles).")
    }

    /// The figure meant, in the edition of a conference; what was merged there is found under its new code.
    ///
    /// - Parameter bilan: that of the conference.
    package func figure(_ bilan: Bilan, _ edition: EditionProtegee) throws(RefusDExplication) -> FigureDeLEdition {
        let mesure = try mesureDesignee()
        let estAbsente = edition.absence(mesure) != nil
        let fusions = edition.diffusable.fusions
        // Of a measure that is not there, nothing more has to be said.
        let ligne =
            estAbsente && reservataire == nil
            ? Convention.codeEnsemble : try ligneDeLEdition(mesure, bilan, fusions)
        let (ventilation, codes) =
            estAbsente && modalites.isEmpty
            ? (.total, [])
            : try ventilationDesignee(mesure) { axe in
                bilan.codes(axe) + fusions.filter { $0.axe == axe }.map(\.vers.code)
            }
        let imprimes = zip(ventilation.axes, codes).map { edition.code($0, $1) }
        let ligneImprimee = edition.code(nil, ligne)
        let demandes = [(nil, ligne)] + zip(ventilation.axes, codes).map { (Optional($0), $1) }
        // Public figures are shown as they are counted.
        guard mesure.nature == .personnes else {
            return FigureDeLEdition(mesure, ligne, ventilation, codes, [], edition)
        }
        return FigureDeLEdition(
            mesure, ligneImprimee, ventilation, imprimes,
            fusions.filter { fusion in demandes.contains { $0 == fusion.axe && fusion.codes.contains($1) } }, edition)
    }

    private func ligneDeLEdition(
        _ mesure: Mesure, _ bilan: Bilan, _ fusions: [Fusion]
    ) throws(RefusDExplication) -> String {
        let codes = bilan.reservataires.map(\.code) + fusions.filter { $0.axe == nil }.map(\.vers.code)
        let ligne = reservataire ?? Convention.codeEnsemble
        guard ligne == Convention.codeEnsemble || codes.contains(ligne) else {
            throw RefusDExplication(
                "--reservataire", ligne, proche: ClesDeCampagne.proche(ligne, parmi: codes), connus: codes)
        }
        try DesignationDuChiffre.verifierLaPortee(mesure, bilan, ligne)
        return ligne
    }
}
