import Comptage
import Parc
import Regles

/// The steps by which the tables of an edition are made coarser, from the least harm to the most.
struct EchelleDeRecodage {
    /// Merging goes on while more than that share of the cells, in percent, would be withheld for what they are.
    static let partAdmise = 15

    private let bilan: Bilan
    private var etapes: ArraySlice<Etape> = []
    private(set) var recodage = Recodage()

    private enum Etape {
        case fondre(Axe?, [String], Modalite)
        case oterLesReservataires
        case oterLaLocalisation
    }

    /// Starts with the communes merged that are under the least size of a zone.
    init(_ bilan: Bilan, _ parametres: ParametresDeProtection) {
        self.bilan = bilan
        fondreLesCommunes(parametres)
        etapes =
            (EchelleDeRecodage.categories(bilan) + reservataires + [.oterLaLocalisation, .oterLesReservataires])[...]
    }

    /// Takes the next step that changes something; false when there is none left.
    mutating func monter() -> Bool {
        while let etape = etapes.popFirst() {
            switch etape {
            case .fondre(let axe, let codes, let vers):
                let presents = codes.compactMap { code in modalites(axe).first { $0.code == code } }
                guard presents.count > 1 else { continue }
                recodage.fondre(
                    Fusion(
                        axe: axe, de: presents, vers: vers,
                        raison: "plus de \(EchelleDeRecodage.partAdmise)\u{A0}% des chiffres seraient sous le seuil"))
            case .oterLesReservataires: recodage.oterLesReservataires()
            case .oterLaLocalisation: recodage.oterLaLocalisation()
            }
            return true
        }
        return false
    }

    /// Gives a measure up.
    mutating func retirer(_ mesure: Mesure.Cle, _ raison: RaisonDAbsence) { recodage.retirer(mesure, raison) }

    private func modalites(_ axe: Axe?) -> [Modalite] {
        recodage.modalites(axe, axe.map(bilan.modalites) ?? bilan.reservataires.map { Modalite($0.code, $0.nom) })
    }

    /// Communes under the least size, with the smallest of the others until what they make is large enough.
    private mutating func fondreLesCommunes(_ parametres: ParametresDeProtection) {
        let communes = bilan.modalites(.commune)
        let tailles = EchelleDeRecodage.attributions(bilan)
        let triees = communes.indices.sorted { (tailles[$0], communes[$0].code) < (tailles[$1], communes[$1].code) }
        var fondues = triees.prefix { tailles[$0] < parametres.zoneMinimale }
        guard !fondues.isEmpty else { return }
        func taille() -> Int { fondues.reduce(0) { $0 + tailles[$1] } }
        while fondues.count < triees.count, fondues.count < 2 || taille() < parametres.seuil {
            fondues = triees.prefix(fondues.count + 1)
        }
        guard fondues.count > 1 else { return }
        let toutes = fondues.count == communes.count
        recodage.fondre(
            Fusion(
                axe: .commune, de: fondues.sorted().map { communes[$0] },
                vers: Modalite("AUTRES", toutes ? "Toutes les communes" : "Autres communes"),
                raison: "moins de \(parametres.zoneMinimale) attributions dans l’année"))
    }

    /// Attributions of the year by commune, existing dwellings and new ones.
    private static func attributions(_ bilan: Bilan) -> [Int] {
        var tailles = [Int](repeating: 0, count: bilan.modalites(.commune).count)
        for comptee in bilan.mesures where comptee.mesure.id == "attribues" {
            guard let rang = comptee.mesure.ventilations.firstIndex(of: Ventilation(.commune)) else { continue }
            for chiffre in comptee.ligne(Convention.codeEnsemble)?.valeurs[rang].cases ?? [] {
                tailles[chiffre.rang] += chiffre.valeur
            }
        }
        return tailles
    }

    /// Neighbouring categories of each axis.
    private static func categories(_ bilan: Bilan) -> [Etape] {
        func paire(_ axe: Axe, _ codes: [String], _ libelle: String) -> Etape {
            .fondre(axe, codes, Modalite(codes.joined(separator: "+"), libelle))
        }
        let periodes = bilan.modalites(.periode).dropLast()
        let paires = stride(from: 0, to: periodes.count - 1, by: 2).map { rang in
            paire(
                .periode, [periodes[rang].code, periodes[rang + 1].code],
                "\(periodes[rang].libelle), \(periodes[rang + 1].libelle.prefix(1).lowercased())\(periodes[rang + 1].libelle.dropFirst())"
            )
        }
        return [
            paire(.typologie, ["T1", "T2"], "T1 et T2"), paire(.typologie, ["T4", "T5+"], "T4 et plus"),
            paire(.financement, ["PLS", "PLI"], "PLS et PLI"),
            paire(.financement, ["PLS+PLI", "AUTRE"], "PLS, PLI et autres"),
            paire(.accessibilite, ["UFR", "PMR"], "Accessibles"),
        ] + paires
    }

    /// Collectivities together, then the State.
    private var reservataires: [Etape] {
        func groupe(_ types: Set<TypeReservataire>, _ vers: Modalite) -> Etape {
            .fondre(nil, bilan.reservataires.filter { $0.type.map(types.contains) ?? false }.map(\.code), vers)
        }
        return [
            groupe(
                [.region, .departement, .epci, .commune],
                Modalite("(COLLECTIVITES)", "Collectivités territoriales et EPCI")),
            groupe([.etatPrioritaires, .etatAgents], Modalite("(ETAT)", "État")),
        ]
    }
}
