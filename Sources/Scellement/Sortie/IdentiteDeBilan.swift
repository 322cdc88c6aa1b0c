import Parc
import XMLPort

/// Whose bilan a `bilan.xml` is, as its signed bytes say: neither the name of a folder nor an index are believed.
package struct IdentiteDeBilan: Sendable, Equatable {
    /// The kinds of bilans that are filed.
    package enum Edition: String, Sendable {
        case reservataire, consolide, conference
    }

    package fileprivate(set) var edition = Edition.conference
    /// Nine digits.
    package fileprivate(set) var siren = ""
    package fileprivate(set) var bailleur = ""
    package fileprivate(set) var annee = 0
    package fileprivate(set) var arreteAu = ""
    /// Name of whom it is for; the landlord's own for the consolidated one.
    package fileprivate(set) var destinataire = ""
    /// Code of the réservataire, SIREN of the EPCI; nil for the consolidated one.
    package fileprivate(set) var code: String?
    /// From 2 on for a correction.
    package fileprivate(set) var version = 1
    package fileprivate(set) var motif: String?

    /// Reads the identification of a document; nil when it has none of ours.
    package init?(_ xml: [UInt8]) {
        var lecteur = XMLReader()
        var complete = false
        // The figures after it are not read.
        for debut in stride(from: 0, to: xml.count, by: 8192) where !complete {
            guard let evenements = try? lecteur.push(xml[debut..<min(debut + 8192, xml.count)]) else { return nil }
            for evenement in evenements where !complete {
                guard case .start(let element) = evenement else { continue }
                // Who, and whether it is corrected, stand before the parameters.
                complete = element.name == "parametres"
                lire(element)
            }
        }
        guard complete, siren.utf8.count == 9, annee >= 1000, !destinataire.isEmpty else { return nil }
    }

    private mutating func lire(_ element: XMLElement) {
        switch element.name {
        case "bailleur":
            siren = element["siren"] ?? ""
            bailleur = element["nom"] ?? ""
        case "destinataire":
            code = element["code"]
            edition = code == nil ? .consolide : .reservataire
            destinataire = element["nom"] ?? bailleur
        case "epci":
            code = element["siren"]
            destinataire = element["nom"] ?? ""
        case "exercice":
            annee = element["annee"].flatMap { Int($0) } ?? 0
            arreteAu = element["arreteAu"] ?? ""
        case "correction":
            version = element["version"].flatMap { Int($0) } ?? 0
            motif = element["motif"]
        default: break
        }
    }
}
