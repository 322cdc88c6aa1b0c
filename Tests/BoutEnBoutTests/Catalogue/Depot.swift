import Foundation

/// The checkout that these tests were built from.
enum Depot {
    /// Its folder.
    static let racine = URL(filePath: #filePath).resolvingSymlinksInPath().appending(path: "../../../..").standardized

    /// The texts of the Swift files of a folder.
    static func sources(_ dossier: String) throws -> [String] {
        let racine = racine.appending(path: dossier)
        return try FileManager.default.subpathsOfDirectory(atPath: racine.path).sorted()
            .filter { $0.hasSuffix(".swift") }
            .map { try String(contentsOf: racine.appending(path: $0), encoding: .utf8) }
    }
}
