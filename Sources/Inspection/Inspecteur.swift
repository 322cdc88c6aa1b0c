import Diagnostics
import Importation
package import Tabular

extension Inspection {
    /// Looks at a file.
    ///
    /// - Parameters:
    ///   - chemin: where it is.
    ///   - fichier: its name in messages.
    package static func lire(
        chemin: String, fichier: String, _ demande: DemandeDInspection
    ) throws(TabularError) -> Inspection {
        let octets = OctetsEnLecture()
        var options = TableOptions()
        let imposee = demande.table
        options.layout = { lignes in
            if let premiere = lignes.first, DeclarationRPLS(premiere) != nil {
                return DeclarationRPLS.disposition(lignes)
            }
            return .header(preamble: Reconnaissance.rangDeLEntete(lignes, imposee: imposee))
        }
        let emplacement = EmplacementDeTable(chemin)
        options.sheet = emplacement.feuille
        let reader = try TableReader(path: emplacement.chemin, file: fichier, options: options) { octets.lus.lire($0) }
        let reconnaissance = Reconnaissance(reader.columns, imposee: imposee)
        let entete = Inspection.Entete(reader.columns, reconnaissance)
        let noms = entete == .douteuse ? reader.columns.indices.map { "colonne \($0 + 1)" } : reader.columns
        let plan = PlanDInspection(noms, reconnaissance, annee: demande.annee)
        var total = FragmentDInspection(plan, noms: noms)
        var vues = [Empreintes](repeating: Empreintes(), count: plan.cles.count + 1)
        try reader.read(threads: demande.fils) {
            FragmentDInspection(plan, noms: noms)
        } parse: { fragment, record in
            fragment.lire(record)
        } merge: { fragment in
            total.fusionner(fragment, &vues)
        }
        return Inspecteur(
            fichier: fichier, plan: plan, noms: noms, total: total, vues: vues, demande: demande, reader: reader,
            octets: octets.lus, entete: entete
        ).inspection
    }

    /// What the reader's thread fills while the file is read.
    private final class OctetsEnLecture {
        var lus = OctetsDuFichier()
    }
}

extension Inspection.Entete {
    /// Names that are known to nobody, and are numbers or days, are those of no column.
    fileprivate init(_ noms: [String], _ reconnaissance: Reconnaissance) {
        let connus = reconnaissance.correspondances.contains { $0 != .inconnue }
        let donnees = noms.contains { nom in
            !nom.isEmpty && nom.utf8.allSatisfy { (0x2C...0x39).contains($0) }
        }
        self = noms == DeclarationRPLS.colonnes ? .positionnelle : !connus && donnees ? .douteuse : .nommee
    }
}

/// Makes an inspection of what was read.
private struct Inspecteur {
    let fichier: String
    let plan: PlanDInspection
    let noms: [String]
    let total: FragmentDInspection
    let vues: [Empreintes]
    let demande: DemandeDInspection
    let reader: TableReader
    let octets: OctetsDuFichier
    let entete: Inspection.Entete

    private var table: FichierDeCampagne? { plan.reconnaissance.table }

    var inspection: Inspection {
        let colonnes = noms.indices.map(colonne)
        return Inspection(
            fichier: fichier, lecture: lecture, table: table,
            disposition: disposition, colonnes: colonnes,
            manquantes: plan.reconnaissance.manquantes, lignes: total.lignes, rejets: rejets,
            doublons: plan.cles.enumerated().map { doublons(noms[$1], vues[$0 + 1]) },
            lignesEgales: doublons("", vues[0]),
            constats: Constats(total, demande.territoires, colonnes: colonnes, annonces: annonces).tous
                + ConstatsDeFeuille(reader, noms).tous,
            croisements: total.parc.qpv,
            profil: ProfilPropose(
                table: table, lecture: lecture, colonnes: colonnes, manquantes: plan.reconnaissance.manquantes))
    }

    /// How many dwellings the file itself says there are; nil when it says nothing.
    private var annonces: Int? {
        entete == .positionnelle ? reader.preamble.first.flatMap(DeclarationRPLS.init)?.total : nil
    }

    /// An export that calls the columns in its own way has no known layout.
    private var disposition: (nom: String, raison: String)? {
        let requises = plan.reconnaissance.manquantes.contains { $0.requise }
        let proposees = plan.reconnaissance.correspondances.contains { if case .proposee = $0 { true } else { false } }
        return plan.estUnParc && !requises && !proposees ? ColonnesDeRPLS.disposition(noms) : nil
    }

    private var lecture: Inspection.LectureConstatee {
        var encodages = Encodages()
        for colonne in total.colonnes { encodages.fusionner(colonne.encodages) }
        return Inspection.LectureConstatee(
            octets: octets, separateur: reader.separator, feuille: reader.sheetName, encodages: encodages,
            ligneDEntete: reader.headerLine,
            entete: entete,
            preambule: reader.preamble.map(\.number), nomsDoubles: Header(noms).duplicates)
    }

    private var rejets: [Inspection.RejetConstate] {
        RecordDefect.allCases.compactMap { defect in
            total.rejets[defect].map {
                Inspection.RejetConstate(regle: defect.rule.id, titre: defect.rule.title, compteur: $0)
            }
        }
    }

    private func doublons(_ colonne: String, _ empreintes: Empreintes) -> Inspection.Doublons {
        Inspection.Doublons(colonne: colonne, compteur: empreintes.doubles, partiels: empreintes.debordees)
    }

    private func colonne(_ place: Int) -> ColonneInspectee {
        let (vue, role) = (total.colonnes[place], plan.roles[place])
        let distinctes = vue.distinctes
        return ColonneInspectee(
            nom: noms[place], correspondance: plan.reconnaissance.correspondances[place], remplis: vue.remplis,
            manquants: vue.manquants, distinctes: distinctes?.count, ressemblance: vue.ressemblance,
            codes: codes(vue, role, distinctes, plan.reconnaissance.correspondances[place]),
            estCodee: role.codes != nil, estPersonnelle: role.estPersonnelle, dates: total.dates[place],
            formatsDeDate: role.colonne != nil && role.estUneDate
                ? vue.motifs.sorted { ($1.value, $0.key.texte) < ($0.value, $1.key.texte) }.map(\.key.texte) : [])
    }

    /// How many distinct contents a column of codes has at most; beyond, it is text, which is not shown.
    private static let plusDeCodes = 60
    /// How many an unknown column may have to look like one.
    private static let plusDeCodesInconnus = 20

    private func codes(
        _ vue: ColonneVue, _ role: PlanDInspection.Role, _ distinctes: [(octets: [UInt8], nombre: Int)]?,
        _ correspondance: Correspondance
    ) -> [CodeLu]? {
        guard let distinctes, !role.estPersonnelle else { return nil }
        if role.codes == nil {
            guard demande.montrerValeurs, correspondance == .inconnue || correspondance == .rpls else { return nil }
        }
        guard distinctes.count <= (role.codes == nil ? Inspecteur.plusDeCodesInconnus : Inspecteur.plusDeCodes) else {
            return nil
        }
        let lus = distinctes.map { octets, nombre in
            let texte = octets.withUnsafeBufferPointer(TextDecoding.decode)
            let libelle = role.codes?.libelle(texte)
            return CodeLu(
                code: texte, nombre: nombre, libelle: libelle,
                traduction: libelle == nil ? role.codes?.traduction(texte) : nil)
        }
        return lus.sorted { ($1.nombre, $0.code) < ($0.nombre, $1.code) }
    }
}
