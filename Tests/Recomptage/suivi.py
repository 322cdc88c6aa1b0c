"""Sections I and K: the follow-up of the cycles `existant`, and B1 once more."""
from journal import POSITIVES


def suivi(compte, deroulement, suite):
    logement = deroulement.cycle.logement
    for reservataire, e in deroulement.premiere_offre.items():
        if not compte.en_n(e):
            continue
        compte.ajouter("I", "mises_a_disposition", reservataire, logement, libre=f"{e.date.month:02d}")
        compte.ajouter("I", "cohorte", reservataire, logement, libre=issue(compte, deroulement, suite, reservataire))
        compte.ajouter("K", "mises_a_disposition", reservataire, logement)
        if len(candidats(deroulement, reservataire)) < 3:
            compte.ajouter("I", "offres_moins_de_trois", reservataire, logement)
        if logement.cle not in compte.logements_mis:
            compte.logements_mis.add(logement.cle)
            compte.ajouter("I", "logements_distincts", "*", logement)
    for detenteur, e in deroulement.retours:
        if compte.en_n(e):
            compte.ajouter("I", "retours", detenteur, logement, libre=e.motif or "NR")
    for detenteur, e in deroulement.refus:
        if compte.en_n(e) and not compte.retranche(detenteur, e.demandeur):
            compte.ajouter("I", "refus", detenteur, logement, libre=e.motif or "NR")


def candidats(deroulement, reservataire):
    evenements = deroulement.propositions + deroulement.decisions
    noms = {e.demandeur for detenteur, e in evenements
            if detenteur == reservataire and (e.type == "DECISION" or e.resultat != "DESISTEMENT")}
    return noms - {""}


def issue(compte, deroulement, suite, reservataire):
    """What became of a first offer: the first that holds."""
    arrete_au, annee = compte.campagne.arrete_au, compte.campagne.annee
    positives = [e for detenteur, e in suite.decisions if detenteur == reservataire and e.resultat in POSITIVES]
    if any(e.date.year == annee and e.date <= arrete_au for e in positives):
        return "ATTRIBUE_N"
    if any(e.date.year > annee or e.date > arrete_au for e in positives):
        return "ATTRIBUE_N1"
    if deroulement.detenteur != reservataire:
        return "RENDU"
    return {"RETRAIT": "RETIRE", "BAIL": "LOUE"}.get(deroulement.cycle.cloture, "EN_ATTENTE")


def delais(compte, deroulement):
    """Days from the notice, or the liberation, whichever came first."""
    cycle = deroulement.cycle
    debuts = [e.date for e in (cycle.conge, cycle.liberation) if e]
    if not debuts:
        return

    def noter(mesure, detenteur, e):
        if compte.en_n(e):
            jours = (e.date - min(debuts)).days
            compte.delais[cycle.logement.fiche.profil[0]]["I", mesure, detenteur][jours] += 1

    for n, (reservataire, e) in enumerate(deroulement.premiere_offre.items()):
        noter("delai_mise_a_disposition", reservataire, e)
        if n == 0:  # kept in the order of the events: the first one to anyone
            noter("delai_mise_a_disposition", "*", e)
    for mesure, evenements in (("delai_decision", deroulement.decisions), ("delai_bail", deroulement.baux)):
        for detenteur, e in evenements[:1]:
            noter(mesure, detenteur, e)
            noter(mesure, "*", e)
