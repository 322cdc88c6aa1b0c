import XMLPort

/// The parts that a part of an .xlsx calls.
final class XlsxRelations: PartHandler {
    private struct Relation {
        /// The last step of the address that names it: the addresses of the strict form differ from the others.
        let type: String
        let part: String
    }

    private let names: (relationship: XMLName, id: XMLName, type: XMLName, target: XMLName, mode: XMLName)
    private let folder: [Substring]
    private var relations: [String: Relation] = [:]
    private var firsts: [String: String] = [:]
    let isDone = false
    var fault: PartFault? { nil }

    /// - Parameter part: the part that calls them: their addresses start from its folder.
    init(_ stream: borrowing XMLStream, of part: String) {
        names = (
            stream.name("Relationship"), stream.name("Id"), stream.name("Type"), stream.name("Target"),
            stream.name("TargetMode")
        )
        folder = part.split(separator: "/").dropLast()
    }

    /// Where the relations of a part are.
    static func part(of part: String) -> String {
        let steps = part.split(separator: "/")
        return (steps.dropLast() + ["_rels", "\(steps.last ?? "").rels"]).joined(separator: "/")
    }

    /// The part of that identifier, and whether it is of that type.
    subscript(id: String) -> (part: String, type: String)? {
        relations[id].map { ($0.part, $0.type) }
    }

    /// The first part of that type.
    func first(ofType type: String) -> String? { firsts[type] }

    func start(_ tag: XMLTag) {
        guard tag.name == names.relationship, tag.text(names.mode) != "External", let id = tag.text(names.id),
            let type = tag.text(names.type), let target = tag.text(names.target)
        else { return }
        let name = type.split(separator: "/").last.map(String.init) ?? ""
        guard relations[id] == nil else { return }
        let part = resolve(target)
        relations[id] = Relation(type: name, part: part)
        if firsts[name] == nil { firsts[name] = part }
    }

    func end(_ name: XMLName, namespace: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    private func resolve(_ target: String) -> String {
        var steps = target.hasPrefix("/") ? [] : folder
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}

extension XMLTag {
    /// The value of an attribute as text; nil when it is not there.
    func text(_ name: XMLName, namespace: XMLName? = nil) -> String? {
        value(name, namespace: namespace).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The value of an attribute as a number from 0 to 999 999 999; nil when it is not there or anything else.
    func number(_ name: XMLName, namespace: XMLName? = nil) -> Int? {
        value(name, namespace: namespace).flatMap { Field(bytes: $0, escaped: false).wholeNumber }
    }

    /// Whether an attribute is `1` or `true`.
    func isTrue(_ name: XMLName) -> Bool {
        guard let value = value(name) else { return false }
        return value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8)
    }
}
