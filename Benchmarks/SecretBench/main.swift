import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.contains(where: ["-h", "--help"].contains) {
    FileHandle.standardOutput.write(Data(Commande.usage.utf8))
    exit(0)
}
guard let commande = Commande(arguments) else {
    FileHandle.standardError.write(Data(Commande.usage.utf8))
    exit(2)
}
do {
    try commande.run()
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
