import Comptage
import Parc
import Regles

/// Makes the diffusable bilan: public figures as they are, protected ones that are not withheld.
struct RedactionDiffusable {
    private let tables: TablesDeLEdition
    private let retenues: Set<CleDeCellule>
    private let parametres: ParametresDeProtection
    private let suitUneEdition: Bool
    private let protegees: [Mesure.Cle: TablesDeLEdition.MesureRecodee]

    /// - Parameter suitUneEdition: whether that of the year before was taken into account.
    init(
        tables: TablesDeLEdition, retenues: Set<CleDeCellule>, _ parametres: ParametresDeProtection,
        suitUneEdition: Bool
    ) {
        self.tables = tables
        self.retenues = retenues
        self.parametres = parametres
        self.suitUneEdition = suitUneEdition
        protegees = Dictionary(uniqueKeysWithValues: tables.mesures.map { ($0.mesure.cle, $0) })
    }

    var bilan: BilanDiffusable {
        let bilan = tables.bilan
        guard let epci = bilan.identification.conference else {
            preconditionFailure("an edition is made from the bilan of a conference")
        }
        let mesures = Registre.mesures.compactMap(mesure)
        let toutes = bilan.mesures.map(\.mesure) + bilan.calculees.map(\.mesure)
        return BilanDiffusable(
            bailleur: bilan.identification.bailleur, exercice: bilan.identification.exercice, epci: epci,
            protection: parametres, suitUneEdition: suitUneEdition, reservataires: reservataires,
            mesures: mesures, nomenclatures: BilanDiffusable.nomenclatures(mesures), programmes: programmes(mesures),
            fusions: tables.recodage.fusions, retraits: retraits,
            absentes: toutes.compactMap { mesure in
                absence(mesure).map { BilanDiffusable.MesureAbsente(mesure: mesure, raison: $0) }
            } + nonComptees)
    }

    /// Those that a figure on dwellings names: one that only households would name is as withheld as they are.
    private func programmes(_ mesures: [MesureDiffusable]) -> [ProgrammeDuBilan] {
        let nommes = Set(
            mesures.filter { !$0.protegee }.flatMap(\.lignes).flatMap(\.cases)
                .filter { $0.ventilation == Ventilation(.programme) }.flatMap(\.modalites).map(\.code))
        return tables.bilan.programmes.filter { nommes.contains($0.code) }
    }

    private var reservataires: [Modalite] {
        let siens = tables.bilan.reservataires.map { Modalite($0.code, $0.nom) }
        return siens + tables.recodage.fusions.filter { $0.axe == nil }.map(\.vers)
    }

    private var retraits: [String] {
        [
            tables.recodage.sansLocalisation
                ? "Les chiffres sur des ménages ne sont pas croisés par commune et QPV." : nil,
            tables.recodage.sansReservataires
                ? "Les chiffres sur des ménages ne sont donnés, réservataire par réservataire, qu’en total." : nil,
        ].compactMap(\.self)
    }

    /// What the facts do not say; section M is in no edition.
    private var nonComptees: [BilanDiffusable.MesureAbsente] {
        let lacunes = Set(
            tables.bilan.lacunes.compactMap { lacune in
                lacune.mesure.map { Mesure.Cle(section: lacune.section, id: $0) }
            })
        return Registre.mesures.filter { $0.section != .m && lacunes.contains($0.cle) }.map {
            BilanDiffusable.MesureAbsente(mesure: $0, raison: .nonComptee)
        }
    }

    private func absence(_ mesure: Mesure) -> RaisonDAbsence? {
        switch TraitementDeMesure(mesure) {
        case .absente(let raison): raison
        case .protegee: tables.recodage.retirees[mesure.cle]
        case .publique, .taux, .quantiles: nil
        }
    }

    private func mesure(_ mesure: Mesure) -> MesureDiffusable? {
        let lignes: [LigneDeConference] =
            switch TraitementDeMesure(mesure) {
            case .absente: []
            case .publique: publiques(mesure)
            case .protegee: protegees[mesure.cle].map(protegees) ?? []
            case .taux(let termes): taux(mesure, termes)
            case .quantiles: quantiles(mesure)
            }
        let pleines = lignes.filter { !$0.cases.isEmpty }
        return pleines.isEmpty
            ? nil : MesureDiffusable(mesure: mesure, protegee: mesure.nature == .personnes, lignes: pleines)
    }

    // MARK: Public figures

    private func publiques(_ mesure: Mesure) -> [LigneDeConference] {
        if let comptee = tables.bilan.comptee(mesure) {
            return comptee.lignes.map { ligne in
                let cases = zip(mesure.ventilations, ligne.valeurs).flatMap { ventilation, valeurs in
                    let chiffres =
                        ventilation == .total
                        ? [(rang: 0, valeur: valeurs[0])] : valeurs.cases.map { (rang: $0.rang, valeur: $0.valeur) }
                    return chiffres.map { figure(ventilation, $0.rang, .quantite(Rationnel($0.valeur))) }
                }
                return LigneDeConference(reservataire: ligne.reservataire, cases: cases)
            }
        }
        return (tables.bilan.calculee(mesure)?.lignes ?? []).map { ligne in
            LigneDeConference(
                reservataire: ligne.reservataire,
                cases: ligne.cases.map { figure($0.ventilation, $0.rang, $0.chiffre) }.filter {
                    // The real column subtracts what is protected.
                    !$0.modalites.contains(CalculDAnnexe.reel.modalite)
                })
        }
    }

    private func figure(_ ventilation: Ventilation, _ rang: Int, _ chiffre: Chiffre) -> CaseDiffusable {
        let axes = ventilation.axes.map { tables.bilan.modalites($0) }
        let modalites: [Modalite]
        if axes.count == 2 {
            let (premier, second) = rang.quotientAndRemainder(dividingBy: axes[1].count)
            modalites = [axes[0][premier], axes[1][second]]
        } else {
            modalites = axes.map { $0[rang] }
        }
        return CaseDiffusable(ventilation: ventilation, modalites: modalites, chiffre: chiffre)
    }

    // MARK: Protected figures

    private func protegees(_ recodee: TablesDeLEdition.MesureRecodee) -> [LigneDeConference] {
        let libelles = tables.libelles(recodee)
        return recodee.reservataires.map { reservataire in
            let cases = tables.places(recodee, reservataire).compactMap { place -> CaseDiffusable? in
                let retenue = retenues.contains(tables.cle(recodee.mesure, place))
                let valeur = recodee.valeurs[place] ?? 0
                guard retenue || valeur != 0 || place.ventilation == .total else { return nil }
                return CaseDiffusable(
                    ventilation: place.ventilation,
                    modalites: zip(place.ventilation.axes, place.codes).compactMap { libelles[$0]?[$1] },
                    chiffre: retenue ? nil : .quantite(Rationnel(valeur)))
            }
            return LigneDeConference(reservataire: reservataire, cases: cases)
        }
    }

    /// Rates whose two counts are shown, on a base that is large enough.
    private func taux(_ mesure: Mesure, _ termes: [Mesure.Cle]) -> [LigneDeConference] {
        (tables.bilan.calculee(mesure)?.lignes ?? []).compactMap { ligne in
            let reservataire = tables.recodage.code(nil, ligne.reservataire)
            // A rate of several merged together is not one of theirs.
            guard reservataire == ligne.reservataire else { return nil }
            return LigneDeConference(
                reservataire: reservataire,
                cases: ligne.cases.map { sienne in
                    let figure = figure(sienne.ventilation, sienne.rang, sienne.chiffre)
                    let place = TablesDeLEdition.Place(
                        reservataire: reservataire, ventilation: figure.ventilation, codes: figure.modalites.map(\.code)
                    )
                    let montre = termes.allSatisfy { estMontre($0, place) } && suffit(sienne.chiffre)
                    return CaseDiffusable(
                        ventilation: figure.ventilation, modalites: figure.modalites,
                        chiffre: montre ? sienne.chiffre : nil)
                })
        }
    }

    private func estMontre(_ terme: Mesure.Cle, _ place: TablesDeLEdition.Place) -> Bool {
        guard let recodee = protegees[terme] else { return false }
        return !retenues.contains(tables.cle(recodee.mesure, place))
    }

    private func suffit(_ chiffre: Chiffre) -> Bool { chiffre.entiers.base.map { $0 >= parametres.seuil } ?? false }

    /// The quartiles for the whole, without the number, when it is large enough.
    private func quantiles(_ mesure: Mesure) -> [LigneDeConference] {
        guard let ligne = tables.bilan.calculee(mesure)?.ligne(Convention.codeEnsemble) else { return [] }
        let figures = ligne.cases.map { figure($0.ventilation, $0.rang, $0.chiffre) }
        let effectif =
            figures.first { $0.modalites.map(\.code) == [Statistique.effectif.modalite.code] }?.chiffre?.entiers.valeur
            ?? 0
        return [
            LigneDeConference(
                reservataire: Convention.codeEnsemble,
                cases: figures.filter { $0.modalites.map(\.code) != [Statistique.effectif.modalite.code] }.map {
                    figure in
                    CaseDiffusable(
                        ventilation: figure.ventilation, modalites: figure.modalites,
                        chiffre: effectif >= parametres.seuil ? figure.chiffre : nil)
                })
        ]
    }
}
