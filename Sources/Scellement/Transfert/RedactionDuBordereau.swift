import Parc
import XMLPort

/// manifest.xml of a transfer, element by element in the order of the schema.
struct RedactionDuBordereau {
    let objets: [ObjetVerse]
    let paquet: DescriptionDuPaquet
    let message: MessageDeTransfert

    /// The unit that holds all the others.
    private static let racine = "UA-0"

    func octets() throws(XMLError) -> [UInt8] {
        var xml = XMLWriter(indented: true)
        xml.element("ArchiveTransfer") { xml in
            xml.attribute("xmlns", "fr:gouv:culture:archivesdefrance:seda:v2.3")
            xml.ligne("Comment", paquet.titre)
            xml.ligne("Date", message.date)
            xml.ligne("MessageIdentifier", message.identifiant)
            xml.ligne("ArchivalAgreement", paquet[.accordDeVersement])
            xml.element("CodeListVersions") { _ in }
            xml.element("DataObjectPackage") { xml in
                for objet in objets { groupe(objet, &xml) }
                xml.element("DescriptiveMetadata") { unites(&$0) }
                xml.element("ManagementMetadata") { gestion(&$0) }
            }
            service("ArchivalAgency", paquet.serviceArchives, &xml)
            service("TransferringAgency", paquet.serviceVersant, &xml)
        }
        return try xml.finish()
    }

    private func service(_ nom: String, _ identifiant: String, _ xml: inout XMLWriter) {
        xml.element(nom) { $0.ligne("Identifier", identifiant) }
    }

    // MARK: Files

    private func groupe(_ objet: ObjetVerse, _ xml: inout XMLWriter) {
        xml.element("DataObjectGroup") { xml in
            xml.attribute("id", objet.groupe)
            xml.element("BinaryDataObject") { xml in
                xml.attribute("id", objet.objet)
                xml.ligne("DataObjectVersion", "BinaryMaster_1")
                xml.ligne("Uri", ObjetVerse.adresse(objet.chemin))
                xml.element("MessageDigest") { xml in
                    xml.attribute("algorithm", "SHA-512")
                    xml.text(objet.empreinte)
                }
                xml.ligne("Size", String(objet.taille))
                if let format = objet.format {
                    xml.element("FormatIdentification") { xml in
                        xml.ligne("FormatLitteral", format.nom)
                        xml.ligne("MimeType", format.mime)
                        xml.ligne("FormatId", format.rawValue)
                    }
                }
                xml.element("FileInfo") { $0.ligne("Filename", objet.chemin) }
            }
        }
    }

    // MARK: Units

    /// The bilan, which holds a unit for each of its files.
    private func unites(_ xml: inout XMLWriter) {
        xml.element("ArchiveUnit") { xml in
            xml.attribute("id", RedactionDuBordereau.racine)
            xml.element("Content") { contenu(&$0) }
            for objet in objets { unite(objet, &xml) }
        }
    }

    private func contenu(_ xml: inout XMLWriter) {
        xml.ligne("DescriptionLevel", "RecordGrp")
        xml.ligne("Title", paquet.titre)
        xml.ligne("OriginatingAgencyArchiveUnitIdentifier", paquet.identifiant)
        xml.ligne("Description", paquet.remplacement)
        xml.ligne("DocumentType", "Bilan annuel de la gestion en flux")
        xml.ligne("Language", "fra")
        xml.ligne("DescriptionLanguage", "fra")
        xml.ligne("Version", paquet[.version])
        service("OriginatingAgency", paquet.serviceProducteur, &xml)
        service("SubmissionAgency", paquet.serviceVersant, &xml)
        organisme("Writer", paquet[.organisme], paquet[.siren], &xml)
        organisme("Addressee", paquet[.destinataire], paquet[.codeDuDestinataire], &xml)
        xml.ligne("StartDate", "\(paquet.annee)-01-01")
        xml.ligne("EndDate", finDeLExercice)
        xml.element("SigningInformation") { xml in
            xml.ligne("SigningRole", "SignedDocument")
            xml.ligne("DetachedSigningRole", "Signature")
            if message.horodateLe != nil { xml.ligne("DetachedSigningRole", "Timestamp") }
        }
    }

    private func organisme(_ role: String, _ nom: String?, _ code: String?, _ xml: inout XMLWriter) {
        guard let nom else { return }
        xml.element(role) { xml in
            xml.ligne("Corpname", nom)
            xml.ligne("Identifier", code)
        }
    }

    private func unite(_ objet: ObjetVerse, _ xml: inout XMLWriter) {
        xml.element("ArchiveUnit") { xml in
            xml.attribute("id", objet.unite)
            xml.element("Content") { xml in
                xml.ligne("DescriptionLevel", "Item")
                xml.ligne("Title", objet.chemin)
                xml.element("SigningInformation") { xml in
                    if objet.estLaSignature { signature(&xml) } else { xml.ligne("SigningRole", "SignedDocument") }
                }
            }
            xml.element("DataObjectReference") { $0.ligne("DataObjectGroupReferenceId", objet.groupe) }
        }
    }

    /// One signature for the bilan and each of its documents.
    private func signature(_ xml: inout XMLWriter) {
        xml.ligne("SigningRole", "Signature")
        if message.horodateLe != nil { xml.ligne("SigningRole", "Timestamp") }
        xml.ligne("SignedDocumentReferenceId", RedactionDuBordereau.racine)
        for objet in objets where !objet.estLaSignature { xml.ligne("SignedDocumentReferenceId", objet.unite) }
        xml.element("SignatureDescription") { xml in
            xml.element("Signer") { xml in
                switch message.signataire {
                case .personne(let nom): xml.ligne("FullName", nom)
                case .organisme(let nom): xml.ligne("Corpname", nom)
                }
                xml.ligne("SigningTime", message.signeLe)
            }
        }
        if let horodatage = message.horodateLe {
            xml.element("TimestampingInformation") { $0.ligne("TimeStamp", horodatage) }
        }
    }

    // MARK: Management

    private var finDeLExercice: String { Jour.finAnnee(paquet.annee).iso }

    private func gestion(_ xml: inout XMLWriter) {
        xml.ligne("AcquisitionInformation", "Versement")
        switch paquet.statut {
        case .publiques: xml.ligne("LegalStatus", "Public Archive")
        case .privees: xml.ligne("LegalStatus", "Private Archive")
        }
        xml.ligne("OriginatingAgencyIdentifier", paquet.serviceProducteur)
        xml.ligne("SubmissionAgencyIdentifier", paquet.serviceVersant)
        xml.element("AppraisalRule") { xml in
            xml.ligne("Rule", paquet.regleDeDUA)
            xml.ligne("StartDate", finDeLExercice)
            switch paquet.sortFinal {
            case .conserver: xml.ligne("FinalAction", "Keep")
            case .detruire: xml.ligne("FinalAction", "Destroy")
            }
        }
        if let regle = paquet[.regleDAcces] {
            xml.element("AccessRule") { xml in
                xml.ligne("Rule", regle)
                // Delays of access count from the most recent document (code du patrimoine, art. L.213-2): the signature.
                xml.ligne("StartDate", String(message.signeLe.prefix(10)))
            }
        }
    }
}

extension XMLWriter {
    /// An element that holds a text and nothing else, its spaces brought to one; nothing without a text.
    fileprivate mutating func ligne(_ nom: String, _ texte: String?) {
        guard let texte = texte.flatMap(DescriptionDuPaquet.surUneLigne) else { return }
        element(nom) { $0.text(texte) }
    }
}
