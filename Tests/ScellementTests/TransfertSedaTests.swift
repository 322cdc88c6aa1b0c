import CryptoPort
import Parc
import Scellement
import Testing

@Suite struct `Bordereau SEDA` {
    private static let sha = (try? SHA512Digest.of(Array("<bilan/>\n".utf8)).hexadecimal) ?? ""
    private static let shaDeLaSignature = (try? SHA512Digest.of(Array("<s/>".utf8)).hexadecimal) ?? ""

    /// The whole message of the smallest package.
    private static let attendu = """
        <?xml version="1.0" encoding="UTF-8"?>
        <ArchiveTransfer xmlns="fr:gouv:culture:archivesdefrance:seda:v2.3">
          <Comment>Bilan 2024 de la gestion en flux : Commune de Bagnols-sur-Cèze</Comment>
          <Date>2026-01-31T08:15:00Z</Date>
          <MessageIdentifier>2024/662620079-BAGNOLS-v2/1</MessageIdentifier>
          <ArchivalAgreement>ACCORD-1</ArchivalAgreement>
          <CodeListVersions/>
          <DataObjectPackage>
            <DataObjectGroup id="GO-1">
              <BinaryDataObject id="OB-1">
                <DataObjectVersion>BinaryMaster_1</DataObjectVersion>
                <Uri>content/META-INF/signatures.xml</Uri>
                <MessageDigest algorithm="SHA-512">\(shaDeLaSignature)</MessageDigest>
                <Size>4</Size>
                <FormatIdentification>
                  <FormatLitteral>XML 1.0</FormatLitteral>
                  <MimeType>application/xml</MimeType>
                  <FormatId>fmt/101</FormatId>
                </FormatIdentification>
                <FileInfo>
                  <Filename>META-INF/signatures.xml</Filename>
                </FileInfo>
              </BinaryDataObject>
            </DataObjectGroup>
            <DataObjectGroup id="GO-2">
              <BinaryDataObject id="OB-2">
                <DataObjectVersion>BinaryMaster_1</DataObjectVersion>
                <Uri>content/bilan.xml</Uri>
                <MessageDigest algorithm="SHA-512">\(sha)</MessageDigest>
                <Size>9</Size>
                <FormatIdentification>
                  <FormatLitteral>XML 1.0</FormatLitteral>
                  <MimeType>application/xml</MimeType>
                  <FormatId>fmt/101</FormatId>
                </FormatIdentification>
                <FileInfo>
                  <Filename>bilan.xml</Filename>
                </FileInfo>
              </BinaryDataObject>
            </DataObjectGroup>
            <DescriptiveMetadata>
              <ArchiveUnit id="UA-0">
                <Content>
                  <DescriptionLevel>RecordGrp</DescriptionLevel>
                  <Title>Bilan 2024 de la gestion en flux : Commune de Bagnols-sur-Cèze</Title>
                  <OriginatingAgencyArchiveUnitIdentifier>2024/662620079-BAGNOLS-v2</OriginatingAgencyArchiveUnitIdentifier>
                  <Description>Remplace 662620079-BAGNOLS-v1 : un logement oublié</Description>
                  <DocumentType>Bilan annuel de la gestion en flux</DocumentType>
                  <Language>fra</Language>
                  <DescriptionLanguage>fra</DescriptionLanguage>
                  <Version>2</Version>
                  <OriginatingAgency>
                    <Identifier>FRAN_P</Identifier>
                  </OriginatingAgency>
                  <SubmissionAgency>
                    <Identifier>FRAN_V</Identifier>
                  </SubmissionAgency>
                  <Writer>
                    <Corpname>Office d’essai</Corpname>
                    <Identifier>662620079</Identifier>
                  </Writer>
                  <Addressee>
                    <Corpname>Commune de Bagnols-sur-Cèze</Corpname>
                    <Identifier>BAGNOLS</Identifier>
                  </Addressee>
                  <StartDate>2024-01-01</StartDate>
                  <EndDate>2024-12-31</EndDate>
                  <SigningInformation>
                    <SigningRole>SignedDocument</SigningRole>
                    <DetachedSigningRole>Signature</DetachedSigningRole>
                  </SigningInformation>
                </Content>
                <ArchiveUnit id="UA-1">
                  <Content>
                    <DescriptionLevel>Item</DescriptionLevel>
                    <Title>META-INF/signatures.xml</Title>
                    <SigningInformation>
                      <SigningRole>Signature</SigningRole>
                      <SignedDocumentReferenceId>UA-0</SignedDocumentReferenceId>
                      <SignedDocumentReferenceId>UA-2</SignedDocumentReferenceId>
                      <SignatureDescription>
                        <Signer>
                          <Corpname>Office d’essai</Corpname>
                          <SigningTime>2025-02-20T10:00:00Z</SigningTime>
                        </Signer>
                      </SignatureDescription>
                    </SigningInformation>
                  </Content>
                  <DataObjectReference>
                    <DataObjectGroupReferenceId>GO-1</DataObjectGroupReferenceId>
                  </DataObjectReference>
                </ArchiveUnit>
                <ArchiveUnit id="UA-2">
                  <Content>
                    <DescriptionLevel>Item</DescriptionLevel>
                    <Title>bilan.xml</Title>
                    <SigningInformation>
                      <SigningRole>SignedDocument</SigningRole>
                    </SigningInformation>
                  </Content>
                  <DataObjectReference>
                    <DataObjectGroupReferenceId>GO-2</DataObjectGroupReferenceId>
                  </DataObjectReference>
                </ArchiveUnit>
              </ArchiveUnit>
            </DescriptiveMetadata>
            <ManagementMetadata>
              <AcquisitionInformation>Versement</AcquisitionInformation>
              <LegalStatus>Public Archive</LegalStatus>
              <OriginatingAgencyIdentifier>FRAN_P</OriginatingAgencyIdentifier>
              <SubmissionAgencyIdentifier>FRAN_V</SubmissionAgencyIdentifier>
              <AppraisalRule>
                <Rule>APP-00001</Rule>
                <StartDate>2024-12-31</StartDate>
                <FinalAction>Destroy</FinalAction>
              </AppraisalRule>
              <AccessRule>
                <Rule>ACC-00001</Rule>
                <StartDate>2025-02-20</StartDate>
              </AccessRule>
            </ManagementMetadata>
          </DataObjectPackage>
          <ArchivalAgency>
            <Identifier>FRAN_A</Identifier>
          </ArchivalAgency>
          <TransferringAgency>
            <Identifier>FRAN_V</Identifier>
          </TransferringAgency>
        </ArchiveTransfer>

        """

    @Test func `le bordereau d’un paquet est celui-ci, octet pour octet`() throws {
        #expect(try PaquetAVerser().texte() == `Bordereau SEDA`.attendu)
    }

    @Test func `le même paquet donne les mêmes octets, dans quelque ordre que viennent ses fichiers`() throws {
        let (a, b) = (try PaquetAVerser().bordereau(), try PaquetAVerser { $0.fichiers.reverse() }.bordereau())
        #expect(a.octets == b.octets)
        #expect(try a.paquet() == b.paquet())
    }

    @Test func `le paquet a le bordereau à sa racine, puis chaque fichier sous content`() throws {
        let entrees = ZipRelu.entrees(try PaquetAVerser().bordereau().paquet())
        #expect(entrees.map(\.nom) == ["manifest.xml", "content/META-INF/signatures.xml", "content/bilan.xml"])
    }

    @Test func `la signature désigne le bilan et chaque document`() throws {
        let texte = try PaquetAVerser { $0.fichiers.append(FichierScelle(chemin: "a.csv", octets: [0x61])) }.texte()
        let cibles = texte.matches(of: #/<SignedDocumentReferenceId>(.*?)</#).map { String($0.1) }
        #expect(cibles == ["UA-0", "UA-2", "UA-3"])
        #expect(Set(texte.matches(of: #/ id="(.*?)"/#).map { String($0.1) }).count == 10)
    }

    @Test func `un horodatage se dit au bilan et à la signature`() throws {
        let texte = try PaquetAVerser {
            $0.message = MessageDeTransfert(
                identifiant: "m", date: "2026-01-31T08:15:00Z", signataire: .personne("Ève Martin"),
                signeLe: "2025-02-20T10:00:00Z", horodateLe: "2025-02-20T10:00:01Z")
        }.texte()
        #expect(texte.contains("<DetachedSigningRole>Timestamp</DetachedSigningRole>"))
        #expect(texte.contains("<SigningRole>Timestamp</SigningRole>"))
        #expect(texte.contains("<TimeStamp>2025-02-20T10:00:01Z</TimeStamp>"))
        #expect(texte.contains("<FullName>Ève Martin</FullName>"))
    }

    // MARK: Rules of conservation

    @Test(arguments: [("Conserver", "Keep"), ("Detruire", "Destroy")])
    func `le sort final se traduit`(_ etiquette: String, _ action: String) throws {
        #expect(
            try PaquetAVerser { $0["Sort-Final"] = etiquette }.texte().contains("<FinalAction>\(action)</FinalAction>"))
    }

    @Test(arguments: [("Archives publiques", "Public Archive"), ("Archives privees", "Private Archive")])
    func `le statut juridique se traduit`(_ etiquette: String, _ statut: String) throws {
        let texte = try PaquetAVerser { $0["Statut-Juridique"] = etiquette }.texte()
        #expect(texte.contains("<LegalStatus>\(statut)</LegalStatus>"))
    }

    @Test func `la DUA court de la fin de l’exercice, sous sa durée quand aucune règle n’est nommée`() throws {
        let texte = try PaquetAVerser { $0["Regle-DUA"] = nil }.texte()
        #expect(texte.contains(#/<Rule>P10Y<\/Rule>\s*<StartDate>2024-12-31</#))
    }

    @Test func `sans règle de communicabilité ni accord, le bordereau n’en dit rien`() throws {
        let texte = try PaquetAVerser {
            $0["Regle-Acces"] = nil
            $0["Accord-De-Versement"] = nil
        }.texte()
        #expect(!texte.contains("AccessRule"))
        #expect(!texte.contains("ArchivalAgreement"))
    }

    @Test func `le paquet passe avant les règles d’aujourd’hui, qui donnent ce qui lui manque`() throws {
        let texte = try PaquetAVerser {
            $0["Service-Archives"] = nil
            $0.regles = ReglesDArchivage(
                dua: 99, sortFinal: .conserver, serviceVersant: "AUTRE", serviceArchives: "NEUF")
        }.texte()
        #expect(texte.contains(#/<ArchivalAgency>\s*<Identifier>NEUF</#))
        #expect(texte.contains("<FinalAction>Destroy</FinalAction>"))
        #expect(!texte.contains("AUTRE"))
    }

    @Test(arguments: [
        CleDArchivage.dua, .sortFinal, .statutJuridique, .serviceProducteur, .serviceVersant, .serviceArchives,
    ])
    func `sans une règle qu’un versement demande, le refus nomme sa clé`(_ cle: CleDArchivage) throws {
        let refus = PaquetAVerser.refus { $0[cle.etiquette] = nil }
        #expect(refus == .cleAbsente(cle))
        #expect(try #require(refus).message.contains("« \(cle.rawValue) »"))
        #expect(try #require(refus).message.contains("archivage.toml"))
    }

    @Test(arguments: CleDArchivage.allCases) func `une valeur vide ou d’espaces ne compte pas`(_ cle: CleDArchivage) {
        let (vide, absente) = (
            PaquetAVerser.refus { $0[cle.etiquette] = " \t" }, PaquetAVerser.refus { $0[cle.etiquette] = nil }
        )
        #expect(vide == absente)
    }
}
