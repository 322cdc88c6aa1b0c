import Comptage
import Parc
import Regles
import XMLPort

/// The head of bilan.xml: who, for whom, on what, with which parameters, and the nomenclatures of the figures.
struct XMLDeLIdentification {
    let bilan: Bilan
    let edition: Edition

    func write(to writer: inout XMLWriter) {
        writer.start("identification")
        writeParties(to: &writer)
        writeExercice(to: &writer)
        writer.end()
        writeCorrection(to: &writer)
        writeParametres(to: &writer)
        writeReservataires(to: &writer)
        writeProgrammes(to: &writer)
        writer.element("nomenclatures") { writer in
            for axe in bilan.axes { write(axe, to: &writer) }
        }
    }

    private func writeParties(to writer: inout XMLWriter) {
        let identification = bilan.identification
        writer.element("bailleur") {
            $0.attribute("siren", identification.bailleur.siren)
            $0.attribute("nom", identification.bailleur.nom)
        }
        writer.element("destinataire") {
            switch identification.destinataire {
            case .consolide: $0.attribute("sorte", "CONSOLIDE")
            case .conference: preconditionFailure("the whole bilan of a conference is never rendered")
            case .reservataire(let convention):
                $0.attribute("sorte", "RESERVATAIRE")
                $0.attribute("code", convention.reservataire)
                $0.attribute("nom", convention.nom)
                $0.attribute("type", convention.type.rawValue)
            }
        }
        writer.element("perimetre") {
            $0.attribute("codes", identification.codesDuPerimetre)
            $0.attribute("libelle", identification.perimetre)
        }
    }

    private func writeExercice(to writer: inout XMLWriter) {
        let exercice = bilan.identification.exercice
        writer.element("exercice") {
            $0.attribute("annee", exercice.annee)
            $0.attribute("arreteAu", exercice.arreteAu.iso)
            $0.attribute("pointDEtape", exercice.pointDEtape ? "true" : "false")
        }
        writer.element("edition") {
            $0.attribute("version", edition.version)
            if let date = edition.date { $0.attribute("date", date.iso) }
            if let responsable = edition.responsable { $0.attribute("responsable", responsable) }
        }
    }

    private func writeCorrection(to writer: inout XMLWriter) {
        guard let correction = edition.correction else { return }
        writer.element("correction") {
            $0.attribute("version", correction.version)
            $0.attribute("motif", correction.motif)
            $0.attribute("empreinte", correction.empreinte)
            $0.attribute("chiffres", correction.chiffres.count)
        }
    }

    private func writeParametres(to writer: inout XMLWriter) {
        writer.element("parametres") { writer in
            writer.attribute("empreinte", edition.empreinte)
            for parametre in bilan.parametres {
                writer.element("parametre") {
                    $0.attribute("cle", parametre.cle)
                    $0.attribute("valeur", parametre.valeur)
                    $0.attribute("libelle", parametre.libelle)
                }
            }
        }
    }

    private func writeReservataires(to writer: inout XMLWriter) {
        writer.element("reservataires") { writer in
            for reservataire in bilan.reservataires {
                writer.element("reservataire") {
                    $0.attribute("code", reservataire.code)
                    $0.attribute("nom", reservataire.nom)
                    if let type = reservataire.type { $0.attribute("type", type.rawValue) }
                    if let codes = reservataire.codesDuPerimetre { $0.attribute("perimetre", codes) }
                }
            }
        }
    }

    private func writeProgrammes(to writer: inout XMLWriter) {
        writer.element("programmes") { writer in
            for programme in bilan.programmes {
                writer.element("programme") {
                    $0.attribute("code", programme.code)
                    $0.attribute("nom", programme.nom)
                    if let commune = programme.commune { $0.attribute("commune", commune.code) }
                    if let jour = programme.dateMiseEnService { $0.attribute("dateMiseEnService", jour.iso) }
                }
            }
        }
    }

    private func write(_ axe: Axe, to writer: inout XMLWriter) {
        writer.element("axe") { writer in
            writer.attribute("code", axe.rawValue)
            writer.attribute("libelle", axe.libelle)
            for modalite in bilan.modalites(axe) {
                writer.element("modalite") {
                    $0.attribute("code", modalite.code)
                    $0.attribute("libelle", modalite.libelle)
                }
            }
        }
    }
}
