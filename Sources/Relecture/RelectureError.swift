package import XMLPort

/// Why a file is not read as a bilan; it never quotes the file.
package enum RelectureError: Error, Sendable, Equatable {
    /// It is not XML, or is hostile.
    case illisible(XMLReadingError)
    /// It is XML, and something else than a bilan.
    case pasUnBilan
    /// It is a bilan of another format: a later namespace or version.
    case autreFormat
    /// It is of a version of the tool whose bilans had not the present format yet.
    case formatAnterieur(version: String)
    /// It does not fit bilan-1.xsd; the line of the first fault.
    case nonConforme(ligne: Int)
    /// A number that the format allows and that is too large to be counted with.
    case nombreTropGrand(ligne: Int)
    /// A figure or a parameter that the document gives twice.
    case enDouble(ligne: Int)
    /// Our own schema does not compile: a bug of ours.
    case schemaInvalide

    /// The French phrase: what is wrong, and the remedy.
    package var message: String {
        switch self {
        case .illisible(let raison):
            "\(raison.message)\(RelectureError.place(raison)) — donner le bilan.xml tel que bilanflux l’a écrit"
        case .pasUnBilan: "ce n’est pas un bilan de bilanflux — donner un bilan.xml, ou un dossier de sortie"
        case .autreFormat:
            "ce bilan est d’un autre format que la version 1, la seule que cette version de bilanflux sait lire"
        case .formatAnterieur(let version):
            "\(RelectureError.ecritPar(version)) : refaire ce bilan avec cette version"
        case .nonConforme(let ligne):
            "ce bilan n’est pas conforme à son schéma, bilan-1.xsd (ligne \(ligne)) — il a été modifié, ou abîmé"
        case .nombreTropGrand(let ligne): "un nombre est démesuré (ligne \(ligne)) — le fichier a été modifié, ou abîmé"
        case .enDouble(let ligne):
            "un chiffre ou un paramètre y est deux fois (ligne \(ligne)) — le fichier a été modifié, ou abîmé"
        case .schemaInvalide: "le schéma du bilan est invalide : c’est un défaut de l’outil, le signaler"
        }
    }

    /// What there is to say of a bilan of an earlier format.
    static func ecritPar(_ version: String) -> String {
        "écrit par bilanflux \(version), dans un format antérieur"
    }

    private static func place(_ raison: XMLReadingError) -> String {
        guard raison.line > 0 else { return "" }
        return raison.column > 0 ? " (ligne \(raison.line), colonne \(raison.column))" : " (ligne \(raison.line))"
    }
}
