#!/usr/bin/env python3
"""Compiles the structural scan for arm64 and has QEMU compare its NEON variant with the scalar one (variantes.c).

    variantes.py [TEXTS]

The Swift tests judge the variants that this machine runs; nothing else here runs that one. Exit 1 at a difference.
"""
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCAN = ROOT / "Sources" / "CScan"
TEXTS = 300_000


def main():
    with tempfile.TemporaryDirectory() as work:
        judge = Path(work) / "variantes"
        subprocess.run(
            ["aarch64-linux-gnu-gcc", "-static", "-O2", "-Wall", "-Wextra", "-Werror", "-I", SCAN / "include",
             "-o", judge, Path(__file__).with_suffix(".c"), *sorted(SCAN.glob("*.c"))], check=True)
        texts = sys.argv[1] if len(sys.argv) > 1 else str(TEXTS)
        said = subprocess.run(["qemu-aarch64-static", judge, texts], stdout=subprocess.PIPE, text=True).stdout.strip()
    print(said)
    # Another best one would mean that NEON was not compiled, and that nothing was compared.
    if not said.startswith("best neon"):
        sys.exit(1)


if __name__ == "__main__":
    main()
