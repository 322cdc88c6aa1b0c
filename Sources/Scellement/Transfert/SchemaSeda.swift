import Foundation
import XMLPort

/// The official schema of SEDA 2.3, from a folder that the user gives: none is shipped, their licence is not stated.
package struct SchemaSeda: Sendable {
    private let schema: XMLSchema

    private static let principal = "seda-2.3-main.xsd"
    /// The official ones hold ten times less.
    private static let octetsAuPlus = 8 << 20

    /// Compiles the schema from the .xsd files of a folder, and from nothing else.
    package init(dossier: String) throws(TransfertError) {
        let noms = ((try? FileManager.default.contentsOfDirectory(atPath: dossier)) ?? []).sorted()
            .filter { $0.hasSuffix(".xsd") }
        guard noms.contains(SchemaSeda.principal) else {
            throw .schema(.introuvable(dossier: dossier, fichier: SchemaSeda.principal))
        }
        var documents: [String: [UInt8]] = [:]
        for nom in noms { documents[nom] = try SchemaSeda.lire("\(dossier)/\(nom)") }
        let octets = documents[SchemaSeda.principal] ?? []
        documents[SchemaSeda.principal] = nil
        do throws(XMLError) {
            schema = try XMLSchema(bytes: octets, name: SchemaSeda.principal, others: documents)
        } catch {
            guard case .invalidSchema(_, let fautes) = error else { throw .defaut("XML : \(error)") }
            throw .schema(.invalide(fautes))
        }
    }

    private static func lire(_ chemin: String) throws(TransfertError) -> [UInt8] {
        let donnees: Data
        do {
            let taille = try FileManager.default.attributesOfItem(atPath: chemin)[.size] as? Int ?? 0
            guard taille <= octetsAuPlus else {
                throw TransfertError.schema(.illisible(fichier: chemin, raison: "plus de 8 Mio"))
            }
            donnees = try Data(contentsOf: URL(filePath: chemin))
        } catch let error as TransfertError {
            throw error
        } catch {
            throw .schema(.illisible(fichier: chemin, raison: "lecture impossible"))
        }
        return Array(donnees)
    }

    /// Refuses a message that the schema refuses.
    package func verifier(_ bordereau: BordereauSeda) throws(TransfertError) {
        let fautes = schema.validate(bordereau.octets)
        guard fautes.isEmpty else { throw .schema(.nonConforme(fautes)) }
    }
}
