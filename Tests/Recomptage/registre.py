"""The measures that are recounted, in the order of the output, with their axes (spec 3)."""
from typing import NamedTuple

from campagne import RELOGEMENTS


class Mesure(NamedTuple):
    axes: tuple  # besides total
    etoile: bool = False  # for `*` only
    calcul: bool = False  # calculated: its rows are exactly those that are defined, 0 included


LIEU = ("typologie", "financement", "commune", "qpv", "commune x qpv")
AXES_A = AXES_B = (*LIEU, "periode", "accessibilite")
PUBLICS = ("prioritaires", "dalo", "q1")
RESULTATS = {"ATTRIBUTION": "decisions_attribution", "ATTRIBUTION_SOUS_CONDITION": "decisions_sous_condition",
             "NON_ATTRIBUTION": "decisions_non_attribution", "IRRECEVABLE": "decisions_irrecevable"}

MESURES = {}  # (section, mesure): Mesure


def inscrire(section, mesures, axes=(), **genre):
    MESURES.update({(section, m): Mesure(tuple(axes), **genre) for m in mesures})


inscrire("A", ("patrimoine_eligible", "liberes", "livres", "attributions_mutation", "attributions_relogement",
               "attributions_vente"), AXES_A, etoile=True)
inscrire("B", ("mises_a_disposition", "offres", "logements_mis_a_disposition", "attribues", "baux_signes", "refus"),
         AXES_B)
inscrire("B", ("objectif_mises_a_disposition", "objectif_flux_reel", "objectif", "atteinte_prevue", "atteinte_reelle",
               "taux_orientation", "taux_attribution", "taux_refus", "taux_baux"), calcul=True)
inscrire("C", ("livres",), (*AXES_B, "programme"), etoile=True)
inscrire("C", ("mises_a_disposition", "offres", "attribues", "baux_signes", "refus"), (*AXES_B, "programme"))
inscrire("D", (f"{fait}_{x}" for x in PUBLICS for fait in ("proposes", "presentes", "attribues", "baux", "refus")),
         (*LIEU, "periode", "parc"))
inscrire("D", RESULTATS.values(), ("parc",))
inscrire("E", ("attributions_mutation", "baux_mutation"), (*LIEU, "parc", "motif"), etoile=True)
inscrire("F", (f"{fait}_{r.lower()}" for r in RELOGEMENTS for fait in ("attributions", "baux")), (*LIEU, "parc"))

for q in ("q1", "q2"):
    for x in ("baux", "attributions"):
        inscrire("G", (f"{q}_base_{x}", f"{q}_retenus_{x}", f"{q}_inconnus_{x}"), ("commune", "parc"), etoile=True)
        inscrire("G", (f"{q}_taux_{x}",), calcul=True)
inscrire("G", ("qpv_inconnu_baux", "qpv_inconnu_attributions"), ("commune", "parc"), etoile=True)
for x in ("baux", "attributions"):
    inscrire("G", (f"q3_base_{x}", f"q3_retenus_{x}"), ("contingent",), etoile=True)
    inscrire("G", (f"q3_taux_{x}",), ("contingent",), calcul=True)

AXES_H = {"b": ("calcul", "calcul x exclusion"), "f": ("calcul", "calcul x poste")}
for ligne in "abcdefghij":
    inscrire("H", (f"annexe_{ligne}",), AXES_H.get(ligne, ("calcul",)), calcul=True)
inscrire("H", ("fraction_reportee", "report_suivant", "redistribution", "objectif_suivant", "fraction_suivante",
               "taux_droits", "part_garanties", "part_etat", "part_etat_agents", "part_maximale"), calcul=True)

DELAIS = ("delai_mise_a_disposition", "delai_decision", "delai_bail")
inscrire("I", ("mises_a_disposition",), ("mois",))
inscrire("I", ("offres_moins_de_trois",))
inscrire("I", ("logements_distincts",), etoile=True)
inscrire("I", ("cohorte",), ("issue",))
inscrire("I", DELAIS, ("statistique",), calcul=True)
inscrire("I", ("retours", "refus"), ("motif",))

inscrire("J", ("droits", "droits_expirants"), ("commune", "typologie", "commune x typologie", "nature"), calcul=True)
inscrire("K", ("souhaits",), ("financement x typologie",), calcul=True)
inscrire("K", ("mises_a_disposition",), ("financement x typologie",))
