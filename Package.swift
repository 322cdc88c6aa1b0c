// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "bilanflux",
    dependencies: [
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    // In the order of the arrows: a target may only depend on those above it.
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "CXMLPort", dependencies: ["CLibXML2"]),
        .target(name: "CCryptoPort", dependencies: ["CLibCrypto"]),
        .target(name: "CScan"),
        .target(name: "Diagnostics"),
        .target(name: "XMLPort", dependencies: ["CXMLPort"]),
        .target(name: "CryptoPort", dependencies: ["CCryptoPort"]),
        .target(name: "Tabular", dependencies: ["CScan", "Diagnostics"]),
        .target(name: "Parc"),
        .target(name: "Regles", dependencies: ["Diagnostics", "Parc"]),
        .target(
            name: "Importation",
            dependencies: [
                "Diagnostics", "Tabular", "Parc", "Regles", .product(name: "TOMLKit", package: "TOMLKit"),
            ]),
        .target(name: "Comptage", dependencies: ["Diagnostics", "Parc", "Regles"]),
        .target(
            name: "TestSupport", dependencies: ["Diagnostics", "Parc", "Regles", "Comptage"],
            path: "Tests/TestSupport"),
        .testTarget(name: "TabularTests", dependencies: ["CScan", "Tabular", "Diagnostics", "TestSupport"]),
        .testTarget(name: "PortTests", dependencies: ["XMLPort", "CryptoPort"]),
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
let cTargets: Set<String> = ["CXMLPort", "CCryptoPort", "CScan"]
for target in package.targets where target.type != .system && !cTargets.contains(target.name) {
    target.swiftSettings = dialect
}
