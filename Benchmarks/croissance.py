#!/usr/bin/env python3
"""Measures how time and memory grow with dwellings and conventions, and writes it in the documentation.

    croissance.py BILANFLUX [--france] [--runs 3] [--ecrire]

Invented campaigns of campagne.py: 10 000, 100 000 and 1 000 000 dwellings (5 400 000 with --france; 45 columns, an event
for ten dwellings, 40 conventions) are read and counted by `controler`; 1, 10, 100 and 1 000 conventions (30 000 dwellings,
10 000 events) are given their bilans by `produire`. Medians. --ecrire writes Sources/Regles/Regles.docc/Vitesse.md: run it
on a quiet machine.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from mesurer import once

HERE = Path(__file__).parent
GUIDE = HERE.parent / "Sources/Regles/Regles.docc/Vitesse.md"
DWELLINGS, FRANCE, CONVENTIONS = [10_000, 100_000, 1_000_000], 5_400_000, [1, 10, 100, 1_000]
WIDTH = 30


@dataclass
class Point:
    number: int
    seconds: float
    processor: float
    memory: float


def measure(binary, command, number, options, runs):
    with tempfile.TemporaryDirectory() as work:
        subprocess.run([sys.executable, HERE / "campagne.py", f"{work}/campagne", *map(str, options)], check=True,
                       stdout=subprocess.DEVNULL)
        run = [binary, command, f"{work}/campagne", "--sortie", f"{work}/sortie"]
        # The first is not counted: files are then in the system's cache.
        measures = [once(run) for _ in range(runs + 1)][1:]
    point = Point(number, *(statistics.median(column) for column in zip(*measures)))
    print(f"{command:<10} {number:>9,}   {point.seconds:8.3f} s   processor {point.processor:8.3f} s   "
          f"{point.memory:8.1f} MiB", flush=True)
    return point


def of_dwellings(binary, number, runs):
    return measure(binary, "controler", number, [
        "--dwellings", number, "--events", number // 10, "--conventions", 40, "--columns", 45,
        "--departement", "FR" if number == FRANCE else "30"], runs)


def of_conventions(binary, number, runs):
    return measure(binary, "produire", number, [
        "--dwellings", 30_000, "--events", 10_000, "--conventions", number], runs)


def slope(points, value):
    """Of the least squares line: what one more costs, and what none does."""
    xs, ys = [point.number for point in points], [value(point) for point in points]
    line = statistics.linear_regression(xs, ys)
    return line.slope, line.intercept


def french(number, digits):
    whole, _, decimals = f"{number:,.{digits}f}".partition(".")
    return whole.replace(",", "\u202f") + ("," + decimals if decimals else "")


def table(head, points):
    """A Markdown table with a bar to scale for the time."""
    most = max(point.seconds for point in points)
    lines = [f"| {head} | Temps | Processeur | Mémoire | |", "|---:|---:|---:|---:|:---|"]
    for point in points:
        bar = "█" * max(1, round(WIDTH * point.seconds / most))
        lines.append(f"| {french(point.number, 0)} | {french(point.seconds, 2)} s | {french(point.processor, 2)} s "
                     f"| {french(point.memory, 0)} Mio | `{bar}` |")
    return "\n".join(lines)


def constants(points, unit, name):
    """A sentence on each slope, and on how far from it the largest is."""
    (seconds, fixed), (processor, _), (memory, floor) = (
        slope(points, value) for value in (lambda p: p.seconds, lambda p: p.processor, lambda p: p.memory))
    last, before = points[-1], points[-2]
    ratio = (last.seconds / last.number) / (before.seconds / before.number)
    return (f"Par {name}\u202f: {french(seconds * unit, 3)} s ({french(processor * unit, 3)} s de processeur) et "
            f"{french(memory * unit, 1)} Mio, en plus de {french(max(fixed, 0), 2)} s et {french(max(floor, 0), 0)} Mio. "
            f"De {french(before.number, 0)} à {french(last.number, 0)}, le temps de chacun est multiplié par "
            f"{french(ratio, 2)}.")


def machine():
    """The processor and its cores."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    name = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "inconnu")
    return f"{name}, {os.cpu_count()} cœurs"


def guide(dwellings, conventions):
    return f"""# Vitesse

Combien de temps et de mémoire prend bilanflux, et comment cela croît.

Cette page est écrite par `Benchmarks/croissance.py --ecrire`, sur une machine ({machine()}) et des campagnes inventées, \
toujours les mêmes. Seules les comparaisons d’une même machine valent quelque chose\u202f: `make bench` les refait.

## Selon le nombre de logements

Lecture et comptage (`bilanflux controler`)\u202f: un parc de 45 colonnes, un événement de journal pour dix logements, 40 \
conventions.

{table("Logements", dwellings)}

{constants(dwellings, 1_000_000, "million de logements")}

## Selon le nombre de conventions

Tous les bilans (`bilanflux produire`\u202f: HTML, XML, CSV, classeurs)\u202f: 30\u202f000 logements, 10\u202f000 \
événements.

{table("Conventions", conventions)}

{constants(conventions, 100, "centaine de conventions")}
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--france", action="store_true")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--ecrire", action="store_true")
    options = parser.parse_args()
    sizes = DWELLINGS + ([FRANCE] if options.france else [])
    dwellings = [of_dwellings(options.binary, number, options.runs) for number in sizes]
    conventions = [of_conventions(options.binary, number, options.runs) for number in CONVENTIONS]
    print(constants(dwellings, 1_000_000, "million de logements"))
    print(constants(conventions, 100, "centaine de conventions"))
    if options.ecrire:
        GUIDE.write_text(guide(dwellings, conventions), encoding="utf-8")
        print(f"written: {GUIDE}")


if __name__ == "__main__":
    main()
