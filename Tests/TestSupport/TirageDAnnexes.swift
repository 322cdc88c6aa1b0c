import Comptage
import Parc
import Regles

extension CampagneAleatoire {
    /// The campaign of a seed with what its annexes are made from: rates, objectives and carry-overs of every kind,
    /// rotations and forecasts with gaps, rights that ended, the stock of the year after.
    package static func tirerAvecAnnexes(_ graine: UInt64) -> CampagneDEssai {
        var campagne = tirer(graine)
        var tirage = TirageDAnnexes(hasard: SplitMix64(graine: graine &+ 2_000_000))
        tirage.completer(&campagne)
        return campagne
    }
}

/// Draws what sections H, J and K read.
private struct TirageDAnnexes {
    var hasard: SplitMix64

    /// Whatever a perimeter of the random campaigns may read, but Trets.
    private static let zones: [Zone] =
        [.departement, .epci("200054807")] + ["13001", "13004", "13055", "13119"].map { .commune(insee($0)) }

    mutating func completer(_ campagne: inout CampagneDEssai) {
        let avant = campagne.exercice
        campagne.exercice = .essai(
            arreteAu: avant.arreteAu, departement: avant.departement, dateDeLiberation: avant.dateDeLiberation,
            objectif: ParametresDObjectif(
                arrondi: hasard.choix(ArrondiObjectif.allCases), arrondiIntermediaire: hasard.uneFois(sur: 3),
                tauxSuivant: hasard.choix(TauxSuivant.allCases)))
        let conventions = campagne.distribution.conventions.map { convention($0) }
        campagne.distribution = Distribution(
            conventions: conventions, demandeurs: campagne.distribution.demandeurs)
        if !hasard.uneFois(sur: 4) {
            campagne.parcSuivant = (0..<Int.random(in: 0...30, using: &hasard)).map { _ in
                TirageDeLogement.auParc(&hasard)
            }
            campagne.avecParcSuivant = Bool.random(using: &hasard)
        }
        campagne.rotations = rotations()
        campagne.previsions = previsions()
        campagne.droits = droits(conventions.count)
        campagne.souhaits = souhaits(conventions.count)
        campagne.commentaires = conventions.indices.map { rang in
            Commentaire(
                destination: hasard.choix([.tous, .consolide, .reservataire(IndexReservataire(rang))]), section: nil,
                texte: "", ecartJustifie: hasard.choix([true, true, false, nil, nil]))
        }
    }

    private mutating func convention(_ convention: Convention) -> Convention {
        Convention(
            reservataire: convention.reservataire, nom: convention.nom, type: convention.type,
            perimetre: convention.perimetre, gestion: convention.gestion,
            taux: hasard.uneFois(sur: 4) ? nil : fraction(Int.random(in: 0...4_000, using: &hasard), 10_000),
            objectif: hasard.choix([nil, nil, Rationnel(2), fraction(13, 4), Rationnel(1)]),
            report: Int.random(in: -3...3, using: &hasard), reportActif: !hasard.uneFois(sur: 4),
            fractionReportee: fraction(Int.random(in: -99...99, using: &hasard), 100))
    }

    private mutating func rotations() -> [Rotation] {
        var rotations: [Rotation] = []
        for zone in TirageDAnnexes.zones {
            for annee in 2021...2023 where annee == 2023 ? !hasard.uneFois(sur: 8) : Bool.random(using: &hasard) {
                let assiette = Int.random(in: 0...40, using: &hasard)
                let liberes = hasard.uneFois(sur: 3) ? 0 : Int.random(in: 0...assiette, using: &hasard)
                rotations.append(Rotation(annee: annee, territoire: zone, liberes: liberes, assiette: assiette))
            }
        }
        return rotations
    }

    private mutating func previsions() -> [Prevision] {
        var previsions: [Prevision] = []
        for zone in TirageDAnnexes.zones {
            for annee in [2024, 2025] {
                for poste in [PosteDePrevision.mutation, .relogement, .vente, .autre] where hasard.uneFois(sur: 2) {
                    let categorie: Relogement? =
                        poste == .relogement ? hasard.choix([.anru, .orcod, .lhi, nil]) : nil
                    previsions.append(
                        Prevision(
                            annee: annee, territoire: zone, poste: poste, categorie: categorie,
                            nombre: Int.random(in: 0...2, using: &hasard)))
                }
            }
        }
        return previsions
    }

    private mutating func droits(_ conventions: Int) -> [Droit] {
        (0..<Int.random(in: 0...20, using: &hasard)).map { _ in
            Droit(
                reservataire: IndexReservataire(Int.random(in: 0..<conventions, using: &hasard)),
                commune: insee(hasard.choix(["13001", "13004", "13055", "13201", "13110", "13119"])),
                typologie: hasard.choix(Typologie.allCases), nombre: fraction(Int.random(in: 0...9, using: &hasard), 4),
                nature: hasard.choix(NatureDuDroit.allCases),
                remboursement: hasard.choix([nil, jour("2019-12-31"), jour("2020-01-01"), jour("2020-02-29")]),
                echeance: hasard.choix([nil, nil, jour("2024-12-31"), jour("2025-06-30"), jour("2040-01-01")]))
        }
    }

    private mutating func souhaits(_ conventions: Int) -> [Souhait] {
        var souhaits: [Souhait] = []
        for rang in 0..<conventions {
            for financement in [Financement.plai, .plus, .pls] where hasard.uneFois(sur: 3) {
                souhaits.append(
                    Souhait(
                        reservataire: IndexReservataire(rang), financement: financement,
                        typologie: hasard.choix([.t1, .t2, .t5Plus]), nombre: Int.random(in: 0...5, using: &hasard)))
            }
        }
        return souhaits
    }
}
