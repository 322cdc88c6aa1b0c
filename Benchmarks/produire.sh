#!/usr/bin/env bash
# The speed goal: a whole département in one run. See README.md.
#   produire.sh BILANFLUX [RPLS.csv.gz]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
binary=${1:?usage: produire.sh BILANFLUX [RPLS.csv.gz]}
rpls=${2:-}
runs=${RUNS:-5}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -n "$rpls" ] && [ -f "$rpls" ]; then
    echo "== campaign on the real lines of $(basename "$rpls")"
    python3 "$here/campagne_93.py" "$work/campagne" --rpls "$rpls"
else
    echo "== campaign on invented lines (the open data file is not there)"
    python3 "$here/campagne_93.py" "$work/campagne"
fi
du -h --apparent-size "$work"/campagne/{parc,journal}.csv | sed "s|$work/campagne/||"

echo "== medians, whole process"
measure() { python3 "$here/mesurer.py" "$@"; }
measure "--version" 50 "$binary" --version
measure "controler, all cores" "$runs" "$binary" controler "$work/campagne" --sortie "$work/controle"
measure "produire, all cores" "$runs" "$binary" produire "$work/campagne" --sortie "$work/sortie"
measure "produire, one thread" "$runs" "$binary" produire "$work/campagne" --sortie "$work/sortie" --fils 1
echo "$(find "$work/sortie" -name bilan.xml | wc -l) bilans, $(du -sh "$work/sortie" | cut -f1) written each time"
