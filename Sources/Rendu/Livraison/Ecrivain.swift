import Foundation

/// Writes the files of a folder in the making, from any thread.
package struct Ecrivain: Sendable {
    /// Folder under which paths are.
    package let racine: String
    private let surete: EcritureDurable.Surete

    /// Writes under a folder that is there.
    ///
    /// - Parameter surete: when the files are on the disk.
    package init(racine: String, _ surete: EcritureDurable.Surete = .aussitot) {
        self.racine = racine
        self.surete = surete
    }

    /// Writes one file; safe from several threads for different files.
    package func ecrire(_ chemin: String, _ octets: [UInt8]) throws(LivraisonError) {
        try ecrire(chemin, blocs: CollectionOfOne(octets))
    }

    /// Writes one file from its lines, without holding it whole.
    ///
    /// - Parameter tap: is shown the bytes written, in order.
    package func ecrire(
        _ chemin: String, lignes: some Sequence<String>, tap: (UnsafeRawBufferPointer) -> Void
    ) throws(LivraisonError) {
        try ecrire(chemin, blocs: Blocs(lignes: lignes.makeIterator()), tap: tap)
    }

    /// Writes one file from its blocks, in order.
    ///
    /// - Parameter tap: is shown the bytes written, in order.
    package func ecrire(
        _ chemin: String, blocs: some Sequence<[UInt8]>, tap: (UnsafeRawBufferPointer) -> Void = { _ in }
    ) throws(LivraisonError) {
        let complet = "\(racine)/\(chemin)"
        if let coupe = chemin.lastIndex(of: "/") {
            try creer(String(chemin[..<coupe]))
        }
        do throws(EchecSysteme) {
            try EcritureDurable.ecrire(complet, blocs, surete: surete, tap: tap)
        } catch {
            throw LivraisonError(error)
        }
    }

    private func creer(_ chemin: String) throws(LivraisonError) {
        var complet = racine
        for nom in chemin.split(separator: "/") {
            complet += "/" + nom
            // The root itself is never made again: it is gone when the run was interrupted.
            guard mkdir(complet, 0o755) == 0 || errno == EEXIST else { throw .systeme(complet) }
        }
    }

    /// Lines in blocks worth a system call.
    private struct Blocs<Lignes: IteratorProtocol<String>>: Sequence, IteratorProtocol {
        var lignes: Lignes

        mutating func next() -> [UInt8]? {
            var bloc: [UInt8] = []
            while bloc.count < 1 << 18, let ligne = lignes.next() { bloc.append(contentsOf: ligne.utf8) }
            return bloc.isEmpty ? nil : bloc
        }
    }
}
