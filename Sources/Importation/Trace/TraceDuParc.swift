import Parc

/// What is kept of a stock while it is read, for someone who explains the figures: a few bytes a dwelling.
struct TraceDuParc: Sendable {
    /// Number of the name whose bearers are wanted; nil for none.
    let nom: Int?
    /// Line of each dwelling of the perimeter.
    private(set) var lignes: [Int32] = []
    /// Number of its key, -1 when it has none.
    private(set) var cles: [Int] = []
    private(set) var porteurs: [(ligne: Int, espace: EspaceDeNoms, cible: ParcLu.Cible?)] = []

    init(nom: Int?) { self.nom = nom }

    /// Keeps the next dwelling.
    mutating func ajouter(ligne: Int32, cle: Int?) {
        lignes.append(ligne)
        cles.append(cle ?? -1)
    }

    /// Keeps a line that bears a name of the campaign, when it is the one wanted.
    mutating func citer(_ nom: Int, ligne: Int32, _ espace: EspaceDeNoms, _ cible: ParcLu.Cible?) {
        if nom == self.nom { porteurs.append((Int(ligne), espace, cible)) }
    }
}

extension ParcLu {
    /// The lines that bear the name wanted, in the order of the file.
    var porteurs: [TraceDuLogement.Porteur] {
        (trace?.porteurs ?? []).map { porteur in
            TraceDuLogement.Porteur(
                fichier: compte.fichier, ligne: porteur.ligne,
                champ: porteur.espace == .repertoire ? "IDENT_REP" : "IDENT_INT",
                sort: porteur.cible.map { $0 == .horsPerimetre ? .horsPerimetre : .utilisee } ?? .rejetee)
        }
    }
}
