import Glibc

/// Where a name really leads.
enum CheminReel {
    /// The absolute path without links; nil when there is nothing.
    static func de(_ chemin: String) -> String? {
        guard let reel = realpath(chemin, nil) else { return nil }
        defer { free(reel) }
        return String(cString: reel)
    }

    /// The folder that holds an absolute path.
    static func parent(_ chemin: String) -> String {
        let fin = chemin.lastIndex(of: "/").map { chemin[..<$0] } ?? ""
        return fin.isEmpty ? "/" : String(fin)
    }
}
