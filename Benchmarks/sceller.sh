#!/usr/bin/env bash
# The speed of the seal: 100 bilans signed, ten years of them verified in their archive. See README.md.
#   sceller.sh BILANFLUX [YEARS]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
binary=$(realpath "${1:?usage: sceller.sh BILANFLUX [YEARS]}")
years=${2:-10}
runs=${RUNS:-5}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ec.key -out ec.pem -days 3650 \
    -subj "/CN=Banc d'essai" -addext "keyUsage=digitalSignature" 2>/dev/null
openssl req -x509 -newkey rsa:3072 -nodes -keyout rsa.key -out rsa.pem -days 3650 \
    -subj "/CN=Banc d'essai" -addext "keyUsage=digitalSignature" 2>/dev/null

python3 "$here/../Tests/Recomptage/campagne_aleatoire.py" --graine 5 --conventions 98 --logements 3000 \
    --evenements 6000 campagne >/dev/null

# The same campaign some years before: only the dates change.
produce() {
    rm -rf annee
    cp -r campagne annee
    python3 - "$1" annee/*.csv annee/campagne.toml <<'EOF'
import re, sys
back = int(sys.argv[1])
for name in sys.argv[2:]:
    text = open(name, encoding="latin-1", newline="").read()
    text = re.sub(r"(?<=\d\d/\d\d/)20\d\d\b|\b20\d\d(?=-\d\d-\d\d)|(?<=^annee = )20\d\d", lambda y: str(int(y[0]) - back), text)
    open(name, "w", encoding="latin-1", newline="").write(text)
EOF
    printf 'dua = 10\nsort_final = "conserver"\n' >annee/archivage.toml
    "$binary" produire annee >messages.txt 2>&1 || { tail -20 messages.txt >&2; exit 1; }
    # Bilans are copied under other names until there are a hundred: the state is of the first ones only.
    python3 - annee/sortie <<'EOF'
import json, pathlib, shutil, sys
outputs = pathlib.Path(sys.argv[1])
manifest = json.loads((outputs / "manifeste.json").read_text())
first = sorted(folder.name for folder in (outputs / "reservataires").iterdir())
count, copies = sum(1 for _ in outputs.rglob("bilan.xml")), 0
while count < 100:
    name, copies = first[copies % len(first)], copies + 1
    shutil.copytree(outputs / "reservataires" / name, outputs / "reservataires" / f"{name}-{copies}")
    manifest["sorties"] += [dict(file, chemin=file["chemin"].replace(f"/{name}/", f"/{name}-{copies}/"))
                            for file in manifest["sorties"] if file["chemin"].startswith(f"reservataires/{name}/")]
    count += 1
(outputs / "manifeste.json").write_text(json.dumps(manifest))
EOF
}

measure() { python3 "$here/mesurer.py" "$@"; }
for ((back = 0; back < years; back++)); do
    produce "$back"
    if [ "$back" = 0 ]; then
        echo "$(find annee/sortie -name bilan.xml | wc -l) bilans, $(du -sh annee/sortie | cut -f1)"
        for key in ec rsa; do
            measure "signer --tout, $key" "$runs" sh -c \
                "find annee/sortie -name signatures.xml -delete; exec '$binary' signer annee/sortie --tout --cle $key.key --certificat $key.pem"
        done
        measure "verifier sortie" "$runs" "$binary" verifier annee/sortie
    else
        "$binary" signer annee/sortie --tout --cle ec.key --certificat ec.pem >/dev/null
    fi
    "$binary" archiver annee/sortie --archive archive --cle ec.key --certificat ec.pem >/dev/null
done
echo "$(find archive -name bagit.txt | wc -l) packages, $(du -sh archive | cut -f1)"
measure "verifier archive" "$runs" "$binary" verifier archive
