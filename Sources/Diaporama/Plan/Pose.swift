import Graphique

/// An object put in a zone: what stands there, what is left for another slide, the texts cut short.
struct Pose: Sendable {
    let bloc: Planche.Bloc
    /// nil when all of it is there.
    let reste: Reste?
    let trop: [String]

    /// What goes on to another slide, in letters of the size that it has on this one; at the start, of any.
    struct Reste: Sendable {
        let objet: Objet
        var corps: Corps?
    }

    /// - Parameter reste: its texts made fit by `propre`.
    init(_ reste: Reste, dans zone: Zone) {
        switch reste.objet {
        case .texte(let paragraphes): self.init(texte: paragraphes, dans: zone, corps: reste.corps)
        case .chiffres(let chiffres): self.init(chiffres: chiffres, dans: zone)
        case .graphique(let graphique):
            if let trace = TraceNatif(graphique.dessin), !trace.series.isEmpty,
                (1...trace.auPlus).contains(trace.categories.count),
                DessinDePlanche.largeur(graphique, dans: zone) != nil
            {
                self.init(zone: zone, contenu: .graphique(graphique, trace), reste: nil, trop: [])
            } else {
                self.init(tableau: graphique.tableau, dans: zone, corps: reste.corps)
            }
        case .tableau(let tableau): self.init(tableau: tableau, dans: zone, corps: reste.corps)
        }
    }

    init(zone: Zone, contenu: Planche.Contenu, reste: Reste?, trop: [String]) {
        bloc = Planche.Bloc(zone: zone, contenu: contenu)
        self.reste = reste
        self.trop = trop
    }

    /// The object with texts that every format takes.
    static func propre(_ objet: Objet) -> Objet {
        switch objet {
        case .texte(let paragraphes): .texte(paragraphes.map(Texte.uni))
        case .chiffres(let chiffres):
            .chiffres(
                chiffres.map {
                    ChiffreCle(
                        libelle: Texte.uni($0.libelle), valeur: propre($0.valeur), precision: Texte.uni($0.precision))
                })
        case .graphique: objet
        // A table without a column is a defect in an office program.
        case .tableau(let tableau): tableau.entetes.isEmpty ? .texte([]) : .tableau(propre(tableau))
        }
    }

    static func propre(_ tableau: TableauDeDiapositive) -> TableauDeDiapositive {
        TableauDeDiapositive(
            legende: Texte.uni(tableau.legende), entetes: tableau.entetes.map(Texte.uni),
            lignes: tableau.lignes.map { ligne in
                ligne.map { uneCase in
                    switch uneCase {
                    case .mots(let mots): .mots(Texte.uni(mots))
                    case .valeur(let valeur): .valeur(propre(valeur))
                    }
                }
            })
    }

    static func propre(_ valeur: Valeur) -> Valeur {
        switch valeur {
        case .connue(let quantite, let texte): .connue(quantite, texte: Texte.uni(texte))
        case .retenue: .retenue
        case .absente(let texte): .absente(Texte.uni(texte))
        }
    }
}

extension Graphique {
    /// Its data, as a table of a slide.
    fileprivate var tableau: TableauDeDiapositive {
        let donnees = dessin.donnees
        return Pose.propre(
            TableauDeDiapositive(
                legende: titre, entetes: donnees.entetes,
                lignes: donnees.lignes.map { ligne in
                    ligne.enumerated().map { rang, texte in
                        rang > 0 && texte == Valeur.signe ? .valeur(.retenue) : .mots(texte)
                    }
                }))
    }
}
