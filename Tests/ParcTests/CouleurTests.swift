import Parc
import Testing

@Suite struct `Couleurs de la charte` {
    @Test(arguments: [("#000000", "#ffffff", 2100), ("#767676", "#ffffff", 454), ("#0b5559", "#0B5559", 100)])
    func `le contraste est celui de la norme`(a: String, b: String, attendu: Int) throws {
        let (a, b) = (try #require(Couleur(a)), try #require(Couleur(b)))
        #expect(a.contraste(b) == attendu && b.contraste(a) == attendu)
    }

    @Test(arguments: ["", "#", "123456", "#12345", "#1234567", "#12345g", "#12345é", "＃123456"])
    func `ce qui n’est pas une couleur n’en est pas une`(texte: String) { #expect(Couleur(texte) == nil) }

    @Test func `une couleur s’écrit comme elle se lit`() {
        #expect(Couleur("#0A5bFf")?.texte == "#0a5bff")
    }

    /// Colours of every hue, by steps.
    private static let nuancier = stride(from: 0, through: 255, by: 15).flatMap { rouge in
        stride(from: 0, through: 255, by: 15).flatMap { vert in
            stride(from: 0, through: 255, by: 15).map { bleu in
                Couleur(rouge: UInt8(rouge), vert: UInt8(vert), bleu: UInt8(bleu))
            }
        }
    }

    @Test func `toute couleur acceptée se lit et se détache dans les deux modes`() {
        let acceptees = Self.nuancier.filter { Charte.Couleurs(principale: $0, secondaire: $0) != nil }
        #expect(acceptees.count > 1000 && acceptees.count < Self.nuancier.count)
        for couleur in acceptees {
            #expect(Fonds.clairs.contraste(couleur) >= 450 && couleur.contraste(.blanc) >= 450)
            #expect(couleur.contraste(Fonds.clairs.trait) >= 300)
            let nuit = Fonds.sombres.eclaircie(couleur)
            #expect(Fonds.sombres.contraste(nuit) >= 450 && nuit.contraste(Fonds.sombres.trait) >= 300)
        }
    }

    @Test func `une couleur qui se lit déjà la nuit n’est pas éclaircie`() throws {
        let claire = try #require(Couleur("#86cfcb"))
        #expect(Fonds.sombres.eclaircie(claire) == claire)
    }
}
