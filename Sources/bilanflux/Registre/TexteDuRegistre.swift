import CryptoPort
import Diagnostics

/// The two files of the register, which say the same.
///
/// `registre.json`, version 1, is the one that is read back. `registre.csv` is for spreadsheets: UTF-8, `;`, LF, a header,
/// one line a file of each operation, one line for an operation without a file.
struct TexteDuRegistre: Sendable {
    /// What it tells, in order.
    private(set) var entrees: [EntreeDuRegistre] = []
    private var membres: [UInt8] = []
    /// `registre.csv`.
    private(set) var csv = Array(enteteCSV.utf8)

    private static let enteteCSV =
        "numero;du;au;responsable;operation;etat;donnees;parametres;role;fichier;octets;sha256;version;empreinte\n"

    /// `registre.json`.
    var json: [UInt8] {
        let liste = entrees.isEmpty ? Array("[]".utf8) : Array("[\n".utf8) + membres + Array("\n  ]".utf8)
        return Array("{\n  \"version\": 1,\n  \"entrees\": ".utf8) + liste + Array("\n}\n".utf8)
    }

    /// Adds an operation behind the others, and says what its entry is.
    mutating func ajouter(_ operation: OperationDeTraitement) throws(CryptoError) -> EntreeDuRegistre {
        let corps = TexteDuRegistre.corps(entrees.count + 1, operation)
        let empreinte = try SHA256Digest.of(Array("\(entrees.last?.empreinte ?? "")\n\(corps)".utf8)).hexadecimal
        let entree = EntreeDuRegistre(numero: entrees.count + 1, operation: operation, empreinte: empreinte)
        membres += "\(entrees.isEmpty ? "" : ",\n")    {\n\(corps),\n      \"empreinte\": \"\(empreinte)\"\n    }".utf8
        csv += TexteDuRegistre.lignes(entree).utf8
        entrees.append(entree)
        return entree
    }

    /// The members of an entry that its digest covers.
    private static func corps(_ numero: Int, _ operation: OperationDeTraitement) -> String {
        let parametres = operation.parametres.map {
            "        {\"cle\": \(JSONText.string($0.cle)), \"valeur\": \(JSONText.string($0.valeur))}"
        }
        let fichiers = operation.fichiers.map {
            "        {\"role\": \"\($0.role.rawValue)\", \"chemin\": \(JSONText.string($0.chemin)), \"octets\": \($0.octets), "
                + "\"sha256\": \(JSONText.string($0.sha256))}"
        }
        return """
                  "numero": \(numero),
                  "du": \(JSONText.string(operation.du)),
                  "au": \(JSONText.string(operation.au)),
                  "responsable": \(JSONText.string(operation.responsable)),
                  "operation": "\(operation.nature.rawValue)",
                  "etat": "\(operation.etat.rawValue)",
                  "donnees": \(liste(operation.donnees.map { "        \(JSONText.string($0))" }, fin: "      ")),
                  "parametres": \(liste(parametres, fin: "      ")),
                  "fichiers": \(liste(fichiers, fin: "      ")),
                  "version": \(JSONText.string(operation.version))
            """
    }

    private static func liste(_ textes: [String], fin: String) -> String {
        textes.isEmpty ? "[]" : "[\n" + textes.joined(separator: ",\n") + "\n\(fin)]"
    }

    /// The lines of an entry.
    private static func lignes(_ entree: EntreeDuRegistre) -> String {
        let operation = entree.operation
        let debut = [
            "\(entree.numero)", operation.du, operation.au, operation.responsable, operation.nature.rawValue,
            operation.etat.rawValue, operation.donnees.joined(separator: " / "),
            operation.parametres.map { "\($0.cle)=\($0.valeur)" }.joined(separator: " / "),
        ].map(CSVText.field).joined(separator: ";")
        let fin = [operation.version, entree.empreinte].map(CSVText.field).joined(separator: ";")
        let fichiers = operation.fichiers.map {
            "\($0.role.rawValue);\(CSVText.field($0.chemin));\($0.octets);\(CSVText.field($0.sha256))"
        }
        return (fichiers.isEmpty ? [";;;"] : fichiers).map { "\(debut);\($0);\(fin)\n" }.joined()
    }
}
