package import Diagnostics
package import Parc

/// The bilans that `bilan_precedent` gives, judged one after the other, and what they say of the year before.
package struct BilansPrecedents {
    /// What was found wrong, in the order of the files.
    package private(set) var diagnostics: [Diagnostic] = []
    private let attendu: Attendu
    private var retenus: [Retenu] = []

    /// What a bilan of the year before must be of.
    package struct Attendu: Sendable {
        let siren: String
        let departement: String
        /// N-1.
        let annee: Int
        let perimetres: Set<String>

        /// That of a campaign.
        ///
        /// - Parameters:
        ///   - annee: the year before that of the campaign.
        ///   - perimetres: those of its conventions, as conventions.csv states them.
        package init(siren: String, departement: String, annee: Int, perimetres: some Sequence<String>) {
            self.siren = siren
            self.departement = departement
            self.annee = annee
            self.perimetres = Set(perimetres.map(TauxPrecedents.cle)).union([TableauLu.ensemble])
        }
    }

    /// What is kept of a sound bilan.
    private struct Retenu {
        let fichier: String
        let perimetre: String
        let taux: TauxDUnBilan
    }

    /// Whether one of them can be used: what stands beside it is of the same landlord and year.
    package var aUnBilanJuste: Bool { !retenus.isEmpty }

    /// None yet.
    package init(_ attendu: Attendu) { self.attendu = attendu }

    /// Takes the bilan of a file.
    ///
    /// - Parameters:
    ///   - fichier: its name in the diagnostics.
    ///   - fidele: whether its digest is the one of its manifest; nil without a manifest that lists it.
    package mutating func ajouter(_ bilan: BilanLu, fichier: String, fidele: Bool?) {
        let taux = TauxDUnBilan(bilan)
        if let (regle, detail) = defaut(bilan, taux, fidele: fidele) {
            signaler(regle, fichier, detail)
        } else {
            let perimetre = TauxPrecedents.cle(bilan.identification.perimetre.code)
            retenus.append(Retenu(fichier: fichier, perimetre: perimetre, taux: taux))
        }
    }

    /// Takes a file that is a bilan and cannot be read as one.
    ///
    /// - Throws: the error itself when the file is no bilan at all: nothing was given.
    package mutating func ajouter(_ erreur: RelectureError, fichier: String) throws(RelectureError) {
        switch erreur {
        case .autreFormat: signaler(ReglesDuBilanPrecedent.autreFormat, fichier, "")
        case .formatAnterieur(let version):
            signaler(ReglesDuBilanPrecedent.autreFormat, fichier, RelectureError.ecritPar(version))
        case .nonConforme(let ligne): signaler(ReglesDuBilanPrecedent.altere, fichier, "schéma non respecté", ligne)
        case .nombreTropGrand(let ligne): signaler(ReglesDuBilanPrecedent.altere, fichier, "nombre démesuré", ligne)
        case .enDouble(let ligne): signaler(ReglesDuBilanPrecedent.altere, fichier, "chiffre en double", ligne)
        case .illisible, .pasUnBilan, .schemaInvalide: throw erreur
        }
    }

    /// The rates of the year before, once every bilan was taken; two that differ on one perimeter are both left out.
    package mutating func conclure() -> TauxPrecedents {
        var taux = TauxPrecedents()
        for (perimetre, siens) in Dictionary(grouping: retenus, by: \.perimetre).sorted(by: { $0.key < $1.key }) {
            let flux = Set(siens.compactMap(\.taux.fluxReel))
            let commun = flux.count == 1 ? flux.first : nil
            let lus = siens.map { $0.taux.taux(fluxReel: $0.taux.fluxReel ?? commun) }
            for (sien, lu) in zip(siens, lus) where lu == nil {
                signaler(ReglesDuBilanPrecedent.altere, sien.fichier, "un taux n’est pas celui des effectifs")
            }
            let justes = lus.compactMap { $0 }
            if let premier = justes.first, justes.allSatisfy({ $0 == premier }) {
                taux[perimetre] = premier
            } else if let premier = siens.first, !justes.isEmpty {
                signaler(
                    ReglesDuBilanPrecedent.altere, premier.fichier,
                    "d’autres bilans du même périmètre ne disent pas la même chose")
            }
        }
        return taux
    }

    private func defaut(_ bilan: BilanLu, _ taux: TauxDUnBilan, fidele: Bool?) -> (DiagnosticRule, String)? {
        let identification = bilan.identification
        if identification.siren != attendu.siren { return (ReglesDuBilanPrecedent.autreBailleur, "") }
        if identification.annee != attendu.annee {
            return (
                ReglesDuBilanPrecedent.autreAnnee,
                "celui de \(attendu.annee) est attendu, il est de \(identification.annee)"
            )
        }
        if identification.pointDEtape {
            return (ReglesDuBilanPrecedent.pointDEtape, "arrêté au \(identification.arreteAu.francais)")
        }
        if !attendu.perimetres.contains(TauxPrecedents.cle(identification.perimetre.code)) || estDAilleurs(bilan) {
            return (ReglesDuBilanPrecedent.perimetreInconnu, "")
        }
        if fidele == false { return (ReglesDuBilanPrecedent.autreEmpreinte, "") }
        if !taux.sesEffectifsSontComptes {
            return (ReglesDuBilanPrecedent.altere, "un effectif n’y est pas un nombre de logements ou de ménages")
        }
        return bilan.sesTotauxTombentJuste ? nil : (ReglesDuBilanPrecedent.altere, "des totaux ne sont pas leur somme")
    }

    /// The whole département has the same code wherever it is.
    private func estDAilleurs(_ bilan: BilanLu) -> Bool {
        bilan.departement.map { $0 != attendu.departement } ?? false
    }

    private mutating func signaler(_ regle: DiagnosticRule, _ fichier: String, _ detail: String, _ ligne: Int = 0) {
        diagnostics.append(Diagnostic(regle, at: SourcePosition(file: fichier, line: ligne), detail: detail))
    }
}

extension BilanLu {
    /// The département of its landlord's campaign, nil when its parameters do not say.
    package var departement: String? { parametres.first { $0.cle == "departement" }?.valeur }
}
