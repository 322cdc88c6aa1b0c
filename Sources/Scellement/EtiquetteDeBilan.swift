/// The labels by which a package of the archive says what it is, in their order; those of the rules that it is kept by are in
/// `CleDArchivage`.
enum EtiquetteDeBilan: String {
    case organisme = "Source-Organization"
    case siren = "Organization-Siren"
    case identifiant = "External-Identifier"
    case titre = "External-Description"
    case jour = "Bagging-Date"
    case logiciel = "Bag-Software-Agent"
    case annee = "Annee"
    case arreteAu = "Arrete-Au"
    case edition = "Edition"
    case destinataire = "Destinataire"
    case codeDuDestinataire = "Destinataire-Code"
    case version = "Version"
    case remplace = "Remplace"
    case motif = "Motif"
    case finDeConservation = "Fin-De-Conservation"
}
