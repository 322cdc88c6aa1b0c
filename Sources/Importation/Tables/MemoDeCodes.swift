import Tabular

/// What the contents of a column of codes were read as, so that each distinct one is read once.
struct MemoDeCodes<Valeur: Sendable>: Sendable {
    private var contenus = ByteTable()
    private var valeurs: [Valeur] = []

    /// A column of that many distinct contents holds no codes: the next ones are read each time.
    private static var limite: Int { 4096 }

    /// What a field is read as.
    mutating func valeur(_ field: Field, lire: (Field) -> Valeur) -> Valeur {
        if field.isEscaped { return lire(field) }
        let empreinte = ByteTable.hash(field.bytes)
        if let rang = contenus.find(field.bytes, hash: empreinte) { return valeurs[rang] }
        let valeur = lire(field)
        if valeurs.count < Self.limite {
            _ = contenus.insert(field.bytes, hash: empreinte)
            valeurs.append(valeur)
        }
        return valeur
    }
}
