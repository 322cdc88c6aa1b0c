package import Parc
package import Regles

/// What is written beside the facts themselves: how, from what, and what was noticed.
package struct EntoursDesFaits: Sendable {
    /// The parameters that counting depends on.
    package let parametres: [Parametre]
    /// The accounts of the inputs that whoever reads the facts does not read, by table.
    package let comptes: [(table: String, compte: CompteDeLignes)]
    /// How many times each rule spoke of these inputs.
    package let constats: [(regle: String, titre: String, nombre: Int)]

    /// What goes with the facts.
    package init(
        parametres: [Parametre], comptes: [(table: String, compte: CompteDeLignes)],
        constats: [(regle: String, titre: String, nombre: Int)]
    ) {
        self.parametres = parametres
        self.comptes = comptes
        self.constats = constats
    }
}
