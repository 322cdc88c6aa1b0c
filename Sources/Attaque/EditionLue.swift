/// One edition as read: where its figures are in the system, and what it leaves out because it is 0.
struct EditionLue {
    /// The figures of one measure.
    struct MesureLue {
        var cases: [String: [PositionAttaquee: Int]] = [:]
        /// The breakdowns that stand in the file for `*`, and for the réservataires.
        var deLEnsemble: Set<[String]> = []
        var desReservataires: Set<[String]> = []

        func ventilations(_ reservataire: String) -> Set<[String]> {
            reservataire == Nomenclature.ensemble ? deLEnsemble : desReservataires
        }
    }

    /// Where a figure is.
    enum Lieu {
        case rang(Int)
        /// Not listed where it would be: 0.
        case zero
        /// The file says nothing of it.
        case inconnu
    }

    let edition: EditionAttaquee
    private(set) var mesures: [String: MesureLue] = [:]
    /// The rates on persons, as printed.
    private(set) var taux: [LigneDeDonnees] = []
    /// The codes that the file uses, axis by axis.
    private(set) var codes: [String: Set<String>] = [:]

    /// Reads a file into the system.
    init(_ edition: EditionAttaquee, dans systeme: inout Systeme) throws(AttaqueError) {
        self.edition = edition
        var vues: Set<Int> = []
        let lignes = try LecteurDeDonnees.lire(edition.chemin, nom: edition.nom)
        guard !lignes.isEmpty else { throw .vide(fichier: edition.nom) }
        for ligne in lignes {
            // Its totals are of zones, never of a line: read as an edition, nothing would be compared.
            if ligne.mesure.hasPrefix("\(ZoneAttaquee.section)/") { throw .occupation(fichier: edition.nom) }
            for (axe, code) in ligne.codes { codes[edition.axe(axe), default: []].insert(code) }
            if MesuresAttaquees.taux[ligne.mesure] != nil {
                taux.append(ligne)
                continue
            }
            guard MesuresAttaquees.estComptee(ligne.mesure, ligne.codes) else { continue }
            let origine = Systeme.Origine(fichier: edition.nom, ligne: ligne.ligne)
            guard ligne.valeur ?? 0 >= 0, ligne.base == nil else {
                throw .nombre(fichier: edition.nom, ligne: ligne.ligne)
            }
            let cle = edition.cle(ligne.mesure, ligne.reservataire, ligne.codes)
            let rang = try systeme.ajouter(
                cle, valeur: ligne.valeur, retenue: ligne.statut == .retenu, origine)
            guard vues.insert(rang).inserted else { throw .enDouble(fichier: edition.nom, ligne: ligne.ligne) }
            noter(ligne, cle.position, rang)
        }
    }

    private mutating func noter(_ ligne: LigneDeDonnees, _ position: PositionAttaquee, _ rang: Int) {
        mesures[ligne.mesure, default: MesureLue()].cases[ligne.reservataire, default: [:]][position] = rang
        if ligne.reservataire == Nomenclature.ensemble {
            mesures[ligne.mesure]?.deLEnsemble.insert(position.axes)
        } else {
            mesures[ligne.mesure]?.desReservataires.insert(position.axes)
        }
    }

    /// Where a figure is, for a reader who knows that what is not listed is 0.
    func lieu(_ mesure: String, _ reservataire: String, _ position: PositionAttaquee, _ systeme: Systeme) -> Lieu {
        // Whoever has a figure has a total, even 0: one without is merged with others in this measure.
        guard let lue = mesures[mesure], let siennes = lue.cases[reservataire] else { return .inconnu }
        if let rang = siennes[position] { return .rang(rang) }
        if lue.ventilations(reservataire).contains(position.axes) { return .zero }
        // No line of a breakdown at all: it may not be published, but of 0 it can only be 0.
        if let total = siennes[.total], systeme.cases[total].valeur == 0 { return .zero }
        return .inconnu
    }

    /// The same, for a position that another edition lists: a merge may hide its codes here.
    func lieuAilleurs(
        _ mesure: String, _ reservataire: String, _ position: PositionAttaquee, _ systeme: Systeme
    ) -> Lieu {
        guard case .zero = lieu(mesure, reservataire, position, systeme) else {
            return lieu(mesure, reservataire, position, systeme)
        }
        let cache = position.codes.contains { code in
            let vus = codes[code.axe] ?? []
            return !vus.contains(code.modalite) && vus.contains(where: Nomenclature.estFusionnee)
        }
        return cache ? .inconnu : .zero
    }
}
