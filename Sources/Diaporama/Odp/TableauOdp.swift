import Bureautique
import XMLPort

/// A table of an .odp slide.
struct TableauOdp: Sendable {
    let pose: TableauPose

    func write(to xml: inout XMLWriter) {
        // LibreOffice fills with blue the cells of a table without a template; `bw` is one of its own, on white.
        xml.start("table:table", ["table:style-name": StylesOdp.tableau, "table:template-name": "bw"])
        for largeur in pose.largeurs {
            xml.element("table:table-column", ["table:style-name": StylesOdp.colonne(largeur)])
        }
        // Not in `table:table-header-rows`, which LibreOffice does not show on a slide.
        rang(pose.entetes, pose.hauteurs.first ?? 0, tete: true, to: &xml)
        for (ligne, hauteur) in zip(pose.lignes, pose.hauteurs.dropFirst()) {
            rang(ligne.map(\.texte), hauteur, tete: false, to: &xml)
        }
        xml.end()
    }

    private func rang(_ textes: [String], _ hauteur: Longueur, tete: Bool, to xml: inout XMLWriter) {
        xml.start("table:table-row", ["table:style-name": StylesOdp.ligne(hauteur)])
        for (colonne, texte) in textes.enumerated() {
            xml.start("table:table-cell", ["table:style-name": tete ? StylesOdp.tete : StylesOdp.cellule])
            let lettre = (tete ? LettresOdp.tete : LettresOdp.cellule)(pose.corps, pose.aDroite[colonne])
            xml.paragraphe(odp: texte, lettre)
            xml.end()
        }
        xml.end()
    }
}
