import Importation
import Tabular

/// What the cells of a column are, gathered line after line; its size does not depend on that of the file.
struct ColonneVue: Sendable {
    private(set) var remplis = 0
    private(set) var manquants = 0
    private(set) var encodages = Encodages()
    private(set) var formes = [Int](repeating: 0, count: FormeDeValeur.allCases.count)
    /// The ways of writing days that our importers do not read, in the order of their names.
    private(set) var motifs: [MotifDeDate: Int] = [:]
    /// Distinct contents; nil once there are too many, or one that no code would be.
    private var valeurs: ByteTable? = ByteTable()
    private var comptes: [Int] = []

    /// How many distinct contents are told apart.
    static let plusDeValeurs = 200
    private static let plusDeMotifs = 20
    private static let codeLePlusLong = 60

    /// Looks at one cell.
    ///
    /// - Parameter estCodee: whether zeros say nothing.
    mutating func lire(_ field: Field, estCodee: Bool) {
        guard !field.isEmpty else {
            manquants += 1
            return
        }
        encodages.lire(field.bytes)
        if estCodee ? field.codeManque : field.manque {
            manquants += 1
            return
        }
        remplis += 1
        let (forme, motif) = FormeDeValeur.lire(field)
        formes[forme.rang] += 1
        if let motif, motifs[motif] != nil || motifs.count < ColonneVue.plusDeMotifs { motifs[motif, default: 0] += 1 }
        distinguer(field.bytes)
    }

    private mutating func distinguer(_ octets: UnsafeBufferPointer<UInt8>) {
        guard valeurs != nil else { return }
        guard octets.count <= ColonneVue.codeLePlusLong else { return abandonner() }
        compter(octets, 1)
    }

    private mutating func compter(_ octets: UnsafeBufferPointer<UInt8>, _ fois: Int) {
        guard let (numero, nouvelle) = valeurs?.insert(octets) else { return }
        if !nouvelle {
            comptes[numero] += fois
        } else if comptes.count < ColonneVue.plusDeValeurs {
            comptes.append(fois)
        } else {
            abandonner()
        }
    }

    private mutating func abandonner() {
        valeurs = nil
        comptes = []
    }

    /// Adds what stands behind in the file.
    mutating func fusionner(_ suite: ColonneVue) {
        remplis += suite.remplis
        manquants += suite.manquants
        encodages.fusionner(suite.encodages)
        for rang in formes.indices { formes[rang] += suite.formes[rang] }
        for (motif, nombre) in suite.motifs.sorted(by: { $0.key.texte < $1.key.texte }) {
            motifs[motif, default: 0] += nombre
        }
        guard valeurs != nil, let siennes = suite.valeurs else { return abandonner() }
        for (numero, nombre) in suite.comptes.enumerated() {
            var texte = siennes.content(numero)
            texte.withUnsafeMutableBufferPointer { compter(UnsafeBufferPointer($0), nombre) }
        }
    }

    /// The distinct contents as bytes and how many cells hold each, in the order of the file; nil when there are too
    /// many of them.
    var distinctes: [(octets: [UInt8], nombre: Int)]? {
        guard let valeurs else { return nil }
        return comptes.enumerated().map { (valeurs.content($0), $1) }
    }

    /// What nearly all its cells look like; nil when there are none.
    var ressemblance: FormeDeValeur? {
        guard remplis > 0 else { return nil }
        return FormeDeValeur.allCases.first { formes[$0.rang] * 20 >= remplis * 19 } ?? .texte
    }
}

extension FormeDeValeur {
    fileprivate var rang: Int { FormeDeValeur.allCases.firstIndex(of: self) ?? 0 }
}

/// How many cells are written in each encoding; those that are empty are in none.
package struct Encodages: Sendable, Equatable {
    package private(set) var ascii = 0, utf8 = 0, windows1252 = 0
    /// Among the others, those where a character was lost before us (U+FFFD).
    package private(set) var perdus = 0

    mutating func lire(_ octets: UnsafeBufferPointer<UInt8>) {
        var reunion: UInt8 = 0
        for octet in octets { reunion |= octet }
        guard reunion >= 0x80 else {
            ascii += 1
            return
        }
        guard let texte = String(validating: octets, as: UTF8.self) else {
            windows1252 += 1
            return
        }
        utf8 += 1
        if texte.unicodeScalars.contains("\u{FFFD}") { perdus += 1 }
    }

    mutating func fusionner(_ autres: Encodages) {
        ascii += autres.ascii
        utf8 += autres.utf8
        windows1252 += autres.windows1252
        perdus += autres.perdus
    }
}
