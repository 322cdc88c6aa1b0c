import Comptage
import Parc
import Regles
import Secret
import XMLPort

/// The head of a protected edition's bilan.xml: who, for whom, on what, how it was protected, the nomenclatures.
struct TeteDeConferenceXML {
    let bilan: BilanDiffusable
    let edition: Edition

    func write(to writer: inout XMLWriter) {
        writeIdentification(to: &writer)
        writer.element("parametres") { writer in
            writer.attribute("empreinte", edition.empreinte)
            for parametre in bilan.exercice.parametres + bilan.parametresDeProtection {
                writer.element("parametre") {
                    $0.attribute("cle", parametre.cle)
                    $0.attribute("valeur", parametre.valeur)
                    $0.attribute("libelle", parametre.libelle)
                }
            }
        }
        writer.element("protection") { writer in
            for fusion in bilan.fusions { write(fusion, to: &writer) }
            for retrait in bilan.retraits { writer.element("retrait") { $0.attribute("texte", retrait) } }
            for absente in bilan.absentes {
                writer.element("absente") {
                    $0.attribute("section", absente.mesure.section.rawValue)
                    $0.attribute("mesure", absente.mesure.id)
                    $0.attribute("raison", absente.raison.libelle)
                }
            }
        }
        writer.element("reservataires") { writer in
            for reservataire in bilan.reservataires { write("reservataire", reservataire, to: &writer) }
        }
        writer.element("nomenclatures") { writer in
            for (axe, modalites) in bilan.nomenclatures {
                writer.element("axe") { writer in
                    writer.attribute("code", axe.rawValue)
                    writer.attribute("libelle", axe.libelle)
                    for modalite in modalites { write("modalite", modalite, to: &writer) }
                }
            }
        }
    }

    private func writeIdentification(to writer: inout XMLWriter) {
        writer.start("identification")
        writer.element("bailleur") {
            $0.attribute("siren", bilan.bailleur.siren)
            $0.attribute("nom", bilan.bailleur.nom)
        }
        writer.element("epci") {
            $0.attribute("siren", bilan.epci.siren)
            $0.attribute("nom", bilan.epci.nom)
        }
        writer.element("exercice") {
            $0.attribute("annee", bilan.exercice.annee)
            $0.attribute("arreteAu", bilan.exercice.arreteAu.iso)
            $0.attribute("pointDEtape", bilan.exercice.pointDEtape ? "true" : "false")
        }
        writer.element("edition") {
            $0.attribute("version", edition.version)
            if let date = edition.date { $0.attribute("date", date.iso) }
            if let responsable = edition.responsable { $0.attribute("responsable", responsable) }
        }
        writer.end()
    }

    private func write(_ fusion: Fusion, to writer: inout XMLWriter) {
        writer.element("regroupement") { writer in
            writer.attribute("axe", fusion.axe?.rawValue ?? "reservataire")
            writer.attribute("code", fusion.vers.code)
            writer.attribute("libelle", fusion.vers.libelle)
            writer.attribute("raison", fusion.raison)
            for code in fusion.codes { writer.element("de") { $0.attribute("code", code) } }
        }
    }

    private func write(_ nom: String, _ modalite: Modalite, to writer: inout XMLWriter) {
        writer.element(nom) {
            $0.attribute("code", modalite.code)
            $0.attribute("libelle", modalite.libelle)
        }
    }
}
