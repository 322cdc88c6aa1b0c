import Glibc

/// A value that threads share, and wait for.
package final class Monitor<Value>: @unchecked Sendable {
    // Unchecked: the value is only reached under the lock.
    private var value: Value
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    /// Shares a value.
    package init(_ value: sending Value) {
        self.value = value
        pthread_mutex_init(lock, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(lock)
        changed.deallocate()
        lock.deallocate()
    }

    /// Waits until `body` answers, and wakes those that wait for what it changed.
    package func wait<Answer>(_ body: (inout Value) -> Answer?) -> Answer {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while true {
            if let answer = body(&value) {
                pthread_cond_broadcast(changed)
                return answer
            }
            pthread_cond_wait(changed, lock)
        }
    }
}
