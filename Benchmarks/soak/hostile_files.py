"""Files that grow where a row, a field or a document should end, and files with nothing but faults. Read or refused,
each with a clear message; no crash, no hang, memory bounded. A report on a file without a ledger keeps what it read in
memory, but no row that it set aside."""
import os
import sys

from tool import DONE, SOME_REJECTED, UNUSABLE

MIB = 1 << 20
IMPORTING, REPORTING = 128 * MIB, 256 * MIB
HEAD = "Company,Role,Date applied\nA,B,2026-03-01\n"

# What stands before the part that is repeated, that part, and the file's name.
SHAPES = {
    "a quote that never ends": (HEAD + '"', "a", "a.csv"),
    "a row of separators": (HEAD, ",", "a.csv"),
    "a field without an end": (HEAD, "b", "a.csv"),
    "blank lines": (HEAD, "\n", "a.csv"),
    "rows that say nothing": (HEAD, "x,\n", "a.csv"),
    "rows with a bad day": (HEAD, "Firm,Engineer,32.13.2026\n", "a.csv"),
    "a header without an end": ("Company,", "Role,", "a.csv"),
    "bytes that are no text": (HEAD, "\udcff\udcfe", "a.csv"),
    "open brackets": ("", "[", "a.json"),
    "a string that never ends": ('[{"company":"', "a", "a.json"),
    "an object that never ends": ("[{", '"k":1,', "a.json"),
    "an array inside a record": ('[{"company":"A","stages":[', "1,", "a.json"),
    "blanks": ('[{"company":"A"},', " ", "a.json"),
    "objects that are no records": ("[", '{"x":1},', "a.json"),
    "a line without an end": ('{"company":"A","role":"B"}\n{"company":', " ", "a.jsonl"),
    "lines that are no JSON": ('{"company":"A","role":"B"}\n', "{]\n", "a.jsonl"),
}


def run(soak):
    most, slowest, counts = 0, 0.0, 0
    for what, (start, part, name) in SHAPES.items():
        peaks = []
        for size in (MIB, 8 * MIB):
            path = soak.path(name)
            with open(path, "wb") as file:
                file.write(start.encode())
                piece = (part * (MIB // len(part))).encode("utf-8", "surrogateescape")
                for _ in range(size // len(piece)):
                    file.write(piece)
            for words, limit in ((["import", "--quiet"], IMPORTING), (["review", "--quiet"], REPORTING)):
                ledger = soak.path("hostile.sqlite")
                for side in ("", "-wal", "-shm"):
                    if os.path.exists(ledger + side):
                        os.remove(ledger + side)
                outcome, peak = measured(soak, [*words, path], ledger)
                counts += 1
                slowest = max(slowest, outcome.seconds)
                soak.expect(not outcome.crashed, f"{what}: {outcome}")
                soak.expect(outcome.status in (DONE, SOME_REJECTED, UNUSABLE), f"{what}: {outcome}")
                soak.expect(outcome.status == DONE or outcome.err, f"{what}: {words[0]} says nothing")
                soak.expect(peak < limit, f"{what}: {words[0]} takes {peak / MIB:.0f} MiB")
                peaks.append(peak)
        most = max(most, *peaks)
        soak.say(f"{what}: {', '.join(f'{peak / MIB:.0f}' for peak in peaks)} MiB")
    soak.say(f"{len(SHAPES)} shapes, {counts} commands: at most {most / MIB:.0f} MiB, {slowest:.1f} s")


def measured(soak, words, ledger):
    """How a command ended, and how much memory it took at most, in bytes."""
    note = soak.path("peak")
    script = (
        "import resource, subprocess, sys; done = subprocess.run(sys.argv[2:]); "
        "peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss; "
        "open(sys.argv[1], 'w').write(str(peak * (1 if sys.platform == 'darwin' else 1024))); "
        "sys.exit(done.returncode if done.returncode >= 0 else 128 - done.returncode)")
    outcome = soak.run(*words, ledger=ledger, patience=600, under=(sys.executable, "-c", script, note))
    with open(note) as file:
        return outcome, int(file.read())
