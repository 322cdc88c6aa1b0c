import Mustache

/// What a template is given: named values, every text of which went through `TexteHTML`.
struct Fiche: MustacheParent, ExpressibleByDictionaryLiteral {
    private var valeurs: [String: Any]

    /// One value of a template.
    enum Valeur {
        /// Escaped by the template.
        case texte(String)
        /// Markup of ours, not escaped.
        case balisage(String)
        /// Nothing when nil, so that a section of that name is skipped.
        case siPresent(String?)
        case condition(Bool)
        case fiche(Fiche?)
        case liste([Fiche])
        case chapitres([Chapitre])
        case cellules([Cellule])
    }

    init(dictionaryLiteral elements: (String, Valeur)...) {
        var valeurs: [String: Any] = [:]
        for (nom, valeur) in elements { valeurs[nom] = Fiche.objet(valeur) }
        self.valeurs = valeurs
    }

    /// These values and others, of other names.
    func avec(_ autres: Fiche) -> Fiche {
        var fiche = self
        fiche.valeurs.merge(autres.valeurs) { siennes, _ in siennes }
        return fiche
    }

    func child(named: String) -> Any? { valeurs[named] }

    private static func objet(_ valeur: Valeur) -> Any {
        switch valeur {
        case .texte(let texte): texte
        case .balisage(let balisage): balisage
        case .siPresent(let texte): texte ?? false
        case .condition(let vraie): vraie
        case .fiche(let fiche): fiche.map { $0 as Any } ?? false
        case .liste(let liste): liste
        case .chapitres(let chapitres): chapitres
        case .cellules(let cellules): cellules
        }
    }
}
