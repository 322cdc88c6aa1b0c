"""The territory: communes, arrondissements, EPCI, département (spec 2)."""
from lecture import Table, code_commune, sans_nul

ARRONDISSEMENTS = {str(c): "75056" for c in range(75101, 75121)}
ARRONDISSEMENTS |= {str(c): "69123" for c in range(69381, 69390)}
ARRONDISSEMENTS |= {str(c): "13055" for c in range(13201, 13217)}


def zone(mot, passage):
    """A territory as the files name it: `*`, a SIREN of nine figures, a commune; '' when unreadable (L18)."""
    if mot == "*":
        return mot
    return mot.zfill(9) if len(mot) >= 8 else code_commune(mot, passage)


class Territoires:
    def __init__(self, chemin):
        self.epci_de, self.departement_de = {}, {}
        for commune, siren, departement in Table(chemin).lignes("code_commune", "code_epci", "departement"):
            commune = code_commune(commune, {})
            if commune and commune not in self.departement_de:
                siren, departement = sans_nul(siren), sans_nul(departement)
                self.epci_de[commune] = siren.zfill(9) if siren.isdigit() else siren
                self.departement_de[commune] = departement.zfill(2) if departement else ""

    def departement(self, commune):
        for candidate in (commune, ARRONDISSEMENTS.get(commune)):  # L14
            if departement := self.departement_de.get(candidate):
                return departement
        return commune[:3] if commune.startswith(("97", "98")) else commune[:2]

    def epci(self, commune):
        for candidate in (commune, ARRONDISSEMENTS.get(commune)):
            if siren := self.epci_de.get(candidate):
                return siren
        return ""
