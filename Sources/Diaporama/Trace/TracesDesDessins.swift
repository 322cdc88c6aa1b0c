import Graphique

extension TraceNatif {
    /// nil for a drawing that has no native form here: its data are then a table.
    init?(_ dessin: any Dessin) {
        switch dessin {
        case let dessin as BarresAObjectif:
            self.init(
                .barres, dessin.lignes.map(\.nom),
                [
                    Serie(nom: dessin.noms.fait, valeurs: dessin.lignes.map(\.fait), marque: .fait),
                    Serie(nom: dessin.noms.objectif, valeurs: dessin.lignes.map(\.objectif), marque: .creux),
                ])
        case let dessin as Halteres:
            self.init(
                .barres, dessin.lignes.map(\.nom),
                [
                    Serie(nom: dessin.noms.avant, valeurs: dessin.lignes.map(\.avant), marque: .creux),
                    Serie(nom: dessin.noms.apres, valeurs: dessin.lignes.map(\.apres), marque: .fait),
                ])
        case let dessin as TauxASeuil:
            self.init(
                .barres, dessin.lignes.map(\.nom),
                [
                    Serie(nom: "Taux", valeurs: dessin.lignes.map(\.taux), marque: .fait),
                    Serie(nom: dessin.nomDuSeuil, valeurs: dessin.lignes.map(\.seuil), marque: .creux),
                ])
        case let dessin as Entonnoir:
            self.init(
                .barres, dessin.etapes.map { $0.precision.isEmpty ? $0.libelle : "\($0.libelle) (\($0.precision))" },
                [
                    Serie(
                        nom: dessin.nomDesValeurs, valeurs: dessin.etapes.map(\.valeur), marque: .fait,
                        autres: Set(dessin.etapes.indices.filter { dessin.etapes[$0].perdue }))
                ])
        case let dessin as Tuiles: self.init(tuiles: dessin)
        case let dessin as Courbes:
            self.init(
                .courbes, dessin.pas.map(\.nom),
                dessin.series.enumerated().map { rang, serie in
                    Serie(nom: serie.nom, valeurs: serie.valeurs, marque: [.fait, .creux, .retrait][rang % 3])
                })
        case let dessin as PartsEmpilees: self.init(parts: dessin)
        case let dessin as Cascade: self.init(cascade: dessin)
        default: return nil
        }
    }

    /// Bars from the largest, the places without a number last.
    private init(tuiles dessin: Tuiles) {
        let tuiles = dessin.tuiles.enumerated().sorted {
            ($1.element.valeur.quantite ?? Int.min, $0.offset) < ($0.element.valeur.quantite ?? Int.min, $1.offset)
        }.map(\.element)
        self.init(
            .barres, tuiles.map(\.nom),
            [Serie(nom: dessin.nomDesValeurs, valeurs: tuiles.map(\.valeur), marque: .fait)])
    }

    private init(parts dessin: PartsEmpilees) {
        self.init(
            .parts, dessin.barres.map { "\($0.nom) (\($0.total.texte))" },
            dessin.categories.enumerated().map { rang, categorie in
                Serie(
                    nom: categorie.libelle, valeurs: dessin.barres.map { $0.parts[rang] }, marque: .part(rang))
            }, totaux: dessin.barres.map(\.total))
    }

    /// nil when a bar is below zero: stacked bars would not show where it starts.
    private init?(cascade dessin: Cascade) {
        let bornes = dessin.bornes
        guard bornes.allSatisfy({ min($0?.debut ?? 0, $0?.fin ?? 0) >= 0 }) else { return nil }
        let bases = bornes.map { borne -> Valeur in
            guard let borne else { return .absente("") }
            return .connue(min(borne.debut, borne.fin), texte: String(min(borne.debut, borne.fin)))
        }
        self.init(
            .cascade, dessin.etapes.map(\.libelle),
            [
                Serie(nom: "Base", valeurs: bases, marque: .invisible),
                Serie(
                    nom: dessin.nomDesValeurs, valeurs: dessin.etapes.map(\.valeur), marque: .fait,
                    autres: Set(dessin.etapes.indices.filter { dessin.etapes[$0].nature == .retrait }),
                    signes: TraceNatif.signes(dessin)),
            ])
    }

    private static func signes(_ dessin: Cascade) -> [Int: String] {
        var signes: [Int: String] = [:]
        for (rang, etape) in dessin.etapes.enumerated() where etape.valeur.quantite ?? 0 > 0 {
            switch etape.nature {
            case .total: break
            case .ajout: signes[rang] = "+\u{202F}"
            case .retrait: signes[rang] = "\u{2212}\u{202F}"
            }
        }
        return signes
    }
}
