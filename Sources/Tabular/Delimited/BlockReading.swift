import Threads

/// The blocks of a file read and parsed by several threads, given back in the order of the file.
///
/// Memory stays bounded: no thread runs farther ahead of what is merged than `ahead` blocks.
final class BlockReading<Partial: Sendable>: Sendable {
    private let cutter: BlockCutter
    private let settings: ChunkSettings
    private let start: @Sendable () -> Partial
    private let parse: @Sendable (inout Partial, PackedRecords) -> Void
    private let packing: Packing
    private let threads: Int
    private let state: Monitor<State>

    /// What the threads tell each other.
    private struct State {
        /// Next block to read, to number, to merge.
        var next = 0
        var numbered = 0
        var merged = 0
        /// Line that the next block to number begins with.
        var line: Int
        /// How many blocks there are, once it is known.
        var count: Int?
        var failure: TabularError?
        var parsed: [Int: Parsed] = [:]
        var free: [Block] = []
    }

    /// A block as one thread parsed it.
    struct Parsed: Sendable {
        let block: Block
        let firstLine: Int
        let partial: Partial
        let open: OpenLines?
    }

    /// What a thread is to do.
    private enum Task {
        case merge(Parsed)
        case read(Int, Block)
        case stop
    }

    init(
        _ cutter: BlockCutter, _ settings: ChunkSettings, firstLine: Int, threads: Int, packing: Packing,
        start: @escaping @Sendable () -> Partial, parse: @escaping @Sendable (inout Partial, PackedRecords) -> Void
    ) {
        self.cutter = cutter
        self.settings = settings
        self.threads = threads
        self.packing = packing
        self.start = start
        self.parse = parse
        state = Monitor(State(line: firstLine))
    }

    private var ahead: Int { 2 * threads + 2 }

    /// Reads the whole file, and hands each block to `merge` in order, on this thread.
    func run(merge: (Parsed) throws(TabularError) -> Void) throws(TabularError) {
        let helpers = (1..<threads).compactMap { _ in
            Parallel.start { [self] in
                let marks = ScanMarks(packing)
                while case .read(let rank, let block) = task(merging: false) { read(rank, block, marks) }
            }
        }
        let marks = ScanMarks(packing)
        loop: while true {
            switch task(merging: true) {
            case .read(let rank, let block): read(rank, block, marks)
            case .merge(let parsed):
                do throws(TabularError) { try merge(parsed) } catch { fail(error) }
                state.wait {
                    $0.merged += 1
                    $0.free.append(parsed.block)
                }
            case .stop: break loop
            }
        }
        for helper in helpers { Parallel.join(helper) }
        if let failure = state.wait({ .some($0.failure) }) { throw failure }
    }

    /// The next thing to do; merging comes first, on the one thread that does it.
    private func task(merging: Bool) -> Task {
        state.wait { [ahead] state in
            if state.failure != nil { return .stop }
            if merging, let parsed = state.parsed.removeValue(forKey: state.merged) { return .merge(parsed) }
            if let count = state.count, state.next >= count {
                return merging && state.merged < count ? nil : .stop
            }
            guard state.next < state.merged + ahead else { return nil }
            state.next += 1
            return .read(state.next - 1, state.free.popLast() ?? Block())
        }
    }

    private func fail(_ error: TabularError) { state.wait { $0.failure = $0.failure ?? error } }

    private func read(_ rank: Int, _ block: Block, _ marks: ScanMarks) {
        do throws(TabularError) {
            guard try cutter.load(rank, into: block) else {
                return state.wait { $0.count = min($0.count ?? rank, rank) }
            }
        } catch {
            return fail(error)
        }
        let lines = settings.scan.lines(block.bytes)
        let numbered: Int? = state.wait { state in
            // A file that grows meanwhile ends where it was first seen to.
            if state.failure != nil || rank >= state.count ?? .max { return .some(nil) }
            guard state.numbered == rank else { return nil }
            defer { state.line += lines }
            state.numbered += 1
            return state.line
        }
        guard let firstLine = numbered else { return }
        let chunk = Chunk(bytes: block.bytes, firstLine: firstLine, isLast: block.isLast)
        let result = ParsedChunk(chunk, settings, marks, start: start, parse: parse)
        let parsed = Parsed(block: block, firstLine: firstLine, partial: result.partial, open: result.open)
        state.wait { $0.parsed[rank] = parsed }
    }
}
