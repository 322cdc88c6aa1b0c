package import Glibc
import Synchronization

/// Work shared between threads: plain ones, for Dispatch waits for ever when the system refuses it a thread.
package enum Parallel {
    /// Runs `body` for every index below `count`, handed out in order, and returns when all are done.
    ///
    /// - Parameter threads: how many at most, this one included; fewer when the system refuses to make them.
    package static func perform(_ count: Int, threads: Int, _ body: @Sendable (Int) -> Void) {
        withoutActuallyEscaping(body) { body in
            let work = Work(count: count, body: body)
            let helpers = (1..<max(1, min(threads, count))).compactMap { _ in start(work.run) }
            work.run()
            for helper in helpers { join(helper) }
        }
    }

    /// What `body` makes of every index below `count`, in order.
    ///
    /// - Parameter threads: as `perform` takes it.
    package static func map<Made: Sendable>(_ count: Int, threads: Int, _ body: @Sendable (Int) -> Made) -> [Made] {
        let made = Mutex([Made?](repeating: nil, count: count))
        perform(count, threads: threads) { index in
            let one = body(index)
            made.withLock { $0[index] = one }
        }
        return made.withLock { $0.compactMap { $0 } }
    }

    /// What `body` makes of stretches of the indices below `count`, in order; some stretches may be empty.
    ///
    /// - Parameter each: how many stretches a thread has: several when some indices take longer than others.
    package static func mapStretches<Made: Sendable>(
        _ count: Int, threads: Int, each: Int = 1, _ body: @Sendable (Range<Int>) -> Made
    ) -> [Made] {
        let stretches = threads * each
        let length = (count + stretches - 1) / stretches
        return map(stretches, threads: threads) { body(min($0 * length, count)..<min(($0 + 1) * length, count)) }
    }

    /// Starts a thread; nil when the system refuses it.
    package static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
        let start = Unmanaged.passRetained(Start(body: body))
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Start>.fromOpaque(argument).takeRetainedValue().body() }
                return nil
            }, start.toOpaque())
        if code == 0 { return thread }
        start.release()
        return nil
    }

    /// Waits for a thread to end.
    package static func join(_ thread: pthread_t) { pthread_join(thread, nil) }

    private final class Start: Sendable {
        let body: @Sendable () -> Void

        init(body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private final class Work: Sendable {
        private let next = Atomic(0)
        private let count: Int
        private let body: @Sendable (Int) -> Void

        init(count: Int, body: @escaping @Sendable (Int) -> Void) {
            self.count = count
            self.body = body
        }

        func run() {
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                body(index)
            }
        }
    }
}
