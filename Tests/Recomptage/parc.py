"""The dwellings: parc, parc_suivant, exclusions; the rules STK-1, ASS-1 and LOG-1."""
import datetime
from collections import defaultdict
from typing import NamedTuple

from lecture import Table, borne, code, code_commune, decoder, reconcilier, sans_nul


class Fiche(NamedTuple):
    """What a record says but who it is; `profil` is (commune, typologie, financement, qpv, periode, accessibilite)."""
    profil: tuple
    sorti: bool = False  # STK-1
    motif_propre: str = ""  # the reason of ASS-1 that the record itself gives
    dans_departement: bool = False

    COLONNES = "depcom nbpiece finan qpv construct pmr conv typeconst sortiepatrim".split()


def motif_propre(commune, finan, conv, typeconst):
    if finan == "16":
        return "PLI"
    if finan in ("17", "49", "99") and conv != "1" and not commune.startswith("97"):
        return "FINANCEMENT_LIBRE"
    return "UNIVERSITAIRE" if typeconst == "E" else ""


def lire_fiche(campagne, champs):
    """From the texts of Fiche.COLONNES; None without a usable commune (decision (i))."""
    depcom, nbpiece, finan, qpv, construct, pmr, conv, typeconst, sortie = champs
    commune = code_commune(depcom, campagne.passage)
    if not commune:
        return None
    nomenclature, finan = campagne.nomenclature, code(finan)
    profil = (
        commune,
        nomenclature.typologie(nbpiece),
        nomenclature.financements.get(finan, "NR"),
        {"1": "EN", "2": "HORS"}.get(qpv, "NR"),
        nomenclature.periode(construct),
        {"3": "UFR", "2": "PMR", "1": "NON"}.get(pmr, "NR"),
    )
    return Fiche(profil, sortie in ("1", "2", "3", "4", "5"), motif_propre(commune, finan, conv, typeconst),
                 campagne.territoires.departement(commune) == campagne.departement)


class Logement:
    __slots__ = ("cle", "dans_parc", "fiche", "fiche_suivante", "exclusions")

    def __init__(self, cle, dans_parc, fiche):
        self.cle, self.dans_parc, self.fiche = cle, dans_parc, fiche
        self.fiche_suivante = None  # its record in the stock of N+1
        self.exclusions = ()  # of exclusions.csv: (motif, (valid on 31/12/N-1, valid on 31/12/N))

    def statut(self, rang):
        """ASS-1 in the stock of 1 January N (0) or N+1 (1): '' in the assiette, else the reason that excludes it;
        None when it is not in that stock. L6: the stock first. L33: the first line of exclusions.csv stands."""
        fiche = self.fiche_suivante if rang else self.fiche if self.dans_parc else None
        if fiche is None or fiche.sorti or not fiche.dans_departement:
            return None
        motifs = [motif for motif, valide in self.exclusions if valide[rang]]
        if "L411_6" in motifs:
            return ""
        return motifs[0] if motifs else fiche.motif_propre

    @property
    def assiette(self):
        return self.statut(0) == ""


AMBIGU = object()


class Parc:
    def __init__(self, campagne):
        self.par_cle = {}  # ("R", IDENT_REP) or ("I", IDENT_INT): the two name spaces of decision (f)
        self.cles_par_int = defaultdict(set)
        self.lire(campagne, campagne.fichier("parc"), True)
        if suivant := campagne.fichier("parc_suivant"):
            self.lire(campagne, suivant, False)
        else:  # L34
            for logement in self.par_cle.values():
                logement.fiche_suivante = logement.fiche
        if exclusions := campagne.fichier("exclusions"):
            self.exclure(campagne, exclusions)

    def lire(self, campagne, chemin, dans_parc):
        lues = rejetees = hors = 0
        vues, fiches = set(), {}  # many records say the same: one Fiche for all
        for numero, (complet, champs) in enumerate(Table(chemin).brutes("ident_rep", "ident_int", *Fiche.COLONNES), 2):
            lues += 1
            if not complet:  # LOG-1
                rejetees += 1
                continue
            rep, interne = sans_nul(decoder(champs[0])), sans_nul(decoder(champs[1]))
            cle = ("R", rep) if rep else ("I", interne) if interne else ("L", f"{chemin.name}:{numero}")
            reste = champs[2:]
            if reste not in fiches:
                fiches[reste] = lire_fiche(campagne, tuple(map(decoder, reste)))
            fiche, deja_vue = fiches[reste], cle in vues
            vues.add(cle)
            if deja_vue or fiche is None:  # LOG-1, decision (i)
                rejetees += 1
                continue
            hors += not fiche.dans_departement
            if cle not in self.par_cle:  # LOG-1: parc, else parc_suivant
                self.par_cle[cle] = Logement(cle, dans_parc, fiche)
            if not dans_parc:
                self.par_cle[cle].fiche_suivante = fiche
            if interne:
                self.cles_par_int[interne].add(cle)
        reconcilier(chemin, lues, rejetees, hors)

    def resoudre(self, ident):
        """A dwelling, None (known of neither file) or AMBIGU: decision (f)."""
        if not ident:
            return None
        if logement := self.par_cle.get(("R", ident)):
            return logement
        cles = self.cles_par_int.get(ident, ())
        if len(cles) > 1:
            return AMBIGU
        return self.par_cle[next(iter(cles))] if cles else None

    MOTIFS = {"DEFENSE", "SANTE", "VENTE", "DEMOLITION", "FOYER", "RESIDENCE_SERVICES", "UNIVERSITAIRE",
              "SEM_NON_APL", "LOCAL"}

    def exclure(self, campagne, chemin):
        references = [datetime.date(campagne.annee - 1, 12, 31), datetime.date(campagne.annee, 12, 31)]
        for ident, motif, du, au in Table(chemin).lignes("logement", "motif", "du", "au"):
            logement = self.resoudre(ident)
            if logement is None or logement is AMBIGU or motif not in self.MOTIFS | {"L411_6"}:
                continue
            try:
                valide = tuple((not du or borne(du, False) <= jour) and (not au or borne(au, True) >= jour)
                               for jour in references)
            except ValueError:  # L15
                continue
            if any(valide):
                logement.exclusions += ((motif, valide),)
