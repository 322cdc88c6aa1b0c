"""Section G: the legal quotas (L.441-1), existing and new, nothing subtracted."""


def quotas(compte, deroulement, attributaires, parc):
    baux = [(detenteur, e.demandeur) for detenteur, e in deroulement.baux if compte.en_n(e)]
    for x, logements in (("baux", baux), ("attributions", attributaires.items())):
        for detenteur, nom in logements:
            compter(compte, deroulement.cycle.logement, parc, x, detenteur, compte.campagne.demandeur(nom))


def compter(compte, logement, parc, x, detenteur, demandeur):
    """One lease or one attribution. Nobody, or someone without a line, has no known quartile."""
    def ajouter(mesure, libre=""):
        compte.ajouter("G", f"{mesure}_{x}", "*", logement, parc, libre)

    qpv = logement.fiche.profil[3]
    if qpv == "NR":
        ajouter("qpv_inconnu")
    else:
        q = "q1" if qpv == "HORS" else "q2"
        retenu = demandeur.quartile in ("2", "3", "4")
        if q == "q1":
            retenu = demandeur.quartile == "1" or demandeur.categorie in ("ANRU", "ORCOD")
        ajouter(f"{q}_base")
        if retenu:
            ajouter(f"{q}_retenus")
        elif not demandeur.quartile:
            ajouter(f"{q}_inconnus")
    if contingent := compte.campagne.contingent(detenteur):
        ajouter("q3_base", contingent)
        if "prioritaires" in demandeur.publics:
            ajouter("q3_retenus", contingent)
