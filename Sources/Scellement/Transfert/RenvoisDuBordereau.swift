package import XMLPort

/// The identifiers of a SEDA message and what refers to them: libxml2 validates a message whose references lead nowhere.
package enum RenvoisDuBordereau {
    private static let renvois: Set<String> = [
        "ArchiveUnitRefId", "DataObjectGroupReferenceId", "DataObjectReferenceId", "SignedDocumentReferenceId",
    ]

    /// What is wrong in a message, in French, in its order; empty when every identifier is given once and every reference has
    /// its own.
    package static func fautes(_ octets: [UInt8]) throws(XMLReadingError) -> [String] {
        var lecteur = XMLReader(limits: XMLLimits(bytes: octets.count, token: max(octets.count, 1)))
        let evenements = try lecteur.push(octets[...]) + lecteur.finish()
        var donnes: Set<String> = []
        var (doubles, appeles): ([String], [(nom: String, cible: String)]) = ([], [])
        var texte = ""
        for evenement in evenements {
            switch evenement {
            case .start(let element):
                texte = ""
                if let identifiant = element["id"], !donnes.insert(identifiant).inserted {
                    doubles.append("identifiant en double : \(identifiant)")
                }
                if let cible = element["target"] { appeles.append((element.name, cible)) }
            case .text(let morceau): texte += morceau
            case .end(let nom):
                if renvois.contains(nom) { appeles.append((nom, texte)) }
                texte = ""
            }
        }
        return doubles + appeles.filter { !donnes.contains($0.cible) }.map { "\($0.nom) sans objet : \($0.cible)" }
    }
}
