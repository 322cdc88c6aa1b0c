"""The campaign but its dwellings and events: parameters, nomenclature, applicants, programmes."""
import datetime
import re
import tomllib

from conventions import lire_conventions
from lecture import Table, code, code_commune, sans_nul
from lieux import Territoires

# ------------------------------------------------------------------------------------------------ nomenclature

SDES_ENSEMBLE = {
    "10": "PLAI", "11": "PLAI", "12": "PLUS", "13": "PLUS", "14": "PLS", "15": "PLS", "17": "PLS", "16": "PLI",
    "49": "AUTRE", "99": "AUTRE", **{str(c): "PLUS" for c in range(50, 56)},
}
REGROUPEMENTS = {"sdes-ensemble": SDES_ENSEMBLE, "sdes-recent": SDES_ENSEMBLE | {"17": "PLI"}}


def noms_periodes(tranches):
    noms = [f"<={tranches[0]}"]
    noms += [f"{bas + 1}-{haut}" for bas, haut in zip(tranches, tranches[1:])]
    return noms + [f">={tranches[-1] + 1}"]


class Nomenclature:
    """The categories of a dwelling, and their order on each axis that has one."""

    def __init__(self, regles):
        self.tranches = list(regles.get("tranches_construction", [1948, 1976, 1999, 2012]))
        self.periodes = noms_periodes(self.tranches)
        self.financements = REGROUPEMENTS[regles.get("regroupement_financement", "sdes-ensemble")]
        self.ordre = {
            "typologie": ["T1", "T2", "T3", "T4", "T5+", "NR"],
            "financement": ["PLAI", "PLUS", "PLS", "PLI", "AUTRE", "NR"],
            "qpv": ["EN", "HORS", "NR"],
            "periode": self.periodes + ["NR"],
            "accessibilite": ["UFR", "PMR", "NON", "NR"],
            "parc": ["EXISTANT", "NEUF"],
            "contingent": ["COLLECTIVITES", "ACTION_LOGEMENT", "BAILLEUR"],
            "calcul": ["N_PREVU", "N_REEL", "N1_PREVU"],
            "poste": ["MUTATION", "ANRU", "ORCOD", "LHI", "RELOGEMENT", "VENTE"],
            "statistique": ["EFFECTIF", "Q1", "MEDIANE", "Q3"],
            "issue": ["ATTRIBUE_N", "ATTRIBUE_N1", "RENDU", "RETIRE", "LOUE", "EN_ATTENTE"],
        }

    def typologie(self, nbpiece):
        nbpiece = code(nbpiece)
        if not (nbpiece.isascii() and nbpiece.isdigit()) or int(nbpiece) == 0:
            return "NR"
        return f"T{int(nbpiece)}" if int(nbpiece) < 5 else "T5+"

    def periode(self, construct):
        construct = code(construct)
        if not re.fullmatch(r"\d{4}", construct, re.ASCII) or construct == "0000":
            return "NR"
        for haut, nom in zip(self.tranches, self.periodes):
            if int(construct) <= haut:
                return nom
        return self.periodes[-1]


# ------------------------------------------------------------------------------------------------ applicants

RELOGEMENTS = ("ANRU", "ORCOD", "LHI")


class Demandeur:
    """`categorie` is that of SOU-1 (ANRU, ORCOD, LHI, VENTE, MUTATION or none), `publics` the X of section D,
    `quartile` 1 to 4 as text, or nothing."""

    def __init__(self, quartile="", dalo="", prioritaire="", mutation="", motif="", relogement=""):
        if relogement in (*RELOGEMENTS, "VENTE"):
            self.categorie = relogement
        else:
            self.categorie = "MUTATION" if mutation == "O" else ""
        self.quartile = quartile if quartile in ("1", "2", "3", "4") else ""
        self.motif = sans_nul(motif) or "NR"
        self.publics = []
        if "O" in (dalo, prioritaire):
            self.publics.append("prioritaires")
        if dalo == "O":
            self.publics.append("dalo")
        if quartile == "1":
            self.publics.append("q1")


def lire_demandeurs(chemin):
    demandeurs = {}
    colonnes = ("demandeur", "quartile", "dalo", "prioritaire", "mutation", "motif_mutation", "relogement")
    for nom, *champs in Table(chemin).lignes(*colonnes):
        demandeurs.setdefault(nom, Demandeur(*champs))
    demandeurs.pop("", None)
    return demandeurs


# ------------------------------------------------------------------------------------------------ the campaign

class Campagne:
    def __init__(self, dossier):
        self.dossier = dossier
        with open(dossier / "campagne.toml", "rb") as flux:
            self.toml = tomllib.load(flux)
        self.annee = self.toml["annee"]
        arrete = self.toml.get("arrete_au", datetime.date(self.annee, 12, 31))
        self.arrete_au = datetime.date.fromisoformat(arrete) if isinstance(arrete, str) else arrete
        self.point_etape = self.arrete_au < datetime.date(self.annee, 12, 31)
        self.departement = self.toml["departement"].zfill(2)
        regles = self.toml.get("regles", {})
        self.date_de_liberation = regles.get("date_de_liberation", "LIBERATION")
        self.arrondi_objectif = regles.get("arrondi_objectif", "proche")
        self.arrondi_intermediaire = regles.get("arrondi_intermediaire", False)
        self.taux_suivant = regles.get("taux_suivant", "droits")
        self.nomenclature = Nomenclature(regles)
        self.passage = {}
        if chemin := self.fichier("passage"):
            for ancien, nouveau in Table(chemin).lignes("ancien", "nouveau"):
                self.passage[code_commune(ancien, {})] = code_commune(nouveau, {})
        self.territoires = Territoires(self.fichier("territoires"))
        self.conventions = lire_conventions(self.fichier("conventions"), self.passage)
        self.demandeurs = lire_demandeurs(chemin) if (chemin := self.fichier("demandeurs")) else {}
        self.commune_du_programme = {}
        if chemin := self.fichier("programmes"):
            for programme, commune in Table(chemin).lignes("programme", "commune"):
                self.commune_du_programme.setdefault(programme, code_commune(commune, self.passage))

    def demandeur(self, nom):
        """Someone unknown to demandeurs.csv, or nobody, is in no category (L4, L25)."""
        return self.demandeurs.get(nom) or Demandeur()

    def contingent(self, detenteur):
        convention = self.conventions.get(detenteur)
        return convention.contingent if convention else detenteur

    def deleguee(self, reservataire):
        convention = self.conventions.get(reservataire)
        return convention is not None and convention.deleguee

    def fichier(self, nom):
        chemin = self.toml["fichiers"].get(nom)
        return self.dossier / chemin if chemin else None
