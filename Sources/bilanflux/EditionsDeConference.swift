import Comptage
import Regles
import Rendu
import Secret

/// Makes the protected editions of a delivery: `cil/<siren>/`.
struct EditionsDeConference {
    private let parametres: ParametresDeProtection
    private let xml: ConferenceXML
    private let page: PageDeConference
    private let edition: Edition
    private let progression: Progression

    init(
        _ parametres: ParametresDeProtection, _ gabarits: Gabarits, _ edition: Edition, _ progression: Progression
    ) throws(RenduError) {
        self.parametres = parametres
        self.edition = edition
        self.progression = progression
        xml = try ConferenceXML()
        page = PageDeConference(gabarits)
    }

    /// The files of one edition, by path in the delivery.
    func fichiers(_ bilan: Bilan) throws -> [(String, [UInt8])] {
        progression.afficher("Protection de l’édition \(bilan.identification.perimetre)…")
        let protegee = try EditionProtegee(bilan, parametres)
        let diffusable = protegee.diffusable
        let dossier = "cil/\(diffusable.epci.siren)"
        return [
            ("\(dossier)/donnees.csv", DonneesDeConference.render(diffusable)),
            ("\(dossier)/bilan.xml", try xml.render(diffusable, edition)),
            ("\(dossier)/bilan.html", try page.render(diffusable, edition)),
        ]
    }
}
