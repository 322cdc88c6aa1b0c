import Parc

/// The making of a `Comparaison`.
private struct Comparateur {
    let a: BilanLu
    let b: BilanLu
    let nomenclature: NomenclatureCommune
    var absences: [Absence] = []
    var mesures: [MesureComparee] = []
    var compares = 0

    init(_ a: BilanLu, _ b: BilanLu) {
        self.a = a
        self.b = b
        nomenclature = NomenclatureCommune(a, b)
        for section in Section.allCases { comparer(section) }
    }

    private mutating func comparer(_ section: Section) {
        let sections = [a, b].map { $0.sections.first { $0.section == section } }
        guard let titre = (sections[1] ?? sections[0])?.titre else { return }
        for (cote, sienne) in zip([Cote.a, .b], sections) where sienne == nil {
            absences.append(Absence(objet: .section(section, titre: titre), cote: cote))
        }
        guard sections.allSatisfy({ $0 != nil }) else { return }
        let (deA, deB) = (TableauLu.tous(a, section), TableauLu.tous(b, section))
        for id in Fusion.ordre(deA.map(\.mesure), deB.map(\.mesure)) {
            let (chezA, chezB) = (deA.first { $0.mesure == id }, deB.first { $0.mesure == id })
            if let chezA, let chezB {
                comparer(chezA, chezB, titre)
            } else if let seul = chezA ?? chezB {
                let objet = Absence.Objet.mesure(section, id: id, libelle: seul.libelle)
                absences.append(Absence(objet: objet, cote: chezA == nil ? .a : .b))
            }
        }
    }

    private mutating func comparer(_ chezA: TableauLu, _ chezB: TableauLu, _ titre: String) {
        let ecartees = ventilationsAbsentes(chezA, chezB)
        let places = Set(chezA.chiffres.keys).union(chezB.chiffres.keys).filter { !ecartees.contains($0.axes) }
        compares += places.count
        let ecarts = places.compactMap { cle -> EcartDeChiffre? in
            let parDefaut = chezB.forme == .nombre ? Fraction(.zero) : nil
            let (a, b) = (chezA.chiffres[cle] ?? parDefaut, chezB.chiffres[cle] ?? parDefaut)
            if let a, let b, chezB.forme.confond(a, b) { return nil }
            return a == nil && b == nil ? nil : EcartDeChiffre(cle: cle, a: a, b: b)
        }
        guard !ecarts.isEmpty else { return }
        let ordonnes = ecarts.map { (place: nomenclature.place($0.cle), ecart: $0) }.sorted { gauche, droite in
            gauche.place == droite.place
                ? gauche.ecart.cle.textes.lexicographicallyPrecedes(droite.ecart.cle.textes)
                : gauche.place.lexicographicallyPrecedes(droite.place)
        }
        mesures.append(
            MesureComparee(
                section: chezB.section, titreDeSection: titre, id: chezB.mesure, libelle: chezB.libelle,
                forme: chezB.forme, ecarts: ordonnes.map(\.ecart)))
    }

    /// The breakdowns that one of the two does not have, though it counts something.
    private mutating func ventilationsAbsentes(_ chezA: TableauLu, _ chezB: TableauLu) -> Set<AxesLus> {
        var ecartees: Set<AxesLus> = []
        for (cote, sien, autre) in [(Cote.a, chezA, chezB), (.b, chezB, chezA)] {
            let manquantes = sien.compte ? autre.ventilations.subtracting(sien.ventilations) : []
            let rangees = manquantes.sorted {
                [$0.axe, $0.axe2 ?? ""].lexicographicallyPrecedes([$1.axe, $1.axe2 ?? ""])
            }
            for axes in rangees {
                let objet = Absence.Objet.ventilation(sien.section, mesure: sien.libelle, axes: axes)
                absences.append(Absence(objet: objet, cote: cote))
            }
            ecartees.formUnion(manquantes)
        }
        return ecartees
    }

    /// The parameters that differ.
    var parametres: [EcartDeParametre] {
        Fusion.ordre(a.parametres.map(\.cle), b.parametres.map(\.cle)).compactMap { cle in
            let (chezA, chezB) = (a.parametres.first { $0.cle == cle }, b.parametres.first { $0.cle == cle })
            guard chezA?.valeur != chezB?.valeur else { return nil }
            return EcartDeParametre(
                cle: cle, libelle: (chezB ?? chezA)?.libelle ?? cle, a: chezA?.valeur, b: chezB?.valeur)
        }
    }

    /// The réservataires that only one of the two has.
    var reservatairesSeuls: [(reservataire: LibelleLu, cote: Cote)] {
        let (deA, deB) = (Set(a.reservataires.map(\.code)), Set(b.reservataires.map(\.code)))
        return a.reservataires.filter { !deB.contains($0.code) }.map { ($0, .a) }
            + b.reservataires.filter { !deA.contains($0.code) }.map { ($0, .b) }
    }
}

extension Comparaison {
    /// Compares two bilans, figure by figure.
    package init(_ a: BilanLu, _ b: BilanLu) {
        let comparateur = Comparateur(a, b)
        self.init(
            a: a.identification, b: b.identification, parametres: comparateur.parametres,
            absences: comparateur.absences,
            reservatairesSeuls: comparateur.reservatairesSeuls, mesures: comparateur.mesures,
            compares: comparateur.compares, nomenclature: comparateur.nomenclature)
    }
}
