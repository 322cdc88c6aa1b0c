/// An attack on an occupancy diagnosis: zones nest, categories make the total of a zone, answers make its response rate.
///
/// The attacker knows that counts are whole numbers from 0 up, that a category that is not listed is 0, how many
/// dwellings a zone has, and what `OccupationAttaquee` tells him of the places.
package struct AttaqueDOccupation: Sendable {
    private let attaquee: OccupationAttaquee
    private let seuil: Int

    /// An attack on a file.
    ///
    /// - Parameter seuil: no result on fewer units than this.
    package init(_ attaquee: OccupationAttaquee, seuil: Int = ReglesDAttaque().seuil) {
        self.attaquee = attaquee
        self.seuil = seuil
    }

    /// Attacks.
    ///
    /// Breaches are those of `Attaque.resultat` without a list, and, of occupants' variables, the 0 % and 100 % of a zone.
    ///
    /// - Parameter primaires: figures of printed zones of which nothing may be proved besides, not even that they are not 0.
    /// - Throws: `AttaqueError` when the file cannot be read or contradicts itself; nothing is proved then.
    package func resultat(primaires: [CleAttaquee] = []) throws(AttaqueError) -> ResultatDAttaque {
        var systeme = Systeme()
        let tableaux = try poser(&systeme)
        let encadrement = try Encadrement(systeme)
        let regles = ReglesDAttaque(
            seuil: seuil, sensibles: Set(tableaux.filter(\.estSensible).compactMap(\.axe)))
        let jugements = [nil, primaires].map {
            Jugement(systeme: systeme, encadrement: encadrement, regles: regles, primaires: $0)
        }
        var examen = Examen(systeme, encadrement, seuil: seuil)
        try examen.examiner(jugements.reduce(into: []) { $0.formUnion($1.cibles) })
        let resultats = jugements.map { $0.resultat(examen) }
        return ResultatDAttaque(
            breches: AttaqueDOccupation.juger(Set(resultats.flatMap(\.breches)), tableaux, systeme, encadrement),
            intervalles: resultats[0].intervalles, retenues: resultats[0].retenues, programmes: examen.programmes)
    }

    /// Reads the file and adds all that relates its figures; its tables.
    private func poser(_ systeme: inout Systeme) throws(AttaqueError) -> [TableauAttaque] {
        let lue = try OccupationLue(attaquee, dans: &systeme)
        var tous: [TableauAttaque] = []
        for epci in lue.tous {
            var tableaux = epci.tableaux
            for (mesure, tableau) in epci.tableaux.sorted(by: { $0.key < $1.key }) {
                var tableau = tableau
                try ZonesEmboitees(epci: epci, cotes: attaquee.cotes).relier(&tableau, &systeme)
                tableaux[mesure] = tableau
                tous.append(tableau)
            }
            let reponses = ReponsesPosees(epci: epci, attaquee: attaquee)
            try reponses.relier(tableaux, &systeme)
            reponses.relierLesPersonnesSeules(tableaux, &systeme)
        }
        return tous
    }

    /// Adds the 0 % and 100 % that are printed, takes out the 0 of nobody.
    private static func juger(
        _ prouvees: Set<Breche>, _ tableaux: [TableauAttaque], _ systeme: Systeme, _ encadrement: Encadrement
    ) -> [Breche] {
        var personne: Set<CleAttaquee> = []
        var breches: Set<Breche> = []
        for tableau in tableaux where tableau.estSensible {
            for (zone, ligne) in tableau.lignes {
                guard let total = ligne[TableauAttaque.total] else { continue }
                if encadrement.maximums[total] == 0 {
                    personne.formUnion(ligne.values.map { systeme.cases[$0].cle })
                } else {
                    breches.formUnion(extremes(tableau, zone, ligne, systeme.cases[total], systeme))
                }
            }
        }
        breches.formUnion(prouvees.filter { $0.nature != .exacte(0) || !personne.contains($0.cle) })
        return breches.sorted()
    }

    /// What a zone, with its total, shows of none or all of its people.
    private static func extremes(
        _ tableau: TableauAttaque, _ zone: ZoneAttaquee, _ ligne: [String: Int], _ total: Systeme.Case,
        _ systeme: Systeme
    ) -> [Breche] {
        tableau.modalites(zone).compactMap { code in
            guard let rang = ligne[code] else {
                return Breche(
                    cle: tableau.cle(zone, code), nature: .nonListee, fichier: total.origine.fichier,
                    ligne: total.origine.ligne)
            }
            let une = systeme.cases[rang]
            guard let valeur = une.valeur, valeur == 0 || valeur == total.valeur else { return nil }
            return Breche(
                cle: une.cle, nature: .imprimee(valeur), fichier: une.origine.fichier, ligne: une.origine.ligne)
        }
    }
}
