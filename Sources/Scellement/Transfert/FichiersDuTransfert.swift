import Rendu
import ZipPort

/// The files of a package's data/ that a transfer holds: named in a way that every system, ZIP and address reads alike.
struct FichiersDuTransfert {
    /// Sorted by path.
    let fichiers: [FichierScelle]

    /// Checks files.
    ///
    /// - Parameter reserves: the paths of what the form of the transfer adds.
    init(_ fichiers: [FichierScelle], reserves: Set<String> = []) throws(TransfertError) {
        guard !fichiers.isEmpty else { throw .sansFichier }
        var vus: Set<String> = []
        for chemin in fichiers.map(\.chemin).sorted() {
            guard FichiersDuTransfert.estValide(chemin) else { throw .cheminInvalide(chemin) }
            guard !reserves.contains(chemin) else { throw .cheminReserve(chemin) }
            // Two names that differ by capitals alone are one file on some systems.
            guard vus.insert(chemin.lowercased()).inserted else { throw .cheminEnDouble(chemin) }
        }
        guard fichiers.contains(where: { $0.chemin == SignatureDeBilan.fichier }) else { throw .sansSignature }
        self.fichiers = fichiers.sorted { $0.chemin < $1.chemin }
    }

    /// Steps that are neither empty, nor `.` nor `..`, of characters that an address needs not to escape.
    private static func estValide(_ chemin: String) -> Bool {
        let pas = chemin.split(separator: "/", omittingEmptySubsequences: false)
        return !pas.contains { ["", ".", ".."].contains($0) }
            && chemin.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "./_-+".utf8.contains($0)
                }
            }
    }

    /// A ZIP of entries, in their order.
    static func zip(
        _ entrees: [(nom: String, octets: [UInt8], mode: ZipWriter.Compression)]
    ) throws(TransfertError) -> [UInt8] {
        do throws(ZipError) {
            var zip = try ZipWriter()
            for entree in entrees { try zip.add(entree.nom, entree.octets, entree.mode) }
            return try zip.finish()
        } catch {
            if case .tooLarge = error { throw .tropGrand }
            throw .defaut("ZIP : \(error)")
        }
    }
}
