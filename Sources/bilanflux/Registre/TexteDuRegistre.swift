import CryptoPort
import Diagnostics

/// The two files of the register, which say the same.
///
/// `registre.json`, version 1, is the one that is read back. `registre.csv` is for spreadsheets: UTF-8, `;`, LF, a header,
/// one line a file of each operation, one line for an operation without a file.
enum TexteDuRegistre {
    private static let enteteCSV =
        "numero;du;au;responsable;operation;etat;donnees;parametres;role;fichier;octets;sha256;version;empreinte\n"

    /// The entries of operations that follow others.
    static func entrees(
        _ operations: [OperationDeTraitement], apres precedentes: [EntreeDuRegistre]
    ) throws(CryptoError) -> [EntreeDuRegistre] {
        var entrees: [EntreeDuRegistre] = []
        var (numero, empreinte) = (precedentes.count, precedentes.last?.empreinte ?? "")
        for operation in operations {
            numero += 1
            empreinte = try self.empreinte(numero, operation, apres: empreinte)
            entrees.append(EntreeDuRegistre(numero: numero, operation: operation, empreinte: empreinte))
        }
        return entrees
    }

    /// The digest of an entry, given that of the one before.
    static func empreinte(
        _ numero: Int, _ operation: OperationDeTraitement, apres precedente: String
    ) throws(CryptoError) -> String {
        try SHA256Digest.of(Array("\(precedente)\n\(corps(numero, operation))".utf8)).hexadecimal
    }

    /// `registre.json`.
    static func json(_ entrees: [EntreeDuRegistre]) -> [UInt8] {
        let textes = entrees.map { entree in
            "    {\n\(corps(entree.numero, entree.operation)),\n      \"empreinte\": \(JSONText.string(entree.empreinte))\n    }"
        }
        return Array("{\n  \"version\": 1,\n  \"entrees\": \(liste(textes, fin: "  "))\n}\n".utf8)
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

    /// `registre.csv`.
    static func csv(_ entrees: [EntreeDuRegistre]) -> [UInt8] {
        Array((enteteCSV + entrees.map(lignes).joined()).utf8)
    }

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
