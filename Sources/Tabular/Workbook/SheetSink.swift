/// Where the rows of a sheet go, and what is remarked on the way.
final class SheetSink {
    private let body: (Record) -> Bool
    /// Whether `body` has had enough.
    private(set) var isStopped = false
    private(set) var hasRows = false
    private var width = 0
    private var hiddenRows = (count: 0, first: 0)
    private var hiddenColumns: [ClosedRange<Int>] = []
    private var merged = (count: 0, row: 0, column: 0)

    init(_ body: @escaping (Record) -> Bool) { self.body = body }

    /// Gives a row, as many times in succession as it is repeated, unless it is empty.
    func give(_ row: SheetRow, line: Int, repeated: Int = 1, isHidden: Bool) {
        guard !row.isEmpty, !isStopped else { return }
        hasRows = true
        width = max(width, row.width)
        if isHidden {
            if hiddenRows.count == 0 { hiddenRows.first = line }
            hiddenRows.count += repeated
        }
        for offset in 0..<repeated {
            guard row.show(line: line + offset, body) else {
                isStopped = true
                return
            }
        }
    }

    /// Columns of the sheet that are hidden, from 1.
    func hideColumns(_ columns: ClosedRange<Int>) {
        if hiddenColumns.count < Workbook.columnLimit { hiddenColumns.append(columns) }
    }

    /// A merged area, by its top left cell.
    func merge(row: Int, column: Int) {
        if merged.count == 0 { (merged.row, merged.column) = (row, column) }
        merged.count += 1
    }

    var remarks: [SheetRemark] {
        var remarks: [SheetRemark] = []
        if hiddenRows.count > 0 { remarks.append(.hiddenRows(count: hiddenRows.count, first: hiddenRows.first)) }
        // Hiding all that follows the table, up to the last column of the sheet, is nothing to remark.
        let hidden = hiddenColumns.filter { $0.lowerBound <= width }
        if let first = hidden.map(\.lowerBound).min() {
            let count = hidden.reduce(0) { $0 + min($1.upperBound, width) - $1.lowerBound + 1 }
            remarks.append(.hiddenColumns(count: count, first: first))
        }
        if merged.count > 0 {
            remarks.append(.mergedCells(count: merged.count, row: merged.row, column: merged.column))
        }
        return remarks
    }
}
