internal import CLibClp

/// A linear programme in memory, solved by CLP on one thread: the same programme gives the same answer.
///
/// Rows are equalities; columns have bounds. Solving again after a change of objective or bounds starts from the last
/// basis, which is what makes thousands of small audits quick.
package struct LinearProgramme: ~Copyable {
    /// A row of the matrix: the sum of its entries is `value`.
    package struct Row: Sendable {
        package let entries: [(column: Int, coefficient: Double)]
        package let value: Double

        /// - Parameter entries: each column at most once.
        package init(_ entries: [(column: Int, coefficient: Double)], equals value: Double = 0) {
            self.entries = entries
            self.value = value
        }
    }

    /// Which way the objective goes.
    package enum Direction: Sendable { case minimize, maximize }

    /// The simplex that solves; both give an optimum, not always the same.
    package enum Method: Sendable {
        case primal
        /// Quick from scratch when no column costs less than 0 and each may be 0.
        case dual
    }

    /// What solving found.
    package enum Outcome: Sendable {
        /// The value of the objective and of each column.
        case optimal(value: Double, columns: [Double])
        case infeasible
        case unbounded
        /// CLP gave up (its status code): nothing may be concluded.
        case unsolved(Int)
    }

    /// The name and the version of the solver, as a manifest gives them.
    package static var solver: String { "CLP \(String(cString: Clp_Version()))" }

    /// Number of columns.
    package let count: Int
    private let model: UnsafeMutableRawPointer

    /// A programme with its columns and rows, no objective yet.
    ///
    /// - Parameters:
    ///   - bounds: lower and upper bound of each column; infinite when there is none.
    ///   - rows: every column they name is in `bounds`.
    package init(bounds: [(lower: Double, upper: Double)], rows: [Row]) {
        guard let model = Clp_newModel() else { fatalError("CLP has no memory for an empty model") }
        self.model = model
        count = bounds.count
        Clp_setLogLevel(model, 0)
        Clp_scaling(model, 0)
        let matrix = SparseColumns(count: bounds.count, rows: rows)
        let values = rows.map(\.value)
        Clp_loadProblem(
            model, Int32(bounds.count), Int32(rows.count), matrix.starts, matrix.rows, matrix.coefficients,
            bounds.map(\.lower), bounds.map(\.upper), [Double](repeating: 0, count: bounds.count), values, values)
    }

    deinit { Clp_deleteModel(model) }

    /// Changes the bounds of a column.
    package mutating func setBounds(_ column: Int, lower: Double, upper: Double) {
        precondition((0..<count).contains(column), "no column \(column)")
        Clp_columnLower(model)[column] = lower
        Clp_columnUpper(model)[column] = upper
    }

    /// Solves for an objective.
    ///
    /// - Parameter objective: the columns it counts, each at most once; the others count for 0.
    package mutating func solve(
        _ direction: Direction, _ objective: [(column: Int, coefficient: Double)], by method: Method = .primal
    ) -> Outcome {
        // CLP copies the arrays it is given, and has no way to change one coefficient.
        var coefficients = [Double](repeating: 0, count: count)
        for (column, coefficient) in objective { coefficients[column] = coefficient }
        Clp_chgObjCoefficients(model, coefficients)
        Clp_setOptimizationDirection(model, direction == .minimize ? 1 : -1)
        switch method {
        case .primal: Clp_primal(model, 0)
        case .dual: Clp_dual(model, 0)
        }
        return switch Clp_status(model) {
        case 0:
            .optimal(
                value: Clp_objectiveValue(model),
                columns: Array(UnsafeBufferPointer(start: Clp_primalColumnSolution(model), count: count)))
        case 1: .infeasible
        case 2: .unbounded
        case let status: .unsolved(Int(status))
        }
    }
}

/// A matrix column by column, as CLP takes it.
private struct SparseColumns {
    var starts: [Int32]
    var rows: [Int32]
    var coefficients: [Double]

    init(count: Int, rows lines: [LinearProgramme.Row]) {
        starts = [Int32](repeating: 0, count: count + 1)
        for line in lines {
            for (column, _) in line.entries { starts[column + 1] += 1 }
        }
        for column in 0..<count { starts[column + 1] += starts[column] }
        rows = [Int32](repeating: 0, count: Int(starts[count]))
        coefficients = [Double](repeating: 0, count: Int(starts[count]))
        var next = starts
        for (index, line) in lines.enumerated() {
            for (column, coefficient) in line.entries {
                let place = Int(next[column])
                rows[place] = Int32(index)
                coefficients[place] = coefficient
                next[column] += 1
            }
        }
    }
}
