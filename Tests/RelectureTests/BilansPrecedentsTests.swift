import Diagnostics
import Parc
import Relecture
import Testing

/// A bilan of the year before: what it gives, and every way in which it gives nothing.
@Suite struct `Bilans précédents` {
    /// Counts by réservataire: `*`, MAIRIE, BAILLEUR.
    private static let comptes = [
        ("mises_a_disposition", [10, 6, 4]), ("attribues", [8, 5, 3]), ("baux_signes", [6, 4, 2]),
        ("refus", [3, 2, 1]),
    ]
    private static let lignes = ["*", "MAIRIE", "BAILLEUR"]

    private static func effectifs(_ comptes: [(String, [Int])] = comptes) -> String {
        comptes.map { id, nombres in
            let lignes = zip(lignes, nombres).map { #"<ligne reservataire="\#($0)" total="\#($1)"/>"# }
            return #"<mesure id="\#(id)" libelle="L" nature="logements" forme="nombre" portee="reservataires" "#
                + #"regles="R-1">\#(lignes.joined())</mesure>"#
        }.joined()
    }

    private static func taux(_ id: String, _ parts: [(Int, Int)]) -> String {
        let lignes = zip(lignes, parts).map { #"<ligne reservataire="\#($0)" total="\#($1.0)" base="\#($1.1)"/>"# }
        return #"<mesure id="\#(id)" libelle="L" nature="logements" forme="taux" portee="reservataires" "#
            + #"regles="R-1">\#(lignes.joined())</mesure>"#
    }

    /// The bilan of essay with these measures in section B, the year 2023, changed.
    private func bilan(
        _ remplacements: (String, String)..., mesures: String = effectifs(), flux: Bool = true
    ) throws -> BilanLu {
        var bilan = BilanDEssai(
            (#"annee="2024" arreteAu="2024-12-31""#, #"annee="2023" arreteAu="2023-12-31""#),
            (
                #"<parametre cle="annee""#,
                #"<parametre cle="departement" valeur="84" libelle="D"/><parametre cle="annee""#
            ),
            (#"id="refus""#, #"id="autres_refus""#), (#"id="offerts""#, #"id="autres_offerts""#))
        if flux { bilan.texte = bilan.texte.replacing(#"id="flux_reel""#, with: #"id="objectif_flux_reel""#) }
        let debut = #"<section code="B" titre="La répartition">"#
        bilan.texte = bilan.texte.replacing(debut, with: debut + mesures)
        for (ancien, nouveau) in remplacements {
            try #require(bilan.texte.contains(ancien), "\(ancien)")
            bilan.texte = bilan.texte.replacing(ancien, with: nouveau)
        }
        return try bilan.lu()
    }

    private func precedents(perimetres: [String] = ["84007"]) -> BilansPrecedents {
        BilansPrecedents(
            BilansPrecedents.Attendu(siren: "662620079", departement: "84", annee: 2023, perimetres: perimetres))
    }

    /// `réservataire rate=value/base`, in order, of what bilans give on a perimeter; then the findings.
    private func lire(
        _ bilans: [BilanLu], perimetre: String = "84007", perimetres: [String] = ["84007"], fidele: Bool? = nil
    ) -> (taux: [String], constats: [String]) {
        var precedents = precedents(perimetres: perimetres)
        for (rang, bilan) in bilans.enumerated() { precedents.ajouter(bilan, fichier: "p\(rang)", fidele: fidele) }
        let taux = precedents.conclure()[perimetre] ?? [:]
        let textes = taux.flatMap { code, siens in
            siens.map { "\(code) \($0.key)=\($0.value.entiers.valeur)/\($0.value.entiers.base)" }
        }
        return (textes.sorted(), precedents.diagnostics.map { "\($0.rule.id) \($0.position.description)" })
    }

    private static let calcules = [
        "* taux_attribution=8/10", "* taux_baux=6/8", "* taux_orientation=10/8", "* taux_refus=3/9",
        "BAILLEUR taux_attribution=3/4", "BAILLEUR taux_baux=2/3", "BAILLEUR taux_orientation=4/8",
        "BAILLEUR taux_refus=1/3", "MAIRIE taux_attribution=5/6", "MAIRIE taux_baux=4/5",
        "MAIRIE taux_orientation=6/8", "MAIRIE taux_refus=2/6",
    ]

    // MARK: What it gives

    @Test func `une version qui n’a pas les taux les donne par ses effectifs`() throws {
        let lu = lire([try bilan()])
        #expect(lu.taux == `Bilans précédents`.calcules)
        #expect(lu.constats == [])
    }

    @Test func `sans flux réel du périmètre, pas de taux d’orientation`() throws {
        let taux = lire([try bilan(flux: false)]).taux
        #expect(taux == `Bilans précédents`.calcules.filter { !$0.contains("orientation") })
    }

    @Test func `le flux réel d’un autre bilan du même périmètre sert à celui qui ne le dit pas`() throws {
        let departement = (#"codes="84007" libelle="Avignon (84007)""#, #"codes="*" libelle="Département 84""#)
        let consolide = try bilan(
            departement, (#"sorte="RESERVATAIRE" code="MAIRIE" nom="Ville" type="COMMUNE""#, #"sorte="CONSOLIDE""#),
            flux: false)
        #expect(lire([consolide], perimetre: "*").taux.count == 9)
        let lu = lire([consolide, try bilan(departement)], perimetre: "*")
        #expect(lu.taux == `Bilans précédents`.calcules)
        #expect(lu.constats == [])
    }

    @Test func `des taux écrits sont repris tels quels`() throws {
        let ecrits =
            `Bilans précédents`.effectifs() + `Bilans précédents`.taux("taux_refus", [(3, 9), (2, 6), (1, 3)])
            + `Bilans précédents`.taux("taux_orientation", [(10, 8), (6, 8), (4, 8)])
        let lu = lire([try bilan(mesures: ecrits)])
        #expect(
            lu.taux == [
                "* taux_orientation=10/8", "* taux_refus=3/9", "BAILLEUR taux_orientation=4/8",
                "BAILLEUR taux_refus=1/3", "MAIRIE taux_orientation=6/8", "MAIRIE taux_refus=2/6",
            ])
        #expect(lu.constats == [])
    }

    @Test func `un taux sans base n’existe pas`() throws {
        let vides = `Bilans précédents`.comptes.map { ($0.0, [0, 0, 0]) }
        #expect(lire([try bilan(mesures: `Bilans précédents`.effectifs(vides), flux: false)]).taux == [])
    }

    @Test func `un effectif que le bilan n’a pas ne fait pas de taux`() throws {
        let sansBaux = `Bilans précédents`.comptes.filter { $0.0 != "baux_signes" }
        let taux = lire([try bilan(mesures: `Bilans précédents`.effectifs(sansBaux), flux: false)]).taux
        #expect(
            taux.map { $0.split(separator: " ")[1].prefix { $0 != "=" } }
                == Array(repeating: "taux_attribution", count: 3))
    }

    @Test func `un bilan sert à tout périmètre des mêmes codes`() throws {
        let lu = try bilan((#"codes="84007" libelle"#, #"codes="84007 248400251" libelle"#))
        #expect(lire([lu], perimetre: "248400251 84007", perimetres: ["248400251 84007"]).taux.count == 12)
    }

    @Test func `un bilan juste et fidèle à son manifeste est employé`() throws {
        #expect(lire([try bilan()], fidele: true).constats == [])
    }

    // MARK: What gives nothing

    private func verifier(
        _ bilan: BilanLu, _ regle: String, fidele: Bool? = nil, _ emplacement: SourceLocation = #_sourceLocation
    ) {
        let lu = lire([bilan], fidele: fidele)
        #expect(lu.taux == [], sourceLocation: emplacement)
        #expect(lu.constats == ["\(regle) p0"], sourceLocation: emplacement)
    }

    @Test func `un autre bailleur`() throws { verifier(try bilan(("662620079", "662620078")), "PREC-01") }

    @Test(arguments: [2022, 2024, 2025])
    func `une autre année`(_ annee: Int) throws {
        verifier(try bilan((#"<exercice annee="2023""#, #"<exercice annee="\#(annee)""#)), "PREC-02")
    }

    @Test func `un point d’étape`() throws {
        verifier(try bilan((#"pointDEtape="false""#, #"pointDEtape="true""#)), "PREC-04")
    }

    @Test(arguments: ["84092", "84007 84092", "248400251"])
    func `un périmètre qui n’est celui d’aucune convention`(_ codes: String) throws {
        verifier(try bilan((#"codes="84007""#, #"codes="\#(codes)""#)), "PREC-05")
    }

    @Test func `un autre département`() throws {
        verifier(try bilan((#"cle="departement" valeur="84""#, #"cle="departement" valeur="30""#)), "PREC-05")
    }

    @Test func `une empreinte qui n’est pas celle du manifeste`() throws {
        verifier(try bilan(), "PREC-07", fidele: false)
    }

    static let alterations: [(String, String)] = [
        (#"<ligne reservataire="*" total="9">"#, #"<ligne reservataire="*" total="8">"#),
        (#"<c m="T2" v="4"/>"#, #"<c m="T2" v="5"/>"#), (#"<c m="T2" v="4"/>"#, ""),
        (#"n="EN" v="9""#, #"n="EN" v="10""#),
        (#"<ligne reservataire="MAIRIE" total="6"/>"#, #"<ligne reservataire="MAIRIE" total="7"/>"#),
        (#"<ligne reservataire="*" total="10"/>"#, #"<ligne reservataire="*" total="11"/>"#),
        (#"<ligne reservataire="*" total="10"/>"#, #"<ligne reservataire="*" total="1152921504606846975"/>"#),
        (#"<ligne reservataire="BAILLEUR" total="0"/>"#, #"<ligne reservataire="BAILLEUR" total="1"/>"#),
        (
            #"<ventilation axe="typologie"><c m="T1" v="6"/></ventilation>"#,
            #"<ventilation axe="qpv"><c m="EN" v="5"/></ventilation>"#
        ),
    ]

    @Test(arguments: alterations)
    func `des totaux qui ne tombent pas juste`(_ ancien: String, _ nouveau: String) throws {
        verifier(try bilan((ancien, nouveau)), "PREC-06")
    }

    @Test func `une ventilation du tout que les réservataires n’ont pas`() throws {
        let ensemble = #"""
            <mesure id="x" libelle="L" nature="logements" forme="nombre" portee="reservataires" regles="R-1">\#
            <ligne reservataire="*" total="2"><ventilation axe="qpv"><c m="EN" v="1"/><c m="HORS" v="1"/></ventilation>\#
            </ligne><ligne reservataire="MAIRIE" total="2"><ventilation axe="qpv"><c m="EN" v="2"/></ventilation></ligne>\#
            </mesure>
            """#
        verifier(try bilan(mesures: `Bilans précédents`.effectifs() + ensemble), "PREC-06")
    }

    @Test(arguments: ["taux_refus", "taux_attribution", "taux_baux", "taux_orientation"])
    func `un taux écrit qui n’est pas celui des effectifs`(_ id: String) throws {
        let faux = `Bilans précédents`.taux(id, [(7, 9), (2, 6), (1, 3)])
        verifier(try bilan(mesures: `Bilans précédents`.effectifs() + faux), "PREC-06")
    }

    @Test func `des effectifs déclarés comme des quantités démesurées`() throws {
        let hostiles = `Bilans précédents`.effectifs().replacing(
            #"<mesure id="refus" libelle="L" nature="logements" forme="nombre""#,
            with: #"<mesure id="refus" libelle="L" nature="logements" forme="quantite""#
        ).replacing(#"reservataire="*" total="3""#, with: #"reservataire="*" total="\#(Int.max)""#)
        verifier(try bilan(mesures: hostiles), "PREC-06")
    }

    private static let orientation = taux("taux_orientation", [(10, 25), (6, 25), (4, 25)])

    @Test func `un taux d’orientation dont la base n’est pas le flux réel de la convention`() throws {
        verifier(try bilan(mesures: `Bilans précédents`.effectifs() + `Bilans précédents`.orientation), "PREC-06")
    }

    @Test(arguments: [(25, []), (24, ["PREC-06 p0"])])
    func `un taux d’orientation a pour base la ligne h constatée de l’annexe`(_ h: Int, _ constats: [String]) throws {
        let annexe = #"""
            </section><section code="H" titre="Annexe"><mesure id="annexe_h" libelle="h" nature="logements" \#
            forme="quantite" portee="conventions" regles="R-1"><ligne reservataire="MAIRIE">\#
            <ventilation axe="calcul"><c m="N_PREVU" v="30"/><c m="N_REEL" v="\#(h)"/></ventilation></ligne></mesure>\#
            </section></sections>
            """#
        let lu = try bilan(
            ("</section>\n  </sections>", annexe),
            mesures: `Bilans précédents`.effectifs() + `Bilans précédents`.orientation, flux: false)
        #expect(lire([lu]).constats == constats)
    }

    @Test func `deux bilans du même périmètre qui ne disent pas la même chose`() throws {
        let autres = `Bilans précédents`.comptes.map { $0.0 == "refus" ? ($0.0, [4, 3, 1]) : $0 }
        let lu = lire([try bilan(), try bilan(mesures: `Bilans précédents`.effectifs(autres))])
        #expect(lu.taux == [])
        #expect(lu.constats == ["PREC-06 p0"])
    }

    @Test func `un bilan écarté n’empêche pas le suivant`() throws {
        let lu = lire([try bilan(("662620079", "662620078")), try bilan()])
        #expect(lu.taux == `Bilans précédents`.calcules)
        #expect(lu.constats == ["PREC-01 p0"])
    }

    @Test(arguments: [
        (RelectureError.autreFormat, "PREC-03 p.xml"), (.formatAnterieur(version: "0.2.0"), "PREC-03 p.xml"),
        (.nonConforme(ligne: 3), "PREC-06 p.xml:3"),
        (.nombreTropGrand(ligne: 4), "PREC-06 p.xml:4"), (.enDouble(ligne: 5), "PREC-06 p.xml:5"),
    ])
    func `un bilan qui ne se relit pas est signalé à sa ligne`(_ erreur: RelectureError, _ constat: String) throws {
        var precedents = precedents()
        try precedents.ajouter(erreur, fichier: "p.xml")
        #expect(precedents.diagnostics.map { "\($0.rule.id) \($0.position.description)" } == [constat])
        #expect(precedents.conclure() == TauxPrecedents())
    }

    @Test func `un fichier qui n’est pas un bilan arrête tout`() {
        var precedents = precedents()
        #expect(throws: RelectureError.pasUnBilan) { try precedents.ajouter(.pasUnBilan, fichier: "p.xml") }
        #expect(precedents.diagnostics.isEmpty)
    }
}
