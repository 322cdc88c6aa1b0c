package import Parc

/// What an output says of its own making; never the clock.
package struct Edition: Sendable {
    /// Version of the tool.
    package let version: String
    /// Day of edition as printed, nil when the campaign gives none.
    package let date: Jour?
    /// SHA-256 of the canonical parameters, in hexadecimal.
    package let empreinte: String
    /// Who answers for the figures at the landlord's, nil when the campaign names nobody.
    package let responsable: String?
    /// Logo and colours of the landlord.
    package let charte: Charte
    /// What this edition of a bilan corrects, nil for a first version.
    package private(set) var correction: Correction?

    /// An edition.
    package init(
        version: String, date: Jour?, empreinte: String, responsable: String? = nil, charte: Charte = Charte()
    ) {
        self.version = version
        self.date = date
        self.empreinte = empreinte
        self.responsable = responsable
        self.charte = charte
    }

    /// The same for a bilan that corrects another.
    package func corrigeant(_ correction: Correction?) -> Edition {
        var edition = self
        edition.correction = correction
        return edition
    }
}
