import Glibc

/// A value made on a thread of its own, while whoever will need it does something else.
package final class Promise<Value: Sendable>: Sendable {
    private let body: @Sendable () throws -> Value
    private let made = Monitor<Result<Value, any Error>?>(nil)
    private let thread: pthread_t?

    /// Starts making it.
    ///
    /// - Parameter threads: how many share the work at hand, this one more than them; with one, or when the system refuses it, the
    ///   value is made when it is first asked for.
    package init(threads: Int, _ body: @escaping @Sendable () throws -> Value) {
        self.body = body
        let made = made
        thread =
            threads < 2
            ? nil
            : Parallel.start {
                let result = Result { try body() }
                made.wait { $0 = result }
            }
    }

    /// Waits until it is made: what making it needs may go away with whoever promised it.
    deinit { if let thread { Parallel.join(thread) } }

    /// The value, once it is made; throws what making it threw.
    package func get() throws -> Value {
        try made.wait { result in
            if thread == nil, result == nil { result = Result { try body() } }
            return result
        }.get()
    }
}
