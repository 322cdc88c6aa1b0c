import Diagnostics
import Parc
import TOMLKit

/// What reads a TOML file of a campaign: strict keys, typed values, every problem with its line.
protocol LecteurTOML {
    var fichier: FichierTOML { get set }
}

extension LecteurTOML {
    func valeur(_ section: String, _ cle: String) -> (any TOMLValueConvertible)? {
        section.isEmpty ? fichier.table[cle] : fichier.sousTable(section)?[cle]
    }

    func nom(_ section: String, _ cle: String) -> String { section.isEmpty ? cle : "\(section).\(cle)" }

    mutating func signaler(_ regle: DiagnosticRule, _ section: String, _ cle: String, _ detail: String) {
        let ligne = LocalisationDeCle.ligne(fichier.texte, section: section, cle: cle)
        let place = SourcePosition(file: fichier.definition.nom, line: ligne)
        fichier.problemes.append(Diagnostic(regle, at: place, detail: detail))
    }

    /// A value that is not what is expected of its key.
    mutating func refuser(_ section: String, _ cle: String, _ attendu: String) {
        signaler(fichier.definition.invalide, section, cle, "« \(nom(section, cle)) » : \(attendu)")
    }

    /// Says every key that the file may not have.
    mutating func verifierLesCles() {
        for (section, connues) in fichier.definition.connues.sorted(by: { $0.key < $1.key }) {
            guard let table = section.isEmpty ? fichier.table : fichier.sousTable(section) else {
                if fichier.table[section] != nil { refuser("", section, "une section [\(section)] est attendue") }
                continue
            }
            for cle in table.keys.sorted() where !connues.contains(cle) {
                let proche = ClesDeCampagne.proche(cle, parmi: connues)
                signaler(
                    fichier.definition.inconnue, section, cle,
                    "« \(nom(section, cle)) »" + (proche.map { " ; vouliez-vous dire « \($0) » ?" } ?? ""))
            }
        }
    }

    // MARK: Values

    mutating func texte(_ section: String, _ cle: String, requis: Bool = false) -> String? {
        guard let valeur = valeur(section, cle) else {
            if requis { signaler(fichier.definition.manquante, section, cle, "« \(nom(section, cle)) »") }
            return nil
        }
        guard let texte = valeur.string else {
            refuser(section, cle, "un texte entre guillemets est attendu")
            return nil
        }
        if requis && texte.isEmpty {
            signaler(fichier.definition.invalide, section, cle, "« \(nom(section, cle)) » est vide")
            return nil
        }
        return texte
    }

    mutating func jour(_ section: String, _ cle: String) -> Jour? {
        guard let valeur = valeur(section, cle) else { return nil }
        let jour =
            if let date = valeur.date {
                Jour(annee: date.year, mois: date.month, jour: date.day)
            } else {
                valeur.string.flatMap { Jour($0) }
            }
        if jour == nil { refuser(section, cle, "une date aaaa-mm-jj est attendue") }
        return jour
    }

    /// One of the values of a choice; nil when it is not given, or is none of them.
    mutating func choix<Choix: RawRepresentable & CaseIterable>(
        _ section: String, _ cle: String, requis: Bool = false
    ) -> Choix? where Choix.RawValue == String {
        guard let texte = texte(section, cle, requis: requis) else { return nil }
        if let choix = Choix(rawValue: texte) { return choix }
        refuser(section, cle, Choix.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ") + " attendu")
        return nil
    }

    mutating func choix<Choix: RawRepresentable & CaseIterable>(
        _ section: String, _ cle: String, defaut: Choix
    ) -> Choix where Choix.RawValue == String {
        choix(section, cle) ?? defaut
    }

    /// A whole number between bounds; nil when it is not given, or is not one.
    mutating func entier(
        _ section: String, _ cle: String, _ bornes: ClosedRange<Int>, requis: Bool = false
    ) -> Int? {
        guard let valeur = valeur(section, cle) else {
            if requis { signaler(fichier.definition.manquante, section, cle, "« \(nom(section, cle)) »") }
            return nil
        }
        guard let entier = valeur.int, bornes.contains(entier) else {
            refuser(
                section, cle,
                "un nombre entier de \(bornes.lowerBound) à \(bornes.upperBound) est attendu, sans guillemets")
            return nil
        }
        return entier
    }
}
