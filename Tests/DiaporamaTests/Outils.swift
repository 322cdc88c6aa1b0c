import Bureautique
import Graphique
import Testing

@testable import Diaporama

/// The parts of the .pptx of a deck, by their names.
func pptx(_ diaporama: Diaporama) throws -> [String: String] {
    textes(try PresentationPptx(diaporama).parties())
}

/// The parts of the .odp of a deck, by their names.
func odp(_ diaporama: Diaporama) throws -> [String: String] { textes(try PresentationOdp(diaporama).parties()) }

/// The page of a deck.
func html(_ diaporama: Diaporama) throws -> String { String(decoding: try diaporama.html(), as: UTF8.self) }

private func textes(_ parties: [Partie]) -> [String: String] {
    Dictionary(
        parties.map { ($0.nom, String(decoding: $0.octets, as: UTF8.self)) },
        uniquingKeysWith: { premiere, _ in premiere })
}

/// A deck of one slide with these objects.
func deck(_ objets: [Objet], titre: String = "Un message", notes: [String] = []) -> Diaporama {
    DiaporamaDEssai.deck([DiaporamaDEssai.diapositive("un", titre, objets, notes: notes)])
}

/// The slides of these objects.
func planches(_ objets: [Objet], titre: String = "Un message") -> [Planche] {
    Plan(deck(objets, titre: titre)).planches
}

func tableau(_ lignes: [[TableauDeDiapositive.Case]]) -> TableauDeDiapositive {
    TableauDeDiapositive(legende: "Légende", entetes: ["Nom", "Valeur"], lignes: lignes)
}

func graphique(_ dessin: any Dessin) -> Graphique {
    Graphique(id: "g", titre: "Un graphique", sousTitre: "", dessin: dessin)
}

/// A waterfall of the three natures.
func cascade(_ valeurs: [Valeur]) -> Cascade {
    Cascade(
        etapes: zip(valeurs, [Cascade.Nature.total, .retrait, .ajout]).enumerated().map {
            .init("étape \($0)", $1.0, $1.1)
        }, nomDesEtapes: "Étape", nomDesValeurs: "Logements")
}

extension String {
    func occurrences(_ motif: String) -> Int { ranges(of: motif).count }
}
