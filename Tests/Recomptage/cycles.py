"""The vacancies of a dwelling, and what happened in each: the rules CYC-1, FLU-1, IMP-1 and ATT-1."""
from journal import POSITIVES


class Cycle:
    def __init__(self, logement):
        self.logement = logement
        self.evenements = []
        self.conge = self.liberation = self.livraison = None  # the first of each (decision (e))
        self.cloture = ""

    def ajouter(self, e):
        self.evenements.append(e)
        if e.type == "CONGE":
            self.conge = self.conge or e
        elif e.type == "LIBERATION":
            self.liberation = self.liberation or e
        elif e.type == "LIVRAISON":
            self.livraison = self.livraison or e
        elif e.type in ("BAIL", "RETRAIT") and not self.cloture:
            self.cloture = e.type

    @property
    def nature(self):
        """FLU-1: existant, neuf or hors."""
        logement = self.logement
        if not logement.fiche.profil[0]:
            return "hors"  # LOG-1: no commune
        premiere_location = self.livraison or not (logement.dans_parc or self.conge or self.liberation)
        if premiere_location and not logement.fiche.motif_propre:  # decision (k)
            return "neuf"
        return "existant" if logement.assiette else "hors"

    @property
    def programme(self):
        """The category of axis `programme` (L24)."""
        return (self.livraison.motif if self.livraison else "") or "NR"


def cycles_de(logement, evenements):
    """CYC-1."""
    cycles, ouvert = [], None
    for e in evenements:
        dernier = cycles[-1] if cycles else None
        if ouvert:
            nouveau = (
                e.type == "LIBERATION" and (ouvert.liberation or ouvert.livraison)
                or e.type == "LIVRAISON" and (ouvert.conge or ouvert.liberation or ouvert.livraison)
            )
        else:
            apres_bail = dernier is not None and dernier.cloture == "BAIL"
            rattache = apres_bail and (
                e.type == "LIBERATION" and dernier.conge and not dernier.liberation
                or e.type == "LIVRAISON" and not (dernier.conge or dernier.liberation or dernier.livraison)
            )
            if rattache:
                dernier.ajouter(e)
                continue
            nouveau = True
        if nouveau:
            ouvert = Cycle(logement)
            cycles.append(ouvert)
        ouvert.ajouter(e)
        if e.type in ("BAIL", "RETRAIT"):
            ouvert = None
    return cycles


class Deroulement:
    """A cycle read with IMP-1: who held the dwelling at each event. Lists of (holder, event), of any year."""

    def __init__(self, cycle, campagne):
        self.cycle = cycle
        self.offres, self.decisions, self.baux, self.refus = [], [], [], []
        self.propositions, self.retours = [], []
        self.premiere_offre = {}  # réservataire: the event of its first mise à disposition
        detenteur = "BAILLEUR"
        for e in cycle.evenements:
            if e.type == "MISE_A_DISPOSITION":
                detenteur = e.reservataire
                self.offrir(detenteur, e)
            elif e.type == "RETOUR":
                if detenteur != "BAILLEUR" and e.reservataire in ("", detenteur):  # decision (d)
                    self.retours.append((detenteur, e))
                    detenteur = "BAILLEUR"
            elif e.type == "DECISION":
                if campagne.deleguee(e.reservataire):
                    detenteur = e.reservataire
                    if e.resultat in POSITIVES and detenteur not in self.premiere_offre:
                        self.offrir(detenteur, e)
                self.decisions.append((detenteur, e))
            elif e.type == "PROPOSITION":
                self.propositions.append((detenteur, e))
            elif e.type == "BAIL":
                self.baux.append((detenteur, e))
            elif e.type == "REFUS":
                self.refus.append((detenteur, e))
        self.detenteur = detenteur  # in the end

    def offrir(self, reservataire, e):
        self.offres.append((reservataire, e))
        self.premiere_offre.setdefault(reservataire, e)

    def attributaires(self, annee):
        """{holder: demandeur} of the pairs of B2: ATT-1 among the positive decisions of the year."""
        positives = {}
        for detenteur, e in self.decisions:
            if e.resultat in POSITIVES and e.date.year == annee:
                positives.setdefault(detenteur, []).append(e)
        return {detenteur: self.attributaire(decisions) for detenteur, decisions in positives.items()}

    def attributaire(self, decisions):
        locataires = {e.demandeur for _, e in self.baux if e.demandeur}
        for d in decisions:
            if d.demandeur in locataires:
                return d.demandeur
        refusants = {e.demandeur for _, e in self.refus if e.demandeur}
        candidats = [d for d in decisions if d.demandeur not in refusants] or decisions
        return min(candidats, key=lambda d: (-d.date.toordinal(), d.rang, d.ordre)).demandeur
