import Comptage
import Parc
import Regles
import XMLPort

/// The end of bilan.xml: what explains and proves the figures.
struct XMLDesPreuves {
    let bilan: Bilan

    func write(to writer: inout XMLWriter) {
        writeCommentaires(to: &writer)
        writer.element("composition") { writer in
            for terme in bilan.composition { XMLDesPreuves.write("terme", terme, to: &writer) }
        }
        writer.element("etats") { writer in
            for etat in bilan.etats { XMLDesPreuves.write("etat", etat, to: &writer) }
        }
        writeIdentites(to: &writer)
        writeLacunes(to: &writer)
        writeRegles(to: &writer)
    }

    private func writeIdentites(to writer: inout XMLWriter) {
        writer.element("identites") { writer in
            for verifiee in bilan.identites {
                writer.element("identite") {
                    $0.attribute("id", verifiee.id)
                    $0.attribute("libelle", verifiee.identite.enonce)
                    $0.attribute("verifications", verifiee.verifications)
                    $0.attribute("ecarts", verifiee.ecarts)
                    if verifiee.incomplete { $0.attribute("incomplete", "true") }
                }
            }
        }
    }

    private func writeLacunes(to writer: inout XMLWriter) {
        guard !bilan.lacunes.isEmpty else { return }
        writer.element("lacunes") { writer in
            for lacune in bilan.lacunes {
                writer.element("lacune") {
                    $0.attribute("section", lacune.section.rawValue)
                    if let mesure = lacune.mesure { $0.attribute("mesure", mesure) }
                    $0.attribute("libelle", lacune.libelle)
                }
            }
        }
    }

    private func writeCommentaires(to writer: inout XMLWriter) {
        writer.element("commentaires") { writer in
            for commentaire in bilan.commentaires {
                writer.element("commentaire") {
                    if let section = commentaire.section { $0.attribute("section", section.rawValue) }
                    if let justifie = commentaire.ecartJustifie {
                        $0.attribute("ecartJustifie", justifie ? "true" : "false")
                    }
                    $0.text(commentaire.texte)
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
