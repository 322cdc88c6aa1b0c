import Comptage
import Parc
import Regles

/// What a page says of figures that nobody counted: in their place, and together in section M.
struct LacunesDuBilan {
    let presentation: PresentationDuBilan

    /// In the place of a section that has no figure; nil when it may have one.
    func chapitre(_ section: Section, comptees: [MesureComptee]) -> Chapitre? {
        guard !siennes(section).isEmpty, comptees.isEmpty, !aUnCalcul(section) else { return nil }
        return Chapitre(
            id: "section-\(section.rawValue.lowercased())",
            titre: "\(section.rawValue). \(Typographie.soignee(section.titre))",
            chapeau: "Section non comptée\u{202F}: le fichier de faits dont vient ce bilan n’en dit rien.", groupes: [])
    }

    /// Behind the lead of a section that lacks some; nil when it has everything.
    func note(_ section: Section) -> String? {
        let siennes = siennes(section)
        guard !siennes.isEmpty else { return nil }
        return " Le fichier de faits ne dit rien de ce qui suit, qui n’est donc ni compté ni nul\u{202F}: "
            + siennes.map { "«\u{A0}\(Typographie.soignee($0.libelle))\u{A0}»" }.joined(separator: ", ") + "."
    }

    /// In section M: where the figures come from, and what is missing; nil when they were counted here.
    var provenance: Chapitre.Groupe? {
        guard let empreinte = presentation.exercice.faits else { return nil }
        let absentes = presentation.bilan.lacunes
        let texte =
            "Les chiffres de ce bilan n’ont pas été comptés en lisant le parc et le journal\u{202F}: ils viennent d’un fichier de "
            + "faits déjà comptés, dont l’empreinte (SHA-256) est \(empreinte). Les totaux et les identités ont été vérifiés "
            + "sur ce fichier\u{202F}; le détail derrière chaque chiffre est chez qui a compté."
        guard !absentes.isEmpty else {
            return Chapitre.Groupe(id: "m-faits", titre: "Le fichier de faits", texte: texte, tableaux: [])
        }
        var tableau = Tableau(
            id: "m-faits-tableau", legende: "Ce que le fichier de faits ne dit pas",
            entetes: [Tableau.Entete(texte: "Section", mots: true), Tableau.Entete(texte: "Non compté", mots: true)],
            lignes: absentes.map { Tableau.Ligne([$0.section.rawValue], [.mots(Typographie.soignee($0.libelle))]) })
        tableau.provenance = presentation.provenance(champ: "la campagne entière")
        return Chapitre.Groupe(id: "m-faits", titre: "Le fichier de faits", texte: texte, tableaux: [tableau])
    }

    private func siennes(_ section: Section) -> [Lacune] {
        presentation.bilan.lacunes.filter { $0.section == section }
    }

    private func aUnCalcul(_ section: Section) -> Bool {
        // Section H stands on the annexes themselves: its shares alone do not make it.
        if section == .h { return !presentation.bilan.annexes.isEmpty }
        return presentation.bilan.calculees.contains { $0.mesure.section == section }
    }
}
