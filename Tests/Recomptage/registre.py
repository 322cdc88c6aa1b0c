"""The measures that are recounted, in the order of the output, with their axes (spec 3)."""
from typing import NamedTuple


class Mesure(NamedTuple):
    axes: tuple  # besides total
    etoile: bool  # for `*` only


LIEU = ("typologie", "financement", "commune", "qpv", "commune x qpv")
AXES_A = AXES_B = (*LIEU, "periode", "accessibilite")
PUBLICS = ("prioritaires", "dalo", "q1")
RESULTATS = {"ATTRIBUTION": "decisions_attribution", "ATTRIBUTION_SOUS_CONDITION": "decisions_sous_condition",
             "NON_ATTRIBUTION": "decisions_non_attribution", "IRRECEVABLE": "decisions_irrecevable"}
RELOGEMENTS = ("ANRU", "ORCOD", "LHI")

MESURES = {}  # (section, mesure): Mesure


def inscrire(section, mesures, axes, etoile=False):
    MESURES.update({(section, m): Mesure(tuple(axes), etoile) for m in mesures})


inscrire("A", ("patrimoine_eligible", "liberes", "livres", "attributions_mutation", "attributions_relogement",
               "attributions_vente"), AXES_A, etoile=True)
inscrire("B", ("mises_a_disposition", "offres", "logements_mis_a_disposition", "attribues", "baux_signes", "refus"),
         AXES_B)
inscrire("C", ("livres",), (*AXES_B, "programme"), etoile=True)
inscrire("C", ("mises_a_disposition", "offres", "attribues", "baux_signes", "refus"), (*AXES_B, "programme"))
inscrire("D", (f"{fait}_{x}" for x in PUBLICS for fait in ("proposes", "presentes", "attribues", "baux", "refus")),
         (*LIEU, "periode", "parc"))
inscrire("D", RESULTATS.values(), ("parc",))
inscrire("E", ("attributions_mutation", "baux_mutation"), (*LIEU, "parc", "motif"), etoile=True)
inscrire("F", (f"{fait}_{r.lower()}" for r in RELOGEMENTS for fait in ("attributions", "baux")), (*LIEU, "parc"))
