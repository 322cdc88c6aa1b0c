extension String {
    /// It as one word of a command that a shell reads: between quotes unless it needs none.
    package var shellArgument: String {
        let simple =
            !isEmpty
            && unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || "0123456789-_./".unicodeScalars.contains($0)
            }
        return simple ? self : "'" + replacing("'", with: "'\\''") + "'"
    }
}
