import Graphique

extension Pose {
    private typealias Case = TableauDeDiapositive.Case

    /// As many rows as hold, at the largest size that holds them all, else at the middle one; heads on each slide.
    init(tableau: TableauDeDiapositive, dans zone: Zone, corps voulu: Corps?) {
        for corps in voulu.map({ [$0] }) ?? Lettres.tableau {
            let grille = GrilleDeTableau(tableau, corps, largeur: zone.largeur)
            if grille.hauteurs.reduce(0, +) <= zone.hauteur {
                self.init(zone: zone, contenu: .tableau(grille.pose(tableau.lignes)), reste: nil, trop: [])
                return
            }
        }
        let corps = voulu ?? Lettres.tableau[1]
        var grille = GrilleDeTableau(tableau, corps, largeur: zone.largeur)
        let tetes = min(grille.hauteurs[0], zone.hauteur / 2)
        var (lignes, trop) = ([[Case]](), [String]())
        var libre = zone.hauteur - tetes
        grille.hauteurs[0] = tetes
        for (rang, ligne) in tableau.lignes.enumerated() {
            if grille.hauteurs[rang + 1] > libre {
                guard lignes.isEmpty else { break }
                grille.hauteurs[rang + 1] = libre
                lignes.append(grille.abregee(ligne, hauteur: libre))
                trop += zip(ligne, lignes[0]).filter { $0 != $1 }.map(\.0.texte)
                break
            }
            lignes.append(ligne)
            libre -= grille.hauteurs[rang + 1]
        }
        trop += zip(tableau.entetes, grille.abregees(tableau.entetes, hauteur: tetes)).filter { $0 != $1 }.map(\.0)
        let reste = Array(tableau.lignes.dropFirst(lignes.count))
        self.init(
            zone: zone,
            contenu: .tableau(grille.pose(lignes, entetes: grille.abregees(tableau.entetes, hauteur: tetes))),
            reste: reste.isEmpty
                ? nil
                : Reste(
                    objet: .tableau(
                        TableauDeDiapositive(legende: tableau.legende, entetes: tableau.entetes, lignes: reste)),
                    corps: corps),
            trop: trop)
    }
}

/// The columns and rows of a table at a size of letters.
struct GrilleDeTableau {
    private let tableau: TableauDeDiapositive
    private let corps: Corps
    let largeurs: [Longueur]
    /// That of the heads, then of each row.
    var hauteurs: [Longueur]
    let aDroite: [Bool]

    init(_ tableau: TableauDeDiapositive, _ corps: Corps, largeur: Longueur) {
        self.tableau = tableau
        self.corps = corps
        aDroite = tableau.entetes.indices.map { rang in
            rang > 0 && tableau.lignes.allSatisfy { rang >= $0.count || $0[rang].estUnNombre }
        }
        let largeurs = GrilleDeTableau.largeurs(tableau, corps, largeur, aDroite)
        self.largeurs = largeurs
        hauteurs =
            [GrilleDeTableau.hauteur(tableau.entetes, corps, largeurs, gras: true)]
            + tableau.lignes.map { GrilleDeTableau.hauteur($0.map(\.texte), corps, largeurs, gras: false) }
    }

    private static func hauteur(_ textes: [String], _ corps: Corps, _ largeurs: [Longueur], gras: Bool) -> Longueur {
        let lignes = zip(textes, largeurs).map {
            LargeurDeTexte.lignes($0, corps, dans: $1 - 2 * TableauPose.margeDeCase.cote, gras: gras).count
        }
        return LargeurDeTexte.hauteur(lignes.max() ?? 1, corps) + 2 * TableauPose.margeDeCase.haut
    }

    /// Each column as wide as its widest text when all hold; else as its widest word, and the rest to the wordy ones.
    private static func largeurs(
        _ tableau: TableauDeDiapositive, _ corps: Corps, _ largeur: Longueur, _ aDroite: [Bool]
    ) -> [Longueur] {
        let entieres = mesurees(tableau) { LargeurDeTexte.de($0, corps, gras: $1) }
        let mots = mesurees(tableau) { LargeurDeTexte.mot($0, corps, gras: $1) }
        let voulues = entieres.reduce(0, +)
        // Numbers far from their names are hard to follow: half as wide again at most.
        if voulues <= largeur { return reparties(entieres, poids: entieres, jusqua: min(largeur, voulues * 3 / 2)) }
        if mots.reduce(0, +) <= largeur { return completees(mots, jusqua: entieres, largeur) }
        return reparties(mots.map { _ in 0 }, poids: mots, jusqua: largeur)
    }

    /// The widest text of each column by that measure, which is told what heads are; with the blanks around.
    private static func mesurees(
        _ tableau: TableauDeDiapositive, _ mesure: (String, Bool) -> Longueur
    ) -> [Longueur] {
        tableau.entetes.indices.map { rang in
            tableau.lignes.reduce(mesure(tableau.entetes[rang], true)) {
                max($0, rang < $1.count ? mesure($1[rang].texte, false) : 0)
            } + 2 * TableauPose.margeDeCase.cote + 100
        }
    }

    /// The tables of as many columns as hold side by side without a word cut, in the smallest letters; the first column
    /// in each.
    static func parColonnes(_ tableau: TableauDeDiapositive, largeur: Longueur) -> [TableauDeDiapositive] {
        let corps = Lettres.tableau.last ?? 14
        let mots = mesurees(tableau) { LargeurDeTexte.mot($0, corps, gras: $1) }
        guard mots.reduce(0, +) > largeur, mots.count > 2, let premiere = mots.first else { return [tableau] }
        var groupes: [[Int]] = [[]]
        var libre = largeur - premiere
        for (colonne, mot) in mots.enumerated().dropFirst() {
            if mot > libre, groupes.last?.isEmpty == false {
                groupes.append([])
                libre = largeur - premiere
            }
            groupes[groupes.count - 1].append(colonne)
            libre -= mot
        }
        return groupes.map { groupe in
            let colonnes = [0] + groupe
            return TableauDeDiapositive(
                legende: tableau.legende, entetes: colonnes.map { tableau.entetes[$0] },
                lignes: tableau.lignes.map { ligne in colonnes.filter { $0 < ligne.count }.map { ligne[$0] } })
        }
    }

    private static func reparties(_ largeurs: [Longueur], poids: [Int], jusqua total: Longueur) -> [Longueur] {
        let reste = total - largeurs.reduce(0, +)
        let poidsTotal = max(poids.reduce(0, +), 1)
        return zip(largeurs, poids).map { $0 + reste * $1 / poidsTotal }
    }

    /// What is left of the width goes first to the columns that want the least.
    private static func completees(
        _ largeurs: [Longueur], jusqua voulues: [Longueur], _ total: Longueur
    ) -> [Longueur] {
        var largeurs = largeurs
        var reste = total - largeurs.reduce(0, +)
        let ordre = largeurs.indices.sorted { voulues[$0] - largeurs[$0] < voulues[$1] - largeurs[$1] }
        for (servies, rang) in ordre.enumerated() {
            let part = min(voulues[rang] - largeurs[rang], reste / (ordre.count - servies))
            largeurs[rang] += part
            reste -= part
        }
        return largeurs
    }

    func pose(_ lignes: [[TableauDeDiapositive.Case]], entetes: [String]? = nil) -> TableauPose {
        TableauPose(
            legende: tableau.legende, entetes: entetes ?? tableau.entetes,
            lignes: lignes.map { $0 + Array(repeating: .mots(""), count: max(tableau.entetes.count - $0.count, 0)) },
            largeurs: largeurs, hauteurs: Array(hauteurs.prefix(lignes.count + 1)), corps: corps, aDroite: aDroite)
    }

    func abregee(_ ligne: [TableauDeDiapositive.Case], hauteur: Longueur) -> [TableauDeDiapositive.Case] {
        zip(ligne, abregees(ligne.map(\.texte), hauteur: hauteur)).map { $0.texte == $1 ? $0 : .mots($1) }
    }

    func abregees(_ textes: [String], hauteur: Longueur) -> [String] {
        zip(textes, largeurs).map { texte, largeur in
            let zone = Zone(
                0, 0, largeur - 2 * TableauPose.margeDeCase.cote, hauteur - 2 * TableauPose.margeDeCase.haut)
            return Texte.abrege(texte, zone, corps)
        }
    }
}

extension TableauDeDiapositive.Case {
    /// What columns of numbers hold: a value, or words that start as a number does.
    fileprivate var estUnNombre: Bool {
        switch self {
        case .valeur: true
        case .mots(let mots): mots.first.map { $0.isNumber || $0 == "\u{2212}" || $0 == "+" || $0 == "–" } ?? true
        }
    }
}
