import Parc
import Regles

/// The identities that every run proves on every bilan; a breach is a bug or a corrupt input.
struct Identites {
    let mesures: [MesureComptee]
    let compte: CompteDePerimetre
    let dossier: Dossier
    var couverture = Couverture.entiere

    /// All of them.
    var verifiees: [IdentiteVerifiee] {
        Identite.allCases.map { identite in
            let verifications = verifications(identite)
            return IdentiteVerifiee(
                identite: identite, verifications: verifications.count, ecarts: verifications.count { !$0 },
                incomplete: !complete(identite))
        }
    }

    /// Whether everything that an identity is about was counted.
    private func complete(_ identite: Identite) -> Bool {
        switch identite {
        case .i1, .i2: true
        case .i3: couverture.dit(.etats) && couverture.dit(Liberes.flux.mesure)
        case .i4:
            PublicsPrioritaires.parPublic.allSatisfy {
                couverture.dit($0.attribues.mesure) && couverture.dit($0.presentes.mesure)
            }
        case .i5: couverture.dit(.stock) && couverture.dit(PatrimoineEligible.mesure)
        case .i6: couverture.dit(.evenements) && couverture.comptesDeLignes
        }
    }

    private func verifications(_ identite: Identite) -> [Bool] {
        switch identite {
        case .i1: i1
        case .i2: i2
        case .i3: i3
        case .i4: i4
        case .i5: i5
        case .i6: i6
        }
    }

    private var i1: [Bool] {
        mesures.flatMap(\.lignes).flatMap { ligne in ligne.valeurs.dropFirst().map { $0.somme == ligne.total } }
    }

    private var i2: [Bool] {
        mesures.filter { $0.mesure.portee == .parReservataire }.flatMap { comptee in
            comptee.lignes[0].valeurs.enumerated().flatMap { rang, ensemble in
                let somme = Valeurs.somme(comptee.lignes.dropFirst().map { $0.valeurs[rang] })
                if ensemble == somme { return [Bool](repeating: true, count: ensemble.cases.count) }
                return Set((ensemble.cases + somme.cases).map(\.rang)).map { somme[$0] == ensemble[$0] }
            }
        }
    }

    private var i3: [Bool] {
        complete(.i3) ? [compte.faits.etats.reduce(0, +) == total(Liberes.flux.mesure)] : []
    }

    private var i4: [Bool] {
        PublicsPrioritaires.parPublic.flatMap { du -> [Bool] in
            guard let attribues = mesures.comptee(du.attribues.mesure),
                let presentes = mesures.comptee(du.presentes.mesure)
            else {
                return couverture.partielle ? [] : [false]
            }
            return zip(attribues.lignes, presentes.lignes).flatMap { attribues, presentes in
                zip(attribues.valeurs, presentes.valeurs).flatMap { attribues, presentes in
                    attribues.cases.map { $0.valeur <= presentes[$0.rang] }
                }
            }
        }
    }

    private var i5: [Bool] {
        guard complete(.i5) else { return [] }
        let termes =
            total(PatrimoineEligible.mesure) + compte.faits.stock.exclus.reduce(0, +) + compte.faits.stock.sortis
        return [termes == compte.faits.stock.lignes]
    }

    private var i6: [Bool] {
        dossier.comptesDeLignes.map { $0.lues == $0.utilisees + $0.rejetees + $0.horsPerimetre }
            + (couverture.dit(.evenements) ? [total(Qualite.evenements) == dossier.evenements.utilises] : [])
    }

    private func total(_ mesure: Mesure) -> Int { mesures.comptee(mesure)?.lignes.first?.total ?? 0 }
}
