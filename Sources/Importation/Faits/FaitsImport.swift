import Diagnostics
import Parc
import Regles
import Tabular

/// Columns of a facts file.
package enum ColonneDesFaits: String, ColonneDeTable {
    case mesure, reservataire, commune, axe, modalite
    case axe2 = "axe_2"
    case modalite2 = "modalite_2"
    case nombre

    package var estRequise: Bool { true }
}

/// A facts file: figures that were counted elsewhere, checked row by row, then as a whole.
package struct FaitsImport {
    /// What the rows are checked against.
    struct Reperes {
        let exercice: Exercice
        let reservataires: [String: IndexReservataire]
        let territoires: Territoires
        let parametres: [Parametre]

        init(
            _ bailleur: Bailleur, _ exercice: Exercice, _ conventions: [Convention], _ territoires: Territoires
        ) {
            self.exercice = exercice
            self.territoires = territoires
            let codes = conventions.map(\.reservataire) + [Convention.codeBailleur]
            reservataires = Dictionary(
                codes.enumerated().map { ($1, IndexReservataire($0)) }, uniquingKeysWith: { premier, _ in premier })
            parametres = exercice.parametresDuComptage(bailleur)
        }
    }

    private let colonnes: Entete<ColonneDesFaits>
    private let reperes: Reperes
    private let sujets: [SujetDeFaits]
    private let rangs: [String: Int]
    private var lignes: [LigneDeFaits] = []
    /// The line of the file of each row.
    private var numeros: [Int] = []
    /// The rows without their number.
    private var vues: Set<LigneDeFaits> = []

    /// The name of the file of facts in a folder.
    package static let fichier = "faits.csv"

    /// The file as messages and manifests name it, wherever it is.
    package static func nom(_ chemin: String) -> String {
        chemin.lastIndex(of: "/").map { String(chemin[chemin.index(after: $0)...]) } ?? chemin
    }

    /// Reads and checks a facts file.
    static func lire(
        _ table: consuming TableImport, _ reperes: Reperes, _ log: inout ImportLog
    ) throws(ImportError) -> (FaitsEcrits, CompteDeLignes) {
        let fichier = table.fichier
        var lecture = FaitsImport(table.entete(), reperes)
        let compte = try table.read(&log) { ligne, log in lecture.ajouter(ligne, &log) }
        let controle = ControleDesFaits(lecture.sujets, fichier: fichier)
        let rejetees = log.rejets.filter { $0.position.file == fichier && !$0.ruleID.hasPrefix("FAITS") }
        for rejet in rejetees { log.note(fichierIncomplet, rejet.position) }
        // Sums are false as soon as a row is not there: what is wrong with the rows comes first.
        if compte.rejetees == 0 {
            controle.verifier(lecture.lignes, lecture.numeros, lues: compte.lues, &log)
        }
        let faits = FaitsEcrits(lecture.sujets, lecture.lignes)
        controle.signalerLesLacunes(faits, &log)
        return (faits, compte)
    }

    private init(_ colonnes: Entete<ColonneDesFaits>, _ reperes: Reperes) {
        self.colonnes = colonnes
        self.reperes = reperes
        sujets = SujetDeFaits.tous(reperes.exercice.tranches)
        rangs = Dictionary(sujets.enumerated().map { ($1.nom, $0) }, uniquingKeysWith: { premier, _ in premier })
    }

    private mutating func ajouter(_ ligne: Ligne, _ log: inout ImportLog) -> SortDeLigne {
        func refuser(_ regle: DiagnosticRule, _ colonne: ColonneDesFaits, _ log: inout ImportLog) -> SortDeLigne {
            log.rejeter(regle, ligne, colonnes[colonne])
        }
        guard let rang = rangs[ligne[colonnes[.mesure]].text] else {
            return refuser(FaitsImport.mesureInconnue, .mesure, &log)
        }
        let sujet = sujets[rang]
        guard let reservataire = reservataire(ligne, sujet) else {
            return refuser(FaitsImport.reservataireInconnu, .reservataire, &log)
        }
        guard let place = place(ligne, sujet) else { return refuser(FaitsImport.axeInconnu, .modalite, &log) }
        guard let commune = commune(ligne, sujet, place) else {
            return refuser(FaitsImport.communeInvalide, .commune, &log)
        }
        guard let nombre = ligne[colonnes[.nombre]].entier, nombre >= 0 else {
            return refuser(FaitsImport.nombreInvalide, .nombre, &log)
        }
        guard convient(sujet, place) else { return refuser(FaitsImport.autreParametre, .modalite2, &log) }
        let cle = LigneDeFaits(rang, reservataire: reservataire, commune: commune, place, 0)
        guard vues.insert(cle).inserted else { return refuser(FaitsImport.ligneDouble, .mesure, &log) }
        lignes.append(LigneDeFaits(rang, reservataire: reservataire, commune: commune, place, nombre))
        numeros.append(ligne.record.line)
        return .utilisee
    }

    /// nil when it is none of the measure; a nil inside is `*`.
    private func reservataire(_ ligne: Ligne, _ sujet: SujetDeFaits) -> IndexReservataire?? {
        let code = ligne[colonnes[.reservataire]].text
        if code == Convention.codeEnsemble { return .some(nil) }
        guard sujet.parReservataire, let trouve = reperes.reservataires[code] else { return nil }
        return .some(trouve)
    }

    /// nil when it cannot be there; a nil inside is no commune.
    private func commune(_ ligne: Ligne, _ sujet: SujetDeFaits, _ place: PlaceDeFait) -> CodeCommune?? {
        let champ = ligne[colonnes[.commune]]
        if champ.isEmpty { return place == .total || sujet.peutEtreSansCommune(place) ? .some(nil) : nil }
        guard sujet.parCommune, champ.text.utf8.count == 5, let code = CodeCommune(bytes: champ.bytes),
            reperes.territoires.codeEnVigueur(code) == code,
            !reperes.territoires.estHors(reperes.exercice, .commune(code))
        else { return nil }
        return .some(code)
    }

    private func place(_ ligne: Ligne, _ sujet: SujetDeFaits) -> PlaceDeFait? {
        let paires = [(ColonneDesFaits.axe, ColonneDesFaits.modalite), (.axe2, .modalite2)].map { axe, modalite in
            (axe: ligne[colonnes[axe]].text, modalite: ligne[colonnes[modalite]])
        }
        let axes = paires.map(\.axe).filter { !$0.isEmpty }
        // A category without its axis, or a second axis without the first.
        guard paires.allSatisfy({ !$0.axe.isEmpty || $0.modalite.isEmpty }), axes.isEmpty || !paires[0].axe.isEmpty
        else { return nil }
        if axes.isEmpty { return .total }
        guard let rang = sujet.ventilations.firstIndex(where: { $0.axes.map(\.code) == axes }) else { return nil }
        let ventilation = sujet.ventilations[rang]
        var codes: [String] = []
        for paire in paires.prefix(axes.count) {
            guard let code = sujet.estUneMesure ? paire.modalite.codeLibre ?? nil : paire.modalite.text else {
                return nil
            }
            codes.append(ventilation.ouverte ? code : paire.modalite.text)
        }
        guard let modalite = ventilation.place(codes), sujet.admet(codes) else { return nil }
        return .modalite(ventilation: rang, modalite)
    }

    /// Whether a parameter of the count is that of the campaign.
    private func convient(_ sujet: SujetDeFaits, _ place: PlaceDeFait) -> Bool {
        guard sujet.nom == ReleveDeFaits.parametres.rawValue,
            case .modalite(_, .libre(let cle, let valeur)) = place
        else { return true }
        return reperes.parametres.contains { $0.cle == cle && $0.valeur == valeur }
    }
}

extension SujetDeFaits {
    fileprivate var estUneMesure: Bool {
        if case .mesure = contenu { true } else { false }
    }

    /// What has no commune but for its control total: the whole campaign, and vacancies of a dwelling without one.
    fileprivate func peutEtreSansCommune(_ place: PlaceDeFait) -> Bool {
        !parCommune || nom == ReleveDeFaits.hors.rawValue
    }

    /// Whether the codes that the data gives to something beside the measures can be printed or counted.
    fileprivate func admet(_ codes: [String]) -> Bool {
        guard case .releve(let releve) = contenu else { return true }
        switch releve {
        case .delaiDeMiseADisposition, .delaiDeDecision, .delaiDeBail: return Int32(codes[0]) != nil
        case .lignesLues, .lignesUtilisees, .lignesRejetees, .lignesHorsPerimetre:
            let tables = PartieDeCampagne.comptes.map(\.rawValue)
            return tables.contains(codes[0]) && FaitsImport.estImprimable(codes[1])
        case .constats: return codes.allSatisfy(FaitsImport.estImprimable)
        default: return true
        }
    }
}

extension FaitsImport {
    private static let longueurImprimee = 300

    /// Whether a text of the file may stand in a bilan.
    fileprivate static func estImprimable(_ texte: String) -> Bool {
        !texte.isEmpty && texte.count <= longueurImprimee
            && texte.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
}
