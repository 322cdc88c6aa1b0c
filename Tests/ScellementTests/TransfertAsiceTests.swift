import Scellement
import Testing

@Suite struct `Conteneur ASiC-E` {
    private let fichiers = PaquetAVerser().fichiers + [FichierScelle(chemin: "vide.bin", octets: [])]

    private func refus(_ chemins: [String], signature: Bool = true) -> TransfertError? {
        let tous = chemins + (signature ? ["META-INF/signatures.xml"] : [])
        do throws(TransfertError) {
            _ = try ConteneurAsice.octets(tous.map { FichierScelle(chemin: $0, octets: [1]) })
            return nil
        } catch {
            return error
        }
    }

    @Test func `mimetype vient en premier, tel quel, sans champ de plus`() throws {
        let zip = try ConteneurAsice.octets(fichiers)
        let premiere = try #require(ZipRelu.entrees(zip).first)
        #expect(premiere.nom == "mimetype")
        #expect(premiere.methode == 0 && premiere.extra == 0)
        #expect(premiere.octets == Array("application/vnd.etsi.asic-e+zip".utf8))
        #expect(Array(zip[30..<38]) == Array("mimetype".utf8))
    }

    @Test func `les fichiers suivent à la racine, la signature sous META-INF`() throws {
        let noms = ZipRelu.entrees(try ConteneurAsice.octets(fichiers)).map(\.nom)
        #expect(noms == ["mimetype", "META-INF/manifest.xml", "META-INF/signatures.xml", "bilan.xml", "vide.bin"])
    }

    @Test func `les mêmes fichiers donnent les mêmes octets, quel que soit leur ordre`() throws {
        #expect(try ConteneurAsice.octets(fichiers) == ConteneurAsice.octets(fichiers.reversed()))
    }

    @Test(arguments: ["mimetype", "META-INF/manifest.xml"]) func `un nom réservé est refusé`(_ nom: String) {
        #expect(refus([nom]) == .cheminReserve(nom))
    }

    @Test func `sans fichier, sans signature, deux fois le même, hors du conteneur`() {
        #expect(refus([], signature: false) == .sansFichier)
        #expect(refus(["a"], signature: false) == .sansSignature)
        #expect(refus(["a", "a"]) == .cheminEnDouble("a"))
        #expect(refus(["../a"]) == .cheminInvalide("../a"))
    }
}
