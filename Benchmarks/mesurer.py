#!/usr/bin/env python3
"""Runs a command several times; prints medians of its time, processor time and peak memory.

    mesurer.py LABEL RUNS COMMAND [ARGUMENT...]

The time is that of the whole process, from its creation to its end; processor time and peak resident memory are those
the system accounts to it (wait4; a peak under that of this script, about 15 MiB, shows as this script's). One run before
the first is not counted: files are then in the system's cache. A command that fails shows its messages and ends this.
"""
import os
import statistics
import sys
import tempfile
import time


def once(command):
    """Seconds, seconds of processor, MiB at the peak."""
    with tempfile.TemporaryFile() as messages:
        files = [
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0), (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_DUP2, messages.fileno(), 2)]
        start = time.perf_counter()
        child = os.posix_spawnp(command[0], command, os.environ, file_actions=files)
        _, status, usage = os.wait4(child, 0)
        seconds = time.perf_counter() - start
        code = os.waitstatus_to_exitcode(status)
        if code != 0:
            messages.seek(0)
            sys.stderr.write(messages.read().decode("utf-8", "replace"))
            sys.exit(f"exit {code}: {' '.join(command)}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    label, runs, command = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    once(command)
    measures = [once(command) for _ in range(runs)]
    seconds, processor, memory = (statistics.median(column) for column in zip(*measures))
    fastest, slowest = min(m[0] for m in measures), max(m[0] for m in measures)
    print(f"{label:<34} {seconds:8.3f} s   ({fastest:.3f} to {slowest:.3f}, processor {processor:.3f})"
          f"   {memory:7.1f} MiB   {runs} runs")


if __name__ == "__main__":
    main()
