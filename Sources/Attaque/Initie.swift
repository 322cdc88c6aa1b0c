/// What an insider adds to the files.
struct Initie {
    let connaissances: ConnaissancesDInitie
    let lues: [EditionLue]

    /// Says all of it to the system.
    func instruire(_ systeme: inout Systeme) throws(AttaqueError) {
        for (cle, valeur) in connaissances.valeurs.sorted(by: { $0.key < $1.key }) {
            try systeme.connaitre(cle, valeur)
        }
        if let fichier = connaissances.fichier {
            let edition = EditionAttaquee(chemin: fichier.chemin, nom: fichier.nom, territoire: fichier.territoire)
            for ligne in try LecteurDeDonnees.lire(fichier.chemin, nom: fichier.nom) where ligne.base == nil {
                guard let valeur = ligne.valeur else { continue }
                try systeme.connaitre(edition.cle(ligne.mesure, ligne.reservataire, ligne.codes), valeur)
            }
        }
        if let sien = connaissances.reservataire {
            let lignes = try LecteurDeDonnees.lire(sien.chemin, nom: sien.nom)
            for lue in lues where lue.edition.annee == 0 {
                try SesLignes(code: sien.code, lignes: lignes, lue: lue).instruire(&systeme)
            }
        }
    }
}

/// The own rows of a réservataire, brought to the codes of an edition.
///
/// Its file counts its own perimeter. A figure of one of its communes is the same there and in the edition; the others are
/// when the perimeter lies inside the edition's territory, which the communes of its stock tell, and when it was offered
/// nothing elsewhere in it, which the printed figures tell.
private struct SesLignes {
    let code: String
    let lignes: [LigneDeDonnees]
    let lue: EditionLue
    /// The communes of its stock.
    let siennes: Set<String>

    init(code: String, lignes: [LigneDeDonnees], lue: EditionLue) {
        self.code = code
        self.lignes = lignes
        self.lue = lue
        siennes = Set(lignes.compactMap { $0.codes[Nomenclature.commune] })
    }

    /// Says the value of each of its figures that the edition withholds: what its file does not list is 0.
    func instruire(_ systeme: inout Systeme) throws(AttaqueError) {
        let valeurs = valeurs
        let partout = estInterieur && concorde(valeurs.parCle, systeme)
        for (mesure, cases) in lue.mesures.sorted(by: { $0.key < $1.key }) {
            for (position, rang) in (cases.cases[code] ?? [:]).sorted(by: { $0.key < $1.key })
            where systeme.cases[rang].valeur == nil && (partout || sait(position)) {
                guard valeurs.mesures.contains(mesure) else { continue }
                let cle = systeme.cases[rang].cle
                try systeme.connaitre(cle, valeurs.parCle[cle] ?? 0)
            }
        }
    }

    /// Whether its file covers what a figure of a place counts.
    private func sait(_ position: PositionAttaquee) -> Bool {
        guard let commune = position.modalite(Nomenclature.commune) else { return false }
        return (lue.edition.membres(commune) ?? [commune]).allSatisfy(siennes.contains)
    }

    /// Whether what the edition prints of it is what its file says.
    private func concorde(_ valeurs: [CleAttaquee: Int], _ systeme: Systeme) -> Bool {
        lue.mesures.values.compactMap { $0.cases[code]?[.total] }.allSatisfy { rang in
            guard let imprimee = systeme.cases[rang].valeur, let sienne = valeurs[systeme.cases[rang].cle] else {
                return true
            }
            return imprimee == sienne
        }
    }

    /// Whether all the communes of its stock are communes of the edition.
    private var estInterieur: Bool {
        !siennes.isEmpty && siennes.allSatisfy { recode(Nomenclature.commune, $0) != nil }
    }

    /// Its figures, with the codes of the edition, and the measures that its file has.
    private var valeurs: (parCle: [CleAttaquee: Int], mesures: Set<String>) {
        var parCle: [CleAttaquee: Int] = [:]
        var mesures: Set<String> = []
        for ligne in lignes where ligne.reservataire == code && ligne.base == nil {
            guard let valeur = ligne.valeur else { continue }
            mesures.insert(ligne.mesure)
            var codes: [String: String] = [:]
            for (axe, modalite) in ligne.codes { codes[axe] = recode(axe, modalite) }
            guard codes.count == ligne.codes.count else { continue }
            parCle[lue.edition.cle(ligne.mesure, code, codes), default: 0] += valeur
        }
        return (parCle, mesures)
    }

    /// The code of the edition that holds a code; nil when none is known to.
    private func recode(_ axe: String, _ modalite: String) -> String? {
        let vus = lue.codes[lue.edition.axe(axe)] ?? []
        if vus.contains(modalite) { return modalite }
        return vus.sorted().first { lue.edition.membres($0)?.contains(modalite) ?? false }
    }
}
