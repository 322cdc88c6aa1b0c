package import Parc

/// ROT-1: the rate of rotation that an annex applies (line d).
package struct TauxDeRotation: Sendable, Hashable {
    package let taux: Rationnel
    /// The years it comes from: one, or those whose rates are averaged.
    package let annees: [Int]

    /// A rate and the years it comes from.
    package init(taux: Rationnel, annees: [Int]) {
        self.taux = taux
        self.annees = annees
    }

    /// What was freed of an assiette in a year.
    package struct Constat: Sendable, Hashable {
        package let liberes: Int
        package let assiette: Int

        /// A year of a territory.
        package init(liberes: Int, assiette: Int) {
            self.liberes = liberes
            self.assiette = assiette
        }

        /// nil on an empty assiette.
        package var taux: Rationnel? { Rationnel(liberes, assiette) }
    }

    /// The rule.
    package static let regle = Regle(
        "ROT-1", "Taux de rotation",
        "Le taux de l’année précédente sur le même périmètre : libérés rapportés à l’assiette. Quand rien ne s’est libéré "
            + "cette année-là, la moyenne des taux des trois dernières années qui sont connus. Il se lit dans rotations.csv ; "
            + "celui de l’année du bilan, qui sert à l’annexe suivante, se compte sur le journal. Sans taux pour l’année "
            + "précédente, le calcul s’arrête là.",
        references: [.avignonArticle2, .annexe1, .modeleAnnexe],
        parametres: ["fichiers.rotations", "regles.date_de_liberation"])

    /// The rate for a year, from what was seen in those before it; nil when the year before is not known.
    ///
    /// - Parameter constat: what was freed in a year; nil when it is not known.
    package static func prevu(pour annee: Int, _ constat: (Int) -> Constat?) -> TauxDeRotation? {
        guard let dernier = constat(annee - 1), let taux = dernier.taux else { return nil }
        if dernier.liberes > 0 { return TauxDeRotation(taux: taux, annees: [annee - 1]) }
        let connus = (annee - 3..<annee).compactMap { annee in constat(annee)?.taux.map { (annee, $0) } }
        let somme = connus.reduce(Rationnel.zero) { total, connu in total?.plus(connu.1) }
        return somme?.divided(by: Rationnel(connus.count)).map { TauxDeRotation(taux: $0, annees: connus.map(\.0)) }
    }
}
