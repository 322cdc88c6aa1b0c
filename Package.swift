// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "bilanflux",
    products: [.executable(name: "bilanflux", targets: ["bilanflux"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    // In the order of the arrows: a target may only depend on those above it.
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "openssl", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CLibClp", pkgConfig: "clp", providers: [.apt(["coinor-libclp-dev"])]),
        .systemLibrary(name: "CLibMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
        .systemLibrary(name: "CLibXlsxwriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CLibP11", pkgConfig: "libp11", providers: [.apt(["libp11-dev"])]),
        .target(name: "CXMLPort", dependencies: ["CLibXML2"]),
        .target(name: "CCryptoPort", dependencies: ["CLibCrypto", "CLibP11"]),
        // libxmlsec1-dev without its pkg-config: SwiftPM refuses the defines that are in it, with a warning.
        .target(
            name: "CXMLSecPort", dependencies: ["CLibXML2"],
            cSettings: [.unsafeFlags(["-I/usr/include/xmlsec1"])],
            linkerSettings: [.linkedLibrary("xmlsec1-openssl"), .linkedLibrary("xmlsec1")]),
        .target(name: "CZipPort", dependencies: ["CLibMinizip"]),
        .target(name: "CXlsxPort", dependencies: ["CLibXlsxwriter", "CLibMinizip"]),
        .target(name: "CScan"),
        .target(name: "CLinux"),
        .target(name: "Diagnostics"),
        // Work shared between threads.
        .target(name: "Threads"),
        .target(name: "XMLPort", dependencies: ["CXMLPort"]),
        .target(name: "CryptoPort", dependencies: ["CCryptoPort"]),
        .target(name: "XMLSecPort", dependencies: ["CXMLSecPort"]),
        .target(name: "ClpPort", dependencies: ["CLibClp"]),
        .target(name: "ZipPort", dependencies: ["CZipPort"]),
        .target(name: "XlsxPort", dependencies: ["CXlsxPort"]),
        // Documents of an office suite; it knows no word of the domain.
        .target(name: "Bureautique", dependencies: ["XMLPort", "ZipPort"]),
        .target(name: "Tabular", dependencies: ["CScan", "Diagnostics", "Threads", "XMLPort", "ZipPort"]),
        .target(name: "Parc"),
        .target(name: "Regles", dependencies: ["Diagnostics", "Parc"]),
        .target(
            name: "Importation",
            dependencies: [
                "Diagnostics", "Threads", "XMLPort", "Tabular", "Parc", "Regles",
                .product(name: "TOMLKit", package: "TOMLKit"),
            ]),
        .target(name: "Comptage", dependencies: ["Diagnostics", "Threads", "Parc", "Regles"]),
        .target(name: "Graphique"),
        .target(name: "Secret", dependencies: ["ClpPort", "Parc", "Regles", "Comptage"]),
        .target(
            name: "Templates", path: "Templates",
            resources: [
                .embedInCode("bilan.mustache"), .embedInCode("annexe.mustache"), .embedInCode("figure.mustache"),
                .embedInCode("tableau.mustache"),
                .embedInCode("index.mustache"), .embedInCode("tri.js"),
                .embedInCode("occupation.mustache"), .embedInCode("style.css"), .embedInCode("diaporama.css"),
                .embedInCode("diaporama.js"), .embedInCode("xsd/bilan-1.xsd"),
                .embedInCode("xsd/conference-1.xsd"), .embedInCode("xsd/occupation-1.xsd"),
            ]),
        // Slide decks; it knows no word of the domain either.
        .target(
            name: "Diaporama",
            dependencies: ["XMLPort", "ZipPort", "CryptoPort", "Bureautique", "Graphique", "Templates"]),
        .target(
            name: "Rendu",
            dependencies: [
                "CLinux", "Diagnostics", "XMLPort", "XlsxPort", "CryptoPort", "Bureautique", "Diaporama",
                "Graphique", "Threads", "Parc",
                "Regles", "Comptage", "Secret", "Templates",
                .product(name: "Mustache", package: "swift-mustache"),
            ]),
        // Other programs of the machine, run and stopped.
        .target(name: "Programmes"),
        // What becomes of bilans once they are made: signed, filed, proved, handed over.
        .target(
            name: "Scellement",
            dependencies: [
                "Diagnostics", "Threads", "XMLPort", "XMLSecPort", "CryptoPort", "ZipPort", "Parc", "Programmes",
                "Rendu",
            ]),
        // PDFs, by programs of the machine.
        .target(name: "Impression", dependencies: ["Programmes"]),
        // From a figure back to the lines of the files.
        .target(
            name: "Explication",
            dependencies: ["Diagnostics", "Parc", "Regles", "Importation", "Comptage", "Secret", "Rendu"]),
        // Bilans read back, without what counted them: another version's are read all the same.
        .target(name: "Relecture", dependencies: ["Diagnostics", "Tabular", "XMLPort", "Parc", "Templates"]),
        .target(name: "Modele", dependencies: ["Diagnostics", "Parc", "Regles", "Importation"]),
        // What an export holds, for someone who has no campaign yet.
        .target(
            name: "Inspection",
            dependencies: ["Diagnostics", "Tabular", "Parc", "Regles", "Importation", "Rendu", "Modele"]),
        // The counts of a campaign as a script for an engine that is not ours.
        .target(name: "RequetesSQL", dependencies: ["Diagnostics", "Tabular", "Parc", "Regles", "Importation"]),
        // What a reader can calculate back from protected files: written apart from what protects them.
        .target(name: "Attaque", dependencies: ["ClpPort", "Diagnostics", "Tabular"]),
        .executableTarget(
            name: "bilanflux",
            dependencies: [
                "CLinux", "CryptoPort", "Diagnostics", "Threads", "Tabular", "Parc", "Regles", "Importation",
                "Comptage", "Secret", "Rendu", "Programmes", "Scellement", "Impression", "Explication", "Inspection",
                "Relecture", "Modele", "RequetesSQL", "Attaque",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "rendu-bench", dependencies: ["Comptage", "Importation", "Rendu", "Threads"],
            path: "Benchmarks/RenduBench"),
        .executableTarget(name: "feuille-bench", dependencies: ["Tabular"], path: "Benchmarks/FeuilleBench"),
        .executableTarget(name: "secret-bench", dependencies: ["Regles", "Secret"], path: "Benchmarks/SecretBench"),
        .target(
            name: "TestSupport", dependencies: ["Diagnostics", "ZipPort", "Parc", "Regles", "Comptage"],
            path: "Tests/TestSupport"),
        .executableTarget(
            name: "fuzz-lecteurs", dependencies: ["Tabular", "ZipPort", "TestSupport"], path: "Tests/Fuzz"),
        .testTarget(
            name: "TabularTests",
            dependencies: ["CScan", "Tabular", "Diagnostics", "XMLPort", "ZipPort", "TestSupport"]),
        .testTarget(name: "ThreadsTests", dependencies: ["Threads"]),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "GraphiqueTests", dependencies: ["Graphique"]),
        .testTarget(name: "PortTests", dependencies: ["XMLPort", "XMLSecPort", "CryptoPort", "ClpPort", "ZipPort"]),
        .testTarget(name: "BureautiqueTests", dependencies: ["Bureautique"]),
        .testTarget(name: "DiaporamaTests", dependencies: ["Diaporama", "Graphique", "Bureautique"]),
        .testTarget(
            name: "SecretTests", dependencies: ["Secret", "ClpPort", "Parc", "Regles", "Comptage", "TestSupport"]),
        .testTarget(name: "ParcTests", dependencies: ["Parc"]),
        .testTarget(name: "ReglesTests", dependencies: ["Regles", "Parc", "Diagnostics", "TestSupport"]),
        .testTarget(
            name: "ImportationTests",
            dependencies: ["Importation", "Tabular", "Parc", "Regles", "Diagnostics", "TestSupport"]),
        .testTarget(
            name: "ComptageTests", dependencies: ["Comptage", "Parc", "Regles", "Diagnostics", "TestSupport"]),
        .testTarget(
            name: "RenduTests",
            dependencies: [
                "Rendu", "Bureautique", "Diaporama", "Graphique", "Comptage", "Secret", "Parc", "Regles", "Diagnostics",
                "XMLPort", "XlsxPort", "ZipPort", "TestSupport", "Templates",
            ],
            exclude: ["Golden"]),
        .testTarget(
            name: "ExplicationTests",
            dependencies: [
                "Explication", "Importation", "Comptage", "Secret", "Parc", "Regles", "Diagnostics", "TestSupport",
            ]),
        .testTarget(
            name: "InspectionTests",
            dependencies: ["Inspection", "Importation", "Tabular", "Parc", "Diagnostics", "TestSupport"]),
        .testTarget(
            name: "RelectureTests", dependencies: ["Relecture", "Diagnostics", "Parc", "XMLPort", "TestSupport"]),
        .testTarget(
            name: "ModeleTests",
            dependencies: ["Modele", "Importation", "Parc", "Regles", "Diagnostics", "TestSupport"]),
        .testTarget(
            name: "RequetesSQLTests", dependencies: ["RequetesSQL", "Importation", "Parc", "Regles", "TestSupport"]),
        .testTarget(
            name: "ScellementTests",
            dependencies: ["Scellement", "CryptoPort", "XMLPort", "Parc", "Rendu", "TestSupport"]),
        .testTarget(name: "ImpressionTests", dependencies: ["Impression"]),
        .testTarget(name: "AttaqueTests", dependencies: ["Attaque", "Diagnostics", "TestSupport"]),
        .testTarget(
            name: "BoutEnBoutTests",
            dependencies: [
                "bilanflux", "Attaque", "Comptage", "CryptoPort", "Diagnostics", "Importation", "Parc", "Regles",
                "Rendu",
                "Secret", "TestSupport",
            ]),
    ]
)

/// The dialect of every Swift target of ours (C targets take none of it).
let dialect: [SwiftSetting] = [
    // SE-0335: `any` is written.
    .enableUpcomingFeature("ExistentialAny"),
    // SE-0444: a member comes from a module this file imports.
    .enableUpcomingFeature("MemberImportVisibility"),
    // SE-0409: an import is internal unless it says otherwise.
    .enableUpcomingFeature("InternalImportsByDefault"),
    // SE-0443: a warning in our own code is an error.
    .treatAllWarnings(as: .error),
]
let cTargets: Set<String> = ["CXMLPort", "CXlsxPort", "CXMLSecPort", "CCryptoPort", "CZipPort", "CScan", "CLinux"]
/// Rooms that almost every end-to-end test runs: unoptimised, they took most of its time.
let optimisedInTests: Set<String> = ["Attaque", "Bureautique", "Comptage", "Diaporama", "Rendu", "Secret", "Tabular"]
for target in package.targets where target.type != .system && !cTargets.contains(target.name) {
    target.swiftSettings = dialect
    if optimisedInTests.contains(target.name) {
        target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
    }
}
