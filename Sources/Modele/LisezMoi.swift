import Diagnostics
import Importation
import Parc

/// LISEZMOI.txt: in which order to proceed, then every file and every column.
struct LisezMoi {
    private let connu: Preremplissage
    private let mise = TextWrapper(width: 100)

    init(_ connu: Preremplissage) { self.connu = connu }

    /// The file.
    var texte: String {
        connu.dater(
            ([ModeDEmploi.texte(mise)] + RangDeFichier.allCases.map(partie)).joined(separator: "\n"))
    }

    private func partie(_ rang: RangDeFichier) -> String {
        titre(rang.titre) + mise.fold(rang.presentation) + "\n\n" + rang.fiches.map(fichier).joined(separator: "\n")
    }

    private func titre(_ texte: String) -> String {
        "\(texte)\n" + String(repeating: "=", count: texte.count) + "\n\n"
    }

    private func fichier(_ fiche: FicheDeFichier) -> String {
        let nom = "\(fiche.nom)\n" + String(repeating: "-", count: fiche.nom.count) + "\n"
        let textes = [fiche.titre, fiche.contenu, "D’où il vient : \(fiche.provenance)"].map { mise.fold($0) + "\n" }
        return nom + textes.joined() + colonnes(fiche)
    }

    /// The columns, once for two files that have the same ones.
    private func colonnes(_ fiche: FicheDeFichier) -> String {
        guard let entete = fiche.entete else { return "" }
        let premiere = Modele.fiches.first { $0.entete == entete }
        if let premiere, premiere.nom != fiche.nom { return "Colonnes : celles de \(premiere.nom).\n" }
        return fiche.colonnes.map { "\n" + colonne($0) }.joined()
    }

    private func colonne(_ colonne: ColonneDuModele) -> String {
        let largeur = colonne.fiche.codes.map(\.code.count).max() ?? 0
        let codes = colonne.fiche.codes.map { code in
            mise.paragraph(code.code, code.libelle, indent: 6, hanging: 6 + largeur + 2)
        }
        let lignes =
            ["  \(colonne.nom) (colonne \(colonne.estRequise ? "obligatoire" : "facultative"))"]
            + [mise.paragraph(colonne.fiche.sens, indent: 4)] + codes
            + [mise.paragraph("Vide : \(colonne.fiche.vide).", indent: 4)]
        return lignes.joined(separator: "\n") + "\n"
    }
}

extension RangDeFichier {
    fileprivate var titre: String {
        switch self {
        case .requis: "3. LES FICHIERS OBLIGATOIRES"
        case .facultatif: "4. LES FICHIERS FACULTATIFS"
        }
    }

    fileprivate var presentation: String {
        switch self {
        case .requis: "Sans l’un d’eux, il n’y a pas de bilan."
        case .facultatif:
            "Leur ligne est derrière un # dans \(Campagne.nomDuFichier) : ôtez-le pour qu’ils soient lus. annexe.csv et "
                + "\(LecteurDArchivage.nomDuFichier) n’y ont pas de ligne."
        }
    }
}
