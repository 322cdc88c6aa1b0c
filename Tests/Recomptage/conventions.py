"""The conventions: perimeter (PER-1), reserved rate, objective as stated."""
from fractions import Fraction

from lecture import Table, sans_nul
from lieux import ARRONDISSEMENTS, zone
from nombres import nombre, pourcentage

CONTINGENTS = {**dict.fromkeys(("REGION", "DEPARTEMENT", "EPCI", "COMMUNE"), "COLLECTIVITES"),
               "ACTION_LOGEMENT": "ACTION_LOGEMENT"}


class Convention:
    COLONNES = ("reservataire type gestion perimetre taux objectif droits stock_reference report report_actif "
                "fraction_reportee").split()

    def __init__(self, champs, passage):
        (self.reservataire, self.type, gestion, perimetre, taux, objectif, droits, stock, report, actif,
         fraction) = champs
        self.deleguee = gestion == "DELEGUEE"
        zones = {zone(mot, passage) for mot in perimetre.split()}
        self.tout = "*" in zones
        self.epci = frozenset(z for z in zones if len(z) == 9)
        self.communes = frozenset(z for z in zones if len(z) == 5)
        self.taux = pourcentage(taux)
        if self.taux is None and nombre(droits) is not None and nombre(stock):
            self.taux = nombre(droits) / nombre(stock)
        self.objectif = nombre(objectif)
        self.report_actif = sans_nul(actif) != "N"  # L35
        self.report = nombre(report) or Fraction(0)
        self.fraction_reportee = nombre(fraction) or Fraction(0)

    @property
    def perimetre(self):
        """Equal for two conventions of exactly the same perimeter."""
        return self.tout or (self.communes, self.epci)

    @property
    def contingent(self):
        """The class of holders of section G; '' for those that are in none."""
        return CONTINGENTS.get(self.type, "")

    def contient(self, commune, territoires):
        """PER-1 (the département is checked elsewhere: dwellings out of it are never counted)."""
        return (
            self.tout
            or commune in self.communes
            or ARRONDISSEMENTS.get(commune) in self.communes
            or territoires.epci(commune) in self.epci
        )

    def zones(self, territoires):
        """The territories whose lines of prevision.csv and rotations.csv make up the perimeter's."""
        if self.tout:
            return ["*"]
        return [*sorted(self.epci), *sorted(c for c in self.communes if territoires.epci(c) not in self.epci)]


def lire_conventions(chemin, passage):
    conventions = {}
    for champs in Table(chemin).lignes(*Convention.COLONNES):
        convention = Convention(champs, passage)
        conventions.setdefault(convention.reservataire, convention)  # L18
    return conventions
