#!/usr/bin/env python3
"""Runs that lack memory, meet a signal, or reject 100 000 lines: how they end, and what they leave.

    batterie.py volume  --binary BILANFLUX
    batterie.py memory  --binary BILANFLUX
    batterie.py signals --binary BILANFLUX --campaign DIR [--rounds 60] [--seed 1]

volume: 100 000 lines of the log, then of the stock, are rejected: bounded memory, a summary on the terminal, every line
in rejets.csv. memory: under `ulimit -v`, from what lets nothing start to what is enough, a run ends with exit 0 or with
exit 4 and a French sentence. signals: SIGKILL, SIGINT and SIGTERM at random, seeded instants. In the last two the former
outputs are untouched or the new ones are there whole, and the next run is as if nothing had happened.

Linux. Exit 1 at the first run that does not end as it must.
"""
import argparse
import hashlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MANY = 100_000
PATIENCE = 120
MIB = 1 << 20

CAMPAIGN = {
    "campagne.toml": 'annee = 2024\ndepartement = "84"\n[bailleur]\nsiren = "662620079"\nnom = "Essai"\n[fichiers]\n'
                     'parc = "parc.csv"\nconventions = "conventions.csv"\nterritoires = "territoires.csv"\n'
                     'journal = "journal.csv"\ndemandeurs = "demandeurs.csv"\n',
    "territoires.csv": "code_commune;nom_commune;code_epci;nom_epci;departement\n"
                       "84007;Avignon;248400251;CA du Grand Avignon;84\n",
    "conventions.csv": "reservataire;type;perimetre\nAVIGNON;COMMUNE;84007\nPREFET;ETAT_PRIORITAIRES;*\n",
    "parc.csv": "IDENT_REP;DEPCOM;QPV;TYPECONST;NBPIECE;CONSTRUCT;FINAN;CONV;PMR\nL1;84007;1;C;3;1975;13;1;1\n",
    "demandeurs.csv": "demandeur;quartile\nD1;1\n",
    "journal.csv": "evenement;date;logement;type;reservataire;demandeur;resultat\nE1;2024-02-01;L1;LIBERATION;;;\n",
}


class Objection(Exception):
    """What a run did that it must not."""


def write(folder, extra=None):
    """The small campaign, lines added behind some of its files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in CAMPAIGN.items():
        (folder / name).write_text(text + (extra or {}).get(name, ""), encoding="utf-8")
    return folder


def tree(folder):
    """Every file of a folder with its digest; None when there is no folder."""
    if not folder.is_dir():
        return None
    return {str(f.relative_to(folder)): hashlib.sha256(f.read_bytes()).hexdigest()
            for f in sorted(folder.rglob("*")) if f.is_file()}


def left_aside(campaign):
    return sorted(f.name for f in campaign.iterdir() if f.name.startswith("."))


def run(binary, campaign, limit=None):
    """One `produire`: how it ended, what it said, the most memory it held (KiB)."""
    def restrain():
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if limit:
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen([binary, "produire", campaign], stdin=subprocess.DEVNULL, stdout=said, stderr=said,
                                   preexec_fn=restrain)
        deadline = time.monotonic() + PATIENCE
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > deadline:
                process.kill()
                raise Objection(f"still running after {PATIENCE} s (limit {limit})")
            time.sleep(0.005)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        return process.returncode, said.read().decode("utf-8", "replace"), usage.ru_maxrss


# ------------------------------------------------------------------------------------------------------------- volume
def volume(binary, work):
    rejected = {
        "journal.csv": "".join(f"X{n};31/02/2024;L1;CONGE;;;\n" for n in range(MANY)),
        "parc.csv": "".join(f"P{n};Avignon;1;C;3;1975;13;1;1\n" for n in range(MANY)),
    }
    _, _, usual = run(binary, write(work / "small"))
    most = 0
    for name, lines in rejected.items():
        campaign = write(work / name, {name: lines})
        code, said, memory = run(binary, campaign)
        if code != 0:
            raise Objection(f"{name}: exit {code}\n{said[-2000:]}")
        if len(said.splitlines()) > 30 or f"et {MANY - 1} autres" not in said:
            raise Objection(f"{name}: no summary\n{said[:2000]}")
        listed = (campaign / "sortie" / "rejets.csv").read_text(encoding="utf-8").count("\n") - 1
        if listed != MANY:
            raise Objection(f"{name}: {listed} lines in rejets.csv")
        most = max(most, memory)
    # A kibibyte for each rejected line, beside what a small campaign takes.
    if most > usual + MANY:
        raise Objection(f"{most} KiB, {usual} KiB for a small campaign")
    return f"{most // 1024} MiB at most, {usual // 1024} MiB for a small campaign"


# ------------------------------------------------------------------------------------------- former outputs or new ones
class Outputs:
    """A campaign that was delivered, then changed: what stands in its folder must be the one delivery or the other."""

    def __init__(self, binary, campaign, change):
        self.binary, self.campaign = binary, campaign
        self.output, self.copy = campaign / "sortie", campaign.parent / "avant"
        self.produce()
        self.former = tree(self.output)
        shutil.copytree(self.output, self.copy)
        change()
        self.produce()
        self.new = tree(self.output)
        if self.new == self.former:
            raise Objection("the two deliveries are the same: nothing would be proved")
        self.reset()

    def produce(self):
        code, said, _ = run(self.binary, self.campaign)
        if code != 0 or left_aside(self.campaign):
            raise Objection(f"a run without hindrance: exit {code}, {left_aside(self.campaign)}\n{said[-2000:]}")

    def reset(self):
        """Puts the former delivery back."""
        shutil.rmtree(self.output, ignore_errors=True)
        shutil.copytree(self.copy, self.output)

    def check(self, what, delivered):
        """After a run that says it delivered, or that it did not, or that could not tell (None)."""
        found = tree(self.output)
        if found not in (self.former, self.new):
            raise Objection(f"{what}: neither the former outputs nor the new ones")
        if delivered is not None and (found == self.new) != delivered:
            raise Objection(f"{what}: the outputs are {'not ' if delivered else ''}replaced")
        if found == self.new:
            self.reset()

    def close(self):
        """The next run is as if nothing had happened."""
        self.produce()
        if tree(self.output) != self.new:
            raise Objection("the run after them does not give the same outputs")


# ------------------------------------------------------------------------------------------------------------- memory
def memory(binary, work):
    """Limits in steps small enough to fall on every stage, until eight runs in a row are not hindered."""
    campaign = write(work / "campagne")
    lines = "".join(f"X{n};31/02/2024;L1;CONGE;;;\n" for n in range(MANY // 5))
    outputs = Outputs(binary, campaign, lambda: write(campaign, {"journal.csv": lines}))
    ends, limit, enough, starts = {}, 64 * MIB, 0, False
    while enough < 8:
        code, said, _ = run(binary, campaign, limit)
        what = f"{limit // MIB} MiB, exit {code}"
        # At first the loader itself lacks memory, or the runtime it loads: nothing of the tool has run.
        starts = starts or code in (0, 4)
        if (starts and code not in (0, 4)) or (code == 4 and "la mémoire manque" not in said):
            raise Objection(f"{what}\n{said[-2000:]}")
        outputs.check(what, code == 0)
        ends[code] = ends.get(code, 0) + 1
        enough = enough + 1 if code == 0 else 0
        limit += 2 * MIB
    if ends.get(4, 0) < 5:
        raise Objection(f"too few runs met the limit: {ends}")
    outputs.close()
    return f"up to {limit // MIB} MiB: " + ", ".join(f"exit {code} {n} times" for code, n in sorted(ends.items()))


# ------------------------------------------------------------------------------------------------------------ signals
def signals(binary, work, source, rounds, seed):
    campaign = work / "campagne"
    shutil.copytree(source, campaign, ignore=shutil.ignore_patterns("sortie", "controle"))
    settings = campaign / "campagne.toml"

    def rename():
        text = settings.read_text(encoding="utf-8")
        settings.write_text(text.replace('nom = "', 'nom = "Autre ', 1), encoding="utf-8")

    outputs = Outputs(binary, campaign, rename)
    begun = time.monotonic()
    run(binary, campaign)
    length = time.monotonic() - begun
    outputs.reset()
    rng, ends = random.Random(seed), {}
    for number in range(rounds):
        sent = rng.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
        process = subprocess.Popen([binary, "produire", campaign], stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(rng.random() * length * 1.2)
        process.send_signal(sent)
        try:
            code = process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            raise Objection(f"round {number}: still running {PATIENCE} s after {sent.name}") from None
        what = f"round {number}, {sent.name}, exit {code}"
        # Before anything is written the signal ends the process itself; then 128 + its number, or the run is over.
        if code not in (0, -sent, 128 + sent):
            raise Objection(what)
        if code == 128 + sent and left_aside(campaign):
            raise Objection(f"{what}: {left_aside(campaign)} left")
        outputs.check(what, None if sent == signal.SIGKILL else code == 0)
        ends[code] = ends.get(code, 0) + 1
    outputs.close()
    return ", ".join(f"exit {code} {n} times" for code, n in sorted(ends.items()))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("part", choices=["volume", "memory", "signals"])
    parser.add_argument("--binary", type=Path, required=True)
    parser.add_argument("--campaign", type=Path)
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    binary = options.binary.resolve()
    with tempfile.TemporaryDirectory(prefix="bilanflux-batterie-") as folder:
        try:
            if options.part == "volume":
                print(volume(binary, Path(folder)))
            elif options.part == "memory":
                print(memory(binary, Path(folder)))
            else:
                print(signals(binary, Path(folder), options.campaign, options.rounds, options.seed))
        except Objection as objection:
            print(objection)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
