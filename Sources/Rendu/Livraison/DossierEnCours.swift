import CLinux
import Foundation

/// A folder of outputs in the making: written aside, put in place whole at the end, or not at all.
///
/// It is made under the name `.NAME.partiel` beside its target, under a lock on the parent folder. A run that fails or
/// is killed leaves the target as it was; what it left aside is swept by the next run.
package struct DossierEnCours: ~Copyable {
    /// Where files are written until delivery: absolute or relative as the target is.
    package let cheminPartiel: String
    private let cible: String
    /// Folder in which the last step happens.
    private let parent: String
    private let verrou: Int32
    private let arrivee: Arrivee

    /// What becomes of the bilans that stand at the target.
    package enum SortieAncienne: Sendable {
        /// They are replaced; signed or corrected ones are not.
        case remplacee
        /// They are replaced; signed ones are kept whole beside under another name.
        case gardeeSiSignee
        /// They are replaced, and kept whole beside under another name.
        case gardee
    }

    /// What the last step is.
    private enum Arrivee {
        /// Takes the place of what an earlier run delivered, if anything.
        case remplacement
        /// Takes the place of bilans that are kept, under a name that nothing bears.
        case releve(garde: String)
        /// Takes a name that nothing bears.
        case creation
        /// Its files go into an empty folder, which stays the same one: its rights, and whoever stands in it.
        case remplissage
    }

    /// Starts the making of `cible`.
    ///
    /// - Parameters:
    ///   - temoin: a file that every folder of this kind holds: a folder without it is not ours to replace.
    ///   - siens: the files of this kind of folder that its manifest does not list.
    ///   - interdit: a file or folder that only a larger delivery holds: such a folder is not replaced by a smaller one.
    ///   - ancienne: what becomes of the bilans that stand there.
    package init(
        cible: String, temoin: String, siens: Set<String>, interdit: String? = nil,
        ancienne: SortieAncienne = .remplacee
    ) throws(LivraisonError) {
        let net = try DossierEnCours.suivi(DossierEnCours.sansBarreFinale(cible))
        let (parent, nom) = DossierEnCours.couper(net)
        let partiel = "\(parent)/.\(nom).partiel"
        let gardee = DossierEnCours.estGardee(ancienne, net)
        try DossierEnCours.verifier(
            net, temoin: temoin, siens: siens, interdit: interdit, ancienne: gardee ? .gardee : ancienne)
        verrou = try DossierEnCours.ouvrir(parent, partiel: partiel, ancien: "\(parent)/.\(nom).ancien", cible: net)
        arrivee = gardee ? .releve(garde: DossierEnCours.nomDeGarde(net)) : .remplacement
        self.cible = net
        self.parent = parent
        cheminPartiel = partiel
    }

    /// Starts the making of a folder where there is none, or of the files of an empty one; nothing is ever replaced.
    package init(neuf cible: String) throws(LivraisonError) {
        let net = DossierEnCours.sansBarreFinale(cible)
        let existe = try DossierEnCours.estUnDossierVide(net)
        let (parent, nom) = existe ? (net, DossierEnCours.dansUnDossierVide) : DossierEnCours.couper(net)
        let partiel = "\(parent)/.\(nom).partiel"
        verrou = try DossierEnCours.ouvrir(parent, partiel: partiel, ancien: "\(parent)/.\(nom).ancien", cible: net)
        arrivee = existe ? .remplissage : .creation
        self.cible = net
        self.parent = parent
        cheminPartiel = partiel
    }

    deinit {
        try? FileManager.default.removeItem(atPath: cheminPartiel)
        close(verrou)
    }

    /// Refuses a target whose folder does not exist, long before it is made.
    package static func verifierLeParent(_ cible: String) throws(LivraisonError) {
        let parent = couper(try suivi(sansBarreFinale(cible))).parent
        var estDossier: ObjCBool = false
        guard FileManager.default.fileExists(atPath: parent, isDirectory: &estDossier), estDossier.boolValue else {
            throw .parentIntrouvable(chemin: parent)
        }
    }

    /// What writes files into it: they are all on the disk at delivery.
    package var ecrivain: Ecrivain { Ecrivain(racine: cheminPartiel, .enFin) }

    /// Puts the folder in place of its target, in one step; the former one disappears, unless it is kept.
    ///
    /// - Returns: where the former one is kept, nil when it is not.
    @discardableResult
    package consuming func livrer() throws(LivraisonError) -> String? {
        try disque { () throws(EchecSysteme) in try EcritureDurable.synchroniserTout(cheminPartiel) }
        var gardee: String?
        switch arrivee {
        case .remplacement: try remplacer()
        case .releve(let garde):
            try relever(garde)
            gardee = garde
        case .creation: guard rename(cheminPartiel, cible) == 0 else { throw LivraisonError.systeme(cible) }
        case .remplissage: try remplir()
        }
        try disque { () throws(EchecSysteme) in try EcritureDurable.synchroniser(parent) }
        return gardee
    }

    private func disque(_ geste: () throws(EchecSysteme) -> Void) throws(LivraisonError) {
        do throws(EchecSysteme) {
            try geste()
        } catch {
            throw LivraisonError(error)
        }
    }

    private func remplacer() throws(LivraisonError) {
        if !FileManager.default.fileExists(atPath: cible) {
            guard rename(cheminPartiel, cible) == 0 else { throw LivraisonError.systeme(cible) }
        } else if clinux_exchange_names(cheminPartiel, cible) != 0 {
            try remplacerEnDeuxTemps()
        }
    }

    /// Bilans that are kept never bear the name of what is swept, not even for an instant: the new ones take the name under which
    /// the former are to be kept, then both exchange their names.
    private func relever(_ garde: String) throws(LivraisonError) {
        guard rename(cheminPartiel, garde) == 0 else { throw LivraisonError.systeme(garde) }
        if clinux_exchange_names(garde, cible) == 0 { return }
        // File systems that cannot exchange two names.
        guard rename(garde, cheminPartiel) == 0, rename(cible, garde) == 0 else { throw LivraisonError.systeme(cible) }
        guard rename(cheminPartiel, cible) == 0 else {
            let echec = LivraisonError.systeme(cible)
            rename(garde, cible)
            throw echec
        }
    }

    /// The first free name for bilans that are replaced.
    private static func nomDeGarde(_ cible: String) -> String {
        var numero = 1
        while FileManager.default.fileExists(atPath: "\(cible)-avant-correction-\(numero)") { numero += 1 }
        return "\(cible)-avant-correction-\(numero)"
    }

    /// Moves the files one by one, by name; those already moved go away when one cannot be.
    private func remplir() throws(LivraisonError) {
        var places: [String] = []
        for nom in (try? FileManager.default.contentsOfDirectory(atPath: cheminPartiel))?.sorted() ?? [] {
            let place = "\(cible)/\(nom)"
            errno = EEXIST
            if FileManager.default.fileExists(atPath: place) || rename("\(cheminPartiel)/\(nom)", place) != 0 {
                let echec = LivraisonError.systeme(place)
                for place in places { try? FileManager.default.removeItem(atPath: place) }
                throw echec
            }
            places.append(place)
        }
    }

    /// For file systems that cannot exchange two names: the former folder is moved aside, and comes back on failure.
    private func remplacerEnDeuxTemps() throws(LivraisonError) {
        let ancien = cheminPartiel.replacingSuffix(".partiel", by: ".ancien")
        guard rename(cible, ancien) == 0 else { throw LivraisonError.systeme(cible) }
        guard rename(cheminPartiel, cible) == 0 else {
            let echec = LivraisonError.systeme(cible)
            rename(ancien, cible)
            throw echec
        }
        try? FileManager.default.removeItem(atPath: ancien)
    }

    /// Where a link leads: the folder is written and replaced there, the link stays.
    private static func suivi(_ cible: String) throws(LivraisonError) -> String {
        var etat = stat()
        guard lstat(cible, &etat) == 0, etat.st_mode & S_IFMT == S_IFLNK else { return cible }
        guard let reel = realpath(cible, nil) else { throw .lienRompu(chemin: cible) }
        defer { free(reel) }
        return String(cString: reel)
    }

    private static func verifier(
        _ cible: String, temoin: String, siens: Set<String>, interdit: String?, ancienne: SortieAncienne
    ) throws(LivraisonError) {
        guard FileManager.default.fileExists(atPath: cible) else { return }
        guard let contenu = try? FileManager.default.contentsOfDirectory(atPath: cible) else {
            throw .nEstPasUneSortie(chemin: cible)
        }
        if !contenu.isEmpty, !contenu.contains(temoin) { throw .nEstPasUneSortie(chemin: cible) }
        if let interdit, contenu.contains(interdit) { throw .autreSortie(chemin: cible) }
        // Nothing of a folder that is kept is lost, whoever put it there.
        if ancienne == .gardee { return }
        if estSigne(cible) { throw .signe(chemin: cible) }
        if ancienne == .remplacee, unBilanContient(Correction.fichier, cible) { throw .corrige(chemin: cible) }
        let autres = try FichiersDAutrui.lister(cible, siens: siens)
        if !autres.isEmpty { throw .fichiersDAutrui(chemin: cible, noms: autres) }
    }

    /// The name under which the files of an empty folder are written aside, within it: what is beside it may be closed.
    private static let dansUnDossierVide = "bilanflux"

    /// Whether a folder is there to be filled; false when nothing bears its name.
    private static func estUnDossierVide(_ cible: String) throws(LivraisonError) -> Bool {
        var estDossier: ObjCBool = false
        guard FileManager.default.fileExists(atPath: cible, isDirectory: &estDossier) else { return false }
        guard estDossier.boolValue else { throw .nEstPasUnDossier(chemin: cible) }
        guard let contenu = try? FileManager.default.contentsOfDirectory(atPath: cible) else {
            throw .ecriture(chemin: cible, raison: "le contenu de ce dossier ne peut pas être lu")
        }
        // What a killed run left aside is swept.
        if let premier = contenu.filter({ $0 != ".\(dansUnDossierVide).partiel" }).min() {
            throw .nEstPasVide(chemin: cible, contient: premier)
        }
        return true
    }

    private static func estGardee(_ ancienne: SortieAncienne, _ cible: String) -> Bool {
        switch ancienne {
        case .remplacee: false
        case .gardeeSiSignee: estSigne(cible)
        case .gardee: FileManager.default.fileExists(atPath: cible)
        }
    }

    /// Whether a bilan of the folder bears a signature.
    private static func estSigne(_ cible: String) -> Bool { unBilanContient(SignatureDeBilan.fichier, cible) }

    /// Whether such a file stands beside a bilan of the folder.
    private static func unBilanContient(_ nom: String, _ cible: String) -> Bool {
        let dossiers = ["reservataires", "cil"].flatMap { groupe in
            ((try? FileManager.default.contentsOfDirectory(atPath: "\(cible)/\(groupe)")) ?? []).map {
                "\(groupe)/\($0)"
            }
        }
        return (["consolide"] + dossiers).contains { FileManager.default.fileExists(atPath: "\(cible)/\($0)/\(nom)") }
    }

    /// Locks the parent, then makes the folder aside; the lock.
    private static func ouvrir(
        _ parent: String, partiel: String, ancien: String, cible: String
    ) throws(LivraisonError) -> Int32 {
        let verrou = try VerrouDeDossier.prendre(parent)
        do throws(LivraisonError) {
            try preparer(partiel, ancien: ancien, cible: cible)
        } catch {
            close(verrou)
            throw error
        }
        return verrou
    }

    /// Sweeps what a killed run left, and brings back the former folder if it was killed between two renames.
    private static func preparer(_ partiel: String, ancien: String, cible: String) throws(LivraisonError) {
        if FileManager.default.fileExists(atPath: ancien) {
            if FileManager.default.fileExists(atPath: cible) {
                try? FileManager.default.removeItem(atPath: ancien)
            } else {
                rename(ancien, cible)
            }
        }
        try? FileManager.default.removeItem(atPath: partiel)
        guard mkdir(partiel, 0o755) == 0 else { throw .systeme(partiel) }
    }

    /// The folder that holds a path, and its name there.
    private static func couper(_ chemin: String) -> (parent: String, nom: String) {
        guard let coupe = chemin.lastIndex(of: "/") else { return (".", chemin) }
        let parent = coupe == chemin.startIndex ? "/" : String(chemin[..<coupe])
        return (parent, String(chemin[chemin.index(after: coupe)...]))
    }

    private static func sansBarreFinale(_ chemin: String) -> String {
        chemin.count > 1 && chemin.hasSuffix("/") ? sansBarreFinale(String(chemin.dropLast())) : chemin
    }
}

extension String {
    fileprivate func replacingSuffix(_ suffix: String, by other: String) -> String {
        hasSuffix(suffix) ? dropLast(suffix.count) + other : self
    }
}
