/// What is wrong with the journal; lines are counted from 1.
package enum FauteDeJournal: Sendable, Hashable {
    case tropGros
    case marqueDOctets
    case ligneVide(ligne: Int)
    case ligneTropLongue(ligne: Int)
    case finDeLigne(ligne: Int)
    case octetNul(ligne: Int)
    case illisible(ligne: Int)
    case evenementInconnu(ligne: Int, mot: String)
    case ecriture(ligne: Int)
    case manquantes(ligne: Int, attendue: Int, lue: Int)
    case desordre(ligne: Int, attendue: Int, lue: Int)
    case chaineRompue(ligne: Int)
    case inachevee(ligne: Int, octets: Int)
    case empreinteIncalculable

    /// The French sentence, which names the line.
    package var message: String {
        switch self {
        case .tropGros: "journal.jsonl : plus de \(JournalLu.octetsAuPlus >> 20) Mo, il n’est pas lu"
        case .marqueDOctets: "journal.jsonl, ligne 1 : marque d’ordre des octets ajoutée au début du fichier"
        case .ligneVide(let ligne): "journal.jsonl, ligne \(ligne) : vide"
        case .ligneTropLongue(let ligne):
            "journal.jsonl, ligne \(ligne) : plus de \(LigneDeJournal.octetsAuPlus) octets, elle n’est pas de bilanflux"
        case .finDeLigne(let ligne):
            "journal.jsonl, ligne \(ligne) : finie par CR LF au lieu de LF, le fichier a été réécrit"
        case .octetNul(let ligne): "journal.jsonl, ligne \(ligne) : contient un octet nul"
        case .illisible(let ligne): "journal.jsonl, ligne \(ligne) : ce n’est pas une ligne de journal"
        case .evenementInconnu(let ligne, let mot): "journal.jsonl, ligne \(ligne) : événement « \(mot) » inconnu"
        case .ecriture(let ligne):
            "journal.jsonl, ligne \(ligne) : elle n’est pas écrite comme bilanflux l’écrit, elle a été modifiée"
        case .manquantes(let ligne, let attendue, let lue):
            lue == attendue + 1
                ? "journal.jsonl, ligne \(ligne) : porte le numéro \(lue), la ligne numéro \(attendue) a été ôtée"
                : "journal.jsonl, ligne \(ligne) : porte le numéro \(lue), les lignes numéros \(attendue) à \(lue - 1) ont été "
                    + "ôtées"
        case .desordre(let ligne, let attendue, let lue):
            "journal.jsonl, ligne \(ligne) : porte le numéro \(lue) au lieu de \(attendue), elle a été déplacée ou recopiée"
        case .chaineRompue(let ligne):
            ligne == 1
                ? "journal.jsonl, ligne 1 : chaîne rompue, ce n’est pas la première ligne d’un journal"
                : "journal.jsonl, ligne \(ligne) : chaîne rompue, la ligne \(ligne - 1) ou celle-ci a été modifiée"
        case .inachevee(let ligne, let octets):
            "journal.jsonl, ligne \(ligne) : dernière ligne inachevée (\(octets) octets), son écriture a été interrompue — "
                + "relancer « bilanflux archiver --reprendre », qui la retire et le consigne"
        case .empreinteIncalculable:
            "journal.jsonl : les empreintes ne peuvent pas être calculées, la bibliothèque OpenSSL ne répond pas"
        }
    }
}
