/// A file that the pages are made from, compiled into the program; a user may put their own in its place.
package enum GabaritEmbarque: String, Sendable, CaseIterable {
    case annexe = "annexe.mustache"
    case bilan = "bilan.mustache"
    case figure = "figure.mustache"
    case index = "index.mustache"
    case occupation = "occupation.mustache"
    case style = "style.css"
    case tableau = "tableau.mustache"

    /// The file's bytes, UTF-8.
    package var octets: [UInt8] {
        switch self {
        case .annexe: PackageResources.annexe_mustache
        case .bilan: PackageResources.bilan_mustache
        case .figure: PackageResources.figure_mustache
        case .index: PackageResources.index_mustache
        case .occupation: PackageResources.occupation_mustache
        case .style: PackageResources.style_css
        case .tableau: PackageResources.tableau_mustache
        }
    }
}

/// The scripts of the pages, compiled into the program: part of the product, never replaced.
package enum ScriptEmbarque {
    /// `tri.js`: sorts the tables of the index.
    package static var tri: [UInt8] { PackageResources.tri_js }
}

/// The schemas of the XML outputs, compiled into the program: part of the product, never replaced.
package enum SchemaEmbarque {
    /// `xsd/bilan-1.xsd`.
    package static var bilan1: [UInt8] { PackageResources.bilan_1_xsd }
    /// `xsd/conference-1.xsd`.
    package static var conference1: [UInt8] { PackageResources.conference_1_xsd }
    /// `xsd/occupation-1.xsd`.
    package static var occupation1: [UInt8] { PackageResources.occupation_1_xsd }
}

/// The style sheet and the script of a slide deck, compiled into the program: part of the product, never replaced.
package enum DiaporamaEmbarque {
    /// `diaporama.css`.
    package static var css: [UInt8] { PackageResources.diaporama_css }
    /// `diaporama.js`.
    package static var js: [UInt8] { PackageResources.diaporama_js }
}
