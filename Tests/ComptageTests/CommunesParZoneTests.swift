import Parc
import TestSupport
import Testing

@testable import Comptage

@Suite struct `Communes d’un périmètre` {
    private static let communes = ["75056", "75101", "84007", "84031", "84088", "30028"].map(insee)
    private static let territoires = Territoires(communes: [
        Commune(code: insee("84007"), nom: "Avignon", epci: "248400251", nomEPCI: "A", departement: "84"),
        Commune(code: insee("84031"), nom: "Carpentras", epci: "248400053", nomEPCI: "B", departement: "84"),
        Commune(code: insee("84088"), nom: "Pernes", epci: "248400053", nomEPCI: "B", departement: "84"),
        Commune(code: insee("75056"), nom: "Paris", epci: "200054781", nomEPCI: "C", departement: "75"),
        Commune(code: insee("84001"), nom: "Althen", epci: "", nomEPCI: "", departement: "84"),
    ])

    @Test(arguments: [
        Perimetre.departement, .zones(communes: [insee("84031"), insee("84007")], epci: []),
        .zones(communes: [insee("75056")], epci: []), .zones(communes: [], epci: ["200054781"]),
        .zones(communes: [insee("84088")], epci: ["248400053", "248400251"]),
        .zones(communes: [insee("84001")], epci: ["248400000"]),
    ])
    func `ce sont celles qu’il contient, par code`(_ perimetre: Perimetre) {
        let (communes, territoires) = (`Communes d’un périmètre`.communes, `Communes d’un périmètre`.territoires)
        #expect(
            CommunesParZone(Set(communes), territoires).communes(perimetre)
                == communes.sorted().filter { territoires.contient(perimetre, $0) })
    }
}
