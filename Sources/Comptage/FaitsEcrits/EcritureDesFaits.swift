package import Parc
package import Regles

/// What is written beside the facts themselves: how, from what, and what was noticed.
package struct EntoursDesFaits: Sendable {
    /// The parameters that counting depends on.
    package let parametres: [Parametre]
    /// The accounts of the inputs that whoever reads the facts does not read, by table.
    package let comptes: [(table: String, compte: CompteDeLignes)]
    /// How many times each rule spoke of these inputs.
    package let constats: [(regle: String, titre: String, nombre: Int)]

    /// What goes with the facts.
    package init(
        parametres: [Parametre], comptes: [(table: String, compte: CompteDeLignes)],
        constats: [(regle: String, titre: String, nombre: Int)]
    ) {
        self.parametres = parametres
        self.comptes = comptes
        self.constats = constats
    }
}

extension FaitsComptes {
    /// The rows of a facts file, in their order: by subject, réservataire and commune, control totals first.
    ///
    /// - Parameter stockSeul: of the stock only, the log having not been read.
    package func ecrits(_ dossier: Dossier, _ exercice: Exercice, _ entours: EntoursDesFaits, stockSeul: Bool)
        -> FaitsEcrits
    {
        let sujets = SujetDeFaits.tous(exercice.tranches)
        var ecriture = EcritureDesFaits(sujets, faits, stockSeul: stockSeul)
        ecriture.noter(.parcSuivant, dossier.avecParcSuivant ? 1 : 0)
        ecriture.noter(entours)
        return ecriture.terminer()
    }
}

/// The rows of a facts file in the making.
private struct EcritureDesFaits {
    private let sujets: [SujetDeFaits]
    private let rangs: [String: Int]
    private let ecarte: (SujetDeFaits) -> Bool
    private var lignes: [LigneDeFaits] = []
    /// By subject and réservataire: nil for `*`.
    private var controles: [Int: [IndexReservataire?: Int]] = [:]

    init(_ sujets: [SujetDeFaits], _ faits: Faits, stockSeul: Bool) {
        self.sujets = sujets
        rangs = Dictionary(sujets.enumerated().map { ($1.nom, $0) }, uniquingKeysWith: { premier, _ in premier })
        ecarte = { stockSeul && !$0.estDuStock }
        for (rang, sujet) in sujets.enumerated() where sujet.totalDeControle { controles[rang] = [nil: 0] }
        ecrireLeCube(faits)
        ecrireLesCommunes(faits)
        for serie in faits.delais.histogramme {
            guard let sujet = rangs[ReleveDeFaits(serie.cle.delai).rawValue] else { continue }
            for (jours, nombre) in serie.jours {
                ajouter(sujet, serie.cle.reservataire, serie.commune, 0, .libre("\(jours)", ""), nombre)
            }
        }
        for (rang, nombre) in faits.evenements.enumerated() {
            noter(.evenements, .rang(rang), nombre)
        }
    }

    private mutating func ecrireLeCube(_ faits: Faits) {
        for ligne in faits.cube.lignes {
            let mesure = faits.mesures[ligne.cle.mesure]
            guard let sujet = rangs[SujetDeFaits.nom(mesure)] else { continue }
            let comptes = Array(faits.cube.comptes(ligne))
            let (reservataire, commune) = (ligne.cle.reservataire, ligne.cle.commune)
            controles[sujet, default: [:]][reservataire, default: 0] += Int(comptes[0])
            lignes.append(
                LigneDeFaits(sujet, reservataire: reservataire, commune: commune, .total, Int(comptes[0])))
            for (rang, ventilation) in sujets[sujet].ventilations.enumerated() {
                let axes = ventilation.axes.compactMap { Axe(rawValue: $0.code) }
                if let positions = faits.cube.disposition(ligne.cle.mesure).positions(axes) {
                    for (place, position) in positions.enumerated() where comptes[position] != 0 {
                        lignes.append(
                            LigneDeFaits(
                                sujet, reservataire: reservataire, commune: commune,
                                .modalite(ventilation: rang, .rang(place)), Int(comptes[position])))
                    }
                } else {
                    for (categorie, nombre) in ligne.ouvertes where categorie.axe == axes.first {
                        lignes.append(
                            LigneDeFaits(
                                sujet, reservataire: reservataire, commune: commune,
                                .modalite(ventilation: rang, .libre(categorie.code, "")), nombre))
                    }
                }
            }
        }
    }

    private mutating func ecrireLesCommunes(_ faits: Faits) {
        for (commune, siens) in faits.parCommune {
            for releve in ReleveDeFaits.allCases {
                guard let sujet = rangs[releve.rawValue], let nombres = siens.nombres(releve) else { continue }
                for (rang, nombre) in nombres.enumerated() where nombre > 0 {
                    ajouter(sujet, nil, commune == .sansCommune ? nil : commune, 0, .rang(rang), nombre)
                }
            }
        }
    }

    private mutating func ajouter(
        _ sujet: Int, _ reservataire: IndexReservataire?, _ commune: CodeCommune?, _ ventilation: Int,
        _ modalite: PlaceDeFait.Modalite, _ nombre: Int
    ) {
        if sujets[sujet].totalDeControle { controles[sujet, default: [:]][reservataire, default: 0] += nombre }
        lignes.append(
            LigneDeFaits(
                sujet, reservataire: reservataire, commune: commune,
                .modalite(ventilation: ventilation, modalite), nombre))
    }

    /// A number of the whole campaign.
    private mutating func noter(_ releve: ReleveDeFaits, _ modalite: PlaceDeFait.Modalite, _ nombre: Int) {
        // Of an input without a line, the account is still to be told.
        guard nombre > 0 || releve == .lignesLues, let sujet = rangs[releve.rawValue] else { return }
        ajouter(sujet, nil, nil, 0, modalite, nombre)
    }

    mutating func noter(_ releve: ReleveDeFaits, _ nombre: Int) {
        if let sujet = rangs[releve.rawValue] { controles[sujet, default: [:]][nil] = nombre }
    }

    mutating func noter(_ entours: EntoursDesFaits) {
        for parametre in entours.parametres { noter(.parametres, .libre(parametre.cle, parametre.valeur), 1) }
        for (table, compte) in entours.comptes {
            let place = PlaceDeFait.Modalite.libre(table, compte.fichier)
            noter(.lignesLues, place, compte.lues)
            noter(.lignesUtilisees, place, compte.utilisees)
            noter(.lignesRejetees, place, compte.rejetees)
            noter(.lignesHorsPerimetre, place, compte.horsPerimetre)
        }
        for constat in entours.constats { noter(.constats, .libre(constat.regle, constat.titre), constat.nombre) }
    }

    /// The rows in order, with the control totals and their own number.
    func terminer() -> FaitsEcrits {
        var toutes = lignes
        for (sujet, totaux) in controles where sujets[sujet].nom != ReleveDeFaits.lignes.rawValue {
            toutes += totaux.map { LigneDeFaits(sujet, reservataire: $0, .total, $1) }
        }
        toutes.removeAll { ecarte(sujets[$0.sujet]) }
        if let sujet = rangs[ReleveDeFaits.lignes.rawValue] {
            toutes.append(LigneDeFaits(sujet, .total, toutes.count + 1))
        }
        let rangees = toutes.map(EcritureDesFaits.cle)
        let ordre = toutes.indices.sorted {
            rangees[$0] != rangees[$1] ? rangees[$0] < rangees[$1] : toutes[$0].place.precede(toutes[$1].place)
        }
        return FaitsEcrits(sujets, ordre.map { toutes[$0] })
    }

    /// Where a row stands but for its place: by subject, réservataire, commune; what is of none of these comes first.
    private static func cle(_ ligne: LigneDeFaits) -> UInt64 {
        // A commune's code packs in 26 bits, which are also enough for the rank of a convention.
        UInt64(ligne.sujet) << 52 | UInt64((ligne.reservataire?.rang ?? -1) + 1) << 26
            | UInt64(ligne.commune?.packed ?? 0)
    }
}

extension PlaceDeFait {
    /// The total, then the breakdowns in their order.
    fileprivate func precede(_ autre: PlaceDeFait) -> Bool {
        switch (self, autre) {
        case (.total, let autre): return autre != .total
        case (_, .total): return false
        case (.modalite(let a, let mienne), .modalite(let b, let sienne)):
            if a != b { return a < b }
            switch (mienne, sienne) {
            case (.rang(let x), .rang(let y)): return x < y
            case (.libre(let x, let z), .libre(let y, let t)):
                // A number of days is read as one.
                if let m = Int(x), let n = Int(y), m != n { return m < n }
                return (x, z) < (y, t)
            case (.rang, .libre): return true
            case (.libre, .rang): return false
            }
        }
    }
}

extension SujetDeFaits {
    /// Whether it is counted on the stock alone.
    fileprivate var estDuStock: Bool {
        switch contenu {
        case .mesure(let mesure): Registre.patrimoine.contains { $0.mesure.cle == mesure.cle }
        case .releve(let releve):
            [
                .lignes, .parametres, .stock, .lignesLues, .lignesUtilisees, .lignesRejetees, .lignesHorsPerimetre,
                .constats,
            ].contains(releve)
        }
    }
}
