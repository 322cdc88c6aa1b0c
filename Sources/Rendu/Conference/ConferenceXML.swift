import Comptage
import Parc
import Regles
package import Secret
import Templates
import XMLPort

/// `bilan.xml` of a protected edition, in the format that `Templates/xsd/conference-1.xsd` documents.
///
/// A format of its own, so that nobody takes it for a whole bilan.
package struct ConferenceXML: Sendable {
    /// The namespace; from version 1.0 on, a change that breaks a reader takes a new number.
    package static let espaceDeNoms = "urn:bilanflux:conference:1"

    /// Its name in messages.
    private static let fichier = "bilan.xml"

    private let schema: SchemaDeSortie

    /// Compiles the schema, once for all editions.
    package init() throws(RenduError) {
        schema = try SchemaDeSortie(SchemaEmbarque.conference1, nom: "conference-1.xsd", de: ConferenceXML.fichier)
    }

    /// Writes an edition and validates it.
    ///
    /// - Throws: `xmlInvalide` when the document does not fit its schema: it is then never delivered.
    package func render(_ bilan: BilanDiffusable, _ edition: Edition) throws(RenduError) -> [UInt8] {
        try schema.document("cil/\(bilan.epci.siren)/\(ConferenceXML.fichier)") { () throws(XMLError) -> [UInt8] in
            try ConferenceXML.document(bilan, edition)
        }
    }

    private static func document(_ bilan: BilanDiffusable, _ edition: Edition) throws(XMLError) -> [UInt8] {
        var writer = XMLWriter(indented: true)
        writer.start("conference")
        writer.attribute("xmlns", espaceDeNoms)
        writer.attribute("version", 1)
        TeteDeConferenceXML(bilan: bilan, edition: edition).write(to: &writer)
        writeSections(bilan, to: &writer)
        writer.end()
        return try writer.finish()
    }

    private static func writeSections(_ bilan: BilanDiffusable, to writer: inout XMLWriter) {
        writer.element("sections") { writer in
            for section in Section.allCases {
                let mesures = bilan.mesures.filter { $0.mesure.section == section }
                guard !mesures.isEmpty else { continue }
                writer.start("section")
                writer.attribute("code", section.rawValue)
                writer.attribute("titre", section.titre)
                for mesure in mesures { write(mesure, to: &writer) }
                writer.end()
            }
        }
    }

    private static func write(_ mesure: MesureDiffusable, to writer: inout XMLWriter) {
        writer.start("mesure")
        writer.attribute("id", mesure.mesure.id)
        writer.attribute("libelle", mesure.mesure.libelleComplet)
        writer.attribute("nature", mesure.mesure.nature.rawValue)
        writer.attribute("forme", mesure.mesure.forme.rawValue)
        writer.attribute("regles", mesure.mesure.regles.joined(separator: " "))
        for ligne in mesure.lignes {
            writer.start("ligne")
            writer.attribute("reservataire", ligne.reservataire)
            if let total = ligne.cases.first(where: { $0.ventilation == .total }) {
                write(total.chiffre, "total", "base", to: &writer)
            }
            for ventilation in mesure.mesure.ventilations where ventilation != .total {
                write(ventilation, ligne.cases.filter { $0.ventilation == ventilation }, to: &writer)
            }
            writer.end()
        }
        writer.end()
    }

    private static func write(_ ventilation: Ventilation, _ cases: [CaseDiffusable], to writer: inout XMLWriter) {
        guard !cases.isEmpty else { return }
        writer.start("ventilation")
        for (nom, axe) in zip(["axe", "axe2"], ventilation.axes) { writer.attribute(nom, axe.rawValue) }
        for figure in cases {
            writer.start("c")
            for (nom, modalite) in zip(["m", "n"], figure.modalites) { writer.attribute(nom, modalite.code) }
            write(figure.chiffre, "v", "b", to: &writer)
            writer.end()
        }
        writer.end()
    }

    private static func write(_ chiffre: Chiffre?, _ valeur: String, _ base: String, to writer: inout XMLWriter) {
        guard let (nombre, diviseur) = chiffre?.entiers else {
            writer.attribute("statut", "S")
            return
        }
        writer.attribute(valeur, String(nombre))
        if let diviseur { writer.attribute(base, String(diviseur)) }
    }
}
