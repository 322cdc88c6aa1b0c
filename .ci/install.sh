#!/usr/bin/env bash
# Installs the Debian packages that are missing, and says nothing when none is.
#   install.sh build     what building, testing and running need, and a look at the Swift toolchain
#   install.sh judges    what the heavy judges need: a Java runtime, jing, LibreOffice, Chromium and its driver, fonts, poppler,
#                        a compiler and an emulator of arm64
#   install.sh pdf       what WeasyPrint draws with
#   install.sh bench     what counts instructions
set -euo pipefail

missing=()

# need PACKAGE COMMAND...: PACKAGE is missing when COMMAND fails.
need() {
    local package=$1
    shift
    "$@" >/dev/null 2>&1 || missing+=("$package")
}

installed() { dpkg-query -W -f='${Status}' "$1" | grep -q 'ok installed'; }

install_missing() {
    [ ${#missing[@]} -eq 0 ] && return
    echo "== packages to install: ${missing[*]}"
    local as_root=() log
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "These packages must be installed by root: apt-get install ${missing[*]}" >&2
            exit 1
        fi
        as_root=(sudo)
    fi
    log=$(mktemp)
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600)
    if ! { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "${missing[@]}"; } \
        >"$log" 2>&1 </dev/null; then
        cat "$log" >&2
        echo "The packages could not be installed." >&2
        exit 1
    fi
    rm -f "$log"
}

check_swift() {
    local version=""
    if command -v swift >/dev/null; then
        version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
    fi
    local major=${version% *} minor=${version#* }
    if [ -z "$version" ] || [ "$major" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 2 ]; }; then
        echo "Swift 6.2 or later is needed and was not found (${version:-no swift command} found)." >&2
        echo "Install a toolchain for your system from https://www.swift.org/install/linux/, put its usr/bin" >&2
        echo "first in PATH, and start again." >&2
        exit 1
    fi
}

case ${1:-} in
build)
    need ca-certificates installed ca-certificates
    need git command -v git
    need g++ command -v g++
    need pkg-config command -v pkg-config
    need libxml2-dev installed libxml2-dev
    need libssl-dev installed libssl-dev
    need coinor-libclp-dev installed coinor-libclp-dev
    need libminizip-dev installed libminizip-dev
    need libxlsxwriter-dev installed libxlsxwriter-dev
    need libxmlsec1-dev installed libxmlsec1-dev
    need libp11-dev installed libp11-dev
    need libxml2-utils command -v xmllint
    need unzip command -v unzip
    need xmlsec1 command -v xmlsec1
    need openssl command -v openssl
    need softhsm2 command -v softhsm2-util
    need python3 command -v python3
    need python3-venv python3 -c 'import ensurepip, venv'
    install_missing
    check_swift
    ;;
judges)
    need default-jre-headless command -v java
    need jing command -v jing
    need libreoffice-impress installed libreoffice-impress
    need libreoffice-calc installed libreoffice-calc
    need chromium command -v chromium
    need chromium-driver command -v chromedriver
    need fonts-dejavu-core installed fonts-dejavu-core
    need fonts-liberation installed fonts-liberation
    need poppler-utils command -v pdfinfo
    if [ "$(uname -m)" = x86_64 ]; then
        need gcc-aarch64-linux-gnu command -v aarch64-linux-gnu-gcc
        need libc6-dev-arm64-cross installed libc6-dev-arm64-cross
        need qemu-user-static command -v qemu-aarch64-static
    fi
    install_missing
    ;;
pdf)
    need python3-venv python3 -c 'import ensurepip, venv'
    need libpango-1.0-0 installed libpango-1.0-0
    need libpangoft2-1.0-0 installed libpangoft2-1.0-0
    need libharfbuzz-subset0 installed libharfbuzz-subset0
    need fonts-dejavu-core installed fonts-dejavu-core
    install_missing
    ;;
bench)
    need valgrind command -v valgrind
    install_missing
    ;;
*)
    echo "usage: $0 build|judges|pdf|bench" >&2
    exit 2
    ;;
esac
