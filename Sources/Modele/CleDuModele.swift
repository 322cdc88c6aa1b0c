/// One key of a TOML file as the model writes and explains it; `{N}` stands for the year of the bilan.
struct CleDuModele {
    let nom: String
    /// What it is, and what it changes.
    let sens: String
    /// How it is written.
    let format: String
    /// What holds without it, empty when nothing does; nil when it must be given.
    let defaut: String?
    /// Its value in TOML: what is known, what is to be replaced, the default, or an example.
    let valeur: String
    /// Whether the user still has to give the value.
    let estARemplir: Bool
    /// What the user must not expect of it, after a space; empty when there is nothing.
    var reserve = ""

    /// A key that may be left out.
    static func facultative(
        _ nom: String, _ valeur: String, defaut: String, format: String, _ sens: String
    ) -> CleDuModele {
        CleDuModele(nom: nom, sens: sens, format: format, defaut: defaut, valeur: valeur, estARemplir: false)
    }

    /// A key that must be given: `connue`, or else a value that is refused until it is replaced.
    static func requise(
        _ nom: String, _ connue: String?, sinon refusee: String, format: String, _ sens: String
    ) -> CleDuModele {
        CleDuModele(
            nom: nom, sens: sens, format: format, defaut: nil, valeur: connue ?? refusee, estARemplir: connue == nil)
    }
}

/// A table of a TOML file.
struct SectionDuModele {
    /// Empty for the top of the file.
    let nom: String
    /// What its keys have in common.
    let presentation: String
    let cles: [CleDuModele]
}
