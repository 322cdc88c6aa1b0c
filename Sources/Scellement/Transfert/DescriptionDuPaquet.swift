import Parc

/// What the labels of a package say of it, and the rules it is handed over by.
struct DescriptionDuPaquet {
    /// On one line, without the spaces that a token of XML Schema drops; never empty. The first of a name counts.
    private let valeurs: [String: String]
    let annee: Int
    let titre: String
    let identifiant: String
    let dua: Int
    let sortFinal: SortFinal
    let statut: StatutJuridique
    let serviceProducteur: String
    let serviceVersant: String
    let serviceArchives: String

    /// Reads labels.
    ///
    /// - Parameter regles: what the package is kept by now; used only for what its labels do not say.
    init(_ etiquettes: [(nom: String, valeur: String)], aDefaut regles: ReglesDArchivage?) throws(TransfertError) {
        var valeurs: [String: String] = [:]
        for cle in CleDArchivage.allCases {
            valeurs[cle.etiquette] = regles?.etiquette(cle).flatMap(DescriptionDuPaquet.surUneLigne)
        }
        var lues: Set<String> = []
        for (nom, valeur) in etiquettes {
            guard let texte = DescriptionDuPaquet.surUneLigne(valeur), lues.insert(nom).inserted else { continue }
            valeurs[nom] = texte
        }
        self.valeurs = valeurs
        func requise(_ etiquette: EtiquetteDeBilan) throws(TransfertError) -> String {
            guard let valeur = valeurs[etiquette.rawValue] else { throw .etiquetteAbsente(etiquette.rawValue) }
            return valeur
        }
        func requise(_ cle: CleDArchivage) throws(TransfertError) -> String {
            guard let valeur = valeurs[cle.etiquette] else { throw .cleAbsente(cle) }
            return valeur
        }
        func lue<Valeur>(_ valeur: Valeur?, _ nom: String) throws(TransfertError) -> Valeur {
            guard let valeur else { throw .etiquetteInvalide(nom) }
            return valeur
        }
        identifiant = try requise(.identifiant)
        titre = try requise(.titre)
        annee = try lue(
            DescriptionDuPaquet.entier(try requise(EtiquetteDeBilan.annee), 1000...9999),
            EtiquetteDeBilan.annee.rawValue)
        dua = try lue(DescriptionDuPaquet.entier(try requise(CleDArchivage.dua), 0...100), CleDArchivage.dua.etiquette)
        let sort = try requise(CleDArchivage.sortFinal)
        sortFinal = try lue(SortFinal.allCases.first { $0.etiquette == sort }, CleDArchivage.sortFinal.etiquette)
        let statut = try requise(CleDArchivage.statutJuridique)
        self.statut = try lue(
            StatutJuridique.allCases.first { $0.etiquette == statut }, CleDArchivage.statutJuridique.etiquette)
        serviceProducteur = try requise(CleDArchivage.serviceProducteur)
        serviceVersant = try requise(CleDArchivage.serviceVersant)
        serviceArchives = try requise(CleDArchivage.serviceArchives)
    }

    /// The value of a label that a package may lack.
    subscript(etiquette: EtiquetteDeBilan) -> String? { valeurs[etiquette.rawValue] }

    /// The same for a rule.
    subscript(cle: CleDArchivage) -> String? { valeurs[cle.etiquette] }

    /// The identifier of the DUA at the receiving service; the duration itself when the landlord names none.
    var regleDeDUA: String { self[.regleDeDUA] ?? "P\(dua)Y" }

    /// What makes this version of the bilan another one; nil for the first.
    var remplacement: String? {
        guard let remplace = self[.remplace] else { return nil }
        return "Remplace \(remplace)" + (self[.motif].map { " : \($0)" } ?? "")
    }

    /// A text as a token of XML Schema has it: words with one space between; nil when there is none.
    static func surUneLigne(_ texte: String) -> String? {
        // These four and no other: the space before a colon does not break, and stays.
        let mots = texte.utf8.split { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return mots.isEmpty ? nil : String(decoding: Array(mots.joined(separator: [0x20])), as: UTF8.self)
    }

    private static func entier(_ texte: String, _ bornes: ClosedRange<Int>) -> Int? {
        guard texte.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let entier = Int(texte) else { return nil }
        return bornes.contains(entier) ? entier : nil
    }
}
