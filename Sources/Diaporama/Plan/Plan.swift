import Graphique

/// The slides of a deck, the first one aside: what does not fit one goes on to another.
struct Plan: Sendable {
    let planches: [Planche]

    init(_ diaporama: Diaporama) {
        var noms = NomsUniques()
        noms.titres.insert(Texte.uni(diaporama.titre))
        planches = diaporama.diapositives.flatMap { diapositive -> [Planche] in
            let seul = diapositive.objets.count < 2
            var reste = diapositive.objets.flatMap { Pose.propre($0).parColonnes(seul: seul) }
                .map { Pose.Reste(objet: $0) }
            var planches: [Planche] = []
            repeat {
                let (blocs, suite, trop) = Plan.poser(reste)
                planches.append(
                    Plan.planche(diapositive, rang: planches.count, blocs: blocs, trop: trop, noms: &noms))
                reste = suite
            } while !reste.isEmpty
            return planches
        }
    }

    /// The next one or two objects, what is left of them with those after, and the texts cut short.
    private static func poser(
        _ objets: [Pose.Reste]
    ) -> (blocs: [Planche.Bloc], reste: [Pose.Reste], trop: [String]) {
        let deux = objets.prefix(2)
        var zones = [Zone.corps]
        if deux.count == 2 {
            let (gauche, droite) = Zone.corps.partagee(part(deux[0].objet, deux[1].objet))
            zones = [gauche, droite]
        }
        let poses = zip(deux, zones).map { Pose($0, dans: $1) }
        return (
            poses.map(\.bloc), poses.compactMap(\.reste) + objets.dropFirst(deux.count), poses.flatMap(\.trop)
        )
    }

    /// The share of the left one, in hundredths.
    private static func part(_ gauche: Objet, _ droite: Objet) -> Int {
        switch (gauche.estEtroit, droite.estEtroit) {
        case (true, false): 35
        case (false, true): 65
        case (true, true), (false, false): 50
        }
    }

    private static func planche(
        _ diapositive: Diapositive, rang: Int, blocs: [Planche.Bloc], trop: [String], noms: inout NomsUniques
    ) -> Planche {
        let suffixe = rang == 0 ? "" : rang == 1 ? " (suite)" : " (suite \(rang))"
        let entier = Texte.uni(diapositive.titre)
        let titre = Plan.titre(entier, suffixe)
        let sousTitre = Texte.ajuste(Texte.uni(diapositive.sousTitre), Zone.sousTitre, Lettres.sousTitre)
        let source = Texte.ajuste(Texte.uni(diapositive.source), Zone.source, Lettres.source)
        var notes = rang == 0 ? diapositive.notes.map(Texte.uni) : []
        for (montre, texte) in [
            (titre.texte, entier + suffixe), (sousTitre.texte, Texte.uni(diapositive.sousTitre)),
            (source.texte, Texte.uni(diapositive.source)),
        ]
        where montre != texte { notes.append(texte) }
        return Planche(
            id: noms.id(diapositive.id, rang: rang),
            titre: Planche.TexteAjuste(texte: noms.titre(titre.texte), corps: titre.corps),
            sousTitre: Planche.TexteAjuste(texte: sousTitre.texte, corps: sousTitre.corps), blocs: blocs,
            source: Planche.TexteAjuste(texte: source.texte, corps: source.corps), notes: notes + trop)
    }
}

extension Plan {
    /// The suffix is never what is left out.
    private static func titre(_ titre: String, _ suffixe: String) -> (texte: String, corps: Corps) {
        // A last word alone on its line is worse than letters a little smaller.
        for corps in Lettres.titre.prefix(3)
        where LargeurDeTexte.de(titre + suffixe, corps, gras: true) <= Zone.titre.largeur {
            return (titre + suffixe, corps)
        }
        let entier = Texte.ajuste(titre + suffixe, Zone.titre, Lettres.titre, gras: true)
        guard entier.texte != titre + suffixe else { return entier }
        var zone = Zone.titre
        zone.hauteur -= LargeurDeTexte.hauteur(1, entier.corps)
        return (Texte.abrege(titre, zone, entier.corps, gras: true) + suffixe, entier.corps)
    }
}

/// Names given once each.
private struct NomsUniques {
    var titres: Set<String> = []
    /// That of the cover is taken.
    var ids: Set<String> = ["couverture"]

    mutating func titre(_ titre: String) -> String {
        let base = titre.isEmpty ? "Sans titre" : titre
        var candidat = base
        var numero = 2
        while !titres.insert(candidat).inserted {
            candidat = "\(base) (\(numero))"
            numero += 1
        }
        return candidat
    }

    mutating func id(_ id: String, rang: Int) -> String {
        let propre = String(
            String.UnicodeScalarView(
                id.unicodeScalars.map {
                    $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) ? $0 : "-"
                }))
        let base = (propre.first?.isLetter == true ? propre : "d-\(propre)") + (rang == 0 ? "" : "-suite-\(rang)")
        var candidat = base
        var numero = 2
        while !ids.insert(candidat).inserted {
            candidat = "\(base)-\(numero)"
            numero += 1
        }
        return candidat
    }
}

extension Objet {
    /// A table too wide for a slide, in several of its columns, each with the names of the rows.
    fileprivate func parColonnes(seul: Bool) -> [Objet] {
        guard case .tableau(let tableau) = self else { return [self] }
        let largeur = seul ? Zone.corps.largeur : Zone.corps.partagee(35).1.largeur
        return GrilleDeTableau.parColonnes(tableau, largeur: largeur).map { .tableau($0) }
    }

    /// Texts and tiles leave the room to what stands beside them.
    fileprivate var estEtroit: Bool {
        switch self {
        case .texte, .chiffres: true
        case .graphique, .tableau: false
        }
    }
}
