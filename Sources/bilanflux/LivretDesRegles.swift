import Diagnostics
import Parc
import Regles

/// The rule book: the registry's rules, measures and what is not applied, as text and as JSON.
struct LivretDesRegles {
    let regles: [Regle]
    let mesures: [Mesure]
    let identites: [Identite]
    let nonAppliques: [NonApplique]

    /// The book of this version.
    static var registre: LivretDesRegles {
        LivretDesRegles(
            regles: Registre.regles + Registre.reglesHorsBilan, mesures: Registre.mesures, identites: Identite.allCases,
            nonAppliques: Registre.nonAppliques)
    }

    /// The measures that rest on a rule, in their order.
    private func mesures(reposantSur regle: Regle) -> [Mesure] { mesures.filter { $0.regles.contains(regle.id) } }
}

// MARK: - Text

extension LivretDesRegles {
    private static let indent = 4
    private static let column = 18

    /// The book for people.
    func text(width: Int) -> String {
        let wrapper = TextWrapper(width: width)
        var blocks = [
            "LIVRET DES RÈGLES DE BILANFLUX \(Bilanflux.version)",
            wrapper.fold(
                "\(regles.count) règles, \(mesures.count) mesures. N est l’année du bilan. Une règle dit ce qui entre dans les "
                    + "chiffres ; une mesure est un chiffre des bilans et repose sur des règles."),
            title("1. LES RÈGLES"),
        ]
        blocks += regles.map { block($0, wrapper) }
        blocks.append(title("2. LES MESURES"))
        for section in Section.allCases {
            let mesures = mesures.filter { $0.section == section }
            guard !mesures.isEmpty else { continue }
            blocks.append("Section \(section.rawValue) : \(section.titre)")
            blocks += mesures.map { block($0, wrapper) }
        }
        blocks.append(title("3. LES IDENTITÉS"))
        blocks.append(
            wrapper.fold("Elles sont vérifiées sur chaque bilan, à chaque production ; un écart interdit la livraison.")
        )
        blocks.append(
            identites.map { wrapper.paragraph($0.rawValue, $0.enonce + ".", indent: 0, hanging: 10) }
                .joined(separator: "\n"))
        blocks.append(title("4. CE QUE CETTE VERSION N’APPLIQUE PAS"))
        blocks += nonAppliques.map { entry in
            wrapper.fold(entry.objet) + "\n" + statement(entry.raison + ".", wrapper)
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func title(_ text: String) -> String { text + "\n" + String(repeating: "=", count: text.count) }

    private func block(_ regle: Regle, _ wrapper: TextWrapper) -> String {
        var lines = [regle.id.padded(to: 10) + regle.titre, statement(regle.enonce, wrapper)]
        lines.append(field("Références", regle.references.map(\.texte), wrapper))
        if !regle.parametres.isEmpty { lines.append(field("Paramètres", regle.parametres, wrapper)) }
        let sections = mesuresParSection(regle)
        if !sections.isEmpty { lines.append(field("Mesures", sections, wrapper)) }
        return lines.joined(separator: "\n")
    }

    private func block(_ mesure: Mesure, _ wrapper: TextWrapper) -> String {
        [
            "\(mesure.id) : \(mesure.libelleComplet)", statement(mesure.definition, wrapper),
            field("Règles", mesure.regles, wrapper), field("Références", mesure.references.map(\.texte), wrapper),
            field("Compte", [mesure.nature.libelle + ", " + mesure.portee.libelle], wrapper),
            field("Ventilations", mesure.ventilations.map(\.libelle), wrapper),
        ].joined(separator: "\n")
    }

    /// The measures that rest on a rule, section by section (`D : toutes`).
    private func mesuresParSection(_ regle: Regle) -> [String] {
        let reposent = Dictionary(grouping: mesures(reposantSur: regle), by: \.section)
        return Section.allCases.compactMap { section in
            guard let siennes = reposent[section] else { return nil }
            let toutes = siennes.count == mesures.count { $0.section == section }
            return "\(section.rawValue) : \(toutes ? "toutes" : siennes.map(\.id).joined(separator: ", "))"
        }
    }

    private func statement(_ text: String, _ wrapper: TextWrapper) -> String {
        wrapper.paragraph(text, indent: LivretDesRegles.indent)
    }

    private func field(_ label: String, _ values: [String], _ wrapper: TextWrapper) -> String {
        wrapper.paragraph(
            label, values.joined(separator: " ; "), indent: LivretDesRegles.indent, hanging: LivretDesRegles.column)
    }
}

extension String {
    /// Followed by blanks up to `width`, one at least.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}

extension NatureDeMesure {
    fileprivate var libelle: String {
        switch self {
        case .logements: "des logements"
        case .personnes: "des ménages ou des décisions qui les concernent"
        case .controles: "des lignes, des événements ou des constats"
        }
    }
}

extension Portee {
    fileprivate var libelle: String {
        switch self {
        case .ensemble: "pour l’ensemble du bailleur"
        case .parReservataire: "par réservataire, pour le bailleur et pour l’ensemble"
        case .parConvention: "par réservataire"
        case .campagne: "pour la campagne entière"
        }
    }
}

// MARK: - JSON

extension LivretDesRegles {
    /// The book for programs: one object, keys in a fixed order.
    var json: String {
        """
        {
          "version": \(JSONText.string(Bilanflux.version)),
          "regles": \(array(regles.map(object))),
          "mesures": \(array(mesures.map(object))),
          "identites": \(array(identites.map(object))),
          "nonAppliques": \(array(nonAppliques.map(object)))
        }

        """
    }

    private func array(_ objects: [String]) -> String {
        objects.isEmpty ? "[]" : "[\n    " + objects.joined(separator: ",\n    ") + "\n  ]"
    }

    private func strings(_ values: [String]) -> String {
        "[" + values.map(JSONText.string).joined(separator: ", ") + "]"
    }

    private func object(_ fields: [(key: String, value: String)]) -> String {
        "{" + fields.map { "\(JSONText.string($0.key)): \($0.value)" }.joined(separator: ", ") + "}"
    }

    private func object(_ regle: Regle) -> String {
        object([
            ("id", JSONText.string(regle.id)), ("titre", JSONText.string(regle.titre)),
            ("enonce", JSONText.string(regle.enonce)), ("references", strings(regle.references.map(\.texte))),
            ("parametres", strings(regle.parametres)),
            ("mesures", strings(mesures(reposantSur: regle).map { "\($0.section.rawValue)/\($0.id)" })),
        ])
    }

    private func object(_ mesure: Mesure) -> String {
        object([
            ("id", JSONText.string(mesure.id)), ("section", JSONText.string(mesure.section.rawValue)),
            ("libelle", JSONText.string(mesure.libelleComplet)), ("definition", JSONText.string(mesure.definition)),
            ("regles", strings(mesure.regles)), ("references", strings(mesure.references.map(\.texte))),
            ("nature", JSONText.string(mesure.nature.rawValue)), ("portee", JSONText.string(mesure.portee.code)),
            (
                "ventilations",
                "[" + mesure.ventilations.map { strings($0.axes.map(\.rawValue)) }.joined(separator: ", ") + "]"
            ),
        ])
    }

    private func object(_ identite: Identite) -> String {
        object([("id", JSONText.string(identite.rawValue)), ("enonce", JSONText.string(identite.enonce))])
    }

    private func object(_ entry: NonApplique) -> String {
        object([("objet", JSONText.string(entry.objet)), ("raison", JSONText.string(entry.raison))])
    }
}

extension Portee {
    fileprivate var code: String {
        switch self {
        case .ensemble: "ensemble"
        case .parReservataire: "par-reservataire"
        case .parConvention: "par-convention"
        case .campagne: "campagne"
        }
    }
}
