import Testing
import XMLPort

/// A schema that takes a type by its address, and a name of another namespace by another.
private let principal = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:x="urn:x" targetNamespace="urn:a" xmlns="urn:a"
      elementFormDefault="qualified">
      <xs:import namespace="urn:x" schemaLocation="http://www.example.org/2001/x.xsd"/>
      <xs:include schemaLocation="types.xsd"/>
      <xs:element name="bilan"><xs:complexType><xs:sequence><xs:element name="n" type="Compte"/></xs:sequence>
        <xs:attribute ref="x:nom" use="required"/></xs:complexType></xs:element>
    </xs:schema>
    """
private let types = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a" xmlns="urn:a">
      <xs:include schemaLocation="./sous/comptes.xsd"/>
    </xs:schema>
    """
private let comptes = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a" xmlns="urn:a">
      <xs:include schemaLocation="types.xsd"/>
      <xs:simpleType name="Compte"><xs:restriction base="xs:nonNegativeInteger"/></xs:simpleType>
    </xs:schema>
    """
private let noms = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x">
      <xs:attribute name="nom" type="xs:NCName"/>
    </xs:schema>
    """

private func schema(_ changes: [String: String?] = [:]) throws(XMLError) -> XMLSchema {
    var autres: [String: String] = ["types.xsd": types, "comptes.xsd": comptes, "x.xsd": noms]
    for (nom, texte) in changes { autres[nom] = texte }
    return try XMLSchema(
        bytes: Array(principal.utf8), name: "principal.xsd", others: autres.mapValues { Array($0.utf8) })
}

private func issues(_ changes: [String: String?]) -> [XMLIssue] {
    do {
        _ = try schema(changes)
        return []
    } catch .invalidSchema(name: "principal.xsd", let issues) {
        return issues
    } catch {
        Issue.record("unexpected \(error)")
        return []
    }
}

private func document(_ n: String, _ nom: String = "a") -> [UInt8] {
    Array(#"<bilan xmlns="urn:a" xmlns:x="urn:x" x:nom="\#(nom)"><n>\#(n)</n></bilan>"#.utf8)
}

@Suite struct `Schéma en plusieurs documents` {
    @Test func `les adresses se résolvent par leur nom, et les règles de chaque document valent`() throws {
        let schema = try schema()
        #expect(schema.validate(document("3")) == [])
        #expect(schema.validate(document("-3")).count == 1)
        #expect(schema.validate(document("3", "1a")).isEmpty == false)
    }

    @Test(arguments: ["types.xsd", "comptes.xsd", "x.xsd"])
    func `un document qui n’est pas donné manque`(_ nom: String) {
        #expect(issues([nom: String?.none]).isEmpty == false)
    }

    @Test(arguments: ["types.xsd", "comptes.xsd", "x.xsd"])
    func `une déclaration DOCTYPE est refusée dans chacun`(_ nom: String) {
        let texte = ["types.xsd": types, "comptes.xsd": comptes, "x.xsd": noms][nom] ?? ""
        let trouvees = issues([nom: "<!DOCTYPE a [<!ENTITY e 'x'>]>\n" + texte])
        #expect(trouvees.contains { $0.message.contains("DOCTYPE") }, "\(trouvees)")
    }

    @Test func `une faute nomme son document et sa ligne`() {
        let trouvees = issues(["comptes.xsd": comptes.replacing("xs:nonNegativeInteger", with: "xs:zut")])
        #expect(trouvees.contains { $0.message.hasPrefix("comptes.xsd : ") && $0.line == 3 }, "\(trouvees)")
    }

    @Test(arguments: ["", "zut", "<a>"])
    func `un document qui n’est pas du XML est refusé`(_ texte: String) {
        #expect(issues(["types.xsd": texte]).isEmpty == false)
    }

    @Test func `un fichier de la machine n’est jamais lu`() throws {
        let ailleurs = types.replacing("./sous/comptes.xsd", with: "file:///etc/hostname")
        #expect(issues(["types.xsd": ailleurs]).isEmpty == false)
    }

    @Test func `plusieurs fils compilent chacun le leur`() async {
        await withTaskGroup(of: Bool.self) { groupe in
            for rang in 0..<32 {
                groupe.addTask {
                    rang % 2 == 0 ? issues([:]).isEmpty : !issues(["x.xsd": String?.none]).isEmpty
                }
            }
            for await juste in groupe { #expect(juste) }
        }
    }
}
