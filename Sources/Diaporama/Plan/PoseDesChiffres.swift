import Graphique

extension Pose {
    private static let auPlus = 6
    private static let interstice: Longueur = 600
    private static let hauteurMaximale: Longueur = 5400
    /// Within a tile.
    static let margeDeTuile = (cote: 450, haut: 150)

    private static let tailles = [
        (56, 20, 16), (48, 20, 16), (40, 20, 16), (36, 18, 16), (32, 18, 14), (28, 16, 14), (24, 16, 14), (20, 14, 12),
    ].map { Planche.CorpsDeTuile(valeur: $0, libelle: $1, precision: $2) }

    /// Tiles in the grid whose letters are the largest; at the smallest size labels are cut short.
    init(chiffres: [ChiffreCle], dans zone: Zone) {
        let places = Array(chiffres.prefix(Pose.auPlus))
        let suivants = Array(chiffres.dropFirst(Pose.auPlus))
        let reste = suivants.isEmpty ? nil : Reste(objet: .chiffres(suivants))
        let grilles = (1...3).map { Pose.grille(places.count, colonnes: $0, dans: zone) }
            .sorted { Pose.ecart($0) < Pose.ecart($1) }
        // Tiles of good proportions rather than larger letters, while a room reads these.
        let grandes = grilles.flatMap { grille in Pose.tailles.prefix(6).map { (grille, $0) } }
        let petites = Pose.tailles.dropFirst(6).flatMap { corps in grilles.map { ($0, corps) } }
        for (grille, corps) in grandes + petites {
            if zip(places, grille).allSatisfy({ Pose.tient($0, corps, $1) }) {
                let tuiles = zip(places, grille).map { Planche.Tuile(zone: $1, chiffre: $0, corps: corps) }
                self.init(
                    zone: zone, contenu: .chiffres(tuiles), reste: reste,
                    trop: [])
                return
            }
        }
        let corps = Pose.tailles[Pose.tailles.count - 1]
        let grille = grilles[0]
        let tuiles = zip(places, grille).map {
            Planche.Tuile(zone: $1, chiffre: Pose.abrege($0, corps, $1), corps: corps)
        }
        self.init(
            zone: zone, contenu: .chiffres(tuiles), reste: reste,
            trop: zip(places, tuiles).filter { $0 != $1.chiffre }.map {
                [$0.0.libelle, $0.0.valeur.texte, $0.0.precision].joined(separator: "\u{202F}: ")
            })
    }

    private static func grille(_ combien: Int, colonnes: Int, dans zone: Zone) -> [Zone] {
        let colonnes = max(min(colonnes, combien), 1)
        let rangs = max((combien + colonnes - 1) / colonnes, 1)
        let largeur = (zone.largeur - interstice * (colonnes - 1)) / colonnes
        let hauteur = min((zone.hauteur - interstice * (rangs - 1)) / rangs, hauteurMaximale)
        return (0..<combien).map {
            Zone(
                zone.x + $0 % colonnes * (largeur + interstice), zone.y + $0 / colonnes * (hauteur + interstice),
                largeur,
                hauteur)
        }
    }

    /// How far its tiles are from being twice as wide as high.
    private static func ecart(_ grille: [Zone]) -> Int {
        grille.first.map { abs($0.largeur * 100 / max($0.hauteur, 1) - 200) } ?? 0
    }

    private static func tient(_ chiffre: ChiffreCle, _ corps: Planche.CorpsDeTuile, _ zone: Zone) -> Bool {
        let colonne = zone.largeur - 2 * margeDeTuile.cote
        func hauteur(_ texte: String, _ corps: Corps, gras: Bool = false) -> Longueur {
            texte.isEmpty
                ? 0
                : LargeurDeTexte.hauteur(
                    LargeurDeTexte.lignes(texte, corps, dans: colonne, gras: gras).count, corps)
        }
        // The number is not cut over two lines, nor is a word.
        return LargeurDeTexte.mot(chiffre.libelle, corps.libelle) <= colonne
            && LargeurDeTexte.de(chiffre.valeur.texte, corps.valeur, gras: true) <= colonne
            && hauteur(chiffre.valeur.texte, corps.valeur, gras: true) + hauteur(chiffre.libelle, corps.libelle)
                + hauteur(chiffre.precision, corps.precision) + 2 * margeDeTuile.haut <= zone.hauteur
    }

    /// Each text has a third of the tile.
    private static func abrege(_ chiffre: ChiffreCle, _ corps: Planche.CorpsDeTuile, _ zone: Zone) -> ChiffreCle {
        let tiers = Zone(
            0, 0, zone.largeur - 2 * margeDeTuile.cote, (zone.hauteur - 2 * margeDeTuile.haut) / 3)
        return ChiffreCle(
            libelle: Texte.abrege(chiffre.libelle, tiers, corps.libelle), valeur: abrege(chiffre.valeur, corps, tiers),
            precision: Texte.abrege(chiffre.precision, tiers, corps.precision))
    }

    private static func abrege(_ valeur: Valeur, _ corps: Planche.CorpsDeTuile, _ zone: Zone) -> Valeur {
        switch valeur {
        case .connue(let quantite, let texte):
            .connue(quantite, texte: Texte.abrege(texte, zone, corps.valeur, gras: true))
        case .retenue: .retenue
        case .absente(let texte): .absente(Texte.abrege(texte, zone, corps.valeur, gras: true))
        }
    }
}
