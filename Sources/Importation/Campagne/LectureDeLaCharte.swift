import Diagnostics
import Glibc
import Parc
import TOMLKit
import Tabular

/// The logo and the colours of campagne.toml.
extension LecteurDeCampagne {
    mutating func lireCouleurs() -> Charte.Couleurs? {
        guard let valeur = valeur("bailleur", "couleurs") else { return nil }
        let couleurs = (valeur.array?.map(\.string) ?? []).map { $0.flatMap(Couleur.init) }
        guard couleurs.count == 2, let principale = couleurs[0], let secondaire = couleurs[1] else {
            signaler(
                ClesDeCampagne.invalide, "bailleur", "couleurs",
                "« bailleur.couleurs » : deux couleurs [\"#rrvvbb\", \"#rrvvbb\"] sont attendues")
            return nil
        }
        for couleur in [principale, secondaire] where Fonds.clairs.contraste(couleur) < Fonds.minimum {
            let mesure = Fonds.clairs.contraste(couleur)
            signaler(
                ClesDeCampagne.contraste, "bailleur", "couleurs",
                "« bailleur.couleurs » : \(couleur.texte) a un contraste de \(mesure / 100),"
                    + "\(mesure % 100 < 10 ? "0" : "")\(mesure % 100) pour 1 sur le fond des pages")
        }
        return Charte.Couleurs(principale: principale, secondaire: secondaire)
    }

    mutating func lireLogo(dossier: String, tap: (String, UnsafeRawBufferPointer) -> Void) -> Charte.Logo? {
        guard let nom = texte("bailleur", "logo") else { return nil }
        do throws(RefusDeLogo) {
            let octets = try LecteurDeCampagne.octetsDuLogo(nom, dossier: dossier)
            let logo = Charte.Logo(format: try FormatDeLogo.format(octets), octets: octets)
            octets.withUnsafeBytes { tap(nom, $0) }
            return logo
        } catch {
            signaler(ClesDeCampagne.logo, "bailleur", "logo", "« bailleur.logo » : \(error.raison)")
            return nil
        }
    }

    /// The bytes of a file that lies in the folder, by its path and by where its links lead.
    private static func octetsDuLogo(_ nom: String, dossier: String) throws(RefusDeLogo) -> [UInt8] {
        let dehors = RefusDeLogo("un fichier du dossier de la campagne est attendu")
        guard !nom.isEmpty, !nom.hasPrefix("/"), !nom.split(separator: "/").contains("..") else { throw dehors }
        guard let racine = cheminReel(dossier), let fichier = cheminReel("\(dossier)/\(nom)") else {
            throw RefusDeLogo("fichier introuvable")
        }
        guard fichier.hasPrefix(racine == "/" ? racine : "\(racine)/") else { throw dehors }
        do throws(TabularError) {
            return try WholeFile.read(path: fichier, file: nom, limit: Charte.Logo.octetsAuPlus)
        } catch {
            switch error {
            case .unreadable(_, let raison): throw RefusDeLogo(raison)
            case .isFolder: throw RefusDeLogo("c’est un dossier")
            case .missing, .empty, .binary, .utf16, .spreadsheet, .compressed, .headerTooLong, .workbook: throw dehors
            }
        }
    }

    /// A path without links; nil when nothing is there.
    private static func cheminReel(_ chemin: String) -> String? {
        guard let reel = realpath(chemin, nil) else { return nil }
        defer { free(reel) }
        return String(cString: reel)
    }
}
