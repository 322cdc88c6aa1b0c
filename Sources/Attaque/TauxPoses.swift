/// What printed rates say of the counts they are made of.
struct TauxPoses {
    let lue: EditionLue
    /// The same edition a year before, when the attacker has it: rates of the year before are printed again.
    let precedente: EditionLue?

    private static let exercice = "exercice"

    /// Adds the relations of every printed rate, in the order of the file.
    func relier(_ systeme: inout Systeme) throws(AttaqueError) {
        for ligne in lue.taux {
            guard let valeur = ligne.valeur, let base = ligne.base, valeur >= 0,
                let taux = MesuresAttaquees.taux[ligne.mesure]
            else { continue }
            var codes = ligne.codes
            let deLAnneeDAvant = codes.removeValue(forKey: TauxPoses.exercice) != nil
            guard let source = deLAnneeDAvant ? precedente : lue else {
                try constater(ligne, &systeme)
                continue
            }
            let position = source.edition.cle(ligne.mesure, ligne.reservataire, codes).position
            let origine = Systeme.Origine(fichier: lue.edition.nom, ligne: ligne.ligne)
            let nombre = termes(taux.nombre, ligne.reservataire, position, source, systeme)
            let sur = termes(taux.base, ligne.reservataire, position, source, systeme)
            if TauxPoses.arrondi(base, sur, systeme) {
                guard let nombre, let sur else { continue }
                encadrer(nombre, sur, valeur, base, origine, &systeme)
            } else {
                // A rate is a count over its base, never reduced: both are printed.
                if let nombre {
                    systeme.relier(nombre, constante: valeur, origine)
                } else {
                    try constater(ligne, &systeme)
                }
                if let sur { systeme.relier(sur, constante: base, origine) }
            }
        }
    }

    /// Notes the count of a rate whose count stands nowhere else: it is printed there.
    private func constater(_ ligne: LigneDeDonnees, _ systeme: inout Systeme) throws(AttaqueError) {
        _ = try systeme.ajouter(
            lue.edition.cle(ligne.mesure, ligne.reservataire, ligne.codes), valeur: ligne.valeur, retenue: false,
            Systeme.Origine(fichier: lue.edition.nom, ligne: ligne.ligne))
    }

    /// nil when the file says nothing of one of them.
    private func termes(
        _ mesures: [String], _ reservataire: String, _ position: PositionAttaquee, _ source: EditionLue,
        _ systeme: Systeme
    ) -> [(rang: Int, coefficient: Int)]? {
        var termes: [(rang: Int, coefficient: Int)] = []
        for mesure in mesures {
            switch source.lieu(mesure, reservataire, position, systeme) {
            case .rang(let rang): termes.append((rang, 1))
            case .zero: break
            case .inconnu: return nil
            }
        }
        return termes
    }

    /// Whether a rate is rounded (12,5 % as 125 / 1000): its base is a power of ten from 100, and not the count.
    ///
    /// A withheld count that would happen to be such a power is taken for a rounding: the weaker knowledge.
    private static func arrondi(
        _ base: Int, _ sur: [(rang: Int, coefficient: Int)]?, _ systeme: Systeme
    ) -> Bool {
        var puissance = 100
        while puissance < base { puissance *= 10 }
        guard puissance == base else { return false }
        let imprimes = (sur ?? []).map { systeme.cases[$0.rang].valeur }
        if sur != nil, !imprimes.contains(nil) { return imprimes.reduce(0) { $0 + ($1 ?? 0) } != base }
        return true
    }

    /// nombre / sur is within half a unit of valeur / base.
    private func encadrer(
        _ nombre: [(rang: Int, coefficient: Int)], _ sur: [(rang: Int, coefficient: Int)], _ valeur: Int, _ base: Int,
        _ origine: Systeme.Origine, _ systeme: inout Systeme
    ) {
        // Past these no rate is printed so, and the products would be too large to be exact.
        guard base <= 100_000, valeur <= 10 * base else { return }
        let haut = sur.map { (rang: $0.rang, coefficient: 2 * valeur + 1) }
        let bas = sur.map { (rang: $0.rang, coefficient: 1 - 2 * valeur) }
        systeme.relier(haut + nombre.map { ($0.rang, -2 * base) }, exacte: false, origine)
        systeme.relier(bas + nombre.map { ($0.rang, 2 * base) }, exacte: false, origine)
    }
}
