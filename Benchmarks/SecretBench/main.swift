import Foundation

guard let commande = Commande(Array(CommandLine.arguments.dropFirst())) else {
    FileHandle.standardError.write(Data(Commande.usage.utf8))
    exit(2)
}
do {
    try commande.run()
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
