package import Comptage
import Importation
package import Parc
import Regles

/// A figure as someone asks for it, by the columns of donnees.csv.
package struct DesignationDuChiffre: Sendable {
    /// `attribues`, or `C/attribues`.
    package let mesure: String
    package let section: String?
    /// At most two.
    package let modalites: [(axe: String, modalite: String)]
    /// Row of the measure: a code, `BAILLEUR`, `*`; nil for `*`.
    package let reservataire: String?
    /// Code of the réservataire whose bilan is meant; nil for the consolidated one.
    package let bilan: String?

    /// What is asked for, as written.
    package init(
        mesure: String, section: String? = nil, modalites: [(axe: String, modalite: String)] = [],
        reservataire: String? = nil, bilan: String? = nil
    ) {
        self.mesure = mesure
        self.section = section
        self.modalites = modalites
        self.reservataire = reservataire
        self.bilan = bilan
    }

    /// The figure meant, among the bilans of a campaign.
    package func chiffre(
        _ bilans: BilansDeCampagne, _ dossier: Dossier
    ) throws(RefusDExplication) -> ChiffreDesigne {
        let mesure = try mesureDesignee()
        let (bilan, perimetre) = try bilanDesigne(bilans, dossier)
        let ligne = try ligneDesignee(mesure, bilan)
        if mesure.cle == PatrimoineEligible.mesure.cle, modalites.count == 1, modalites[0].axe == Axe.exclusion.rawValue
        {
            return ChiffreDesigne(
                mesure: mesure, bilan: bilan, perimetre: perimetre, ligne: ligne,
                sorte: .composition(try motif(modalites[0].modalite)), ventilation: .total, codes: [])
        }
        let (ventilation, codes) = try ventilationDesignee(mesure, bilan.codes) { axe, code in
            dossier.connait(axe, code)
        }
        return ChiffreDesigne(
            mesure: mesure, bilan: bilan, perimetre: perimetre, ligne: ligne, sorte: ChiffreDesigne.sorte(mesure),
            ventilation: ventilation, codes: codes)
    }

    // MARK: Measure

    func mesureDesignee() throws(RefusDExplication) -> Mesure {
        let parties = mesure.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let (nom, lettre) = parties.count == 2 ? (parties[1], parties[0]) : (mesure, section)
        if parties.count == 2, let section, section.uppercased() != parties[0].uppercased() {
            throw RefusDExplication("--section \(section) contredit --mesure \(mesure).")
        }
        let demandee = try lettre.map { lettre throws(RefusDExplication) in try DesignationDuChiffre.section(lettre) }
        let homonymes = Registre.mesures.filter { $0.id == nom }
        let trouvees = homonymes.filter { demandee == nil || $0.section == demandee }
        guard let trouvee = trouvees.first else { throw mesureInconnue(nom, demandee, homonymes) }
        guard trouvees.count == 1 else {
            let sections = trouvees.map(\.section.rawValue)
            throw RefusDExplication(
                "la mesure « \(nom) » est dans plusieurs sections (\(sections.joined(separator: ", "))) : écrire par "
                    + "exemple --mesure \(sections[0])/\(nom).")
        }
        return trouvee
    }

    private static func section(_ lettre: String) throws(RefusDExplication) -> Section {
        if let section = Section(rawValue: lettre.uppercased()) { return section }
        throw RefusDExplication("section", lettre, feminin: true, proche: nil, connus: Section.allCases.map(\.rawValue))
    }

    private func mesureInconnue(_ nom: String, _ demandee: Section?, _ homonymes: [Mesure]) -> RefusDExplication {
        if let demandee, !homonymes.isEmpty {
            return RefusDExplication(
                "la section \(demandee.rawValue) n’a pas de mesure « \(nom) », qui est en section "
                    + homonymes.map(\.section.rawValue).joined(separator: ", ") + ".")
        }
        let noms = Registre.mesures.filter { demandee == nil || $0.section == demandee }.map(\.id)
        let proche = ClesDeCampagne.proche(nom, parmi: noms)
        return RefusDExplication(
            "mesure « \(nom) » : inconnue."
                + (proche.map { " Vouliez-vous dire « \($0) » ?" } ?? " « bilanflux regles » les donne toutes."))
    }

    // MARK: Bilan and row

    private func bilanDesigne(
        _ bilans: BilansDeCampagne, _ dossier: Dossier
    ) throws(RefusDExplication) -> (Bilan, Perimetre) {
        guard let bilan else { return (bilans.consolide, .departement) }
        let codes = dossier.conventions.map(\.reservataire)
        guard let rang = codes.firstIndex(of: bilan) else {
            throw RefusDExplication(
                "--bilan", bilan, proche: ClesDeCampagne.proche(bilan, parmi: codes), connus: codes)
        }
        return (bilans.reservataires[rang], dossier.conventions[rang].perimetre)
    }

    private func ligneDesignee(_ mesure: Mesure, _ bilan: Bilan) throws(RefusDExplication) -> String? {
        guard let reservataire else {
            // The lines behind a delay are those of one row.
            let estUnDelai = Delais.mesures.contains { $0.cle == mesure.cle }
            return Registre.calculees.contains { $0.cle == mesure.cle } && !estUnDelai ? nil : Convention.codeEnsemble
        }
        let codes = bilan.reservataires.map(\.code)
        guard reservataire == Convention.codeEnsemble || codes.contains(reservataire) else {
            throw RefusDExplication(
                "--reservataire", reservataire, proche: ClesDeCampagne.proche(reservataire, parmi: codes),
                connus: codes)
        }
        try DesignationDuChiffre.verifierLaPortee(mesure, bilan, reservataire)
        return reservataire
    }

    /// Refuses a row that a measure cannot have.
    static func verifierLaPortee(
        _ mesure: Mesure, _ bilan: Bilan, _ reservataire: String
    ) throws(RefusDExplication) {
        switch mesure.portee {
        case .ensemble, .campagne:
            guard reservataire == Convention.codeEnsemble else {
                throw RefusDExplication(
                    "\(mesure.id) se compte pour l’ensemble, sans réservataire : ôter --reservataire.")
            }
        case .parConvention:
            let aUneLigne = bilan.calculee(mesure)?.ligne(reservataire) != nil
            guard reservataire != Convention.codeEnsemble || aUneLigne else {
                throw RefusDExplication("\(mesure.id) n’a pas de somme : donner le code d’un réservataire.")
            }
        case .parReservataire: break
        }
    }

    // MARK: Axes

    private func motif(_ code: String) throws(RefusDExplication) -> String {
        let codes = MotifExclusion.allCases.map(\.modalite.code) + [RaisonHors.sorti.modalite.code]
        if codes.contains(code) { return code }
        throw RefusDExplication("motif", code, proche: ClesDeCampagne.proche(code, parmi: codes), connus: codes)
    }

    /// The breakdown, and a code on each of its axes.
    ///
    /// - Parameters:
    ///   - connus: the categories of an axis.
    ///   - connait: whether a category that is not among them exists all the same.
    func ventilationDesignee(
        _ mesure: Mesure, _ connus: (Axe) -> [String], connait: (Axe, String) -> Bool = { _, _ in false }
    ) throws(RefusDExplication) -> (Ventilation, [String]) {
        var demandes: [(axe: Axe, modalite: String)] = []
        for (nom, modalite) in modalites {
            guard let axe = Axe(rawValue: nom) else {
                let axes = mesure.axes.map(\.rawValue)
                throw RefusDExplication("axe", nom, proche: ClesDeCampagne.proche(nom, parmi: axes), connus: axes)
            }
            demandes.append((axe, modalite))
        }
        let ventilation = mesure.ventilations.first {
            $0.axes.count == demandes.count && Set($0.axes) == Set(demandes.map(\.axe))
        }
        guard let ventilation else {
            if demandes.isEmpty { throw DesignationDuChiffre.axeAttendu(mesure, connus) }
            let possibles = mesure.ventilations.filter { !$0.axes.isEmpty }.map {
                $0.axes.map(\.rawValue).joined(separator: " × ")
            }
            throw RefusDExplication(
                "\(mesure.section.rawValue)/\(mesure.id) ne se répartit pas ainsi. Possibles : "
                    + (["sans axe"] + possibles).joined(separator: ", ") + ".")
        }
        var codes: [String] = []
        for axe in ventilation.axes {
            let code = demandes.first { $0.axe == axe }?.modalite ?? ""
            let connus = connus(axe)
            guard connus.contains(code) || connait(axe, code) else {
                throw RefusDExplication(
                    "modalité de l’axe \(axe.rawValue)", code, feminin: true,
                    proche: ClesDeCampagne.proche(code, parmi: connus), connus: connus)
            }
            codes.append(code)
        }
        return (ventilation, codes)
    }
}

extension DesignationDuChiffre {
    /// Of a measure that has no figure without an axis.
    private static func axeAttendu(_ mesure: Mesure, _ connus: (Axe) -> [String]) -> RefusDExplication {
        let conseils = mesure.ventilations.map { ventilation in
            ventilation.axes.enumerated().map { rang, axe in
                let (suffixe, codes) = (rang == 0 ? "" : "2", connus(axe))
                let choix = codes.count <= 6 ? codes.joined(separator: "|") : "CODE"
                return "--axe\(suffixe) \(axe.rawValue) --modalite\(suffixe) \(choix)"
            }.joined(separator: " ")
        }
        return RefusDExplication(
            "\(mesure.section.rawValue)/\(mesure.id) n’a de chiffre que par axe : ajouter "
                + conseils.joined(separator: ", ou ") + ".")
    }
}

extension Mesure {
    /// The axes it is broken down by, each once.
    fileprivate var axes: [Axe] { Axe.allCases.filter { axe in ventilations.contains { $0.axes.contains(axe) } } }
}

extension Bilan {
    /// The categories of an axis, by code.
    func codes(_ axe: Axe) -> [String] { modalites(axe).map(\.code) }
}

extension Dossier {
    /// Whether a category that has no figure exists all the same.
    fileprivate func connait(_ axe: Axe, _ code: String) -> Bool {
        if axe.ouvert, code == Modalite.nonRenseigne.code { return true }
        if axe == .commune { return CodeCommune(code).map(territoires.connait) ?? false }
        return axe == .programme && programmes[code] != nil
    }
}
