import CryptoPort
import Foundation
import Importation

/// What a campaign's folder holds, told apart: what is destroyed, what cannot be, what is not there, what nobody knows.
struct InventaireDePurge {
    /// A file that holds personal data.
    struct Fichier {
        /// As campagne.toml names it, or in the campaign's folder.
        let nom: String
        /// Where it is, links followed.
        let reel: String
        /// The link that leads to it; nil when there is none.
        let lien: String?
        let etat: EtatDeFichier
        /// What it holds on persons, in French.
        let donnees: String
    }

    private(set) var aDetruire: [Fichier] = []
    /// Those that hold personal data and stay, with the reason and the remedy.
    private(set) var refuses: [(nom: String, raison: String)] = []
    /// Those that are named and not there.
    private(set) var absents: [String] = []
    /// Those that this tool neither reads nor writes, by path.
    private(set) var inconnus: [String] = []

    private let racine: String

    /// What is in the folder of a campaign.
    ///
    /// - Parameter entrees: the register, which tells of the working files and of what was read.
    init(_ campagne: Campagne, _ entrees: [EntreeDuRegistre]) throws(CommandFailure) {
        guard let reel = realpath(campagne.dossier, nil) else {
            throw CommandFailure(.ressourceManquante, "\(campagne.dossier) : ce dossier ne se lit pas.")
        }
        defer { free(reel) }
        racine = String(cString: reel)
        for fichier in DonneesPersonnelles.fichiers {
            guard let donnees = DonneesPersonnelles.categories(fichier) else { continue }
            if let nom = campagne.fichiers[fichier] { ajouter(nom, donnees, nomme: true) }
            ajouter("\(fichier.rawValue).csv", donnees, nomme: false)
        }
        for (nom, empreintes) in entrees.travail.sorted(by: { $0.key < $1.key }) {
            ajouter(nom, empreintes: empreintes)
        }
        trier(
            ParcoursDeCampagne(racine, nommes: Set(campagne.fichiers.values).union([campagne.logo].compactMap(\.self)))
                .autres, copies(campagne, entrees))
        refuserLesPartages()
    }

    /// Tells the copies and the explanations from what nobody knows.
    private mutating func trier(_ noms: [String], _ originaux: [Int: [String: String]]) {
        for nom in noms where !aDetruire.contains(where: { $0.reel == chemin(nom) }) {
            if let contenu = InventaireDePurge.travail(chemin(nom)) {
                ajouter(nom, contenu.libelle, nomme: false)
            } else if let original = original(nom, originaux) {
                ajouter(nom, "copie de \(original)", nomme: false)
            } else {
                inconnus.append(nom)
            }
        }
    }

    /// The personal files of now, and those that the register tells of: size, digest, name.
    private func copies(_ campagne: Campagne, _ entrees: [EntreeDuRegistre]) -> [Int: [String: String]] {
        let noms = Set(DonneesPersonnelles.fichiers.compactMap { campagne.fichiers[$0] })
        var originaux: [Int: [String: String]] = [:]
        for fichier in entrees.flatMap(\.operation.fichiers) {
            switch fichier.role {
            case .lu where !noms.contains(fichier.chemin), .ecrit: continue
            case .lu, .travail, .aDetruire, .detruit, .nonDetruit:
                originaux[fichier.octets, default: [:]][fichier.sha256] = fichier.chemin
            }
        }
        for fichier in aDetruire {
            guard let empreinte = fichier.etat.empreinte(fichier.reel) else { continue }
            originaux[fichier.etat.octets, default: [:]][empreinte.hexadecimal] = fichier.nom
        }
        // An empty file is a copy of nothing.
        originaux[0] = nil
        return originaux
    }

    private func original(_ nom: String, _ originaux: [Int: [String: String]]) -> String? {
        guard let etat = EtatDeFichier(chemin(nom)), let memeTaille = originaux[etat.octets] else { return nil }
        return etat.empreinte(chemin(nom)).flatMap { memeTaille[$0.hexadecimal] }
    }

    /// What a file holds that `expliquer --csv` wrote; nil for any other.
    private static func travail(_ chemin: String) -> LignesDeTravail.Contenu? {
        guard EtatDeFichier(chemin)?.estRegulier ?? false else { return nil }
        return LignesDeTravail.Contenu.allCases.first { contenu in
            let entete = Data(contenu.entete.utf8)
            return (try? FileHandle(forReadingAtPath: chemin)?.read(upToCount: entete.count)) == entete
        }
    }

    /// A working file, when it is still what was written under that name.
    private mutating func ajouter(_ nom: String, empreintes: Set<String>) {
        let chemin = chemin(nom)
        guard let empreinte = EtatDeFichier(chemin)?.empreinte(chemin), empreintes.contains(empreinte.hexadecimal)
        else {
            return
        }
        guard let contenu = InventaireDePurge.travail(chemin) else { return }
        ajouter(nom, contenu.libelle, nomme: false)
    }

    private func chemin(_ nom: String) -> String { nom.hasPrefix("/") ? nom : "\(racine)/\(nom)" }

    private mutating func ajouter(_ nom: String, _ donnees: String, nomme: Bool) {
        let chemin = chemin(nom)
        guard let propre = EtatDeFichier(chemin) else {
            if nomme, !absents.contains(nom) { absents.append(nom) }
            return
        }
        guard let trouve = realpath(chemin, nil) else {
            refuses.append((nom, "c’est un lien rompu, ou un dossier fermé — le retirer à la main"))
            return
        }
        defer { free(trouve) }
        let reel = String(cString: trouve)
        if aDetruire.contains(where: { $0.reel == reel }) || refuses.contains(where: { $0.nom == nom }) { return }
        guard reel.hasPrefix(racine + "/") else {
            refuses.append(
                (nom, "il est hors de la campagne\(nom == reel ? "" : ", en \(reel)") — le détruire là où il est"))
            return
        }
        guard let etat = EtatDeFichier(reel), etat.estRegulier else {
            refuses.append((nom, "ce n’est pas un fichier — le retirer à la main"))
            return
        }
        aDetruire.append(
            Fichier(nom: nom, reel: reel, lien: propre.estUnLien ? chemin : nil, etat: etat, donnees: donnees))
    }

    /// A file that has another name elsewhere would be left under it.
    private mutating func refuserLesPartages() {
        let partages = aDetruire.filter { fichier in
            fichier.etat.noms > aDetruire.count { $0.etat.estLeMeme(fichier.etat) }
        }
        aDetruire.removeAll { fichier in partages.contains { $0.reel == fichier.reel } }
        refuses += partages.map {
            (
                $0.nom,
                "il a aussi un autre nom sur le disque (lien physique), sous lequel il resterait — détruire d’abord l’autre"
            )
        }
    }
}

extension LignesDeTravail.Contenu {
    fileprivate var libelle: String { "lignes de travail : \(donnees)" }
}
