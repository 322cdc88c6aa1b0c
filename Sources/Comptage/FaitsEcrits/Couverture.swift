package import Parc
import Regles

/// What was counted: everything, or what a facts file says.
struct Couverture: Sendable {
    /// nil when everything was.
    private let faits: FaitsEcrits?

    static let entiere = Couverture(faits: nil)

    init(faits: FaitsEcrits?) { self.faits = faits }

    /// Whether some of it may be missing.
    var partielle: Bool { faits != nil }

    func dit(_ mesure: Mesure) -> Bool { faits?.dit(mesure) ?? true }

    func dit(_ releves: ReleveDeFaits...) -> Bool {
        faits.map { faits in releves.allSatisfy { faits.dit($0) } } ?? true
    }

    /// What was noticed where the facts were counted, in their order.
    var constats: [(regle: String, titre: String, nombre: Int)] {
        (faits?.lignes(.constats) ?? []).compactMap { ligne in
            guard case .modalite(_, .libre(let regle, let titre)) = ligne.place else { return nil }
            return (regle, titre, ligne.nombre)
        }
    }

    /// Whether the real flow is known.
    var fluxReel: Bool { dit(Liberes.flux.mesure) && dit(.etats, .soustraites) }

    /// Whether what became of the lines that were counted is known.
    var comptesDeLignes: Bool { ReleveDeFaits.comptesDeLignes.allSatisfy { dit($0) } }

    /// Whether the offers of the year are known.
    var offres: Bool { dit(MisesADisposition.flux.mesure) }
}

/// Something that a bilan does not have because the facts it is made from do not say it.
package struct Lacune: Sendable, Hashable {
    package let section: Section
    /// Identifier of the measure in its section; nil for what is none.
    package let mesure: String?
    package let libelle: String
}

extension Couverture {
    /// What the bilans made from the facts lack, in the order of the sections.
    var lacunes: [Lacune] {
        guard partielle else { return [] }
        let comptees = (Registre.patrimoine.map(\.mesure) + Registre.flux.map(\.mesure)).filter { !dit($0) }
        let toutes = (comptees + calculees).map {
            Lacune(section: $0.section, mesure: $0.id, libelle: $0.libelleComplet)
        }
        let rangs = Dictionary(
            Section.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { premier, _ in premier })
        return (toutes + annexesEtQualite).enumerated().sorted {
            let (gauche, droite) = (rangs[$0.element.section] ?? 0, rangs[$1.element.section] ?? 0)
            return gauche != droite ? gauche < droite : $0.offset < $1.offset
        }.map(\.element)
    }

    /// The calculated measures whose bases are missing.
    private var calculees: [Mesure] {
        let objectifs =
            (offres ? [] : [Objectifs.misesADisposition, Objectifs.atteintePrevue])
            + (fluxReel ? [] : [Objectifs.fluxReel])
            + (fluxReel && offres ? [] : [Objectifs.atteinteReelle])
        let obligations = ObligationsLegales.parBase.filter { !dit($0.total.mesure) || !dit($0.retenus.mesure) }
        return objectifs + TauxDeLAnnee.allCases.filter { !dit($0) }.map(\.mesure) + obligations.map(\.taux)
            + Delai.allCases.filter { !dit(ReleveDeFaits($0)) }.map(\.mesure)
    }

    /// Whether the terms of a rate are known.
    func dit(_ taux: TauxDeLAnnee) -> Bool {
        switch taux {
        case .orientation: offres && fluxReel
        case .attribution: offres && dit(Attribues.flux.mesure)
        case .refus: dit(Refus.flux.mesure) && dit(BauxSignes.flux.mesure)
        case .baux: dit(BauxSignes.flux.mesure) && dit(Attribues.flux.mesure)
        }
    }

    private var annexesEtQualite: [Lacune] {
        let annexes: [(Section, ReleveDeFaits)] = [
            (.a, .stock), (.a, .etats), (.a, .soustraites), (.h, .stock), (.h, .stockSuivant), (.h, .etats),
            (.h, .soustraites), (.m, .lignesLues), (.m, .constats),
        ]
        let mesures = Qualite.mesures.filter { !dit(deLaQualite: $0) }
        return annexes.filter { $0.1 == .lignesLues ? !comptesDeLignes : !dit($0.1) }.map {
            Lacune(section: $0.0, mesure: nil, libelle: $0.1.libelle)
        }
            + mesures.map { Lacune(section: .m, mesure: $0.id, libelle: $0.libelleComplet) }
    }

    /// Whether a measure of section M can be made.
    func dit(deLaQualite mesure: Mesure) -> Bool {
        switch mesure.id {
        case Qualite.evenements.id: dit(.evenements)
        case Qualite.cyclesHors.id: dit(.hors)
        case Qualite.nonRenseignesPatrimoine.id: dit(PatrimoineEligible.mesure)
        case Qualite.nonRenseignesLiberes.id: dit(Liberes.flux.mesure)
        default: true
        }
    }
}
