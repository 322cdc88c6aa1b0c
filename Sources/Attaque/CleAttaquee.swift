/// What designates a figure for whoever reads several files: the same key in two files is one figure.
///
/// A figure of one commune is the same whichever edition prints it, so its territory is left empty; a merged commune
/// (`AUTRES`, `84001+84002`) belongs to its edition's territory.
package struct CleAttaquee: Sendable, Hashable, Comparable {
    /// The year, or how far before the edition's (0, -1).
    package let annee: Int
    /// The landlord; empty when all the files are of one.
    package let bailleur: String
    /// What the edition is of (a SIREN); empty where a commune says it.
    package let territoire: String
    /// Section and name: `E/attributions_mutation`.
    package let mesure: String
    /// Its code, `BAILLEUR`, or `*`.
    package let reservataire: String
    package let position: PositionAttaquee

    /// A key; the territory is dropped where a commune says it.
    package init(
        annee: Int = 0, bailleur: String = "", territoire: String, mesure: String, reservataire: String,
        position: PositionAttaquee
    ) {
        self.annee = annee
        self.bailleur = bailleur
        let commune = position.modalite(Nomenclature.commune)
        self.territoire = commune.map(Nomenclature.estUneCommune) ?? false ? "" : territoire
        self.mesure = mesure
        self.reservataire = reservataire
        self.position = position
    }

    package static func < (left: CleAttaquee, right: CleAttaquee) -> Bool {
        if left.annee != right.annee { return left.annee < right.annee }
        if left.bailleur != right.bailleur { return left.bailleur < right.bailleur }
        if left.territoire != right.territoire { return left.territoire < right.territoire }
        if left.mesure != right.mesure { return left.mesure < right.mesure }
        if left.reservataire != right.reservataire { return left.reservataire < right.reservataire }
        return left.position < right.position
    }
}
