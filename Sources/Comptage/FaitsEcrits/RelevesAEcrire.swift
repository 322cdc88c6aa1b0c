import Parc
import Regles

/// What is said beside the measures.
extension FaitsAEcrire {
    /// The rows of a releve in order, without control totals.
    func rangees(_ releve: ReleveDeFaits, _ sujet: Int) -> [LigneDeFaits] {
        switch releve {
        case .lignes, .parcSuivant: []
        case .parametres:
            deTextes(sujet, entours.parametres.map { ($0.cle, $0.valeur, 1) })
        case .lignesLues: deComptes(sujet, \.lues)
        case .lignesUtilisees: deComptes(sujet, \.utilisees)
        case .lignesRejetees: deComptes(sujet, \.rejetees)
        case .lignesHorsPerimetre: deComptes(sujet, \.horsPerimetre)
        case .constats:
            deTextes(sujet, entours.constats.map { ($0.regle, $0.titre, $0.nombre) })
        case .evenements:
            faits.evenements.enumerated().filter { $1 > 0 }.map {
                LigneDeFaits(sujet, .modalite(ventilation: 0, .rang($0)), $1)
            }
        case .stock, .stockSuivant, .etats, .soustraites, .hors: deCommunes(releve, sujet)
        case .delaiDeMiseADisposition, .delaiDeDecision, .delaiDeBail: deDelais(releve, sujet)
        }
    }

    private func deComptes(_ sujet: Int, _ nombre: KeyPath<CompteDeLignes, Int>) -> [LigneDeFaits] {
        // Of an input without a line, the account is still to be told.
        let lues = sujets[sujet].nom == ReleveDeFaits.lignesLues.rawValue
        let comptes = entours.comptes.map { ($0.table, $0.compte.fichier, $0.compte[keyPath: nombre]) }
        return deTextes(sujet, comptes.filter { lues || $0.2 > 0 })
    }

    /// Rows of the whole campaign whose categories are texts.
    private func deTextes(_ sujet: Int, _ textes: [(String, String, Int)]) -> [LigneDeFaits] {
        textes.sorted(by: FaitsAEcrire.precede).map {
            LigneDeFaits(sujet, .modalite(ventilation: 0, .libre($0, $1)), $2)
        }
    }

    private func deCommunes(_ releve: ReleveDeFaits, _ sujet: Int) -> [LigneDeFaits] {
        var lignes: [LigneDeFaits] = []
        for commune in communes {
            for (rang, nombre) in (faits.parCommune[commune]?.nombres(releve) ?? []).enumerated() where nombre > 0 {
                lignes.append(
                    LigneDeFaits(
                        sujet, commune: commune == .sansCommune ? nil : commune,
                        .modalite(ventilation: 0, .rang(rang)), nombre))
            }
        }
        return lignes
    }

    private func deDelais(_ releve: ReleveDeFaits, _ sujet: Int) -> [LigneDeFaits] {
        let series = faits.delais.histogramme.filter { ReleveDeFaits($0.cle.delai) == releve }.sorted {
            let (a, b) = ($0.cle.reservataire, $1.cle.reservataire)
            return a == b ? $0.commune < $1.commune : FaitsAEcrire.precede(a, b)
        }
        return series.flatMap { serie in
            serie.jours.sorted { $0.key < $1.key }.map { jours, nombre in
                LigneDeFaits(
                    sujet, reservataire: serie.cle.reservataire, commune: serie.commune,
                    .modalite(ventilation: 0, .libre("\(jours)", "")), nombre)
            }
        }
    }
}
