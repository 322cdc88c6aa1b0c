import Comptage
import Explication
import Importation
import Parc
import Regles
import TestSupport
import Testing

/// What holds of every figure of random campaigns.
@Suite struct ProprietesTests {
    /// Every figure of a counted measure, as someone would ask for it, with its value.
    private func chiffres(_ bilan: Bilan, _ code: String?) -> [(DesignationDuChiffre, Int)] {
        bilan.mesures.filter { $0.mesure.section != .m }.flatMap { comptee in
            comptee.lignes.flatMap { ligne in
                zip(comptee.mesure.ventilations, ligne.valeurs).flatMap { ventilation, valeurs in
                    valeurs.cases.map { chiffre in
                        var reste = chiffre.rang
                        var modalites: [(axe: String, modalite: String)] = []
                        for axe in ventilation.axes.reversed() {
                            let siennes = bilan.modalites(axe)
                            modalites.append((axe.rawValue, siennes[reste % siennes.count].code))
                            reste /= siennes.count
                        }
                        return (
                            DesignationDuChiffre(
                                mesure: "\(comptee.mesure.section.rawValue)/\(comptee.mesure.id)", modalites: modalites,
                                reservataire: ligne.reservataire, bilan: code), chiffre.valeur
                        )
                    }
                }
            }
        }
    }

    @Test(arguments: [6, 23, 52] as [UInt64])
    func `il y a autant de lignes que le chiffre le dit, et chacune existe`(_ graine: UInt64) throws {
        let fichiers = CampagneEnFichiers(CampagneAleatoire.tirer(graine, partagee: false))
        let dossier = DossierTemporaire()
        fichiers.ecrire(dossier)
        let campagne = try CampagneExpliquee(dossier)
        var hasard = SplitMix64(graine: graine)
        let codes = [nil] + campagne.lue.dossier.conventions.map { Optional($0.reservataire) }
        let tous = zip(campagne.bilans.tous, codes).flatMap { chiffres($0, $1) }
        #expect(tous.count > 500)
        let journal = try #require(fichiers.tables["journal.csv"])
        for (designation, valeur) in tous.shuffled(using: &hasard).prefix(400) {
            let explication = try campagne.expliquer(designation)
            #expect(explication.chiffre.nombre == valeur, "\(designation)")
            #expect(explication.lignes.count == valeur, "\(designation)")
            for ligne in explication.lignes where ligne.fichier == "journal.csv" {
                #expect(journal[ligne.ligne - 2, "type"] == ligne.evenement?.rawValue)
                #expect(journal[ligne.ligne - 2, "logement"] == ligne.logement)
                #expect(journal[ligne.ligne - 2, "date"] == ligne.jour?.iso)
            }
        }
    }

    @Test(arguments: [6, 52] as [UInt64])
    func `chaque logement du journal a son histoire, où chaque ligne qui le nomme est dite`(_ graine: UInt64) throws {
        let fichiers = CampagneEnFichiers(CampagneAleatoire.tirer(graine, partagee: false))
        let dossier = DossierTemporaire()
        fichiers.ecrire(dossier)
        let journal = try #require(fichiers.tables["journal.csv"])
        for nom in Set(journal.lignes.indices.map { journal[$0, "logement"] }) where !nom.isEmpty {
            let histoire = try CampagneExpliquee(dossier, logement: nom).histoire()
            for rang in journal.lignes.indices where journal[rang, "logement"] == nom {
                #expect(histoire.contains("journal.csv:\(rang + 2) "), "\(nom)")
            }
        }
    }
}
