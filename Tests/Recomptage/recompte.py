#!/usr/bin/env python3
"""Independent recount of sections A to K of the bilan, from the specification alone.

    recompte.py CAMPAGNE [--attendu DIR]

Reads the campaign (campagne.toml and its CSV files), counts again, and writes DIR/consolide.csv and
DIR/<code>.csv (code sanitised as in spec 4) in the format of donnees.csv. Default DIR: CAMPAGNE/attendu.
The reconciliation of the lines (read, used, rejected, out of perimeter) goes to stderr.

Python 3.11, standard library only. Nothing here was taken from the Swift sources.

READINGS. Team decisions (a)..(k) are marked at the place where they apply. Where the specification is
silent or ambiguous, the letter decides; these are the readings taken (the generator avoids those marked
[ambigus] unless called with --ambigus):
 L1  Holder: MISE_A_DISPOSITION naming BAILLEUR is one more offer: it makes BAILLEUR holder and counts in
     B1/offres for BAILLEUR. [ambigus]
 L2  An unknown réservataire rejects the event whatever its type, an ANNULATION or a CONGE included.
 L3  Decision (a), "an id already seen": seen on any line before, even a rejected one. [ambigus] The same for
     the keys of parc: a line rejected for its DEPCOM has shown its key; one with a wrong number of fields
     has not. [ambigus]
 L4  ATT-1 "then file order": the first in the file. An empty or unreadable rang comes after every number.
     [ambigus: empty rang]  "the demandeur who signed the cycle's BAIL": the lease may be of another year than
     N (not after arrete_au), and under another holder. A demandeur with a REFUS anywhere in the cycle is
     "with a REFUS", even if attributed again later. An empty demandeur is nobody: in ATT-1 a lease or a
     REFUS by nobody bears on no decision.
 L5  Only the last cycle of a dwelling can be open: a cycle left behind by a new opening never takes an
     event again.
 L6  STK-1 comes before L411_6: a dwelling that left the stock is never forced in. [ambigus]
 L7  PLI in ASS-1 and FLU-1 is FINAN 16, under both groupings. L411_6 does not enter the proviso of `neuf`.
 L8  A LIVRAISON on a dwelling of parc makes the cycle `neuf`, even when the dwelling left the stock or is
     excluded by a line of exclusions (the proviso names only PLI, FINANCEMENT_LIBRE, UNIVERSITAIRE). When the
     proviso fails the cycle can still be `existant` if L411_6 holds the dwelling in the assiette.
 L9  "first LIVRAISON" of (g) is the first in time (file order within a day). If its programme is unknown or
     has no usable commune every cycle of the dwelling is `hors`; if its commune is elsewhere the dwelling is
     out of the perimeter.
 L10 A dwelling with neither IDENT_REP nor IDENT_INT is counted, without an id. [ambigus] A null token in
     IDENT_REP is an empty IDENT_REP.
 L11 An id is looked for among the IDENT_REP of parc and parc_suivant together, then among their IDENT_INT
     together; one key in both files is one dwelling.
 L12 Wrong number of fields rejects a line of parc and parc_suivant only (LOG-1); elsewhere missing last
     fields are empty. [ambigus] Blank lines are not lines.
 L13 passage is applied once, to DEPCOM, to the commune of programmes and to perimeters.
 L14 An arrondissement takes the EPCI and the département of its commune (75056...) when territoires has no
     line for it.
 L15 exclusions: an unknown motif or an unreadable date makes the line without effect; `aaaa` and `mm/aaaa`
     mean their first day for du, their last day for au. [ambigus when it matters, and unknown motif]
 L16 QPV, PMR, TYPECONST, FINAN, CONV, SORTIEPATRIM are compared as text; an unknown SORTIEPATRIM (9, 0...)
     leaves the dwelling in the stock. CONSTRUCT is NR unless four digits, other than 0000.
 L17 CONV missing is "CONV not 1" (FINANCEMENT_LIBRE).
 L18 Two conventions with one code: the first stands. A perimeter code of 4 digits is a commune, of 8 a SIREN.
 L19 Values are trimmed of surrounding blanks; type, resultat, motif, codes are compared with their case.
 L20 DELEGUEE: a DECISION naming BAILLEUR or a réservataire with a DIRECTE convention changes nothing. The mise
     à disposition counted at the first attribution is dated of that day and counts in `offres` when in N; a
     later MISE_A_DISPOSITION to the same one is one more offer, not one more pair.
 L21 A réservataire's file lists every convention (and BAILLEUR), restricted to the dwellings of the perimeter.
 L22 A measure with nothing has its `total` line with 0, for `*` and each réservataire.
 L23 Section C: the holders, dates and axes of B, without SOU-2; what comes before the LIVRAISON counts in the year of
     its own date. `livres` is A3 again. Nothing of C depends on programmes.csv but the commune of a dwelling of
     neither file (L9).
 L24 `programme` is a category of the cycle: the motif of its own LIVRAISON (CYC-1 leaves it at most one), wherever
     in the cycle, even of another year than N; NR when it has none. So one dwelling may show under two programmes,
     and under another than the one that gave it its commune (L9). The code is as written: case, accents and
     separators tell, known or not to programmes.csv. Null tokens are those of spec 2, with their case; "0" is a
     code. A programme or a motif that is written NR is counted in NR. Guarded, "-7" reads as
     "'-7" in the output. [ambigus: 0, NR, '-7]
 L25 dalo, prioritaire and mutation hold when they are exactly O, quartile when exactly 1. Nobody (empty demandeur)
     and an applicant without a line are in no X and no category; their decisions count in decisions_*. Two lines
     for one applicant: the first stands. [ambigus: two lines; other codes, such as o or 01]
 L26 An unknown relogement is none: the applicant may then be in MUTATION. [ambigus]
 L27 proposes_X and presentes_X look at DECISION events only, of any of the four results (not at PROPOSITION), and at
     the holder at that decision, after its own effect under DELEGUEE (IMP-1). A candidate seen several times under
     one holder is one triple, under two holders two; whether it was refused, leased or withdrawn changes nothing.
 L28 attribues_X and the attributions of E and F: one attributaire per pair (cycle, holder), by ATT-1, the same for all.
     The pair is of N by its decisions; the lease and the refusals that ATT-1 looks at may be of any year (L4).
 L29 baux_* and refus_* of D, E and F need no attribution: each event of N counts by its own demandeur. Two refusals of
     one demandeur are two.
 L30 The motif of E is that of the applicant counted: the attributaire, the one who signs.
 L31 Axis `parc` is the kind of the cycle (FLU-1), not the file that has the dwelling: a LIVRAISON of a dwelling of parc
     is NEUF; a dwelling of parc_suivant alone, let without LIVRAISON, CONGE or LIBERATION, too.
 L32 The order of the categories of programme and motif is not specified: by text, NR last (comparer.py does not look
     at the order).
 L33 ASS-1, the reason of a dwelling that several lines of exclusions hold out: the first line of the file that is valid
     that day; a valid L411_6 anywhere forces the dwelling in.
 L34 The stock of N+1 looks at exclusions on 31/12/N, with parc_suivant (its own records, even of a dwelling that parc
     has) and without (the records of parc).
 L35 report_actif: only N switches the carry-over off, in the objective of N and in report_suivant. Empty: active.
 L36 taux is in percent, with or without the sign; when empty, droits / stock_reference; a stock of 0: unknown. A whole
     objectif may be written with decimals (12,0). A report that is not whole is not drawn.
 L37 "Exactly the same perimeter": the same set of zones, whatever their order and their leading zeros; `*` with other
     zones is `*`. In prevision and rotations the zones go through passage, and several lines of one year, zone (and
     poste) add up. [ambigus: two lines of rotations]
 L38 The parts of annexe_b (exclusion) and annexe_f (poste) that are 0 are not written; annexe_b and annexe_f are.
     Rotation unknown: d, e, h, j are absent, a, b, c, f, g, i are there.
 L39 cohorte, retours, refus, mises_a_disposition of I have a total; the delays have none, and a quantile of 0 day is
     written. The start of a delay is that of the cycle (CYC-1), a LIBERATION after the lease included.
 L40 A RETOUR while BAILLEUR holds is without effect, whomever it names.
 L41 cohorte: an ANNULATION after arrete_au bears on events after arrete_au only, so that B1 and the issues at arrete_au
     do not change. Events after arrete_au join the vacancies by CYC-1 and change the holder by IMP-1.
 L42 Candidates: nobody is not one, someone unknown to demandeurs.csv is one. A DESISTEMENT takes nobody away: its own
     line is not counted, another PROPOSITION or a DECISION of the same candidate is.
 L43 droits: only communes of the département are on a perimeter, even in an EPCI that crosses its limit. A line without a
     known réservataire, a usable commune and a number has no effect, on part_garanties either; it does not make "a line"
     of droits.csv. Empty typologie or nature: NR. Dates are full ones. [ambigus, but for the communes elsewhere]
 L44 Communes of part_maximale: those with a dwelling not sorti, in the département, an arrondissement for itself. The
     taux is the convention's, known or 0, whatever taux_suivant.
 L45 G: an applicant without a line, or nobody, has no known quartile. A quartile that is not 1 to 4 is unknown. The total
     of q3_base and q3_retenus is the sum of the three classes.
 L46 Withdrawn without an offer: a cycle of `liberes` that a RETRAIT closed by arrete_au, without a mise à disposition
     to a réservataire, of any year. A DELEGUEE decision that is no attribution gives the dwelling, but offers nothing.
 L47 taux_orientation: over the real flow of the bilan, the same for each réservataire. One that the output does not list
     in section B may lack this rate when it is 0.
 L48 superieur: what rounding gives is not carried, what it loses neither exists. Rounding of a right under 0: superieur towards the greater, inferieur towards the lesser, proche away from 0 at the
     half. The same perimeter under plus-forts-restes is that of the conventions whose right of that year is known.
"""
import argparse
import gc
import sys
from pathlib import Path

from bilans import Calculs, taux_du_bilan
from campagne import Campagne
from mesures import recompter
from redaction import dossier_de, ecrire, par_commune, reunir


def main():
    analyse = argparse.ArgumentParser(description="Independent recount of sections A to K.")
    analyse.add_argument("campagne", type=Path)
    analyse.add_argument("--attendu", type=Path)
    options = analyse.parse_args()
    gc.disable()  # 250 000 dwellings live to the end, and nothing here makes cycles
    campagne = Campagne(options.campagne)
    compte = recompter(campagne)
    tables = par_commune(compte.faits)
    calculs = Calculs(campagne, compte, tables)
    sortie = options.attendu or options.campagne / "attendu"
    sortie.mkdir(parents=True, exist_ok=True)

    def bilan(nom, r, convention, propres):
        communes = calculs.communes_de(convention)
        somme = reunir(tables, communes)
        taux = taux_du_bilan(campagne, somme, reunir(compte.delais, communes), calculs.perimetres[r].flux_reel)
        ecrire(sortie / f"{nom}.csv", somme, propres | taux, campagne)

    bilan("consolide", "*", None, calculs.consolide())
    noms = {"consolide"}
    for r, convention in campagne.conventions.items():
        nom = dossier_de(r)
        if nom.casefold() in noms:
            sys.exit(f"two réservataires give the folder {nom}: the number of a collision is not specified")
        noms.add(nom.casefold())
        bilan(nom, r, convention, calculs.de[r])


if __name__ == "__main__":
    main()
