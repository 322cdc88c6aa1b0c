/// Where a figure stands on the axes: one code on each axis it is broken down by, none for a total.
package struct PositionAttaquee: Sendable, Hashable, Comparable {
    /// One axis and the code on it.
    package struct Code: Sendable, Hashable, Comparable {
        package let axe: String
        package let modalite: String

        /// A code of an axis.
        package init(axe: String, modalite: String) {
            self.axe = axe
            self.modalite = modalite
        }

        package static func < (left: Code, right: Code) -> Bool {
            (left.axe, left.modalite) < (right.axe, right.modalite)
        }
    }

    /// In the order of the names of the axes.
    package let codes: [Code]

    /// The position of a total.
    package static let total = PositionAttaquee([:])

    /// A position by its codes, axis by axis.
    package init(_ codes: [String: String]) {
        self.codes = codes.map { Code(axe: $0.key, modalite: $0.value) }.sorted()
    }

    private init(tries codes: [Code]) { self.codes = codes }

    /// The axes, in order.
    package var axes: [String] { codes.map(\.axe) }

    /// The code on an axis; nil when the figure is not broken down by it.
    package func modalite(_ axe: String) -> String? { codes.first { $0.axe == axe }?.modalite }

    /// The same without the codes on `axe`.
    func sans(_ axe: String) -> PositionAttaquee { PositionAttaquee(tries: codes.filter { $0.axe != axe }) }

    /// The same, narrowed; nil when it says something else on one of these axes, or the same.
    func avec(_ restriction: [Code]) -> PositionAttaquee? {
        if codes.contains(where: { code in restriction.contains { $0.axe == code.axe } }) { return nil }
        return PositionAttaquee(tries: (codes + restriction).sorted())
    }

    /// The same without these codes; nil when it does not have them all.
    func sans(_ restriction: [Code]) -> PositionAttaquee? {
        guard restriction.allSatisfy(codes.contains) else { return nil }
        return PositionAttaquee(tries: codes.filter { !restriction.contains($0) })
    }

    package static func < (left: PositionAttaquee, right: PositionAttaquee) -> Bool {
        left.codes.lexicographicallyPrecedes(right.codes)
    }
}
