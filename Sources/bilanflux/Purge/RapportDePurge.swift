import Diagnostics
import Importation
import Parc
import Regles
import Rendu

/// What `purger` says, in French.
struct RapportDePurge {
    private let campagne: Campagne
    private let inventaire: InventaireDePurge
    private let entrees: [EntreeDuRegistre]

    /// Files shown at most among those that nobody knows.
    private static let montres = 20

    init(_ campagne: Campagne, _ inventaire: InventaireDePurge, _ entrees: [EntreeDuRegistre]) {
        self.campagne = campagne
        self.inventaire = inventaire
        self.entrees = entrees
    }

    /// Without `--confirmer`.
    var liste: String {
        guard !inventaire.aDetruire.isEmpty else { return rienADetruire }
        let total = inventaire.aDetruire.reduce(0) { $0 + $1.etat.octets }
        let suite = """
            Rien n’est détruit. Après avoir relu cette liste :
              bilanflux purger \(campagne.dossier) --confirmer --date aaaa-mm-jj
            Les bilans ne pourront plus être refaits ni expliqués.
            """
        return texte([
            bloc("À détruire (\(NombreFrancais.entier(total)) octets) :", inventaire.aDetruire.map(ligne)),
            nonDetruits(inventaire.refuses), absents, inconnus, enSuspens, suite,
        ])
    }

    /// When no file can be destroyed.
    var rienADetruire: String {
        texte(["Rien à détruire.", nonDetruits(inventaire.refuses), absents, inconnus, enSuspens])
    }

    /// With `--confirmer`, once it is done.
    func resultat(_ destruction: Destruction, _ restes: [(nom: String, raison: String)]) -> String {
        let detruits = destruction.detruits.map(ligne)
        return texte([
            detruits.isEmpty ? "Aucun fichier n’est détruit." : bloc("Détruits :", detruits), nonDetruits(restes),
            absents, inconnus, "Écrit au registre des traitements, \(RegistreDesTraitements.nomCSV).",
            TextWrapper(width: Console.width).fold(RapportDePurge.reserve),
        ])
    }

    /// What is said of a destruction that was stopped before it was told.
    static func constat(_ annonce: EntreeDuRegistre) -> String {
        "La destruction annoncée le \(annonce.jour) (registre, entrée \(annonce.numero)) avait été arrêtée : le registre dit "
            + "maintenant ce qu’il en est.\n"
    }

    private static let reserve =
        "Le contenu n’est pas recouvert : sur un SSD, un volume à instantanés ou en nuage, rien ne le garantirait. Restent "
        + "à détruire par vos soins les sauvegardes, les copies et les pièces jointes."

    private func nonDetruits(_ restes: [(nom: String, raison: String)]) -> String {
        bloc("Non détruits :", restes.map { "\($0.nom) : " + plie($0.raison, apres: $0.nom.count + 5) })
    }

    private var absents: String {
        bloc(
            "Absents :",
            inventaire.absents.map { nom in
                guard let entree = entrees.destruction(de: nom) else { return nom }
                return "\(nom) : détruit le \(entree.jour) (registre, entrée \(entree.numero))"
            })
    }

    private var inconnus: String {
        let noms = inventaire.inconnus
        let reste = noms.count - RapportDePurge.montres
        return bloc(
            "Inconnus de bilanflux, jamais détruits par lui ; vérifier que ce ne sont pas des copies :",
            noms.prefix(RapportDePurge.montres) + (reste > 0 ? ["… et \(NombreFrancais.entier(reste)) de plus"] : []))
    }

    private var enSuspens: String {
        guard let annonce = entrees.annonceSansSuite else { return "" }
        return
            "La destruction annoncée le \(annonce.jour) (registre, entrée \(annonce.numero)) a été arrêtée : relancer avec "
            + "--confirmer la termine."
    }

    private func ligne(_ fichier: InventaireDePurge.Fichier) -> String {
        "\(fichier.nom) (\(NombreFrancais.entier(fichier.etat.octets)) octets)\n      "
            + plie(fichier.donnees, apres: 6)
    }

    private func plie(_ texte: String, apres: Int) -> String {
        TextWrapper(width: Console.width).fold(texte, hanging: 6, used: apres)
    }

    private func bloc(_ titre: String, _ lignes: some Collection<String>) -> String {
        lignes.isEmpty ? "" : ([titre] + lignes.map { "  \($0)" }).joined(separator: "\n")
    }

    private func texte(_ blocs: [String]) -> String {
        let titre =
            "\(campagne.bailleur.nom), \(campagne.exercice.territoire), année \(campagne.exercice.annee)"
        return ([titre] + blocs.filter { !$0.isEmpty }).joined(separator: "\n\n") + "\n"
    }
}
