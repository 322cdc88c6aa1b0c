import Diagnostics
import Parc
import Regles
import Tabular

/// One RPLS file, read: its dwellings of the perimeter, and where the names that the campaign uses lead.
struct ParcLu: Sendable {
    private(set) var patrimoine = Patrimoine()
    private(set) var compte: CompteDeLignes
    private(set) var parRepertoire: CiblesDesNoms
    private(set) var parInterne: CiblesDesNoms
    /// Line of each dwelling and where it leads, kept when the file names none and something may name a line.
    private var numeros: [(ligne: Int32, cible: Cible)] = []
    private var cles = EnsembleDeCles()
    private(set) var trace: TraceDuParc?
    /// What the landlord's record says, in a file that has one.
    private(set) var declaration: DeclarationRPLS?
    private var communesSignalees: Set<CodeCommune> = []
    private let identifie: Bool
    private let avecNumeros: Bool
    /// Whether lines are told apart.
    private var suivi: Bool { identifie || avecNumeros }
    /// The names the header gives to the two identifiers.
    private let champsDeCle: [EspaceDeNoms: String]

    /// Where a name leads.
    enum Cible: Sendable, Hashable {
        /// A dwelling of the perimeter, by its position.
        case logement(Int)
        case horsPerimetre
        /// Several dwellings bear it.
        case ambigu
    }

    /// Reads an RPLS file on `fils` threads.
    static func lire(
        chemin: String, fichier: String, lecture lectureDeTable: LectureDeTable, exercice: Exercice,
        territoires: Territoires, arrondissements: Set<CodeCommune>, noms: NomsCherches, fils: Int,
        trace: TraceDuParc? = nil, log: inout ImportLog,
        tap: @escaping (String, UnsafeRawBufferPointer) -> Void
    ) throws(ImportError) -> ParcLu {
        let reader: TableReader
        do throws(TabularError) {
            reader = try TableReader(
                path: chemin, file: fichier,
                options: lectureDeTable.options(ColonneDuParc.self, sinon: DeclarationRPLS.disposition),
                tap: { tap(fichier, $0) })
        } catch {
            throw .table(error)
        }
        let profil: ProfilRPLS
        switch ProfilRPLS.reconnaitre(reader.header) {
        case .success(let reconnu): profil = reconnu
        case .failure(let absentes):
            throw .colonnesManquantes(
                fichier: fichier, ligne: reader.headerLine, colonnes: absentes.noms, trouvees: reader.columns.count)
        }
        if profil.nom != .sdesDeclaration { lectureDeTable.signaler(reader, fichier, ColonneDuParc.self, &log) }
        signaler(profil, fichier, ligne: reader.headerLine, &log)
        let lecture = LectureDeLogement(
            profil: profil, fichier: fichier, colonnes: reader.columns, exercice: exercice, territoires: territoires,
            arrondissements: arrondissements)
        let colonnes = reader.header.names
        let champs = EspaceDeNoms.allCases.compactMap { espace in
            profil.place(espace).map { (espace, colonnes[$0]) }
        }
        var lu = ParcLu(
            fichier: fichier, champsDeCle: Dictionary(uniqueKeysWithValues: champs), trace: trace,
            noms: noms.count)
        try lu.lire(reader, lecture, noms: noms, fils: fils, &log)
        lectureDeTable.signaler(laFeuilleDe: reader, fichier, ColonneDuParc.self, &log)
        lu.declaration = profil.nom == .sdesDeclaration ? reader.preamble.first.flatMap(DeclarationRPLS.init) : nil
        return lu
    }

    private mutating func lire(
        _ reader: TableReader, _ lecture: LectureDeLogement, noms: NomsCherches, fils: Int, _ log: inout ImportLog
    ) throws(ImportError) {
        let (keepsValues, suivi) = (log.diagnostics.keepsValues, suivi)
        do throws(TabularError) {
            try reader.read(threads: fils, packing: lecture.packing(suivi: suivi)) {
                FragmentDeParc(keepsValues: keepsValues, suivi: suivi)
            } parse: { fragment, records in
                fragment.lire(records, lecture, noms: noms)
            } merge: { fragment in
                if patrimoine.count == 0 {
                    patrimoine.reserve(fragment.logements.count, fois: reader.chunks)
                }
                ajouter(fragment, &log)
            }
        } catch {
            throw .table(error)
        }
    }

    private static func signaler(_ profil: ProfilRPLS, _ fichier: String, ligne: Int, _ log: inout ImportLog) {
        let position = SourcePosition(file: fichier, line: ligne)
        if profil.pmr == nil {
            log.note(LectureDeLogement.colonneAbsente, position, detail: "profil \(profil.nom.rawValue)")
        }
        if !profil.identifie {
            log.note(LectureDeLogement.sansIdentifiant, position, detail: "profil \(profil.nom.rawValue)")
        }
    }

    private init(fichier: String, champsDeCle: [EspaceDeNoms: String], trace: TraceDuParc?, noms: Int) {
        compte = CompteDeLignes(fichier: fichier)
        self.champsDeCle = champsDeCle
        self.trace = trace
        identifie = !champsDeCle.isEmpty
        avecNumeros = champsDeCle.isEmpty && (noms > 0 || trace != nil)
        parRepertoire = CiblesDesNoms(noms: noms)
        parInterne = parRepertoire
    }

    /// Merges the next fragment: keys are told apart over the whole file, in its order.
    private mutating func ajouter(_ fragment: FragmentDeParc, _ log: inout ImportLog) {
        log.merge(fragment.log)
        for inconnue in fragment.communesInconnues where communesSignalees.insert(inconnue.commune).inserted {
            log.note(LectureDeLogement.communeInconnue, inconnue.position, value: inconnue.commune.texte)
        }
        // Without keys nor names there is nothing to tell apart.
        let doubles = suivi ? suivre(fragment, &log) : Doubles()
        compte.add(.rejetee, fragment.rejetees + doubles.logements.count + doubles.hors)
        compte.add(.horsPerimetre, fragment.horsPerimetre - doubles.hors)
        compte.add(.utilisee, fragment.logements.count - doubles.logements.count)
        patrimoine.append(contentsOf: fragment.logements, sauf: doubles.logements)
    }

    /// The lines of a fragment whose key was seen before.
    private struct Doubles {
        /// Positions among the fragment's dwellings.
        var logements: [Int] = []
        /// How many are out of the perimeter.
        var hors = 0
    }

    private mutating func suivre(_ fragment: FragmentDeParc, _ log: inout ImportLog) -> Doubles {
        var doubles = Doubles()
        var citations = fragment.citations[...]
        var lus = 0
        var radical = (lu: Int32(-1), numero: 0)
        for (rang, ligne) in fragment.lignes.enumerated() {
            var estNouvelle = true
            if let cle = ligne.cle {
                if cle.radical != radical.lu {
                    radical = (cle.radical, cles.radical(fragment.radicaux, Int(cle.radical)))
                }
                estNouvelle = cles.ajouter(cle.fin, a: radical.numero)
            }
            if ligne.sort == .logement { lus += 1 }
            var cible: Cible?
            if estNouvelle || ligne.sort == .rejetee {
                cible = self.cible(ligne, patrimoine.count + lus - 1 - doubles.logements.count)
                retenir(ligne, cible, ligne.cle.map { EnsembleDeCles.numero(radical.numero, $0.fin) })
            } else if let cle = ligne.cle {
                let espace = fragment.radicaux.avec(Int(cle.radical)) { octets, _ in
                    octets.first.flatMap(EspaceDeNoms.init)
                }
                log.reject(LectureDeLogement.cleDouble, position(ligne, cle, espace))
                if ligne.sort == .logement { doubles.logements.append(lus - 1) } else { doubles.hors += 1 }
            }
            while let citation = citations.first, citation.rang == rang {
                citations.removeFirst()
                trace?.citer(citation.nom, ligne: ligne.numero, citation.espace, cible)
                if let cible { citer(citation, cible) }
            }
        }
        return doubles
    }

    /// Where a line whose key is new leads; nil when it is rejected.
    ///
    /// - Parameter logement: the position of its dwelling, if it has one.
    private func cible(_ ligne: FragmentDeParc.LigneLue, _ logement: Int) -> Cible? {
        switch ligne.sort {
        case .logement: .logement(logement)
        case .horsPerimetre: .horsPerimetre
        case .rejetee: nil
        }
    }

    private mutating func retenir(_ ligne: FragmentDeParc.LigneLue, _ cible: Cible?, _ numeroDeCle: Int?) {
        guard let cible else { return }
        if avecNumeros { numeros.append((ligne.numero, cible)) }
        if case .logement = cible { trace?.ajouter(ligne: ligne.numero, cle: numeroDeCle) }
    }

    private func position(
        _ ligne: FragmentDeParc.LigneLue, _ cle: FragmentDeParc.LigneLue.Cle, _ espace: EspaceDeNoms?
    ) -> SourcePosition {
        SourcePosition(
            file: compte.fichier, line: Int(ligne.numero), column: Int(cle.place),
            field: espace.flatMap { champsDeCle[$0] })
    }

    private mutating func citer(_ citation: FragmentDeParc.Citation, _ cible: Cible) {
        switch citation.espace {
        case .repertoire: parRepertoire[citation.nom] = parRepertoire[citation.nom] ?? cible
        case .interne:
            parInterne[citation.nom] = parInterne[citation.nom] == nil ? cible : .ambigu
        }
    }

    /// ASS-1 with what exclusions.csv declares for some dwellings, on the day the stock is taken at.
    mutating func exclure(_ declarations: [Int: [ExclusionDeclaree]], le jour: Jour) {
        for (rang, siennes) in declarations where patrimoine.situation(rang) != .sorti {
            let nature = patrimoine.fiches[rang].nature
            patrimoine.placer(rang, Assiette.situation(nature: nature, declarations: siennes, le: jour))
        }
    }

    /// The lines and the names of its dwellings; nil when they were not asked for.
    var identites: IdentitesDuParc? { trace.map { IdentitesDuParc(fichier: compte.fichier, trace: $0, cles: cles) } }

    /// The dwelling of a line, for files that name none: `parc.csv:123`.
    func cible(numero: Int) -> Cible? {
        guard !identifie else { return nil }
        var (bas, haut) = (0, numeros.count)
        while bas < haut {
            let milieu = (bas + haut) / 2
            if Int(numeros[milieu].ligne) < numero { bas = milieu + 1 } else { haut = milieu }
        }
        return bas < numeros.count && Int(numeros[bas].ligne) == numero ? numeros[bas].cible : nil
    }
}
