/// What the journal says that the archive holds, and what in it does not hold together.
struct EtatDArchive: Sendable {
    /// A package and what became of it.
    struct Inscription: Sendable {
        let nom: NomDePaquet
        let paquet: ActeDeJournal.PaquetInscrit
        let remplacement: ActeDeJournal.Remplacement?
        var estElimine = false

        /// What is wrong with the bag of the package, of itself or for the journal, in a set order.
        func fautes(_ lu: PaquetLu) -> [FauteDArchive] {
            lu.fautes.map { .paquet(nom, $0) } + (lu.empreinte == paquet.tagmanifest ? [] : [.tagmanifest(nom)])
        }
    }

    /// In the order of their versements.
    private(set) var inscriptions: [Inscription] = []
    private(set) var fautes: [FauteDArchive] = []
    private var rangs: [NomDePaquet: Int] = [:]

    /// What lines say, in order.
    init(_ lignes: [LigneDeJournal]) {
        for ligne in lignes { suivre(ligne) }
    }

    /// What became of a package; nil when it was never there.
    subscript(nom: NomDePaquet) -> Inscription? { rangs[nom].map { inscriptions[$0] } }

    /// A package that is to be found in the archive.
    func presente(_ nom: NomDePaquet) throws(ArchiveError) -> Inscription {
        guard let inscription = self[nom] else { throw .inconnu(nom) }
        guard !inscription.estElimine else { throw .elimine(nom) }
        return inscription
    }

    /// Whether a package is to be found in the archive.
    func contient(_ nom: NomDePaquet) -> Bool { self[nom]?.estElimine == false }

    /// Takes one more line into account.
    mutating func suivre(_ ligne: LigneDeJournal) {
        guard let paquet = ligne.acte.paquet else { return }
        guard let nom = NomDePaquet(paquet.nom) else {
            fautes.append(.nom(ligne: ligne.numero, nom: paquet.nom))
            return
        }
        if case .versement(_, let remplacement) = ligne.acte {
            verser(nom, paquet, remplacement, ligne.numero)
            return
        }
        guard let rang = rangs[nom], !inscriptions[rang].estElimine else {
            fautes.append(.pasVerse(ligne: ligne.numero, nom))
            return
        }
        if inscriptions[rang].paquet != paquet { fautes.append(.autresEmpreintes(ligne: ligne.numero, nom)) }
        if case .elimination = ligne.acte { inscriptions[rang].estElimine = true }
    }

    private mutating func verser(
        _ nom: NomDePaquet, _ paquet: ActeDeJournal.PaquetInscrit, _ remplacement: ActeDeJournal.Remplacement?,
        _ ligne: Int
    ) {
        guard rangs[nom] == nil else {
            fautes.append(.verseDeuxFois(ligne: ligne, nom))
            return
        }
        let attendu = nom.precedent
        if remplacement?.paquet != attendu?.texte || attendu.map({ !contient($0) }) ?? false {
            fautes.append(.version(ligne: ligne, nom))
        }
        rangs[nom] = inscriptions.count
        inscriptions.append(Inscription(nom: nom, paquet: paquet, remplacement: remplacement))
    }
}
