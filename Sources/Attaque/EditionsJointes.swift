/// What several editions say together.
struct EditionsJointes {
    let lues: [EditionLue]
    let emboitements: [ReglesDAttaque.Emboitement]

    /// Adds what one edition leaves out and another withholds, the sums of parts, the zonings inside one another.
    func relier(_ systeme: inout Systeme) throws(AttaqueError) {
        guard lues.count > 1 else { return }
        for lue in lues { try completer(lue, &systeme) }
        for tout in lues where !tout.edition.parties.isEmpty { additionner(tout, &systeme) }
        for emboitement in emboitements { try emboiter(emboitement, &systeme) }
    }

    // MARK: A figure of one commune

    /// Figures of a commune that another edition withholds and this one leaves out, since they are 0.
    private func completer(_ lue: EditionLue, _ systeme: inout Systeme) throws(AttaqueError) {
        let edition = lue.edition
        for une in systeme.cases where une.origine.fichier != edition.nom && une.valeur == nil {
            let cle = une.cle
            guard cle.territoire.isEmpty, cle.annee == edition.annee, cle.bailleur == edition.bailleur,
                cle.position.codes.allSatisfy({ lue.codes[$0.axe]?.contains($0.modalite) ?? false }),
                lue.mesures[cle.mesure]?.cases[cle.reservataire] != nil,
                case .zero = lue.lieu(cle.mesure, cle.reservataire, cle.position, systeme)
            else { continue }
            _ = try systeme.ajouter(
                cle, valeur: 0, retenue: false, Systeme.Origine(fichier: edition.nom, ligne: 0))
        }
    }

    // MARK: Parts

    /// Every figure of an edition is at least the sum of those of its parts, and that sum when all are known.
    private func additionner(_ tout: EditionLue, _ systeme: inout Systeme) {
        let parties = tout.edition.parties.map { partie in
            lues.first {
                $0.edition.territoire == partie.territoire && $0.edition.bailleur == partie.bailleur
                    && $0.edition.annee == tout.edition.annee && $0.edition.zonage == tout.edition.zonage
            }
        }
        for (mesure, cases) in tout.mesures.sorted(by: { $0.key < $1.key })
        where MesuresAttaquees.estAdditive(mesure) {
            for (reservataire, positions) in cases.cases.sorted(by: { $0.key < $1.key }) {
                for (position, rang) in positions.sorted(by: { $0.key < $1.key }) {
                    var termes = [(rang: rang, coefficient: 1)]
                    var exacte = true
                    for partie in parties {
                        switch partie?.lieuAilleurs(mesure, reservataire, position, systeme) {
                        case .rang(let rang): termes.append((rang, -1))
                        case .zero: break
                        case .inconnu, nil: exacte = false
                        }
                    }
                    systeme.relier(termes, exacte: exacte, systeme.origine(termes))
                }
            }
        }
    }

    // MARK: Zonings

    /// What is in the larger zoning and not in the smaller is a figure as well, that nobody printed.
    private func emboiter(
        _ emboitement: ReglesDAttaque.Emboitement, _ systeme: inout Systeme
    ) throws(AttaqueError) {
        for grand in lues where grand.edition.zonage == emboitement.grand {
            guard
                let petit = lues.first(where: {
                    $0.edition.zonage == emboitement.petit && $0.edition.territoire == grand.edition.territoire
                        && $0.edition.bailleur == grand.edition.bailleur && $0.edition.annee == grand.edition.annee
                })
            else { continue }
            for (mesure, cases) in grand.mesures.sorted(by: { $0.key < $1.key })
            where MesuresAttaquees.estProtegee(mesure) && MesuresAttaquees.estAdditive(mesure) {
                for (reservataire, positions) in cases.cases.sorted(by: { $0.key < $1.key }) {
                    for (position, rang) in positions.sorted(by: { $0.key < $1.key }) {
                        try soustraire(petit, de: rang, mesure, reservataire, position, grand, &systeme)
                    }
                }
            }
        }
    }

    private func soustraire(
        _ petit: EditionLue, de rang: Int, _ mesure: String, _ reservataire: String, _ position: PositionAttaquee,
        _ grand: EditionLue, _ systeme: inout Systeme
    ) throws(AttaqueError) {
        let axe = grand.edition.axe(Nomenclature.qpv)
        guard position.modalite(axe) == Nomenclature.enQPV else { return }
        var codes = Dictionary(uniqueKeysWithValues: position.sans(axe).codes.map { ($0.axe, $0.modalite) })
        codes[Nomenclature.qpv] = Nomenclature.enQPV
        let dansLePetit = petit.edition.cle(mesure, reservataire, codes).position
        codes[Nomenclature.qpv] = nil
        codes["\(axe) hors \(petit.edition.zonage)"] = Nomenclature.enQPV
        let reste = try systeme.ajouter(
            grand.edition.cle(mesure, reservataire, codes), valeur: nil, retenue: true, systeme.cases[rang].origine)
        var termes = [(rang: rang, coefficient: 1), (rang: reste, coefficient: -1)]
        switch petit.lieuAilleurs(mesure, reservataire, dansLePetit, systeme) {
        case .rang(let petit): termes.append((petit, -1))
        case .zero: break
        case .inconnu: return
        }
        systeme.relier(termes, systeme.origine(termes))
    }
}
