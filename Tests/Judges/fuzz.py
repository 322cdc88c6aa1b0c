#!/usr/bin/env python3
"""Damages the files of a campaign at random, seeded, and looks at how `bilanflux produire` ends.

    fuzz.py --binary BILANFLUX --campaign DIR [--rounds 200] [--seed 1] [--keep DIR]

Whatever the damage, the tool must end by itself within 20 s with exit code 0, 3 or 4, say something when the code is not
0, and never crash. Exit 1 at the first round that does not; `--keep` leaves that round's campaign there.
"""
import argparse
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SPECIAL = [b"\x00", b'"', b";", b"\n", b"\r", b"\xff\xfe", b"\xef\xbb\xbf", b"\xe9", b"'", b"=", b"\t", b",", b"-",
           b"99999999999999999999", b"31/02/2023", b"20244-01-01", b"NA", b"\xf0\x9f\x98\x80", b"[", b"]", b"\\"]


def damage(data, rng):
    """One to six wounds: bytes changed, cut, doubled, swapped, inserted."""
    data = bytearray(data)
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(data) + 1)
        wound = rng.randrange(7)
        if wound == 0 and data:
            data[at % len(data)] = rng.randrange(256)
        elif wound == 1:
            data[at:at] = rng.choice(SPECIAL)
        elif wound == 2:
            del data[at:at + rng.choice([1, 5, 80, 5000])]
        elif wound == 3:
            data[at:at] = data[at:at + rng.choice([3, 90, 4000])]
        elif wound == 4:
            data = data[:at]
        elif wound == 5:
            data[at:at] = bytes(rng.randrange(256) for _ in range(rng.choice([2, 40, 900])))
        else:
            lines = data.split(b"\n")
            rng.shuffle(lines)
            data = bytearray(b"\n".join(lines))
    return bytes(data)


def play(binary, campaign, folder, rng):
    """One round: what is wrong with how it ended, None when nothing is."""
    copy, output = folder / "campagne", folder / "sortie"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(campaign, copy, ignore=shutil.ignore_patterns("sortie", "controle"))
    files = sorted(f for f in copy.iterdir() if f.is_file())
    for victim in rng.sample(files, rng.choice([1, 1, 2])):
        victim.write_bytes(damage(victim.read_bytes(), rng))
    try:
        done = subprocess.run([binary, "produire", copy, "--sortie", output], stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=20)
    except subprocess.TimeoutExpired:
        return "still running after 20 s"
    said = done.stderr.decode("utf-8", "replace")
    if done.returncode not in (0, 3, 4):
        return f"exit {done.returncode}\n{said[-2000:]}"
    if "arrêt imprévu" in said or "la mémoire manque" in said:
        return f"a break down\n{said[-2000:]}"
    if done.returncode != 0 and not said.strip():
        return f"exit {done.returncode} without a word"
    if done.returncode == 0 and not (output / "manifeste.json").exists():
        return "exit 0 without a manifest"
    if done.returncode != 0 and output.exists():
        return f"exit {done.returncode} and an output"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", type=Path, required=True)
    parser.add_argument("--campaign", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bilanflux-fuzz-") as folder:
        for round_number in range(options.rounds):
            rng = random.Random(f"{options.seed}/{round_number}")
            wrong = play(options.binary.resolve(), options.campaign, Path(folder) / "round", rng)
            if wrong:
                if options.keep:
                    shutil.copytree(Path(folder) / "round", options.keep, dirs_exist_ok=True)
                print(f"round {round_number}, seed {options.seed}: {wrong}")
                return 1
    print(f"{options.rounds} rounds")
    return 0


if __name__ == "__main__":
    sys.exit(main())
