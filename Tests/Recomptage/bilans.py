"""The calculated figures: those of each convention and of the département, then the rates of one bilan."""
from fractions import Fraction

from annexe import Annexe, Perimetre
from droits import Droits, souhaits
from nombres import taux_sur
from obligations import Obligations
from previsions import Previsions
from registre import DELAIS

TOTAL = ("total", "", "", "")


class Calculs:
    """`de[réservataire]`, `*` for the département: {(section, mesure, réservataire): {cell: value}}."""

    def __init__(self, campagne, compte, tables):
        self.campagne, self.compte = campagne, compte
        self.droits, previsions = Droits(campagne), Previsions(campagne)
        self.communes = {*tables, *compte.stocks[0], *compte.stocks[1], *compte.hors_flux}
        self.perimetres, self.annexes, self.de = {}, {}, {}
        for r, convention in [("*", None), *campagne.conventions.items()]:
            perimetre = Perimetre(compte, tables, self.communes_de(convention))
            zones = convention.zones(campagne.territoires) if convention else ["*"]
            taux = convention.taux if convention else None
            taux_suivant = self.taux_suivant(convention, perimetre) if convention else None
            self.perimetres[r] = perimetre
            self.annexes[r] = Annexe(campagne, previsions, perimetre, zones, taux, taux_suivant)
            self.de[r] = {}
            for mesure, cellule, valeur in self.annexes[r].lignes():
                self.de[r].setdefault(("H", mesure, r), {})[cellule] = valeur
        self.obligations = Obligations(campagne, self.annexes, self.perimetres)
        voeux = souhaits(campagne)
        for r, convention in campagne.conventions.items():
            self.convention(r, convention)
            if r in voeux:
                self.de[r]["K", "souhaits", r] = voeux[r]
        self.plafonds()

    def communes_de(self, convention):
        """Those of a perimeter; all of them for None."""
        return [c for c in self.communes if not convention or convention.contient(c, self.campagne.territoires)]

    def taux_suivant(self, convention, perimetre):
        """i of N+1."""
        droits = self.droits.taux(convention, perimetre.stocks[1].total())
        return droits if self.campagne.taux_suivant == "droits" and droits is not None else convention.taux

    def poser(self, section, mesure, r, valeur):
        if valeur is not None:
            self.de[r][section, mesure, r] = {TOTAL: valeur}

    def convention(self, r, convention):
        perimetre, obligations = self.perimetres[r], self.obligations
        b1, flux = perimetre.b1[r], perimetre.flux_reel
        self.poser("B", "objectif_mises_a_disposition", r, b1)
        self.poser("B", "objectif_flux_reel", r, flux)
        self.poser("B", "objectif", r, obligations.objectif.get(r))
        self.poser("B", "atteinte_prevue", r, taux_sur(b1, obligations.objectif.get(r)))
        if convention.taux is not None:
            self.poser("B", "atteinte_reelle", r, taux_sur(b1, convention.taux * flux))
        for mesure, valeur in obligations.mesures(r):
            self.poser("H", mesure, r, valeur)
        if not self.campagne.point_etape:
            stock = perimetre.stocks[1].total()
            self.poser("H", "taux_droits", r, self.droits.taux(convention, stock))
            self.poser("H", "part_garanties", r, self.droits.part_garanties(convention, stock))
        for mesure, cellules in self.droits.section_j(convention):
            self.de[r]["J", mesure, r] = cellules

    def plafonds(self):
        """PLA-1, on the département."""
        conventions = self.campagne.conventions.values()

        def somme(retenues):
            return sum((c.taux or 0 for c in retenues), Fraction(0))

        etat = [c for c in conventions if c.type in ("ETAT_PRIORITAIRES", "ETAT_AGENTS")]
        self.poser("H", "part_etat", "*", somme(etat))
        self.poser("H", "part_etat_agents", "*", somme(c for c in etat if c.type == "ETAT_AGENTS"))
        lieux = self.campagne.territoires
        sommes = [somme(c for c in conventions if c.contient(commune, lieux)) for commune in self.compte.stocks[0]]
        self.poser("H", "part_maximale", "*", max(sommes, default=Fraction(0)))

    def consolide(self):
        return {cle: cellules for calculs in self.de.values() for cle, cellules in calculs.items()}


def quantile(jours, quart):
    """`jours` sorted: position (n-1) quart/4, linear interpolation."""
    rang, reste = divmod((len(jours) - 1) * quart, 4)
    if not reste:
        return jours[rang]
    return jours[rang] + (jours[rang + 1] - jours[rang]) * Fraction(reste, 4)


def taux_du_bilan(campagne, tables, delais, flux):
    """The rates of B and G and the delays, from the tables of a bilan and its real flow."""
    calculs = {}

    def total(section, mesure, reservataire, cellule=TOTAL):
        return tables[section, mesure, reservataire][cellule]

    def poser(section, mesure, reservataire, valeur, base, cellule=TOTAL):
        if taux := taux_sur(valeur, base):
            calculs.setdefault((section, mesure, reservataire), {})[cellule] = taux

    for r in ("*", *campagne.conventions, "BAILLEUR"):
        b1, b2, b3, b4 = (total("B", m, r) for m in ("mises_a_disposition", "attribues", "baux_signes", "refus"))
        for mesure, valeur, base in (("orientation", b1, flux), ("attribution", b2, b1), ("refus", b4, b4 + b3),
                                     ("baux", b3, b2)):
            poser("B", f"taux_{mesure}", r, valeur, base)
        for mesure in DELAIS:
            if jours := sorted(delais["I", mesure, r].elements()):
                quartiles = {"EFFECTIF": len(jours), "Q1": quantile(jours, 1), "MEDIANE": quantile(jours, 2),
                             "Q3": quantile(jours, 3)}
                calculs["I", mesure, r] = {("statistique", nom, "", ""): v for nom, v in quartiles.items()}
    for x in ("baux", "attributions"):
        for q in ("q1", "q2"):
            poser("G", f"{q}_taux_{x}", "*", total("G", f"{q}_retenus_{x}", "*"), total("G", f"{q}_base_{x}", "*"))
        for contingent in campagne.nomenclature.ordre["contingent"]:
            cellule = ("contingent", contingent, "", "")
            retenus, base = (total("G", f"q3_{m}_{x}", "*", cellule) for m in ("retenus", "base"))
            poser("G", f"q3_taux_{x}", "*", retenus, base, cellule)
    return calculs
