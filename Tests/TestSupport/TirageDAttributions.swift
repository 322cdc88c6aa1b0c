/// Draws lines of attributions.csv: vacancies of dwellings `L1`, `L2`..., their offers and candidates, some of them wrong.
package enum TirageDAttributions {
    /// The lines of that many dwellings, which follow each other.
    package static func tirer(logements: Int, _ hasard: inout SplitMix64) -> [LigneDAttribution] {
        (1...logements).flatMap { numero -> [LigneDAttribution] in
            var nom = "L\(numero)"
            // One that nothing knows.
            if hasard.uneFois(sur: 30) { nom = "X\(numero)" }
            return vacance(nom, numero, &hasard)
        }
    }

    private static func vacance(_ nom: String, _ numero: Int, _ hasard: inout SplitMix64) -> [LigneDAttribution] {
        var jours = Jours(&hasard)
        let liberation = hasard.uneFois(sur: 12) ? "" : jours.suivant(&hasard)
        return (0..<Int.random(in: 1...2, using: &hasard)).flatMap { offre -> [LigneDAttribution] in
            let reservataire = hasard.choix(["AVIGNON", "PREFET", "AVIGNON", "BAILLEUR"])
            let proposee = jours.suivant(&hasard)
            let candidats = hasard.uneFois(sur: 8) ? 0 : Int.random(in: 1...3, using: &hasard)
            let commune = LigneDAttribution(nom) {
                ($0.liberation, $0.reservataire, $0.offre) = (liberation, reservataire, proposee)
            }
            if candidats == 0 { return [commune] }
            return (0..<candidats).map { rang in
                var ligne = commune
                ligne.demandeur = hasard.uneFois(sur: 15) ? "" : "D\(numero)-\(offre)-\(rang)"
                ligne.fiche = fiche(&hasard)
                candidater(&ligne, rang, dernier: rang == candidats - 1, &jours, &hasard)
                return ligne
            }
        }
    }

    private static func candidater(
        _ ligne: inout LigneDAttribution, _ rang: Int, dernier: Bool, _ jours: inout Jours,
        _ hasard: inout SplitMix64
    ) {
        if hasard.uneFois(sur: 10) { return }
        if hasard.uneFois(sur: 8) {
            ligne.decision = "DESISTEMENT"
            if Bool.random(using: &hasard) { ligne.commission = jours.suivant(&hasard) }
            return
        }
        ligne.commission = hasard.uneFois(sur: 25) ? "2024-02-30" : jours.suivant(&hasard)
        ligne.decision = hasard.choix([
            "ATTRIBUTION", "ATTRIBUTION", "ATTRIBUTION_SOUS_CONDITION", "NON_ATTRIBUTION", "IRRECEVABLE",
        ])
        if Bool.random(using: &hasard) { ligne.rang = "\(rang + 1)" }
        if hasard.uneFois(sur: 30) { ligne.commission = "" }
        if hasard.uneFois(sur: 4) {
            (ligne.refus, ligne.motif) = (jours.suivant(&hasard), hasard.choix(["LOYER", "TAILLE", ""]))
        } else if dernier, hasard.uneFois(sur: 2) {
            ligne.bail = jours.suivant(&hasard)
        }
    }

    private static func fiche(_ hasard: inout SplitMix64) -> String {
        let ouiNon = ["O", "N", ""]
        let champs = [
            hasard.choix(["1", "2", "3", "4", ""]), hasard.choix(ouiNon), hasard.choix(ouiNon), hasard.choix(ouiNon),
            hasard.choix(["SOUS_OCCUPATION", ""]), hasard.choix(["", "", "ANRU", "VENTE"]),
        ]
        return champs.joined(separator: ";")
    }

    /// Days that follow each other, often the same one.
    private struct Jours {
        private var mois: Int
        private var jour: Int

        init(_ hasard: inout SplitMix64) {
            mois = Int.random(in: 1...11, using: &hasard)
            jour = Int.random(in: 1...28, using: &hasard)
        }

        mutating func suivant(_ hasard: inout SplitMix64) -> String {
            jour += hasard.uneFois(sur: 3) ? 0 : Int.random(in: 1...20, using: &hasard)
            if jour > 28 { (mois, jour) = (mois + 1, jour - 28) }
            let (annee, reste) = mois > 12 ? (2025, mois - 12) : (2024, mois)
            return "\(annee)-\(reste < 10 ? "0" : "")\(reste)-\(jour < 10 ? "0" : "")\(jour)"
        }
    }
}
