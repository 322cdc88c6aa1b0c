package import Comptage
package import Parc
package import Regles

/// The figures of a bilan that are not 0, by what they are figures of: comparable whatever communes it lists.
package struct Chiffres: Equatable, Sendable {
    /// `mises_a_disposition AL commune=84007 qpv=EN` to its number.
    package var valeurs: [String: Int] = [:]

    /// No figure.
    package init() {}

    /// The figures of a bilan.
    package init(_ bilan: Bilan) {
        var categories: [Ventilation: [String]] = [:]
        for ventilation in Set(bilan.mesures.flatMap(\.mesure.ventilations)) {
            categories[ventilation] = Chiffres.categories(ventilation, bilan)
        }
        for comptee in bilan.mesures {
            for ligne in comptee.lignes where ligne.total != 0 {
                ajouter(comptee.mesure, ligne, categories)
            }
        }
    }

    private mutating func ajouter(_ mesure: Mesure, _ ligne: LigneDeMesure, _ categories: [Ventilation: [String]]) {
        for (ventilation, nombres) in zip(mesure.ventilations, ligne.valeurs) {
            let noms = categories[ventilation] ?? []
            for chiffre in nombres.cases {
                valeurs["\(Chiffres.nom(mesure)) \(ligne.reservataire)\(noms[chiffre.rang])"] = chiffre.valeur
            }
        }
    }

    /// The sum, figure by figure.
    package static func + (left: Chiffres, right: Chiffres) -> Chiffres {
        var somme = left
        somme.valeurs.merge(right.valeurs, uniquingKeysWith: +)
        return somme
    }

    /// The difference, figure by figure, without those that are the same.
    package static func - (left: Chiffres, right: Chiffres) -> Chiffres {
        var difference = left
        difference.valeurs.merge(right.valeurs.mapValues { -$0 }, uniquingKeysWith: +)
        difference.valeurs = difference.valeurs.filter { $0.value != 0 }
        return difference
    }

    /// Those that are counted on the perimeter: all but what section M says of the campaign as a whole.
    package var duPerimetre: Chiffres {
        filtres { nom in
            !["M/lignes_", "M/evenements ", "M/diagnostics "].contains { nom.hasPrefix($0) }
        }
    }

    /// Those that are retained, by their names.
    package func filtres(_ retient: (String) -> Bool) -> Chiffres {
        var copie = self
        copie.valeurs = valeurs.filter { retient($0.key) }
        return copie
    }

    /// The figures that are not those of another: `name: here, there`, in order.
    package func ecarts(_ autre: Chiffres) -> [String] {
        guard self != autre else { return [] }
        return Set(valeurs.keys).union(autre.valeurs.keys).filter { valeurs[$0] != autre.valeurs[$0] }.sorted()
            .map { "\($0): \(valeurs[$0, default: 0]), \(autre.valeurs[$0, default: 0])" }
    }

    /// The name of a measure; that of its section before it where two sections have the same.
    package static func nom(_ mesure: Mesure) -> String {
        [.a, .b].contains(mesure.section) ? mesure.id : "\(mesure.section.rawValue)/\(mesure.id)"
    }

    /// The categories of a breakdown in the order of its figures: nothing for the total.
    fileprivate static func categories(_ ventilation: Ventilation, _ bilan: Bilan) -> [String] {
        ventilation.axes.reduce([""]) { debuts, axe in
            debuts.flatMap { debut in bilan.modalites(axe).map { "\(debut) \(axe.rawValue)=\($0.code)" } }
        }
    }
}

extension Bilan {
    /// The measure of that name (`attribues` of the flow, `C/attribues` of another section).
    package func mesure(_ nom: String) -> MesureComptee? { mesures.first { Chiffres.nom($0.mesure) == nom } }

    /// The total of a measure for `*`, a code or `BAILLEUR`; nil when the bilan has no such line.
    package func total(_ mesure: String, _ reservataire: String = "*") -> Int? {
        self.mesure(mesure)?.ligne(reservataire)?.total
    }

    /// The figures of a measure for `*`, a code or `BAILLEUR`, by category of a breakdown, without the zeros.
    package func repartition(
        _ mesure: String, _ reservataire: String = "*", par ventilation: Ventilation
    ) -> [String: Int] {
        guard let comptee = self.mesure(mesure), let rang = comptee.mesure.ventilations.firstIndex(of: ventilation),
            let ligne = comptee.ligne(reservataire)
        else { return [:] }
        let categories = Chiffres.categories(ventilation, self).map { String($0.dropFirst()) }
        return Dictionary(
            uniqueKeysWithValues: ligne.valeurs[rang].cases.map { (categories[$0.rang], $0.valeur) })
    }

    /// The calculated figures, 0 included, by name: `H/annexe_j VILLE calcul=N_PREVU`; a rate as its quotient.
    package var calcules: [String: Rationnel] {
        var chiffres: [String: Rationnel] = [:]
        for calculee in calculees {
            for ligne in calculee.lignes {
                for chiffre in ligne.cases {
                    let categorie = Chiffres.categories(chiffre.ventilation, self)[chiffre.rang]
                    let (valeur, base) = chiffre.chiffre.entiers
                    chiffres["\(Chiffres.nom(calculee.mesure)) \(ligne.reservataire)\(categorie)"] =
                        Rationnel(valeur, base ?? 1)
                }
            }
        }
        return chiffres
    }

    /// The numbers of its composition and of the states of its vacancies, by code.
    package var composants: [String: Int] {
        Dictionary(uniqueKeysWithValues: (composition + etats).map { ($0.code, $0.nombre) })
    }
}
