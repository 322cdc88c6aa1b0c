import Parc
import Regles
package import Secret
import Templates
import XMLPort

/// `diagnostic.xml`: the occupancy diagnosis in the open format that `Templates/xsd/occupation-1.xsd` documents.
package struct OccupationXML: Sendable {
    /// The namespace; from version 1.0 on, a change that breaks a reader takes a new number.
    package static let espaceDeNoms = "urn:bilanflux:occupation:1"

    /// Its name in messages.
    private static let fichier = "diagnostic.xml"

    private let schema: SchemaDeSortie

    /// Compiles the schema.
    package init() throws(RenduError) {
        schema = try SchemaDeSortie(SchemaEmbarque.occupation1, nom: "occupation-1.xsd", de: OccupationXML.fichier)
    }

    /// Writes a diagnosis and validates it.
    ///
    /// - Throws: `xmlInvalide` when the document does not fit its schema: it is then never delivered.
    package func render(_ diagnostic: OccupationDiffusable, _ edition: Edition) throws(RenduError) -> [UInt8] {
        try schema.document(OccupationXML.fichier) { () throws(XMLError) -> [UInt8] in
            try OccupationXML.document(diagnostic, edition)
        }
    }

    private static func document(_ diagnostic: OccupationDiffusable, _ edition: Edition) throws(XMLError) -> [UInt8] {
        var writer = XMLWriter(indented: true)
        writer.start("occupation")
        writer.attribute("xmlns", espaceDeNoms)
        writer.attribute("version", 1)
        writer.attribute("mention", diagnostic.mention)
        writer.attribute("annee", diagnostic.annee)
        writer.element("bailleur") {
            $0.attribute("siren", diagnostic.bailleur.siren)
            $0.attribute("nom", diagnostic.bailleur.nom)
        }
        writer.element("edition") {
            $0.attribute("version", edition.version)
            $0.attribute("empreinte", edition.empreinte)
            if let date = edition.date { $0.attribute("date", date.iso) }
        }
        writer.element("parametres") { writer in
            for parametre in diagnostic.parametres {
                writer.element("parametre") {
                    $0.attribute("cle", parametre.cle)
                    $0.attribute("valeur", parametre.valeur)
                    $0.attribute("libelle", parametre.libelle)
                }
            }
        }
        writer.element("avis") { writer in
            for phrase in AvisDuSecret(diagnostic.protection).phrases { writer.element("p") { $0.text(phrase) } }
        }
        for epci in diagnostic.epci { write(epci, to: &writer) }
        writer.end()
        return try writer.finish()
    }

    private static func write(_ epci: EPCIDiffusable, to writer: inout XMLWriter) {
        writer.start("epci")
        writer.attribute("siren", epci.siren)
        writer.attribute("nom", epci.nom)
        for zone in epci.zones {
            writer.element("zone") {
                $0.attribute("niveau", zone.niveau.rawValue)
                $0.attribute("code", zone.code)
                $0.attribute("libelle", zone.libelle)
                if let taux = zone.tauxDeReponse?.entier { $0.attribute("tauxDeReponse", taux) }
            }
        }
        for tableau in epci.tableaux { write(tableau, to: &writer) }
        for regroupement in epci.regroupements {
            writer.element("regroupement") { writer in
                writer.attribute("vers", regroupement.vers)
                writer.attribute("raison", regroupement.raison)
                for nom in regroupement.de { writer.element("de") { $0.text(nom) } }
            }
        }
        for absence in epci.absences { writer.element("absence") { $0.text(absence) } }
        writer.end()
    }

    private static func write(_ tableau: TableauDOccupation, to writer: inout XMLWriter) {
        writer.start("tableau")
        writer.attribute("axe", tableau.sujet.axe)
        writer.attribute("unite", tableau.sujet.unite)
        writer.attribute("libelle", tableau.sujet.libelle)
        var vues: Set<Modalite> = []
        for modalite in tableau.lignes.flatMap({ $0.cases.map(\.modalite) }) where vues.insert(modalite).inserted {
            writer.element("modalite") {
                $0.attribute("code", modalite.code)
                $0.attribute("libelle", modalite.libelle)
            }
        }
        for ligne in tableau.lignes {
            writer.start("ligne")
            writer.attribute("niveau", ligne.zone.niveau.rawValue)
            writer.attribute("zone", ligne.zone.code)
            write(ligne.total, to: &writer)
            for (modalite, chiffre) in ligne.cases {
                writer.start("c")
                writer.attribute("m", modalite.code)
                write(chiffre, to: &writer)
                writer.end()
            }
            writer.end()
        }
        writer.end()
    }

    private static func write(_ chiffre: ChiffreDiffusable, to writer: inout XMLWriter) {
        if let valeur = chiffre.entier { writer.attribute("v", valeur) }
        writer.attribute("statut", chiffre.statut)
    }
}
