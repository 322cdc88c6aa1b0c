import Comptage
import Parc
import Regles
import XMLPort

/// The end of bilan.xml: what explains and proves the figures.
struct XMLDesPreuves {
    let bilan: Bilan

    func write(to writer: inout XMLWriter) {
        writer.element("composition") { writer in
            for terme in bilan.composition { XMLDesPreuves.write("terme", terme, to: &writer) }
        }
        writer.element("etats") { writer in
            for etat in bilan.etats { XMLDesPreuves.write("etat", etat, to: &writer) }
        }
        writeIdentites(to: &writer)
        writeQualite(to: &writer)
        writeRegles(to: &writer)
    }

    private func writeIdentites(to writer: inout XMLWriter) {
        writer.element("identites") { writer in
            for identite in bilan.identites {
                writer.element("identite") {
                    $0.attribute("id", identite.id)
                    $0.attribute("libelle", identite.libelle)
                    $0.attribute("egalites", identite.egalites)
                    $0.attribute("ecarts", identite.ecarts)
                }
            }
        }
    }

    private func writeQualite(to writer: inout XMLWriter) {
        writer.element("qualite") { writer in
            for compte in bilan.comptesDeLignes {
                writer.element("fichier") {
                    $0.attribute("nom", compte.fichier)
                    $0.attribute("lues", compte.lues)
                    $0.attribute("utilisees", compte.utilisees)
                    $0.attribute("rejetees", compte.rejetees)
                    $0.attribute("horsPerimetre", compte.horsPerimetre)
                }
            }
        }
    }

    private func writeRegles(to writer: inout XMLWriter) {
        writer.element("regles") { writer in
            for regle in Registre.regles {
                writer.element("regle") { writer in
                    writer.attribute("id", regle.id)
                    writer.attribute("titre", regle.titre)
                    for reference in regle.references { writer.element("reference") { $0.text(reference.texte) } }
                }
            }
        }
    }

    private static func write(_ nom: String, _ ligne: LigneDeComposition, to writer: inout XMLWriter) {
        writer.element(nom) {
            $0.attribute("code", ligne.code)
            $0.attribute("libelle", ligne.libelle)
            $0.attribute("nombre", ligne.nombre)
        }
    }
}
