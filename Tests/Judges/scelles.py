#!/usr/bin/env python3
"""Judges the signatures and the archive of bilanflux with tools that share no code with it.

    scelles.py --binary BILANFLUX --outputs SORTIE [--schemas DIR] WORK

Keys, certificates and a timestamping authority are made by `openssl`, in WORK. The outputs are signed whole, by an
ECDSA key, then by an RSA key with a timestamp from that authority asked by HTTP. Each META-INF/signatures.xml is then
read by the `xmlsec1` command, by signxml, by xmllint with the ETSI schemas when DIR/xades-asic is there, and its
timestamp by `openssl ts -verify`. A byte of a file is changed, and each of them must refuse.
The signed outputs are then filed: every package is read by the PyPI `bagit`, by `sha512sum -c`, and as a signed folder
once more; the chain of the journal and its checkpoints are recomputed here; a package is given back, and exported as
ASiC-E and as SEDA 2.3 (transferts.py reads both).

Python 3.11, signxml, lxml and bagit. Exit 1, and the objection on the standard error, when something is wrong.
"""
import argparse
import base64
import hashlib
import json
import os
import shutil
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import bagit
from lxml import etree
from signxml.exceptions import InvalidInput
from signxml.xades import XAdESSignatureConfiguration, XAdESVerifier

from commun import Wrong, expect, run, verdict

NAMES = {"ds": "http://www.w3.org/2000/09/xmldsig#", "xades": "http://uri.etsi.org/01903/v1.3.2#"}
SIGNATURE = Path("META-INF/signatures.xml")


# --------------------------------------------------------------------------------------------------------- identities
def openssl(work, *arguments):
    return run("openssl", *arguments, cwd=work)


def make_identities(work):
    """ca, directrice (ECDSA), cachet (RSA) and tsa, as NAME.key and NAME.pem."""
    algorithms = {"ca": "ec", "directrice": "ec", "cachet": "rsa", "tsa": "ec"}
    for name, algorithm in algorithms.items():
        option = "ec_paramgen_curve:P-256" if algorithm == "ec" else "rsa_keygen_bits:3072"
        openssl(work, "genpkey", "-algorithm", algorithm, "-pkeyopt", option, "-out", f"{name}.key")
    openssl(work, "req", "-x509", "-new", "-key", "ca.key", "-subj", "/CN=Autorite d'essai", "-days", "3650",
            "-addext", "keyUsage=critical,keyCertSign,cRLSign", "-out", "ca.pem")
    uses = {"directrice": "keyUsage=critical,digitalSignature,nonRepudiation",
            "cachet": "keyUsage=critical,digitalSignature",
            "tsa": "keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping"}
    for name, use in uses.items():
        (work / f"{name}.ext").write_text(use + "\nbasicConstraints=critical,CA:FALSE\nsubjectKeyIdentifier=hash\n"
                                          "authorityKeyIdentifier=keyid\n")
        openssl(work, "req", "-new", "-key", f"{name}.key", "-subj", f"/CN={name}", "-out", f"{name}.csr")
        openssl(work, "x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
                "-days", "730", "-extfile", f"{name}.ext", "-out", f"{name}.pem")
    (work / "tsa.cnf").write_text("[tsa]\ndefault_tsa=t\n[t]\nserial=tsa.serial\nsigner_digest=sha256\n"
                                  "default_policy=1.2.3.4.1\ndigests=sha256\ness_cert_id_alg=sha256\n")


class Authority:
    """A timestamping authority that answers by HTTP (RFC 3161, section 3.4), over `openssl ts`."""

    def __init__(self, work):
        self.asked = 0
        authority = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                query = self.rfile.read(int(self.headers["Content-Length"]))
                if self.headers["Content-Type"] != "application/timestamp-query":
                    self.send_error(415)
                    return
                authority.asked += 1
                (work / "query.tsq").write_bytes(query)
                openssl(work, "ts", "-reply", "-config", "tsa.cnf", "-queryfile", "query.tsq", "-out", "reply.tsr",
                        "-signer", "tsa.pem", "-inkey", "tsa.key")
                reply = (work / "reply.tsr").read_bytes()
                self.send_response(200)
                self.send_header("Content-Type", "application/timestamp-reply")
                self.send_header("Content-Length", str(len(reply)))
                self.end_headers()
                self.wfile.write(reply)

            def log_message(self, *_):
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server.server_port}/tsa"


# ------------------------------------------------------------------------------------------------------------ readers
def by_xmlsec1(folder, work, signature=SIGNATURE):
    # From the folder of what is signed: addresses are relative to it.
    run("xmlsec1", "--verify", "--trusted-pem", work / "ca.pem", "--id-attr:Id", "SignedProperties", signature, cwd=folder)


class Verifier(XAdESVerifier):
    """signxml parses each file as XML, HTML among them: one that it cannot is compared by its digest only."""

    def _fromstring(self, xml_string, **options):
        try:
            return super()._fromstring(xml_string, **options)
        except InvalidInput as refusal:
            raise etree.XMLSyntaxError(str(refusal), 0, 0, 0) from refusal


def by_signxml(bilan, work):
    document = (bilan / SIGNATURE).read_bytes()
    references = len(etree.fromstring(document).findall(".//ds:Reference", NAMES))
    configuration = XAdESSignatureConfiguration(expect_references=references)
    Verifier().verify(document, expect_config=configuration, ca_pem_file=str(work / "ca.pem"),
                      uri_resolver=lambda address: (bilan / address).read_bytes())


def by_hand(bilan):
    """The references are the files, no more and no less, each with its digest."""
    tree = etree.parse(bilan / SIGNATURE)
    signed = {}
    for reference in tree.findall(".//ds:SignedInfo/ds:Reference", NAMES):
        if reference.get("URI").startswith("#"):
            continue
        if reference.find("ds:Transforms", NAMES) is not None:
            raise Wrong(f"{bilan}: a file is transformed before it is digested")
        signed[reference.get("URI")] = base64.b64decode(reference.findtext("ds:DigestValue", namespaces=NAMES))
    there = {str(file.relative_to(bilan)): hashlib.sha256(file.read_bytes()).digest()
             for file in bilan.rglob("*") if file.is_file() and file != bilan / SIGNATURE}
    if signed != there:
        raise Wrong(f"{bilan}: what is signed is not what is there: {sorted(set(signed) ^ set(there))}")
    formats = tree.findall(".//xades:DataObjectFormat", NAMES)
    if len(formats) != len(signed):
        raise Wrong(f"{bilan}: {len(formats)} formats for {len(signed)} files")


def by_xmllint(bilan, schemas):
    environment = dict(os.environ, XML_CATALOG_FILES=str(schemas / "catalog.xml"))
    run("xmllint", "--noout", "--nonet", "--schema", schemas / "en_31916201v010101.xsd", bilan / SIGNATURE,
        env=environment)
    # The container's schema is lax about what is inside: the properties are validated by themselves.
    properties = etree.parse(bilan / SIGNATURE).find(".//xades:QualifyingProperties", NAMES)
    alone = bilan.parent / f"{bilan.name}.proprietes.xml"
    alone.write_bytes(etree.tostring(properties))
    run("xmllint", "--noout", "--nonet", "--schema", schemas / "XAdES01903v132-202407.xsd", alone, env=environment)
    alone.unlink()


def by_openssl_ts(bilan, work):
    tree = etree.parse(bilan / SIGNATURE)
    token = tree.findtext(".//xades:EncapsulatedTimeStamp", namespaces=NAMES)
    if token is None:
        raise Wrong(f"{bilan}: no timestamp")
    value = etree.tostring(tree.find(".//ds:SignatureValue", NAMES), method="c14n", exclusive=True, with_comments=False)
    (work / "token.der").write_bytes(base64.b64decode(token))
    (work / "value.xml").write_bytes(value.rstrip())
    openssl(work, "ts", "-verify", "-token_in", "-in", "token.der", "-data", "value.xml", "-CAfile", "ca.pem")


def refused(reader, *arguments):
    try:
        reader(*arguments)
    except Exception:
        return
    raise Wrong(f"{reader.__name__} accepts a changed file")


# ------------------------------------------------------------------------------------------------------------- judges
def bilans(outputs):
    found = sorted(signature.parents[1] for signature in outputs.rglob(str(SIGNATURE)))
    if not found:
        raise Wrong(f"no signature in {outputs}")
    return found


def judge_signatures(outputs, work, schemas, dated):
    for bilan in bilans(outputs):
        by_hand(bilan)
        by_xmlsec1(bilan, work)
        by_signxml(bilan, work)
        if schemas.is_dir():
            by_xmllint(bilan, schemas)
        if dated:
            by_openssl_ts(bilan, work)
    changed = work / "change"
    shutil.copytree(bilans(outputs)[0], changed)
    (changed / "donnees.csv").write_bytes((changed / "donnees.csv").read_bytes().replace(b"\r\n", b"\n") + b"\n")
    refused(by_hand, changed)
    refused(by_xmlsec1, changed, work)
    refused(by_signxml, changed, work)
    shutil.rmtree(changed)
    return len(bilans(outputs))


# ------------------------------------------------------------------------------------------------------------ archive
CONFIGURATION = """dua = 10
sort_final = "conserver"
statut_juridique = "publiques"
service_producteur = "Gestion locative"
service_versant = "Archives du bailleur"
service_archives = "Archives departementales"
"""


def journal_head(archive):
    """Lines and head of the journal, its chain recomputed."""
    head, lines = bytes(32), (archive / "journal.jsonl").read_bytes().split(b"\n")
    expect(lines.pop() == b"", "the journal does not end with a line feed")
    for rank, line in enumerate(lines, 1):
        told = json.loads(line)
        expect(told["seq"] == rank and told["precedent"] == head.hex(), f"journal, line {rank}: broken chain")
        if "paquet" in told and told["evenement"] == "versement":
            bag = archive / told["paquet"]
            for name, key in (("tagmanifest-sha512.txt", "tagmanifest"), (f"data/{SIGNATURE}", "signature")):
                expect(hashlib.sha512((bag / name).read_bytes()).hexdigest() == told[key], f"{bag.name}: {key}")
        head = hashlib.sha256(b"\x02" + head + line).digest()
    return len(lines), head.hex()


def judge_archive(binary, signed, work, schemas):
    (work / "archivage.toml").write_text(CONFIGURATION)
    archive = work / "archive"
    keys = ("--cle", work / "directrice.key", "--certificat", work / "directrice.pem")
    run(binary, "archiver", signed, "--archive", archive, *keys)
    run(binary, "archiver", signed, "--archive", archive, *keys)
    size, head = journal_head(archive)
    point = json.loads((archive / "points" / f"{size:06}.json").read_bytes())
    expect((point["taille"], point["tete"]) == (size, head), f"the checkpoint says {point}")
    by_xmlsec1(archive / "points", work, f"{size:06}.xml")
    trusted = ("--autorite", work / "ca.pem")
    run(binary, "verifier", archive, *trusted, "--ancre", f"{size}:{head}")
    bags = sorted(path.parent for path in archive.rglob("bagit.txt"))
    expect(len(bags) == size == len(bilans(signed)), f"{len(bags)} packages, {size} lines")
    for bag in bags:
        bagit.Bag(str(bag)).validate()
        run("sha512sum", "--check", "--quiet", "--strict", "manifest-sha512.txt", cwd=bag)
        run("sha512sum", "--check", "--quiet", "--strict", "tagmanifest-sha512.txt", cwd=bag)
        by_hand(bag / "data")
        by_xmlsec1(bag / "data", work)
    run(binary, "restituer", bags[0], work / "rendu", *trusted)
    bagit.Bag(str(work / "rendu")).validate()
    transfers(binary, bags[0], work, schemas)
    forged = (archive / "journal.jsonl").read_bytes().replace(b'"outil":"', b'"outil":"9', 1)
    (archive / "journal.jsonl").write_bytes(forged)
    run(binary, "verifier", archive, *trusted, code=5)
    return len(bags)


def transfers(binary, bag, work, schemas):
    run(binary, "exporter", bag, work / "paquet.asice", "--asice")
    judge_them = [sys.executable, Path(__file__).with_name("transferts.py"), "--data", bag / "data"]
    made = [work / "paquet.asice"]
    if schemas.is_dir():
        judge_them += ["--seda-xsd", schemas]
        run(binary, "exporter", bag, work / "paquet.zip", "--seda", "2.3", "--seda-xsd", schemas)
        made.append(work / "paquet.zip")
    run(*judge_them, *made)


def judge(binary, outputs, schemas, work):
    make_identities(work)
    authority = Authority(work)
    ecdsa, rsa = work / "ecdsa", work / "rsa"
    shutil.copytree(outputs, ecdsa)
    shutil.copytree(outputs, rsa)
    run(binary, "signer", ecdsa, "--tout", "--cle", work / "directrice.key", "--certificat", work / "directrice.pem")
    run(binary, "signer", rsa, "--tout", "--cle", work / "cachet.key", "--certificat", work / "cachet.pem",
        "--horodatage", authority.address)
    for signed in (ecdsa, rsa):
        run(binary, "verifier", signed, "--autorite", work / "ca.pem", "--autorite-horodatage", work / "ca.pem")
    count = judge_signatures(ecdsa, work, schemas / "xades-asic", dated=False)
    count += judge_signatures(rsa, work, schemas / "xades-asic", dated=True)
    bags = judge_archive(binary, ecdsa, work, schemas / "seda-2.3")
    return ", ".join([
        f"{count} signatures by xmlsec1 and signxml", f"{authority.asked} timestamps by openssl ts",
        f"{bags} packages by bagit and sha512sum", "official schemas" if schemas.is_dir() else "official schemas not there"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", type=Path, required=True)
    parser.add_argument("--outputs", type=Path, required=True)
    parser.add_argument("--schemas", type=Path, default=Path("../shared/schemas"))
    parser.add_argument("work", type=Path)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    return verdict(judge, options.binary.resolve(), options.outputs, options.schemas.resolve(), options.work.resolve())


if __name__ == "__main__":
    sys.exit(main())
