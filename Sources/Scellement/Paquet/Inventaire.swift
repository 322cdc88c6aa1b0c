/// Everything that stands below a folder, at any depth.
struct Inventaire: Sendable {
    /// Plain files and their sizes.
    private(set) var fichiers: [CheminDePaquet: Int] = [:]
    private(set) var dossiersVides: [CheminDePaquet] = []
    private(set) var liens: [CheminDePaquet] = []
    private(set) var speciaux: [CheminDePaquet] = []
    /// What the system does not tell or let read.
    private(set) var illisibles: [CheminDePaquet] = []
    /// Whether it holds more than is looked at.
    private(set) var deborde = false

    /// Far more than any bag of ours: what is deeper or more numerous was made to exhaust the reader.
    private static let profondeur = 64
    private static let entrees = 1_000_000

    /// Of a folder.
    init(_ dossier: DossierLu) {
        var reste = Self.entrees
        parcourir(dossier, prefixe: "", profondeur: 0, reste: &reste)
    }

    private mutating func parcourir(_ dossier: DossierLu, prefixe: String, profondeur: Int, reste: inout Int) {
        guard let contenu = dossier.contenu() else {
            illisibles.append(CheminDePaquet(prefixe.isEmpty ? "." : String(prefixe.dropLast())))
            return
        }
        if contenu.isEmpty, !prefixe.isEmpty { dossiersVides.append(CheminDePaquet(String(prefixe.dropLast()))) }
        for (nom, nature) in contenu {
            reste -= 1
            guard reste >= 0, profondeur < Self.profondeur else {
                deborde = true
                return
            }
            let chemin = CheminDePaquet(prefixe + nom.texte)
            switch nature {
            case .fichier(let octets): fichiers[chemin] = octets
            case .lien: liens.append(chemin)
            case .special: speciaux.append(chemin)
            case .illisible: illisibles.append(chemin)
            case .dossier:
                guard let sousDossier = dossier.dossier(nom) else {
                    illisibles.append(chemin)
                    continue
                }
                parcourir(sousDossier, prefixe: chemin.texte + "/", profondeur: profondeur + 1, reste: &reste)
            }
        }
    }
}
