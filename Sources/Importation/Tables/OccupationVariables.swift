import Parc
import Tabular

/// Turns the cells of a line of occupation.csv into ranks of categories.
struct LectureDesVariables {
    private let entete: Entete<ColonneDeLOccupation>
    private let annee: Int
    private var situations = CodesDeColonne(
        VariableDOccupation.situation.modalites,
        [("seul", 0), ("isolé", 0), ("couple avec enfant(s)", 3), ("couple avec enfant", 3)])
    private var ages = CodesDeColonne(VariableDOccupation.age.modalites)
    private var plafonds = CodesDeColonne(VariableDOccupation.plafonds.modalites)
    private var activites = CodesDeColonne(
        VariableDOccupation.activite.modalites,
        [("chomeurs", 2), ("demandeur_d_emploi", 2), ("inactif", 3), ("retraite", 3), ("sans emploi", 3)])

    init(_ entete: Entete<ColonneDeLOccupation>, annee: Int) {
        self.entete = entete
        self.annee = annee
    }

    /// The ranks of a household's variables, and its adults; `signaler` is told the columns that hold no known code.
    mutating func lire(
        _ ligne: Ligne, _ signaler: (Int?) -> Void
    ) -> (valeurs: SIMD8<UInt8>, majeurs: MajeursDUnMenage) {
        var valeurs = LectureDesVariables.inconnues
        func poser(_ variable: VariableDOccupation, _ colonne: ColonneDeLOccupation, _ lire: (Field) -> UInt8?) {
            let position = entete[colonne]
            guard !ligne[position].manque, !ligne[position].equals("NR") else { return }
            guard let rang = lire(ligne[position]) else { return signaler(position) }
            valeurs[variable.rang] = rang
        }
        poser(.situation, .situation) { situations.rang($0) }
        poser(.taille, .occupants) { $0.wholeNumber.flatMap { (1...30).contains($0) ? UInt8(min($0, 6) - 1) : nil } }
        poser(.enfants, .enfants) { $0.wholeNumber.flatMap { (0...25).contains($0) ? UInt8(min($0, 4)) : nil } }
        poser(.age, .age) { age($0) }
        poser(.plafonds, .plafonds) { plafond($0) }
        poser(.apl, .apl, LectureDesVariables.ouiNon)
        poser(.recents, .recent, LectureDesVariables.ouiNon)
        return (valeurs, majeurs(ligne, signaler))
    }

    /// Nothing known of any variable.
    static let inconnues: SIMD8<UInt8> = {
        var valeurs = SIMD8<UInt8>()
        for variable in VariableDOccupation.allCases { valeurs[variable.rang] = variable.nonRenseigne }
        return valeurs
    }()

    private static func ouiNon(_ field: Field) -> UInt8? { field.ouiNon.map { $0 ? 0 : 1 } }

    /// An age in years, a year of birth (the age reached on 1 January), or a band.
    private mutating func age(_ field: Field) -> UInt8? {
        guard let nombre = field.wholeNumber else { return ages.rang(field) }
        let age = field.bytes.count == 4 ? annee - 1 - nombre : nombre
        return (15...120).contains(age) ? TrancheDAge.rang(age) : nil
    }

    /// Per cent of the ceiling, or a band.
    private mutating func plafond(_ field: Field) -> UInt8? {
        if let rang = plafonds.rang(field) { return rang }
        var texte = field.sansBlancs
        if texte.hasSuffix("%") { texte.removeLast() }
        guard let part = Rationnel(decimal: texte), !(part < .zero), part < Rationnel(10_000) else { return nil }
        return TrancheDePlafond.rang(part)
    }

    /// One code an adult, separated by blanks, `,`, `+` or `/`.
    private mutating func majeurs(_ ligne: Ligne, _ signaler: (Int?) -> Void) -> MajeursDUnMenage {
        let position = entete[.activite]
        let field = ligne[position]
        var majeurs = MajeursDUnMenage()
        if field.manque { return majeurs }
        // Nearly every cell is the code of one adult, or the same list as another one.
        if let rang = activites.rang(field) {
            _ = majeurs.ajouter(rang)
            return majeurs
        }
        var inconnu = false
        for mot in field.text.split(whereSeparator: { " ,+/".contains($0) }) {
            let rang = activites.rang(mot)
            if rang == nil, mot.uppercased() != "NR" { inconnu = true }
            if !majeurs.ajouter(rang ?? VariableDOccupation.activite.nonRenseigne) { inconnu = true }
        }
        if inconnu { signaler(position) }
        return majeurs
    }
}
