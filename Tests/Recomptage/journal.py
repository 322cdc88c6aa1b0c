"""The attribution log: which events count, on which dwelling (ANN-1, ARR-1, LOG-1)."""
from lecture import Table, date_evenement, reconcilier, sans_nul
from parc import AMBIGU, Fiche, Logement

TYPES = {"CONGE", "LIBERATION", "LIVRAISON", "MISE_A_DISPOSITION", "RETOUR", "PROPOSITION", "DECISION", "REFUS",
         "BAIL", "RETRAIT", "ANNULATION"}
POSITIVES = {"ATTRIBUTION", "ATTRIBUTION_SOUS_CONDITION"}
RESULTATS = POSITIVES | {"NON_ATTRIBUTION", "IRRECEVABLE"}


class Evenement:
    __slots__ = ("ordre", "id", "date", "logement", "type", "reservataire", "demandeur", "resultat", "rang", "motif",
                 "annule", "lisible")
    COLONNES = "evenement date logement type reservataire demandeur resultat rang motif annule".split()

    def __init__(self, ordre, champs, reservataires):
        self.ordre = ordre
        (self.id, date, self.logement, self.type, self.reservataire, self.demandeur, self.resultat, rang, motif,
         self.annule) = champs
        self.date = date_evenement(date)
        self.rang = int(rang) if rang.isascii() and rang.isdigit() else float("inf")  # L4
        self.motif = sans_nul(motif)  # L24
        self.lisible = (  # LOG-1, decisions (b) and (j)
            self.date is not None
            and self.type in TYPES
            and (not self.reservataire or self.reservataire in reservataires)
            and not (self.type == "DECISION" and self.resultat not in RESULTATS)
            and not (self.type == "PROPOSITION" and self.resultat not in ("", "DESISTEMENT"))
            and not (self.type == "MISE_A_DISPOSITION" and not self.reservataire)
        )


def lire_evenements(chemin, reservataires):
    """(all the events of the file, type of each id as first seen)."""
    evenements, type_de = [], {}
    for numero, champs in enumerate(Table(chemin).lignes(*Evenement.COLONNES)):
        e = Evenement(numero, champs, reservataires)
        evenements.append(e)
        if e.id and e.id in type_de:  # decision (a): an id seen before
            e.lisible = False
        elif e.id:
            type_de[e.id] = e.type
    return evenements, type_de


def ids_annules(evenements, type_de, arrete_au):
    """ANN-1, decision (a): the ids cancelled by `arrete_au`, those cancelled at any date. An ANNULATION that names
    nothing is rejected."""
    annules, jamais = set(), set()
    for e in evenements:
        if e.lisible and e.type == "ANNULATION":
            if e.annule == e.id or type_de.get(e.annule, "ANNULATION") == "ANNULATION":
                e.lisible = False
            else:
                jamais.add(e.annule)
                if e.date <= arrete_au:
                    annules.add(e.annule)
    return annules, jamais


def lire_journal(campagne, parc):
    """[(dwelling, its events in order, those after arrete_au)] after ANN-1, ARR-1 and LOG-1."""
    chemin = campagne.fichier("journal")
    evenements, type_de = lire_evenements(chemin, set(campagne.conventions) | {"BAILLEUR"})
    annules, jamais = ids_annules(evenements, type_de, campagne.arrete_au)
    # the others are lines used, with no effect: ANN-1, ARR-1, decision (b)
    faits = sorted((e for e in evenements if e.lisible and e.type != "ANNULATION"), key=lambda e: (e.date, e.ordre))
    retenus = [e for e in faits if e.date <= campagne.arrete_au and e.id not in annules]
    tardifs = [e for e in faits if e.date > campagne.arrete_au and e.id not in jamais]  # L41
    rejetes = sum(not e.lisible for e in evenements)
    hors = 0
    livraisons = {}  # LOG-1, decision (g): dwellings that only a LIVRAISON makes known
    for e in retenus:
        if e.type == "LIVRAISON":
            livraisons.setdefault(e.logement, e)
    inconnus, par_logement = {}, {}
    for e in retenus:
        logement = parc.resoudre(e.logement)
        if logement is None and e.logement and e.logement in livraisons:
            if e.logement not in inconnus:
                inconnus[e.logement] = logement_livre(campagne, e.logement, livraisons[e.logement].motif)
            logement = inconnus[e.logement]
        if logement is None or logement is AMBIGU:
            rejetes += 1
        elif not logement.fiche.dans_departement:
            hors += 1
        else:
            par_logement.setdefault(logement.cle, (logement, [], []))[1].append(e)
    for e in tardifs:  # only those that go on with a vacancy matter
        logement = parc.resoudre(e.logement) or inconnus.get(e.logement)
        if logement and logement is not AMBIGU and logement.cle in par_logement:
            par_logement[logement.cle][2].append(e)
    reconcilier(chemin, len(evenements), rejetes, hors)
    return list(par_logement.values())


def logement_livre(campagne, ident, programme):
    """A dwelling of neither file: NR, and the commune of the programme of its first LIVRAISON (L9)."""
    commune = campagne.commune_du_programme.get(programme, "") if programme else ""
    ici = not commune or campagne.territoires.departement(commune) == campagne.departement
    return Logement(("N", ident), False, Fiche((commune, "NR", "NR", "NR", "NR", "NR"), dans_departement=ici))
