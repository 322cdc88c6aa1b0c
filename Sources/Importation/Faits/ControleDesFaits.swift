import Diagnostics
import Parc
import Regles

/// Adds up the rows of a facts file: nothing may be missing from them, and nothing count twice.
struct ControleDesFaits {
    private let sujets: [SujetDeFaits]
    private let fichier: String

    init(_ sujets: [SujetDeFaits], fichier: String) {
        self.sujets = sujets
        self.fichier = fichier
    }

    /// The rows of one subject for one réservataire.
    private struct Cle: Hashable {
        let sujet: Int
        let reservataire: IndexReservataire?
        /// `*` first.
        var rang: Int { reservataire?.rang ?? -1 }
    }

    /// One commune of theirs.
    private struct CleDeCommune: Hashable {
        let cle: Cle
        let commune: CodeCommune?
    }

    /// A total, and what should make it.
    private struct Somme {
        /// First line that bears on it.
        var ligne: Int
        /// nil when no row gives it.
        var total: Int?
        /// By breakdown.
        var sommes: [Int]

        init(_ ligne: Int, ventilations: Int) {
            self.ligne = ligne
            sommes = [Int](repeating: 0, count: ventilations)
        }
    }

    /// Notes what does not add up.
    ///
    /// - Parameters:
    ///   - numeros: the line of the file of each row.
    ///   - lues: lines read.
    func verifier(_ lignes: [LigneDeFaits], _ numeros: [Int], lues: Int, _ log: inout ImportLog) {
        var communes: [CleDeCommune: Somme] = [:]
        var controles: [Cle: (ligne: Int, nombre: Int)] = [:]
        for (ligne, numero) in zip(lignes, numeros) {
            let cle = Cle(sujet: ligne.sujet, reservataire: ligne.reservataire)
            if ligne.estUnControle {
                controles[cle] = (numero, ligne.nombre)
                continue
            }
            let nombre = sujets[ligne.sujet].ventilations.count
            let rangee = CleDeCommune(cle: cle, commune: ligne.commune)
            switch ligne.place {
            case .total:
                communes[rangee, default: Somme(numero, ventilations: nombre)].total = ligne.nombre
                communes[rangee]?.ligne = numero
            case .modalite(let ventilation, _):
                communes[rangee, default: Somme(numero, ventilations: nombre)].sommes[ventilation] += ligne.nombre
            }
        }
        verifierLesCommunes(communes, &log)
        verifierLesControles(communes, controles, &log)
        let dites = controles.first { sujets[$0.key.sujet].nom == ReleveDeFaits.lignes.rawValue }?.value
        if let dites, dites.nombre != lues {
            noter(FaitsImport.fichierIncomplet, dites.ligne, "\(lues) lignes lues", &log)
        }
    }

    private func verifierLesCommunes(_ communes: [CleDeCommune: Somme], _ log: inout ImportLog) {
        for (cle, somme) in communes.sorted(by: { $0.value.ligne < $1.value.ligne }) {
            let sujet = sujets[cle.cle.sujet]
            // Of what is no measure the total of a commune may be left out.
            guard let total = somme.total ?? (sujet.totalDeCommune ? 0 : nil) else { continue }
            for (ventilation, sienne) in zip(sujet.ventilations, somme.sommes) where sienne != total {
                let axes = ventilation.axes.map(\.code).joined(separator: " × ")
                noter(FaitsImport.axeIncomplet, somme.ligne, "\(sujet.nom), \(axes)", &log)
            }
        }
    }

    private func verifierLesControles(
        _ communes: [CleDeCommune: Somme], _ controles: [Cle: (ligne: Int, nombre: Int)], _ log: inout ImportLog
    ) {
        var sommes: [Cle: (ligne: Int, nombre: Int)] = [:]
        for (cle, somme) in communes {
            let sienne = somme.total ?? somme.sommes.first ?? 0
            let (ligne, nombre) = sommes[cle.cle] ?? (Int.max, 0)
            sommes[cle.cle] = (min(ligne, somme.ligne), nombre + sienne)
        }
        for (cle, controle) in controles.sorted(by: { $0.value.ligne < $1.value.ligne }) {
            let sujet = sujets[cle.sujet]
            guard sujet.totalDeControle, !sujet.ventilations.isEmpty else { continue }
            if (sommes[cle]?.nombre ?? 0) != controle.nombre {
                noter(FaitsImport.controleFaux, controle.ligne, sujet.nom, &log)
            }
        }
        // Each measure that has a row has the control total of the whole.
        let attendus = sommes.flatMap { cle, somme in
            [(cle, somme.ligne), (Cle(sujet: cle.sujet, reservataire: nil), somme.ligne)]
        }
        let premieres = Dictionary(attendus, uniquingKeysWith: min)
        for (cle, ligne) in premieres.sorted(by: { ($0.value, $0.key.rang) < ($1.value, $1.key.rang) })
        where sujets[cle.sujet].totalDeControle && controles[cle] == nil {
            noter(FaitsImport.controleAbsent, ligne, sujets[cle.sujet].nom, &log)
        }
    }

    /// Says what the file has nothing on.
    func signalerLesLacunes(_ faits: FaitsEcrits, _ log: inout ImportLog) {
        for sujet in sujets {
            let dit =
                switch sujet.contenu {
                case .mesure(let mesure): faits.dit(mesure)
                case .releve(let releve): faits.dit(releve) || releve.facultatif
                }
            if !dit { log.note(FaitsImport.nonCompte, SourcePosition(file: fichier), detail: sujet.nom) }
        }
    }

    private func noter(_ regle: DiagnosticRule, _ ligne: Int, _ detail: String, _ log: inout ImportLog) {
        log.note(regle, SourcePosition(file: fichier, line: ligne), detail: detail)
    }
}

extension ReleveDeFaits {
    /// Whether the bilans lack nothing without it.
    fileprivate var facultatif: Bool {
        switch self {
        case .lignes, .parametres, .parcSuivant: true
        default: false
        }
    }
}
