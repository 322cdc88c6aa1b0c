#!/usr/bin/env bash
# The speed goals of one landlord, and a whole département in one run. See README.md.
#   produire.sh BILANFLUX [RPLS.csv.gz]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
binary=${1:?usage: produire.sh BILANFLUX [RPLS.csv.gz]}
rpls=${2:-}
runs=${RUNS:-5}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
measure() { python3 "$here/mesurer.py" "$@"; }

echo "== one landlord: 300 000 dwellings, 30 000 events, 100 conventions (goal: xml, html and csv in 2 s on two quiet cores)"
python3 "$here/campagne.py" "$work/bailleur" >/dev/null
measure "controler" "$runs" "$binary" controler "$work/bailleur" --sortie "$work/controle"
measure "produire, xml html csv" "$runs" "$binary" produire "$work/bailleur" --sortie "$work/sortie" --formats xml,html,csv
measure "produire, all formats" "$runs" "$binary" produire "$work/bailleur" --sortie "$work/sortie"
measure "produire, one thread" "$runs" "$binary" produire "$work/bailleur" --sortie "$work/sortie" --fils 1
echo "$(find "$work/sortie" -name bilan.xml | wc -l) bilans, $(du -sh "$work/sortie" | cut -f1) written each time"

echo "== the sample gard-rhodanien (goal: xml, html and csv of every réservataire in 0.15 s)"
cp -r "$here/../SampleData/gard-rhodanien" "$work/gard"
cp -r "$work/gard" "$work/gard-seul"
sed -i 's/^epci = .*/epci = []/' "$work/gard-seul/campagne.toml"
measure "--version" 20 "$binary" --version
measure "every réservataire, xml html csv" "$runs" "$binary" produire "$work/gard-seul" --formats xml,html,csv
measure "with the protected edition" "$runs" "$binary" produire "$work/gard" --formats xml,html,csv
measure "with it, all formats" "$runs" "$binary" produire "$work/gard"

if [ -f "$rpls" ]; then
    echo "== real lines: $(basename "$rpls"), 20 000 events, 40 conventions"
    python3 "$here/campagne.py" "$work/reel" --rpls "$rpls" --departement 93 --events 20000 --conventions 40
    measure "controler" "$runs" "$binary" controler "$work/reel" --sortie "$work/controle-reel"
    measure "produire" "$runs" "$binary" produire "$work/reel" --sortie "$work/sortie-reel"
fi
