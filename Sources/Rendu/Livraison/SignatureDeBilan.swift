/// Where the signature of a bilan stands, in the folder of that bilan.
package enum SignatureDeBilan {
    /// Folder that holds it and nothing else.
    package static let dossier = "META-INF"
    /// The file.
    package static let fichier = "\(dossier)/signatures.xml"
}
