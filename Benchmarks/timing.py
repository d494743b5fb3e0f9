"""Runs commands and measures them from outside: wall time, processor time, peak memory of the whole process."""

import os
import statistics
import tempfile
import time


class Failure(Exception):
    """A command did not end as it should."""


class Command:
    """A program with its arguments. `before` runs untimed in front of each run; one `is_slow` is run once."""

    def __init__(self, *arguments, before=None, is_slow=False):
        self.arguments = [str(argument) for argument in arguments]
        self.before = before
        self.is_slow = is_slow

    def run(self):
        """Seconds of wall time, seconds of processor time, and the peak resident memory in bytes."""
        if self.before:
            self.before()
        messages = tempfile.TemporaryFile()
        streams = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in range(2)]
        streams.append((os.POSIX_SPAWN_DUP2, messages.fileno(), 2))
        start = time.perf_counter()
        process = os.posix_spawnp(self.arguments[0], self.arguments, os.environ, file_actions=streams)
        _, status, usage = os.wait4(process, 0)
        wall = time.perf_counter() - start
        if status != 0:
            messages.seek(0)
            said = messages.read().decode(errors="replace")
            raise Failure(f"{' '.join(self.arguments)}\n{said}exit status {os.waitstatus_to_exitcode(status)}")
        peak = usage.ru_maxrss * (1 if os.uname().sysname == "Darwin" else 1024)
        return wall, usage.ru_utime + usage.ru_stime, peak


class Timing:
    """Several runs of one command."""

    def __init__(self):
        self.runs = []

    def median(self, index):
        return statistics.median(run[index] for run in self.runs)

    @property
    def wall(self):
        return self.median(0)

    @property
    def processor(self):
        return self.median(1)

    @property
    def peak(self):
        return max(run[2] for run in self.runs)


def alternate(commands, rounds):
    """Each command once a round, after one round that only warms up; one `Timing` a command.

    A slow one runs in the first round only, and is not warmed up.
    """
    timings = [Timing() for _ in commands]
    for command in commands:
        if not command.is_slow:
            command.run()
    for number in range(rounds):
        for timing, command in zip(timings, commands):
            if number == 0 or not command.is_slow:
                timing.runs.append(command.run())
    return timings
