import Regles

extension Exercice {
    /// PER-1 as a condition on an expression that gives a département.
    func couvre(_ departement: String, _ dialecte: Dialecte) -> String {
        self.departement == Exercice.france ? "1 = 1" : "\(departement) = \(dialecte.texte(self.departement))"
    }
}
