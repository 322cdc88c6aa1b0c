import Parc

/// What the register tells of files.
extension [EntreeDuRegistre] {
    /// The last destruction, when it was announced and nothing says how it ended.
    var annonceSansSuite: EntreeDuRegistre? {
        guard let derniere = last(where: { $0.operation.nature == .destruction }), derniere.operation.etat == .annoncee
        else { return nil }
        return derniere
    }

    /// The last entry that tells of a file destroyed, by its path there.
    func destruction(de chemin: String) -> EntreeDuRegistre? {
        last { entree in entree.operation.fichiers.contains { $0.role == .detruit && $0.chemin == chemin } }
    }

    /// The working files ever written: the digests of each, by path.
    var travail: [String: Set<String>] {
        let fichiers = flatMap(\.operation.fichiers).filter { $0.role == .travail }
        return Dictionary(grouping: fichiers, by: \.chemin).mapValues { Set($0.map(\.sha256)) }
    }
}

extension EntreeDuRegistre {
    /// The day it ended, for people.
    var jour: String { Jour(operation.au)?.francais ?? operation.au }
}
