import Diagnostics
import Parc
import Relecture

/// What is to be known before the figures of a comparison: other bilans, other parameters, what one of them lacks.
struct PreambuleDeComparaison {
    private let comparaison: Comparaison
    private let wrapper: TextWrapper

    init(_ comparaison: Comparaison, largeur: Int) {
        self.comparaison = comparaison
        wrapper = TextWrapper(width: largeur)
    }

    /// Nothing when the figures say everything.
    var lignes: [String] {
        var blocs = [avertissements.map { wrapper.fold($0.surUneLigne) }]
        blocs.append(sousTitre("PARAMÈTRES QUI DIFFÈRENT", comparaison.parametres.map(parametre)))
        blocs.append(sousTitre("CE QUE L’UN DES DEUX N’A PAS", reservataires + absences))
        return Array(blocs.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private func sousTitre(_ titre: String, _ lignes: [String]) -> [String] { lignes.isEmpty ? [] : [titre] + lignes }

    private var avertissements: [String] {
        let (a, b) = (comparaison.a, comparaison.b)
        return comparaison.differencesDIdentite.map { difference in
            switch difference {
            case .bailleur:
                "Attention : ils ne sont pas du même bailleur (A : \(a.bailleur) ; B : \(b.bailleur)). Les différences ne "
                    + "disent rien de l’un ni de l’autre."
            case .destinataire:
                "Attention : ils n’ont pas le même destinataire (A : \(a.pourQui) ; B : \(b.pourQui))."
            case .perimetre:
                "Attention : ils n’ont pas le même périmètre (A : \(a.perimetre.libelle) ; B : \(b.perimetre.libelle)). "
                    + "Une part des différences vient du territoire."
            case .annee:
                "Deux années : A est de \(a.annee), B de \(b.annee). Les différences sont une évolution."
            case .arrete:
                "Attention : ils ne s’arrêtent pas au même jour de l’année (A : \(a.arreteAu.francais) ; "
                    + "B : \(b.arreteAu.francais))."
            }
        }
    }

    private func parametre(_ ecart: EcartDeParametre) -> String {
        [
            "  \(ecart.cle) : \(ecart.libelle)".surUneLigne, valeur("A", ecart.a), valeur("B", ecart.b),
        ].joined(separator: "\n")
    }

    private func valeur(_ cote: String, _ valeur: String?) -> String {
        wrapper.paragraph("\(cote) :", valeur?.surUneLigne ?? "absent", indent: 6, hanging: 10)
    }

    private var reservataires: [String] {
        [Cote.a, .b].compactMap { cote in
            let noms = comparaison.reservatairesSeuls.filter { $0.cote == cote }.map {
                "\($0.reservataire.libelle) (\($0.reservataire.code))"
            }
            guard !noms.isEmpty else { return nil }
            return puce(
                "ces réservataires ne sont que dans \(cote.rawValue), leurs chiffres sont comparés à 0 : "
                    + noms.joined(separator: ", "))
        }
    }

    private var absences: [String] {
        comparaison.absences.map { absence in
            let la = absence.cote == .a ? "B" : "A"
            switch absence.objet {
            case .section(let section, let titre):
                return puce("la section \(section.rawValue) (\(titre)) n’est que dans \(la)")
            case .mesure(let section, let id, let libelle):
                return puce("section \(section.rawValue), la mesure \(id) (\(libelle)) n’est que dans \(la)")
            case .ventilation(let section, let mesure, let axes):
                let noms = [axes.axe, axes.axe2].compactMap { $0 }.map(comparaison.nomenclature.libelle(axe:))
                return puce(
                    "section \(section.rawValue), \(mesure) : la ventilation \(noms.joined(separator: " × ")) n’est que "
                        + "dans \(la)")
            }
        }
    }

    private func puce(_ texte: String) -> String { wrapper.paragraph("-", texte.surUneLigne, indent: 2, hanging: 4) }
}

extension IdentificationLue {
    /// The addressee, for a sentence.
    var pourQui: String { destinataire.map { "\($0.libelle) (\($0.code))" } ?? "bilan consolidé" }

    /// Everything, on one line.
    var resume: String {
        "\(bailleur) ; \(pourQui) ; \(perimetre.libelle) ; \(annee), arrêté au \(arreteAu.francais)"
            + (pointDEtape ? " (point d’étape)" : "")
            + (correction.map { " ; version corrigée n°\u{A0}\($0.version)" } ?? "")
            + " ; fait par bilanflux \(version)"
    }
}
