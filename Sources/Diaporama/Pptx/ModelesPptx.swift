import Bureautique

/// What the slides of a .pptx file inherit: theme, master, layouts, notes master; the same in every file but for two
/// colours.
struct ModelesPptx: Sendable {
    private let couleurs: Couleurs

    init(_ couleurs: Couleurs) { self.couleurs = couleurs }

    func ajouter(a paquet: inout PaquetPptx) throws(BureautiqueError) {
        func ajouter(_ nom: String, _ type: String, _ texte: String) {
            let entete = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            paquet.ajouter(nom, type, Partie(nom: nom, octets: Array((entete + texte).utf8)))
        }
        let theme = "application/vnd.openxmlformats-officedocument.theme+xml"
        ajouter("ppt/theme/theme1.xml", theme, self.theme)
        ajouter("ppt/theme/theme2.xml", theme, self.theme)
        ajouter("ppt/presProps.xml", PaquetPptx.type("presProps"), "<p:presentationPr \(ModelesPptx.espaces)/>")
        ajouter(
            "ppt/viewProps.xml", PaquetPptx.type("viewProps"),
            "<p:viewPr \(ModelesPptx.espaces)><p:normalViewPr><p:restoredLeft sz=\"15620\"/><p:restoredTop sz=\"84000\"/></p:normalViewPr></p:viewPr>"
        )
        ajouter(
            "ppt/tableStyles.xml", PaquetPptx.type("tableStyles"),
            "<a:tblStyleLst xmlns:a=\"\(PresentationPptx.dessin)\" def=\"{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}\"/>")
        ajouter("ppt/slideMasters/slideMaster1.xml", PaquetPptx.type("slideMaster"), maitre)
        try paquet.relier(
            "ppt/slideMasters/slideMaster1.xml",
            [
                ("slideLayout", "../slideLayouts/slideLayout1.xml"),
                ("slideLayout", "../slideLayouts/slideLayout2.xml"),
                ("theme", "../theme/theme1.xml"),
            ])
        ajouter("ppt/slideLayouts/slideLayout1.xml", PaquetPptx.type("slideLayout"), couverture)
        ajouter("ppt/slideLayouts/slideLayout2.xml", PaquetPptx.type("slideLayout"), contenu)
        for rang in 1...2 {
            try paquet.relier(
                "ppt/slideLayouts/slideLayout\(rang).xml", [("slideMaster", "../slideMasters/slideMaster1.xml")])
        }
        ajouter("ppt/notesMasters/notesMaster1.xml", PaquetPptx.type("notesMaster"), maitreDesNotes)
        try paquet.relier("ppt/notesMasters/notesMaster1.xml", [("theme", "../theme/theme2.xml")])
    }

    private static let espaces =
        "xmlns:a=\"\(PresentationPptx.dessin)\" xmlns:r=\"\(PresentationPptx.relation)\" xmlns:p=\"\(PresentationPptx.presentation)\""

    private var theme: String {
        let parts = ["5F92CB", "45275C", "629860", "6B1F2A"].enumerated().map {
            "<a:accent\($0 + 3)><a:srgbClr val=\"\($1)\"/></a:accent\($0 + 3)>"
        }.joined()
        let police = "<a:latin typeface=\"\(Lettres.police)\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>"
        let plein = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
        let trait = "<a:ln w=\"9525\">\(plein)</a:ln>"
        let effet = "<a:effectStyle><a:effectLst/></a:effectStyle>"
        func trois(_ element: String) -> String { element + element + element }
        return """
            <a:theme xmlns:a="\(PresentationPptx.dessin)" name="bilanflux"><a:themeElements><a:clrScheme name="bilanflux">\
            <a:dk1><a:srgbClr val="\(Encres.texte)"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>\
            <a:dk2><a:srgbClr val="\(Encres.gris)"/></a:dk2><a:lt2><a:srgbClr val="\(couleurs.fond)"/></a:lt2>\
            <a:accent1><a:srgbClr val="\(couleurs.principale.hexadecimal)"/></a:accent1>\
            <a:accent2><a:srgbClr val="\(couleurs.secondaire.hexadecimal)"/></a:accent2>\(parts)\
            <a:hlink><a:srgbClr val="\(couleurs.principale.hexadecimal)"/></a:hlink>\
            <a:folHlink><a:srgbClr val="\(Encres.gris)"/></a:folHlink></a:clrScheme>\
            <a:fontScheme name="bilanflux"><a:majorFont>\(police)</a:majorFont><a:minorFont>\(police)</a:minorFont></a:fontScheme>\
            <a:fmtScheme name="bilanflux"><a:fillStyleLst>\(trois(plein))</a:fillStyleLst><a:lnStyleLst>\(trois(trait))</a:lnStyleLst>\
            <a:effectStyleLst>\(trois(effet))</a:effectStyleLst><a:bgFillStyleLst>\(trois(plein))</a:bgFillStyleLst></a:fmtScheme>\
            </a:themeElements></a:theme>
            """
    }

    private var maitre: String {
        func niveaux(_ taille: Int, _ gras: Bool) -> String {
            "<a:lvl1pPr algn=\"l\"><a:lnSpc><a:spcPct val=\"100000\"/></a:lnSpc><a:buNone/><a:defRPr lang=\"fr-FR\" sz=\"\(taille)\" b=\"\(gras ? 1 : 0)\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr>"
        }
        return """
            <p:sldMaster \(ModelesPptx.espaces)><p:cSld>\(fond("bg1"))\(arbre(
                bande + forme("Titre", 2, "type=\"title\"", Zone.titre, ancre: "b")
                    + forme("Texte", 3, "type=\"body\" idx=\"1\"", Zone.corps, ancre: "t")
                    + numero(4)))</p:cSld>\
            <p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>\
            <p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst>\
            <p:txStyles><p:titleStyle>\(niveaux(2800, true))</p:titleStyle><p:bodyStyle>\(niveaux(2000, false))</p:bodyStyle>\
            <p:otherStyle>\(niveaux(1800, false))</p:otherStyle></p:txStyles></p:sldMaster>
            """
    }

    private var couverture: String {
        """
        <p:sldLayout \(ModelesPptx.espaces) type="title" preserve="1" showMasterSp="0"><p:cSld name="Couverture">\(fond("accent1"))\(arbre(
            filet(6, Zone.filetDeCouverture, "bg1")
                + forme("Titre", 2, "type=\"ctrTitle\"", Zone.titreDeCouverture, ancre: "b")
                + forme("Sous-titre", 3, "type=\"subTitle\" idx=\"1\"", Zone.sousTitreDeCouverture, ancre: "t")
                + forme("Organisme", 4, "type=\"body\" sz=\"quarter\" idx=\"13\"", Zone.organisme, ancre: "t")
                + forme("Mentions", 5, "type=\"body\" sz=\"quarter\" idx=\"14\"", Zone.mentions, ancre: "b")))</p:cSld>\
        <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>
        """
    }

    private var contenu: String {
        """
        <p:sldLayout \(ModelesPptx.espaces) preserve="1" userDrawn="1"><p:cSld name="Un message">\(arbre(
            forme("Titre", 2, "type=\"title\"", Zone.titre, ancre: "b")
                + forme("Sous-titre", 3, "type=\"body\" sz=\"quarter\" idx=\"13\"", Zone.sousTitre, ancre: "t")
                + forme("Source", 4, "type=\"body\" sz=\"quarter\" idx=\"14\"", Zone.source, ancre: "b")
                + numero(5)))</p:cSld>\
        <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>
        """
    }

    private var maitreDesNotes: String {
        """
        <p:notesMaster \(ModelesPptx.espaces)><p:cSld>\(fond("bg1"))\(arbre(
            "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Image\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"685800\" y=\"1143000\"/><a:ext cx=\"5486400\" cy=\"3086100\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr></p:sp>"
                + "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" sz=\"quarter\" idx=\"3\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"685800\" y=\"4400550\"/><a:ext cx=\"5486400\" cy=\"3600450\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang=\"fr-FR\"/></a:p></p:txBody></p:sp>"
        ))</p:cSld>\
        <p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>\
        <p:notesStyle><a:lvl1pPr algn="l"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:defRPr lang="fr-FR" sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>
        """
    }
}

/// Pieces of the models.
extension ModelesPptx {
    private func fond(_ couleur: String) -> String {
        "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"\(couleur)\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>"
    }

    private func arbre(_ formes: String) -> String {
        "<p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>\(formes)</p:spTree>"
    }

    private func place(_ zone: Zone) -> String {
        "<a:xfrm><a:off x=\"\(zone.x * 360)\" y=\"\(zone.y * 360)\"/><a:ext cx=\"\(zone.largeur * 360)\" cy=\"\(zone.hauteur * 360)\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
    }

    private func forme(_ nom: String, _ id: Int, _ type: String, _ zone: Zone, ancre: String) -> String {
        "<p:sp><p:nvSpPr><p:cNvPr id=\"\(id)\" name=\"\(nom)\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph \(type)/></p:nvPr></p:nvSpPr><p:spPr>\(place(zone))</p:spPr><p:txBody><a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"\(ancre)\"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang=\"fr-FR\"/><a:t>\(nom)</a:t></a:r></a:p></p:txBody></p:sp>"
    }

    private func numero(_ id: Int) -> String {
        "<p:sp><p:nvSpPr><p:cNvPr id=\"\(id)\" name=\"Numéro\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldNum\" sz=\"quarter\" idx=\"12\"/></p:nvPr></p:nvSpPr><p:spPr>\(place(Zone.numero))</p:spPr><p:txBody><a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"b\"/><a:lstStyle><a:lvl1pPr algn=\"r\"><a:defRPr lang=\"fr-FR\" sz=\"1400\"><a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr></a:lstStyle><a:p><a:fld id=\"{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}\" type=\"slidenum\"><a:rPr lang=\"fr-FR\"/><a:t>‹N°›</a:t></a:fld><a:endParaRPr lang=\"fr-FR\"/></a:p></p:txBody></p:sp>"
    }

    /// On the left edge of each slide.
    private var bande: String { filet(9, Zone.bande, "accent1") }

    private func filet(_ id: Int, _ zone: Zone, _ couleur: String) -> String {
        "<p:sp><p:nvSpPr><p:cNvPr id=\"\(id)\" name=\"Filet\"/><p:cNvSpPr/><p:nvPr userDrawn=\"1\"/></p:nvSpPr><p:spPr>\(place(zone))<a:solidFill><a:schemeClr val=\"\(couleur)\"/></a:solidFill></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang=\"fr-FR\"/></a:p></p:txBody></p:sp>"
    }
}
