/// A colour of a screen (sRGB), and how it stands out from another (WCAG 2.2, 1.4.3): in whole numbers, so that every
/// machine gives the same page.
package struct Couleur: Sendable, Hashable {
    package let rouge: UInt8
    package let vert: UInt8
    package let bleu: UInt8

    /// From its three parts.
    package init(rouge: UInt8, vert: UInt8, bleu: UInt8) {
        self.rouge = rouge
        self.vert = vert
        self.bleu = bleu
    }

    /// From `#rrvvbb`, letters of either case; nil for anything else.
    package init?(_ texte: String) {
        let octets = Array(texte.utf8)
        guard octets.count == 7, octets[0] == 0x23 else { return nil }
        var parts: [UInt8] = []
        for rang in [1, 3, 5] {
            guard let haut = Couleur.chiffre(octets[rang]), let bas = Couleur.chiffre(octets[rang + 1]) else {
                return nil
            }
            parts.append(haut << 4 | bas)
        }
        self.init(rouge: parts[0], vert: parts[1], bleu: parts[2])
    }

    /// `#rrvvbb`, in small letters.
    package var texte: String {
        "#"
            + [rouge, vert, bleu].map { part in
                (part < 16 ? "0" : "") + String(part, radix: 16)
            }.joined()
    }

    /// The contrast with another, in hundredths, rounded down: from 100 (the same) to 2100 (black on white).
    package func contraste(_ autre: Couleur) -> Int {
        let (claire, sombre) = (max(luminance, autre.luminance), min(luminance, autre.luminance))
        return (claire + Couleur.reflet) * 100 / (sombre + Couleur.reflet)
    }

    /// A colour on the way to another: `parts` sixty-fourths of it.
    package func vers(_ autre: Couleur, _ parts: Int) -> Couleur {
        func melange(_ a: UInt8, _ b: UInt8) -> UInt8 {
            UInt8(clamping: (Int(a) * (64 - parts) + Int(b) * parts + 32) / 64)
        }
        return Couleur(
            rouge: melange(rouge, autre.rouge), vert: melange(vert, autre.vert), bleu: melange(bleu, autre.bleu))
    }

    /// White.
    package static let blanc = Couleur(rouge: 255, vert: 255, bleu: 255)

    /// Relative luminance, in 10^-10ths of white's.
    private var luminance: Int {
        2126 * Couleur.lineaire[Int(rouge)] + 7152 * Couleur.lineaire[Int(vert)] + 722 * Couleur.lineaire[Int(bleu)]
    }

    /// The 0,05 of the definition of contrast.
    private static let reflet = 500_000_000

    private static func chiffre(_ octet: UInt8) -> UInt8? {
        switch octet {
        case 0x30...0x39: octet - 0x30
        case 0x41...0x46: octet - 0x37
        case 0x61...0x66: octet - 0x57
        default: nil
        }
    }

    /// What each of the 256 levels of a screen is in light, in millionths (IEC 61966-2-1).
    private static let lineaire = [
        0, 304, 607, 911, 1214, 1518, 1821, 2125, 2428, 2732, 3035, 3347, 3677, 4025, 4391, 4777, 5182, 5605, 6049,
        6512, 6995, 7499, 8023, 8568, 9134, 9721, 10_330, 10_960, 11_612, 12_286, 12_983, 13_702, 14_444, 15_209,
        15_996, 16_807, 17_642, 18_500, 19_382, 20_289, 21_219, 22_174, 23_153, 24_158, 25_187, 26_241, 27_321,
        28_426, 29_557, 30_713, 31_896, 33_105, 34_340, 35_601, 36_889, 38_204, 39_546, 40_915, 42_311, 43_735,
        45_186, 46_665, 48_172, 49_707, 51_269, 52_861, 54_480, 56_128, 57_805, 59_511, 61_246, 63_010, 64_803,
        66_626, 68_478, 70_360, 72_272, 74_214, 76_185, 78_187, 80_220, 82_283, 84_376, 86_500, 88_656, 90_842,
        93_059, 95_307, 97_587, 99_899, 102_242, 104_616, 107_023, 109_462, 111_932, 114_435, 116_971, 119_538,
        122_139, 124_772, 127_438, 130_136, 132_868, 135_633, 138_432, 141_263, 144_128, 147_027, 149_960, 152_926,
        155_926, 158_961, 162_029, 165_132, 168_269, 171_441, 174_647, 177_888, 181_164, 184_475, 187_821, 191_202,
        194_618, 198_069, 201_556, 205_079, 208_637, 212_231, 215_861, 219_526, 223_228, 226_966, 230_740, 234_551,
        238_398, 242_281, 246_201, 250_158, 254_152, 258_183, 262_251, 266_356, 270_498, 274_677, 278_894, 283_149,
        287_441, 291_771, 296_138, 300_544, 304_987, 309_469, 313_989, 318_547, 323_143, 327_778, 332_452, 337_164,
        341_914, 346_704, 351_533, 356_400, 361_307, 366_253, 371_238, 376_262, 381_326, 386_429, 391_572, 396_755,
        401_978, 407_240, 412_543, 417_885, 423_268, 428_690, 434_154, 439_657, 445_201, 450_786, 456_411, 462_077,
        467_784, 473_531, 479_320, 485_150, 491_021, 496_933, 502_886, 508_881, 514_918, 520_996, 527_115, 533_276,
        539_479, 545_724, 552_011, 558_340, 564_712, 571_125, 577_580, 584_078, 590_619, 597_202, 603_827, 610_496,
        617_207, 623_960, 630_757, 637_597, 644_480, 651_406, 658_375, 665_387, 672_443, 679_542, 686_685, 693_872,
        701_102, 708_376, 715_694, 723_055, 730_461, 737_910, 745_404, 752_942, 760_525, 768_151, 775_822, 783_538,
        791_298, 799_103, 806_952, 814_847, 822_786, 830_770, 838_799, 846_873, 854_993, 863_157, 871_367, 879_622,
        887_923, 896_269, 904_661, 913_099, 921_582, 930_111, 938_686, 947_307, 955_973, 964_686, 973_445, 982_251,
        991_102, 1_000_000,
    ]
}
