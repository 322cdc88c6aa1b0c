import Diagnostics
import Importation
import Modele

/// What is printed once a model is written: what stands where, what to do next.
struct ModelReport {
    private let modele: Modele
    private let dossier: String

    init(_ modele: Modele, dossier: String) {
        self.modele = modele
        self.dossier = dossier
    }

    /// The text, in French.
    func text(width: Int) -> String {
        let wrapper = TextWrapper(width: width)
        let aRemplir = modele.clesARemplir
        let lignes =
            [
                (Modele.notice, "comment procéder ; chaque fichier, chaque colonne"),
                (
                    Campagne.nomDuFichier,
                    aRemplir.isEmpty
                        ? "l’année, le bailleur, les fichiers, les paramètres"
                        : "à remplir d’abord : \(aRemplir.joined(separator: ", "))"
                ),
            ] + Modele.tablesParRang.map { ($0.libelle, $0.noms.joined(separator: ", ")) }
            + [(LecteurDArchivage.nomDuFichier, "combien de temps les bilans sont gardés, et leur sort")]
        return "\(dossier) : une campagne vide, \(modele.fichiers.count) fichiers\n"
            + lignes.map { wrapper.paragraph($0.0, $0.1, indent: 2, hanging: 18) + "\n" }.joined()
            + "\nLisez \(Modele.notice), remplissez les fichiers, puis contrôlez :\n  bilanflux controler \(argument)\n"
    }

    /// The folder as a shell takes it.
    private var argument: String { (dossier.hasPrefix("-") ? "./\(dossier)" : dossier).shellArgument }
}
