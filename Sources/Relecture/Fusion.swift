/// Two orders made into one, which both keep as far as they agree.
enum Fusion {
    /// Every element of either list, once; where each has some the other has not, the smaller comes first.
    static func ordre<Element: Hashable & Comparable>(_ a: [Element], _ b: [Element]) -> [Element] {
        let (dansA, dansB) = (Set(a), Set(b))
        var pris: Set<Element> = []
        var ordre: [Element] = []
        func prendre(_ element: Element) { if pris.insert(element).inserted { ordre.append(element) } }
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                prendre(a[i])
                (i, j) = (i + 1, j + 1)
            } else if !dansA.contains(b[j]), dansB.contains(a[i]) || b[j] < a[i] {
                prendre(b[j])
                j += 1
            } else {
                prendre(a[i])
                i += 1
            }
        }
        for element in a[i...] + b[j...] { prendre(element) }
        return ordre
    }
}
