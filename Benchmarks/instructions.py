#!/usr/bin/env python3
"""Counts the instructions of our kernels under callgrind, and says how far they are from those of instructions.json.

    instructions.py BILANFLUX [--accepter]

The regression guard: these counts hardly depend on what else the machine does. A campaign of fixed seed is controlled and
produced on one thread; of each kernel the inclusive count is divided by what it works on. Beyond the tolerance of the
file the exit code is 1: look at why, then `--accepter`. Valgrind runs the variants of AVX2, never those of AVX-512.
"""
import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
COUNTS = HERE / "instructions.json"
DWELLINGS, CONVENTIONS = 20_000, 12
CAMPAIGN = ["--dwellings", str(DWELLINGS), "--events", "3000", "--conventions", str(CONVENTIONS), "--communes", "40",
            "--columns", "45"]
LINE, BILAN = ("a line of the stock", DWELLINGS), ("a bilan", CONVENTIONS + 1)
KERNELS = {  # name, command: what the function is called in the profile, and what its count is divided by
    ("structural scan", "controler"): (r"fields_(avx2|sse2|scalar|neon)$", LINE),
    ("reading of the stock", "controler"): (r"Importation\.lireParcs\(", LINE),
    ("histories and cube", "controler"): (r"Faits\.compterHistoires\(_:_:_:\)$", LINE),
    ("whole controler", "controler"): (r"bilanflux_main$", LINE),
    ("donnees.csv", "produire"): (r"static DonneesCSV\.render\(", BILAN),
    ("bilan.xml", "produire"): (r"BilanXML\.render\(", BILAN),
    ("bilan.html", "produire"): (r"PageDuBilan\.render\(", BILAN),
    ("tableaux.xlsx and .ods", "produire"): (r"static TableauxDeBilan\.fichiers\(_:_:\)$", BILAN),
    ("whole produire", "produire"): (r"bilanflux_main$", BILAN),
}


def profile(binary, command, campaign, work):
    """Inclusive counts by demangled function."""
    out = f"{work}/{command}.callgrind"
    subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", binary, command, campaign, "--fils", "1",
         "--sortie", f"{work}/{command}"], check=True, capture_output=True)
    listing = subprocess.run(
        ["callgrind_annotate", "--inclusive=yes", "--threshold=100", out], check=True, capture_output=True, text=True)
    plain = subprocess.run(
        ["swift", "demangle", "--compact", "--simplified"], input=listing.stdout, check=True, capture_output=True,
        text=True).stdout
    found = re.findall(r"^ *([\d,]+) \([ .\d]+%\)  \S*?:(.+?)(?:'\d+)? \[\S*\]$", plain, re.MULTILINE)
    counts = {}
    for number, name in found:
        counts[name] = max(counts.get(name, 0), int(number.replace(",", "")))
    return counts


def measure(binary):
    """Instructions per unit of each kernel."""
    measured = {}
    with tempfile.TemporaryDirectory() as work:
        # Valgrind cannot read the debugging information of Swift.
        stripped = f"{work}/bilanflux"
        subprocess.run(["strip", "-g", "-o", stripped, binary], check=True)
        subprocess.run([sys.executable, HERE / "campagne.py", f"{work}/campagne", *CAMPAIGN], check=True,
                       stdout=subprocess.DEVNULL)
        profiles = {command: profile(stripped, command, f"{work}/campagne", work)
                    for command in ("controler", "produire")}
        for (name, command), (pattern, (unit, number)) in KERNELS.items():
            own = [count for function, count in profiles[command].items()
                   if re.search(pattern, function.removeprefix("specialized "))]
            if not own:
                print(f"{name}: not in the profile (inlined, or renamed)")
                continue
            measured[name] = {"instructions": sum(own) // number, "per": unit}
    return measured


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--accepter", action="store_true")
    options = parser.parse_args()
    if shutil.which("valgrind") is None:
        print("valgrind is not installed: instructions are not counted")
        return
    kept = json.loads(COUNTS.read_text()) if COUNTS.exists() else {"tolerance": 0.03, "kernels": {}}
    measured, drifted = measure(options.binary), []
    for name, one in measured.items():
        before = kept["kernels"].get(name, {}).get("instructions")
        drift = one["instructions"] / before - 1 if before else 0
        far = before is None or abs(drift) > kept["tolerance"]
        drifted += [name] if far else []
        print(f"{name:<24} {one['instructions']:>13,} instructions {one['per']:<20}"
              + (f"{drift:+8.1%}" if before else "     new") + ("   <<<" if far else ""))
    if options.accepter:
        COUNTS.write_text(json.dumps(kept | {"kernels": measured}, indent=2) + "\n")
    elif drifted or kept["kernels"].keys() - measured.keys():
        sys.exit(f"beyond the tolerance of {kept['tolerance']:.0%}: instructions.py BILANFLUX --accepter once it is "
                 "understood")


if __name__ == "__main__":
    main()
