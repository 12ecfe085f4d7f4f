// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .unsafeFlags(["-warnings-as-errors"]),
]

/// Comparing shapes pixel by pixel takes fifty times as long unoptimised, and tests read real pages.
let optimised = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A library target of this package, with its tests in the mirrored folder.
func library(
    _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource] = [],
    settings: [SwiftSetting] = strict
) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
    name: "hedui",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "hedui", targets: ["hedui"]),
        .executable(name: "forge", targets: ["forge"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        .systemLibrary(name: "CLeptonica", pkgConfig: "lept", providers: [.apt(["libleptonica-dev"])]),
        .systemLibrary(name: "CTesseract", pkgConfig: "tesseract", providers: [.apt(["libtesseract-dev"])]),
        .systemLibrary(name: "CPopplerGLib", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
        .systemLibrary(name: "CFreeType", pkgConfig: "freetype2", providers: [.apt(["libfreetype-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

        library("FormModel"),
        library("FormReading", ["FormModel"]),
        library("FormChecks", ["FormModel"]),
        library("PageImaging", ["FormModel", "CLeptonica", "CPopplerGLib"]),
        library("GlyphShapes", ["CFreeType"], settings: optimised),
        library("Recognition", ["FormModel", "GlyphShapes", "PageImaging", "CTesseract"]),
        library("Records", ["FormModel", "CZip"]),
        library("Ledger", ["FormModel", .product(name: "GRDB", package: "GRDB.swift")]),
        library("Reports", ["FormModel", .product(name: "Mustache", package: "swift-mustache")]),
        library(
            "Pipeline",
            [
                "FormModel", "FormReading", "FormChecks", "GlyphShapes", "PageImaging", "Recognition", "Records",
                "Ledger", "Reports",
            ]),
        .executableTarget(
            name: "hedui",
            dependencies: [
                "Pipeline", "FormModel",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            swiftSettings: strict),
        library("FormForge", ["FormModel", "GlyphShapes", "PageImaging", "Ledger", "Pipeline", "Records", "Reports"]),
        .executableTarget(
            name: "forge",
            dependencies: ["FormForge", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: strict),

        tests("FormModel", ["FormModel"]),
        tests("FormReading", ["FormReading", "FormModel"]),
        tests("FormChecks", ["FormChecks", "FormModel"]),
        tests("PageImaging", ["PageImaging", "FormModel"]),
        tests("Recognition", ["Recognition", "PageImaging", "FormModel"]),
        tests("GlyphShapes", ["GlyphShapes"]),
        tests("Records", ["Records", "FormModel"]),
        tests("Ledger", ["Ledger", "FormModel", .product(name: "GRDB", package: "GRDB.swift")]),
        tests("Reports", ["Reports", "FormModel"]),
        tests(
            "Pipeline",
            [
                "Pipeline", "FormChecks", "FormForge", "GlyphShapes", "PageImaging", "Reports", "FormModel",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        tests("Hedui", ["hedui", "Pipeline", "PageImaging", "FormForge", "FormModel"]),
        tests("FormForge", ["FormForge", "FormChecks", "FormModel"]),
    ]
)
