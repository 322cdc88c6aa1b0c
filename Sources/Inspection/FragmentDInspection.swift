import Diagnostics
import Importation
import Tabular

/// What one chunk of a file says, then what all of them say once they are merged in the order of the file.
struct FragmentDInspection: Sendable {
    private let plan: PlanDInspection
    private(set) var lignes = 0
    private(set) var colonnes: [ColonneVue]
    private(set) var dates: [Int: ColonneDeDates] = [:]
    private(set) var communes = CommunesVues()
    private(set) var parc: ControlesDuParc
    private(set) var rejets: [RecordDefect: Compteur] = [:]
    private(set) var lignesCourtes = Compteur()
    /// The hashes of this chunk: of the whole line, then of each key; nil where there is none.
    private var empreintes: [(ligne: Int, valeurs: [Int?])] = []
    private let cles: [Int]
    private let commune: Int?

    init(_ plan: PlanDInspection, noms: [String]) {
        self.plan = plan
        colonnes = noms.map { _ in ColonneVue() }
        parc = ControlesDuParc(plan, noms: noms)
        cles = plan.cles
        commune = plan.commune
        for (place, role) in plan.roles.enumerated() where role.estUneDate { dates[place] = ColonneDeDates() }
    }

    /// Looks at one line.
    mutating func lire(_ record: Record) {
        lignes += 1
        if let defect = record.defect {
            // Our importers take what a short line lacks for empty, but in a stock.
            guard defect == .fieldCount, record.isShort, !plan.estUnParc else {
                rejets[defect, default: Compteur()].ajouter(record.line)
                return
            }
            lignesCourtes.ajouter(record.line)
        }
        for place in colonnes.indices {
            let field = record[place]
            let role = plan.roles[place]
            colonnes[place].lire(field, estCodee: plan.estUnParc && role.codes != nil)
            if role.estUneDate, !field.manque { dates[place]?.lire(field, ligne: record.line, annee: plan.annee) }
        }
        if let commune { communes.lire(record[commune], ligne: record.line) }
        if plan.estUnParc { parc.lire(record) }
        var valeurs: [Int?] = [Empreintes.de(record, 0..<colonnes.count)]
        for cle in cles { valeurs.append(record[cle].manque ? nil : Empreintes.de(record, cle..<cle + 1)) }
        empreintes.append((record.line, valeurs))
    }

    /// Adds what stands behind in the file.
    ///
    /// - Parameter vues: the hashes of the whole file: of lines, then of each key.
    mutating func fusionner(_ suite: FragmentDInspection, _ vues: inout [Empreintes]) {
        lignes += suite.lignes
        for place in colonnes.indices { colonnes[place].fusionner(suite.colonnes[place]) }
        for (place, siennes) in suite.dates { dates[place]?.fusionner(siennes) }
        communes.fusionner(suite.communes)
        parc.fusionner(suite.parc)
        for (defect, compteur) in suite.rejets { rejets[defect, default: Compteur()].fusionner(compteur) }
        lignesCourtes.fusionner(suite.lignesCourtes)
        for (ligne, valeurs) in suite.empreintes {
            for (rang, valeur) in valeurs.enumerated() {
                if let valeur { vues[rang].ajouter(valeur, ligne: ligne) }
            }
        }
    }
}
