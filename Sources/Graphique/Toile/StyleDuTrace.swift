/// The colours of a drawing that leaves its page; those of a page are in its style sheet.
enum StyleDuTrace {
    /// On white.
    static let css = """
        text{font-family:"DejaVu Sans","Liberation Sans",Arial,sans-serif;font-size:14px;fill:#1c2529}\
        .g-valeur{font-weight:bold}.g-repere{font-size:12px;fill:#565f63}\
        .g-impaire{font-size:12px;fill:#fff}.g-paire{font-size:12px;fill:#111}\
        .g-fait{fill:#0b5559;stroke:#0b5559}.g-retrait{fill:#b3651b;stroke:#b3651b}.g-fond{fill:#d8d2c4;stroke:#d8d2c4}\
        .g-but{fill:#1c2529;stroke:#1c2529;stroke-width:3}.g-avant{fill:#fff;stroke:#0b5559;stroke-width:2}\
        .g-part1{fill:#064145}.g-part2{fill:#bd7b28}.g-part3{fill:#45275c}\
        .g-part4{fill:#5f92cb}.g-part5{fill:#6b1f2a}.g-part6{fill:#629860}\
        .g-retenu{fill:#fff;stroke:#77736a;stroke-dasharray:3 3}
        """
}
