import Parc
import Relecture

/// A small bilan.xml that fits its schema; a test changes what it is about.
struct BilanDEssai {
    var texte = BilanDEssai.document

    /// The document, changed by replacing texts it must hold.
    init(_ remplacements: (String, String)...) {
        for (ancien, nouveau) in remplacements {
            precondition(texte.contains(ancien), "the document does not hold what a test replaces: \(ancien)")
            texte = texte.replacing(ancien, with: nouveau)
        }
    }

    /// Read back.
    func lu() throws(RelectureError) -> BilanLu { try BilanDEssai.lecteur().lire(Array(texte.utf8)) }

    static func lecteur() throws(RelectureError) -> LecteurDeBilan { try LecteurDeBilan() }

    /// This one beside the unchanged one.
    func compare() throws(RelectureError) -> Comparaison { Comparaison(try BilanDEssai().lu(), try lu()) }

    private static let empreinte = String(repeating: "0", count: 64)

    private static let document = """
        <?xml version="1.0" encoding="UTF-8"?>
        <bilan xmlns="urn:bilanflux:bilan:1" version="1">
          <identification>
            <bailleur siren="662620079" nom="Bailleur d’essai"/>
            <destinataire sorte="RESERVATAIRE" code="MAIRIE" nom="Ville" type="COMMUNE"/>
            <perimetre codes="84007" libelle="Avignon (84007)"/>
            <exercice annee="2024" arreteAu="2024-12-31" pointDEtape="false"/>
            <edition version="0.3.0"/>
          </identification>
          <parametres empreinte="\(empreinte)">
            <parametre cle="annee" valeur="2024" libelle="Année du bilan"/>
            <parametre cle="regles.date" valeur="CONGE" libelle="Date qui libère"/>
          </parametres>
          <reservataires>
            <reservataire code="MAIRIE" nom="Ville" type="COMMUNE"/>
            <reservataire code="BAILLEUR" nom="Bailleur d’essai"/>
          </reservataires>
          <programmes/>
          <nomenclatures>
            <axe code="typologie" libelle="Typologie">
              <modalite code="T2" libelle="T2"/><modalite code="T1" libelle="T1"/><modalite code="NR" libelle="Inconnu"/>
            </axe>
            <axe code="commune" libelle="Commune"><modalite code="84007" libelle="Avignon"/></axe>
            <axe code="qpv" libelle="QPV"><modalite code="EN" libelle="En QPV"/><modalite code="HORS" libelle="Hors"/></axe>
          </nomenclatures>
          <sections>
            <section code="A" titre="Le flux">
              <mesure id="liberes" libelle="Libérés" nature="logements" forme="nombre" portee="ensemble" regles="LIB-1">
                <ligne reservataire="*" total="9">
                  <ventilation axe="typologie"><c m="T2" v="4"/><c m="T1" v="5"/></ventilation>
                  <ventilation axe="qpv"><c m="EN" v="9"/></ventilation>
                  <ventilation axe="commune" axe2="qpv"><c m="84007" n="EN" v="9"/></ventilation>
                </ligne>
              </mesure>
            </section>
            <section code="B" titre="La répartition">
              <mesure id="offerts" libelle="Offerts" nature="logements" forme="nombre" portee="reservataires" regles="OFF-1">
                <ligne reservataire="*" total="6">
                  <ventilation axe="typologie"><c m="T1" v="6"/></ventilation>
                </ligne>
                <ligne reservataire="MAIRIE" total="6">
                  <ventilation axe="typologie"><c m="T1" v="6"/></ventilation>
                </ligne>
                <ligne reservataire="BAILLEUR" total="0"/>
              </mesure>
              <mesure id="refus" libelle="Refus" nature="personnes" forme="nombre" portee="ensemble" regles="REF-1">
                <ligne reservataire="*" total="0"/>
              </mesure>
              <mesure id="objectif" libelle="Objectif" nature="logements" forme="quantite" portee="conventions" regles="OBJ-1">
                <ligne reservataire="MAIRIE" total="15" base="2"/>
              </mesure>
              <mesure id="flux_reel" libelle="Flux" nature="logements" forme="quantite" portee="conventions" regles="OBJ-1">
                <ligne reservataire="MAIRIE" total="8"/>
              </mesure>
              <mesure id="atteinte" libelle="Atteinte" nature="logements" forme="taux" portee="conventions" regles="OBJ-1">
                <ligne reservataire="*" total="1" base="3"/>
                <ligne reservataire="MAIRIE" total="4" base="5"/>
              </mesure>
            </section>
          </sections>
          <commentaires/>
          <composition><terme code="PARC" libelle="Parc" nombre="30"/></composition>
          <etats><etat code="OFFERT" libelle="Offert" nombre="6"/></etats>
          <identites><identite id="I1" libelle="Somme" verifications="3" ecarts="0"/></identites>
          <regles><regle id="LIB-1" titre="Libéré"><reference>CCH</reference></regle></regles>
        </bilan>

        """
}

extension Comparaison {
    private static func enClair(_ nombre: Fraction?) -> String {
        guard let nombre else { return "?" }
        guard let base = nombre.base else { return "\(nombre.valeur)" }
        return "\(nombre.valeur)/\(base)"
    }

    /// `section/measure réservataire axis=category: a → b`, in their order.
    var enClair: [String] {
        mesures.flatMap { mesure in
            mesure.ecarts.map { ecart in
                let cle = ecart.cle
                let axes = [(cle.axe, cle.modalite), (cle.axe2, cle.modalite2)].filter { !$0.0.isEmpty }
                let noms = axes.map { " " + ($0.1.isEmpty ? $0.0 : "\($0.0)=\($0.1)") }.joined()
                let valeurs = [ecart.a, ecart.b].map(Comparaison.enClair)
                return
                    "\(mesure.section.rawValue)/\(mesure.id) \(cle.reservataire)\(noms): \(valeurs[0]) → \(valeurs[1])"
            }
        }
    }
}
