import Diagnostics
import Parc
import Regles
import Tabular

/// One RPLS file, read: its dwellings of the perimeter, and where the names that the campaign uses lead.
struct ParcLu: Sendable {
    private(set) var logements = LogementsLus()
    private(set) var compte: CompteDeLignes
    private(set) var parRepertoire: [Int: Cible] = [:]
    private(set) var parInterne: [Int: Cible] = [:]
    /// Line of each dwelling and where it leads, kept when the file names none and something may name a line.
    private var numeros: [(ligne: Int32, cible: Cible)] = []
    private var cles = ByteTable()
    private(set) var trace: TraceDuParc?
    /// What the landlord's record says, in a file that has one.
    private(set) var declaration: DeclarationRPLS?
    private var communesSignalees: Set<CodeCommune> = []
    private let identifie: Bool
    private let avecNumeros: Bool
    var patrimoine: Patrimoine { logements.patrimoine }
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
        territoires: Territoires, arrondissements: Set<CodeCommune>, noms: ByteTable, fils: Int,
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
            profil: profil, exercice: exercice, territoires: territoires, arrondissements: arrondissements)
        let colonnes = reader.header.names
        let champs = [(EspaceDeNoms.repertoire, profil.identRep), (.interne, profil.identInt)].compactMap {
            espace, colonne in
            colonne.map { (espace, colonnes[$0]) }
        }
        var lu = ParcLu(
            fichier: fichier, champsDeCle: Dictionary(uniqueKeysWithValues: champs), trace: trace,
            avecNoms: noms.count > 0)
        try lu.lire(reader, lecture, noms: noms, fils: fils, &log)
        lectureDeTable.signaler(laFeuilleDe: reader, fichier, ColonneDuParc.self, &log)
        lu.declaration = profil.nom == .sdesDeclaration ? reader.preamble.first.flatMap(DeclarationRPLS.init) : nil
        return lu
    }

    private mutating func lire(
        _ reader: TableReader, _ lecture: LectureDeLogement, noms: ByteTable, fils: Int, _ log: inout ImportLog
    ) throws(ImportError) {
        let (keepsValues, colonnes, fichier) = (log.diagnostics.keepsValues, reader.columns, compte.fichier)
        do throws(TabularError) {
            try reader.read(threads: fils) {
                FragmentDeParc(keepsValues: keepsValues)
            } parse: { fragment, record in
                fragment.lire(Ligne(record: record, fichier: fichier, colonnes: colonnes), lecture, noms: noms)
            } merge: { fragment in
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

    private init(fichier: String, champsDeCle: [EspaceDeNoms: String], trace: TraceDuParc?, avecNoms: Bool) {
        compte = CompteDeLignes(fichier: fichier)
        self.champsDeCle = champsDeCle
        self.trace = trace
        identifie = !champsDeCle.isEmpty
        avecNumeros = champsDeCle.isEmpty && (avecNoms || trace != nil)
    }

    /// Merges the next fragment: keys are told apart over the whole file, in its order.
    private mutating func ajouter(_ fragment: FragmentDeParc, _ log: inout ImportLog) {
        log.merge(fragment.log)
        for inconnue in fragment.communesInconnues where communesSignalees.insert(inconnue.commune).inserted {
            log.note(LectureDeLogement.communeInconnue, inconnue.position, value: inconnue.commune.texte)
        }
        // Without keys nor names there is nothing to tell apart.
        let suivi = identifie || avecNumeros ? suivre(fragment, &log) : Suivi()
        compte.add(.rejetee, fragment.rejetees + fragment.nombre(.rejetee) + suivi.doubles.count + suivi.doublesHors)
        compte.add(.horsPerimetre, fragment.nombre(.horsPerimetre) - suivi.doublesHors)
        compte.add(.utilisee, fragment.logements.count - suivi.doubles.count)
        logements.ajouter(fragment.logements, sauf: suivi.doubles)
        for citation in fragment.citations {
            let cible = suivi.cibles[citation.rang]
            trace?.citer(citation.nom, ligne: fragment.lignes[citation.rang].numero, citation.espace, cible)
            if let cible { citer(citation, cible) }
        }
    }

    /// Where the lines of a fragment lead.
    private struct Suivi {
        /// nil for those that are rejected.
        var cibles: [Cible?] = []
        /// Positions among the fragment's dwellings of those whose key was seen before.
        var doubles: [Int] = []
        /// Lines out of the perimeter whose key was.
        var doublesHors = 0
    }

    private mutating func suivre(_ fragment: FragmentDeParc, _ log: inout ImportLog) -> Suivi {
        var suivi = Suivi()
        suivi.cibles.reserveCapacity(fragment.lignes.count)
        var (debutDeCle, lus) = (0, 0)
        for ligne in fragment.lignes {
            let cle = fragment.cles[debutDeCle..<Int(ligne.finDeCle)]
            debutDeCle = Int(ligne.finDeCle)
            let (numeroDeCle, nouvelle) = retenirCle(cle)
            if ligne.sort == .logement { lus += 1 }
            if !nouvelle, ligne.sort != .rejetee {
                log.reject(LectureDeLogement.cleDouble, position(ligne, cle))
                if ligne.sort == .logement { suivi.doubles.append(lus - 1) } else { suivi.doublesHors += 1 }
                suivi.cibles.append(nil)
                continue
            }
            let cible: Cible? =
                switch ligne.sort {
                case .logement: .logement(logements.count + lus - 1 - suivi.doubles.count)
                case .horsPerimetre: .horsPerimetre
                case .rejetee: nil
                }
            if let cible, avecNumeros { numeros.append((ligne.numero, cible)) }
            if case .logement? = cible { trace?.ajouter(ligne: ligne.numero, cle: numeroDeCle) }
            suivi.cibles.append(cible)
        }
        return suivi
    }

    private func position(_ ligne: FragmentDeParc.LigneLue, _ cle: ArraySlice<UInt8>) -> SourcePosition {
        SourcePosition(
            file: compte.fichier, line: Int(ligne.numero), column: Int(ligne.placeDeCle),
            field: cle.first.flatMap(EspaceDeNoms.init).flatMap { champsDeCle[$0] })
    }

    /// The number of a key, nil when there is none, and whether the file had not given it yet.
    private mutating func retenirCle(_ cle: ArraySlice<UInt8>) -> (numero: Int?, nouvelle: Bool) {
        guard !cle.isEmpty else { return (nil, true) }
        let (numero, nouvelle) = cle.withUnsafeBufferPointer { cles.insert($0) }
        return (numero, nouvelle)
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
        logements.exclure(declarations, le: jour)
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
