/// One key of campagne.toml as the model writes and explains it; `{N}` stands for the year of the bilan.
struct CleDuModele {
    let nom: String
    /// What it is, and what it changes in the bilan.
    let sens: String
    /// How it is written.
    let format: String
    /// What holds without it; nil when a campaign must give it.
    let defaut: String?
    /// Its value in TOML: what is known, what is to be replaced, the default, or an example.
    let valeur: String
    /// Whether the user still has to give the value.
    let estARemplir: Bool

    /// A key that a campaign may leave out.
    static func facultative(
        _ nom: String, _ valeur: String, defaut: String, format: String, _ sens: String
    ) -> CleDuModele {
        CleDuModele(nom: nom, sens: sens, format: format, defaut: defaut, valeur: valeur, estARemplir: false)
    }

    /// A key that a campaign must give: `connue`, or else a value that is refused until it is replaced.
    static func requise(
        _ nom: String, _ connue: String?, sinon refusee: String, format: String, _ sens: String
    ) -> CleDuModele {
        CleDuModele(
            nom: nom, sens: sens, format: format, defaut: nil, valeur: connue ?? refusee, estARemplir: connue == nil)
    }
}

/// A table of campagne.toml.
struct SectionDuModele {
    /// Empty for the top of the file.
    let nom: String
    /// What its keys have in common.
    let presentation: String
    let cles: [CleDuModele]
}
