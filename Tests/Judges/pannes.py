#!/usr/bin/env python3
"""Kills, full disks, missing rights, two runs at once and power cuts: what `archiver` and `signer` leave, and how they go on.

    pannes.py --binary BILANFLUX --campaign DIR [--rounds 200] [--copies 60] [--seed 1]

A copy of the campaign is produced and signed once, by a key made by `openssl`. `archiver` is then killed at seeded
instants spread over the time that a run takes: `verifier` must find the archive whole, or unfinished and nothing else;
the next run ends well, and each package is there once, with one line of the journal. The same with a disk that is full
(a small tmpfs as root, or else a limit on the size of files), a folder that may only be read, two runs at once, and
copies of the archive taken while a run writes it: of one that is frozen, as a power cut leaves it, and of one that goes
on, file by file in the order of names or in the reverse one. `signer --tout` is killed at 30 instants.

Linux, Python 3.11. Exit 1, and the objection, when a run does not end as it must.
"""
import argparse
import json
import os
import random
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from batterie import tree
from commun import expect, run, verdict

SIGNER_ROUNDS = 30
NOBODY = 65534
# The sentences of FauteDArchive that tell what a killed run leaves.
UNFINISHED = ("inachevé", "sous aucun point signé", "interrompu", "archive : elle ne contient ni versement ni journal")
RULES = ('dua = 10\nsort_final = "conserver"\nstatut_juridique = "publiques"\nservice_producteur = "Gestion locative"\n'
         'service_versant = "Archives du bailleur"\nservice_archives = "Archives departementales"\n')


def said_by(process):
    out, err = process.communicate(timeout=600)
    return (out + err).decode(errors="replace")


def faults(said):
    return [line for line in said.splitlines() if line.startswith(("Faute : ", "Inachevé : "))]


class Sample:
    """A signed campaign and the key that signed it."""

    def __init__(self, binary, campaign, work):
        self.binary, self.work = binary, work
        self.identity()
        self.keys = ("--cle", work / "cle.key", "--certificat", work / "cle.pem")
        self.authority = ("--autorite", work / "ca.pem")
        self.campaign = work / "campagne"
        shutil.copytree(campaign, self.campaign)
        (self.campaign / "archivage.toml").write_text(RULES)
        run(binary, "produire", self.campaign)
        self.unsigned = work / "produite"
        shutil.copytree(self.campaign, self.unsigned)
        run(binary, "signer", self.campaign / "sortie", "--tout", *self.keys)
        self.whole = work / "entiere"
        self.archiver(self.whole)
        self.packages = sorted(str(bag.parent.relative_to(self.whole)) for bag in self.whole.glob("*/*/bagit.txt"))
        expect(len(self.packages) > 2, f"{len(self.packages)} packages")

    def identity(self):
        def openssl(*arguments):
            run("openssl", *arguments, cwd=self.work)
        for name in ("ca", "cle"):
            openssl("genpkey", "-algorithm", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", f"{name}.key")
        openssl("req", "-x509", "-new", "-key", "ca.key", "-subj", "/CN=Autorite", "-days", "3650", "-out", "ca.pem",
                "-addext", "keyUsage=critical,keyCertSign,cRLSign")
        openssl("req", "-new", "-key", "cle.key", "-subj", "/CN=Directrice", "-out", "cle.csr")
        (self.work / "cle.ext").write_text("keyUsage=critical,digitalSignature,nonRepudiation\n")
        openssl("x509", "-req", "-in", "cle.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "730",
                "-extfile", "cle.ext", "-out", "cle.pem")
        # Read by another user where rights are the matter.
        (self.work / "cle.key").chmod(0o644)

    def command(self, archive, outputs=None, more=()):
        outputs = outputs or self.campaign / "sortie"
        return [str(part) for part in (self.binary, "archiver", outputs, "--archive", archive, *self.keys, *more)]

    def archiver(self, archive, outputs=None, code=0, more=()):
        return run(*self.command(archive, outputs, more), code=code)

    def start(self, command, **options):
        return subprocess.Popen([str(part) for part in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, **options)

    def verify(self, archive, place):
        """`verifier`: exit code and faults; an archive that is not there yet has none."""
        if not archive.exists():
            return 0, []
        process = self.start((self.binary, "verifier", archive, *self.authority))
        said = said_by(process)
        found = faults(said)
        expect(process.returncode in (0, 5) and (process.returncode == 0) == (not found),
               f"{place}: verifier, exit {process.returncode}\n{said}")
        return process.returncode, found

    def unfinished_only(self, archive, place):
        """Whether `verifier` says unfinished, and nothing worse."""
        code, found = self.verify(archive, place)
        for line in found:
            expect(line.startswith("Inachevé : ") and any(word in line for word in UNFINISHED), f"{place}: {line}")
        return code == 5, found

    def complete(self, archive, found, place):
        """The next run; then the archive is whole: each package once, with one line."""
        self.archiver(archive, more=("--reprendre",) if any("--reprendre" in line for line in found) else ())
        code, found = self.verify(archive, place)
        expect(code == 0, f"{place}: once gone on, {found}")
        there = sorted(str(bag.parent.relative_to(archive)) for bag in archive.rglob("bagit.txt"))
        lines = [json.loads(line) for line in (archive / "journal.jsonl").read_text().splitlines()]
        filed = sorted(line["paquet"] for line in lines if line["evenement"] == "versement")
        expect(there == filed == self.packages, f"{place}: {there}, {filed}")
        hidden = [str(path) for path in archive.rglob(".*")]
        expect(not hidden, f"{place}: {hidden} stay")

    def duration(self, make):
        """How long a run takes, the median of three."""
        taken = []
        for _ in range(3):
            command = make()
            began = time.monotonic()
            process = self.start(command)
            said = said_by(process)
            expect(process.returncode == 0, said)
            taken.append(time.monotonic() - began)
        return statistics.median(taken)

    def fresh(self, source, name="essai"):
        """A campaign, its archive and outputs, as before a run."""
        folder = self.work / name
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(source, folder)
        return folder


# ---------------------------------------------------------------------------------------------------------------- kills
def kills(sample, rounds, chance):
    def make():
        folder = sample.fresh(sample.campaign)
        return sample.command(folder / "archive", folder / "sortie")

    duration, met = sample.duration(make), Counter()
    for rank in range(rounds):
        process = sample.start(make())
        time.sleep(chance.uniform(0, duration * 1.05))
        process.send_signal(signal.SIGKILL)
        said_by(process)
        archive, place = sample.work / "essai" / "archive", f"kill {rank}"
        unfinished, found = sample.unfinished_only(archive, place)
        met["unfinished" if unfinished else "not begun" if not archive.exists() else "whole"] += 1
        sample.complete(archive, found, place)
    return f"{rounds} kills of archiver ({', '.join(f'{count} {name}' for name, count in sorted(met.items()))})"


def signer_kills(sample, chance):
    def make():
        return [sample.binary, "signer", sample.fresh(sample.unsigned) / "sortie", "--tout", *sample.keys]

    duration, signed = sample.duration(make), Counter()
    before = tree(sample.unsigned / "sortie")
    for rank in range(SIGNER_ROUNDS):
        command = make()
        outputs = command[2]
        process = sample.start(command)
        time.sleep(chance.uniform(0, duration * 1.05))
        process.send_signal(signal.SIGKILL)
        said_by(process)
        left = tree(outputs)
        # The state of the outputs and its page tell what is signed; nothing else of them changes.
        for name, digest in before.items():
            expect(name in ("etat.json", "index.html") or left.get(name) == digest, f"signer kill {rank}: {name}")
        signed[sum(name.endswith("META-INF/signatures.xml") for name in left)] += 1
        run(*command)
        run(sample.binary, "verifier", outputs, *sample.authority)
        hidden = [name for name in tree(outputs) if "/." in f"/{name}"]
        expect(not hidden, f"signer kill {rank}: {hidden} stay")
    return f"{SIGNER_ROUNDS} kills of signer ({len(signed)} different counts of signatures left)"


# ------------------------------------------------------------------------------------------------------ disk and rights
def refused(sample, archive, place, words, **options):
    """A run that ends with 4 and says why in French; then what it left is whole or unfinished."""
    process = sample.start(options.pop("command", sample.command(archive)), **options)
    said = said_by(process)
    expect(process.returncode == 4 and "Erreur : " in said and any(word in said for word in words),
           f"{place}: exit {process.returncode}\n{said}")
    return sample.unfinished_only(archive, place)[1]


def full_disk(sample):
    size = sum(file.stat().st_size for file in sample.whole.rglob("*") if file.is_file())
    disk = sample.work / "disque"
    disk.mkdir()
    sizes = [size * part // 100 for part in (20, 50, 80)]
    for rank, limit in enumerate(sizes):
        mounted = os.geteuid() == 0 and subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={limit}", "essai", disk], capture_output=True).returncode == 0
        place = f"disk of {limit} bytes"
        try:
            if mounted:
                found = refused(sample, disk / "archive", place, ("plus de place", "place sur le disque"))
            else:
                found = refused(sample, disk / "archive", place, ("taille des fichiers",), preexec_fn=lambda: (
                    resource.setrlimit(resource.RLIMIT_FSIZE, (limit // 50, limit // 50))))
            larger = sample.work / f"grand-{rank}"
            shutil.copytree(disk / "archive", larger)
        finally:
            if mounted:
                run("umount", disk)
            else:
                shutil.rmtree(disk / "archive", ignore_errors=True)
        sample.complete(larger, found, place)
    return f"{len(sizes)} {'full disks' if mounted else 'limits on files'}"


def read_only(sample):
    if os.geteuid() != 0:
        return "read-only folder skipped (not root)"
    archive = sample.work / "lue"
    one = next(path for path in sorted((sample.campaign / "sortie" / "reservataires").iterdir()))
    sample.archiver(archive, one)
    before = tree(archive)
    drop = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
    refused(sample, archive, "read-only", ("droit d’écriture refusé",), command=[*drop, *sample.command(archive)])
    expect(tree(archive) == before, "read-only: the archive changed")
    run(*drop, sample.binary, "verifier", archive, *sample.authority)
    return "read-only folder"


def at_once(sample, rounds):
    refusals = 0
    for rank in range(rounds):
        archive = sample.work / f"deux-{rank}"
        both = [sample.start(sample.command(archive)) for _ in range(2)]
        said = [said_by(process) for process in both]
        codes = [process.returncode for process in both]
        expect(0 in codes and set(codes) <= {0, 4}, f"two at once: {codes}\n{said}")
        for code, words in zip(codes, said):
            expect(code == 0 or "autre exécution" in words, f"two at once: {words}")
        refusals += codes.count(4)
        expect(sample.verify(archive, "two at once")[0] == 0, "two at once: not whole")
        sample.complete(archive, [], "two at once")
    return f"{rounds} times two at once ({refusals} refusals)"


# ----------------------------------------------------------------------------------------------------------- power cuts
def copy_by_name(source, target, reverse):
    """File by file; what goes away meanwhile is not copied."""
    try:
        entries = sorted(source.iterdir(), reverse=reverse)
    except FileNotFoundError:
        return
    target.mkdir(exist_ok=True)
    for entry in entries:
        try:
            if entry.is_dir():
                copy_by_name(entry, target / entry.name, reverse)
            else:
                shutil.copyfile(entry, target / entry.name)
        except FileNotFoundError:
            continue


def power_cuts(sample, copies, chance):
    taken = sample.duration(lambda: sample.command(sample.fresh(sample.campaign) / "archive"))
    met = Counter()
    for rank in range(copies):
        frozen, reverse = rank % 2 == 0, rank % 4 > 1
        folder, copy = sample.fresh(sample.campaign), sample.work / f"copie-{rank}"
        process = sample.start(sample.command(folder / "archive"))
        time.sleep(chance.uniform(0, taken))
        if frozen:
            process.send_signal(signal.SIGSTOP)
        copy_by_name(folder / "archive", copy, reverse)
        process.send_signal(signal.SIGKILL)
        said_by(process)
        place = f"copy {rank} ({'frozen' if frozen else 'going on'}, {'reverse' if reverse else 'by name'})"
        if frozen:
            unfinished, found = sample.unfinished_only(copy, place)
            met["unfinished" if unfinished else "whole"] += 1
            sample.complete(copy, found, place)
        else:
            met[of_several_instants(sample, copy, place)] += 1
        shutil.rmtree(copy, ignore_errors=True)
    return f"{copies} copies ({', '.join(f'{count} {name}' for name, count in sorted(met.items()))})"


def of_several_instants(sample, copy, place):
    """A copy whose files are of several instants: whole or unfinished, or torn, which is named and never gone on from."""
    code, found = sample.verify(copy, place)
    if all(line.startswith("Inachevé : ") for line in found):
        sample.complete(copy, found, place)
        return "unfinished" if code else "whole"
    for line in found:
        expect(any(name in line for name in ("/", "journal.jsonl", ".partiel-")), f"{place}: nothing named: {line}")
    process = sample.start(sample.command(copy))
    said = said_by(process)
    if process.returncode == 0:
        # A package under both its names, of two instants, is what no power cut leaves: it stays, and stays named.
        left = sample.verify(copy, place)[1]
        expect(set(left) <= set(found), f"{place}: gone on with other faults: {left}")
        return "torn and still named" if left else "torn and mended"
    expect(process.returncode in (4, 5) and "Erreur : " in said, f"{place}: exit {process.returncode}\n{said}")
    return "torn and refused"


def judge(binary, campaign, rounds, copies, seed):
    with tempfile.TemporaryDirectory(prefix="pannes-") as folder:
        work = Path(folder)
        work.chmod(0o755)
        sample, chance = Sample(binary, campaign, work), random.Random(seed)
        return ", ".join([
            kills(sample, rounds, chance), signer_kills(sample, chance), full_disk(sample), read_only(sample),
            at_once(sample, 5), power_cuts(sample, copies, chance)])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", type=Path, required=True)
    parser.add_argument("--campaign", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--copies", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    return verdict(judge, options.binary.resolve(), options.campaign.resolve(), options.rounds, options.copies, options.seed)


if __name__ == "__main__":
    sys.exit(main())
