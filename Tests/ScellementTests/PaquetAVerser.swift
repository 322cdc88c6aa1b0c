import Parc
import Scellement

/// What a package of the archive gives to a transfer; a test changes what it is about.
struct PaquetAVerser {
    var fichiers = [
        FichierScelle(chemin: "bilan.xml", octets: Array("<bilan/>\n".utf8)),
        FichierScelle(chemin: "META-INF/signatures.xml", octets: Array("<s/>".utf8)),
    ]
    var etiquettes = [
        (nom: "Source-Organization", valeur: "Office d’essai"), (nom: "Organization-Siren", valeur: "662620079"),
        (nom: "External-Identifier", valeur: "2024/662620079-BAGNOLS-v2"),
        (nom: "External-Description", valeur: "Bilan 2024 de la gestion en flux : Commune de Bagnols-sur-Cèze"),
        (nom: "Bagging-Date", valeur: "2025-02-20"), (nom: "Annee", valeur: "2024"),
        (nom: "Destinataire", valeur: "Commune de Bagnols-sur-Cèze"), (nom: "Destinataire-Code", valeur: "BAGNOLS"),
        (nom: "Version", valeur: "2"), (nom: "Remplace", valeur: "662620079-BAGNOLS-v1"),
        (nom: "Motif", valeur: "un logement oublié"), (nom: "DUA", valeur: "10"),
        (nom: "Sort-Final", valeur: "Detruire"), (nom: "Statut-Juridique", valeur: "Archives publiques"),
        (nom: "Service-Producteur", valeur: "FRAN_P"), (nom: "Service-Versant", valeur: "FRAN_V"),
        (nom: "Service-Archives", valeur: "FRAN_A"), (nom: "Accord-De-Versement", valeur: "ACCORD-1"),
        (nom: "Regle-DUA", valeur: "APP-00001"), (nom: "Regle-Acces", valeur: "ACC-00001"),
    ]
    var message = MessageDeTransfert(
        identifiant: "2024/662620079-BAGNOLS-v2/1", date: "2026-01-31T08:15:00Z",
        signataire: .organisme("Office d’essai"),
        signeLe: "2025-02-20T10:00:00Z")
    var regles: ReglesDArchivage?

    init(_ changer: (inout PaquetAVerser) -> Void = { _ in }) { changer(&self) }

    /// The value of a label; nil takes it away.
    subscript(nom: String) -> String? {
        get { etiquettes.first { $0.nom == nom }?.valeur }
        set {
            let rang = etiquettes.firstIndex { $0.nom == nom } ?? etiquettes.endIndex
            etiquettes.removeAll { $0.nom == nom }
            if let newValue { etiquettes.insert((nom, newValue), at: min(rang, etiquettes.endIndex)) }
        }
    }

    func bordereau() throws(TransfertError) -> BordereauSeda {
        try BordereauSeda(fichiers: fichiers, etiquettes: etiquettes, message: message, aDefaut: regles)
    }

    /// manifest.xml as text.
    func texte() throws -> String { String(decoding: try bordereau().octets, as: UTF8.self) }

    /// What stops the transfer; nil when nothing does.
    static func refus(_ changer: (inout PaquetAVerser) -> Void) -> TransfertError? {
        do throws(TransfertError) {
            _ = try PaquetAVerser(changer).bordereau()
            return nil
        } catch {
            return error
        }
    }
}

/// A ZIP without compression or links, read apart from what wrote it: the local headers, one after the other.
enum ZipRelu {
    /// Name, method (0 stored, 8 deflated), length of the extra field, bytes as they are kept.
    static func entrees(_ zip: [UInt8]) -> [(nom: String, methode: Int, extra: Int, octets: [UInt8])] {
        func nombre(_ rang: Int, _ taille: Int) -> Int {
            (0..<taille).reduce(0) { $0 | Int(zip[rang + $1]) << (8 * $1) }
        }
        var entrees: [(nom: String, methode: Int, extra: Int, octets: [UInt8])] = []
        var rang = 0
        while rang + 30 <= zip.count, nombre(rang, 4) == 0x0403_4B50 {
            let (longueur, nom, extra) = (nombre(rang + 18, 4), nombre(rang + 26, 2), nombre(rang + 28, 2))
            let debut = rang + 30 + nom + extra
            entrees.append(
                (
                    String(decoding: zip[(rang + 30)..<(rang + 30 + nom)], as: UTF8.self), nombre(rang + 8, 2), extra,
                    Array(zip[debut..<(debut + longueur)])
                ))
            rang = debut + longueur
        }
        return entrees
    }
}
