import Parc

extension BilanLu {
    /// Whether its counts add up: each breakdown to its total, the réservataires and BAILLEUR to `*`.
    ///
    /// A bilan that was delivered does; one that was changed by hand rarely does.
    var sesTotauxTombentJuste: Bool {
        sections.allSatisfy { section in
            section.mesures.filter { $0.forme == .nombre }.allSatisfy {
                $0.lignes.allSatisfy(\.saVentilationFaitLeTotal)
                    && TableauLu($0, section.section).sesReservatairesFontLEnsemble
            }
        }
    }
}

extension TableauLu {
    /// True as well of a count that has a row of the whole only.
    fileprivate var sesReservatairesFontLEnsemble: Bool {
        let cles = chiffres.keys
        guard cles.contains(where: { $0.reservataire != TableauLu.ensemble }),
            cles.contains(where: { $0.reservataire == TableauLu.ensemble })
        else { return true }
        var sommes: [CleDeChiffre: Rationnel] = [:]
        for (cle, chiffre) in chiffres where cle.reservataire != TableauLu.ensemble {
            let place = cle.surLEnsemble
            guard let somme = (sommes[place] ?? .zero).plus(chiffre.exacte) else { return false }
            sommes[place] = somme
        }
        let places = Set(cles.map(\.surLEnsemble))
        return places.allSatisfy { sommes[$0] ?? .zero == chiffres[$0]?.exacte ?? .zero }
    }
}

extension LigneLue {
    fileprivate var saVentilationFaitLeTotal: Bool {
        ventilations.allSatisfy { ventilation in
            var somme: Rationnel? = .zero
            for chiffre in ventilation.cases { somme = somme?.plus(chiffre.valeur.exacte) }
            return somme == total?.exacte ?? .zero
        }
    }
}

extension CleDeChiffre {
    /// The same figure of the whole.
    fileprivate var surLEnsemble: CleDeChiffre {
        CleDeChiffre(
            reservataire: TableauLu.ensemble, axe: axe, modalite: modalite, axe2: axe2, modalite2: modalite2)
    }
}
