"""Two at once: imports beside imports, imports beside reports, undo beside reports. No row is lost, every figure is one that
some moment had, and whoever is told that the ledger is busy has waited for it."""
import csv
import json
import os
import shutil
import threading
import time

from tool import BUSY, DONE, contents, problems

# A log of so many applications, with an interview and four questions each: whatever is read is a multiple of them.
SIZE = 40


def run(soak):
    first_imports(soak)
    for what, others in (("import beside import", ()),
                         ("import beside reports", (reports, details, exports, lists)),
                         ("undo beside reports", (reports, details, exports, lists))):
        together(soak, what, others, undoes=what.startswith("undo"))


def check(soak, outcome, what, counts):
    """Tells whether the command did its work; being busy is no failure after five seconds of waiting."""
    counts[what] = counts.get(what, 0) + 1
    if outcome.status == BUSY:
        counts["busy"] = counts.get("busy", 0) + 1
        soak.expect(outcome.seconds >= 4.9, f"{what}: busy without waiting: {outcome}")
        return False
    return soak.expect(outcome.status == DONE, f"{what}: {outcome}")


def first_imports(soak):
    """Several begin with no ledger at all; each of them makes it or finds it made."""
    counts = {}
    for number in range(max(1, soak.seconds // 6)):
        ledger = soak.path(f"first{number}.sqlite")
        logs = [soak.log(f"first{tag}", SIZE, tag) for tag in "vwxyz"]
        processes = [soak.start(["import", "--quiet", log], ledger) for log in logs]
        ends = [process.wait() for process in processes]
        for end in ends:
            soak.expect(end in (DONE, BUSY), f"first imports at once: status {end}")
        counts["import"] = counts.get("import", 0) + len(ends)
        found = totals(soak, ledger)
        soak.expect(found[0] == SIZE * ends.count(DONE), f"first imports at once: {found} after {ends}")
        soak.expect(problems(ledger) == [], f"first imports at once: {problems(ledger)}")
    tell(soak, "five first imports at once", counts)


def together(soak, what, others, undoes):
    ledger = soak.path(what.replace(" ", "-") + ".sqlite")
    soak.run_well("import", "--quiet", soak.log("base", SIZE, "base"), ledger=ledger)
    counts, lock, ends = {}, threading.Lock(), time.monotonic() + soak.seconds
    taken, returned = [0], [0]

    def count(outcome, name):
        with lock:
            return check(soak, outcome, name, counts)

    def writer(tag):
        number = 0
        while time.monotonic() < ends:
            log = soak.log(f"writer-{tag}", SIZE, f"{tag}{number}x")
            number += 1
            if count(soak.run("import", "--quiet", log, ledger=ledger), "import"):
                with lock:
                    taken[0] += 1
            # The same again changes nothing, whoever wrote meanwhile.
            if number % 10 == 0:
                again = soak.run("import", log, ledger=ledger)
                if count(again, "import again"):
                    soak.expect(b" 0 new" in again.out or b"unchanged" in again.out, f"the same file again: {again.out!r}")

    def undoer():
        while time.monotonic() < ends:
            log = soak.log("writer-u", SIZE, f"u{returned[0]}x")
            if not count(soak.run("import", "--quiet", log, ledger=ledger), "import"):
                continue
            while time.monotonic() < ends + 30:
                if count(soak.run("undo", ledger=ledger), "undo"):
                    break
            returned[0] += 1

    threads = [threading.Thread(target=undoer)] if undoes else [
        threading.Thread(target=writer, args=(tag,)) for tag in ("p", "q")[:2 if not others else 1]]
    threads += [threading.Thread(target=other, args=(soak, ledger, ends, count)) for other in others]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = totals(soak, ledger)
    expected = SIZE * (1 + taken[0])
    imports_again = soak.run_well("imports", "--format", "json", ledger=ledger)
    soak.expect(found == (expected, expected, 4 * expected), f"{what}: {found} records, not {expected} applications")
    soak.expect(problems(ledger) == [], f"{what}: {problems(ledger)}")
    soak.expect(imports_again.status == DONE, imports_again)
    tell(soak, what, counts)


def totals(soak, ledger):
    """How many applications, interviews and questions an export of the ledger holds."""
    folder = soak.path("totals")
    shutil.rmtree(folder, ignore_errors=True)
    soak.run_well("export", "--quiet", folder, ledger=ledger)
    found = contents(folder)
    return tuple(max(0, found.get(f"{kind}.csv", b"").count(b"\n") - 1) for kind in ("applications", "interviews", "questions"))


def reports(soak, ledger, ends, count):
    while time.monotonic() < ends:
        total = sum(number for _, number in interviews(soak, ledger, "stage", count))
        soak.expect(total % SIZE == 0, f"a report counts {total} interviews, no multiple of {SIZE}")


def details(soak, ledger, ends, count):
    """Every interview has questions: one without them is of another moment than they."""
    while time.monotonic() < ends:
        alone = [row for row in interviews(soak, ledger, "question-type", count) if row[0] == "unknown"]
        soak.expect(alone == [], f"a report has interviews and questions of two moments: {alone}")


def interviews(soak, ledger, dimension, count):
    """How many interviews a report counts in each group; none where it was told that the ledger is busy."""
    outcome = soak.run("rates", "--by", dimension, "--format", "json", "--as-of", "2026-12-31", ledger=ledger)
    if not count(outcome, "report"):
        return []
    table = next(table for table in json.loads(outcome.out)["tables"] if table["key"] == "rates")
    found = [(row[dimension.replace("-", "_")], row["interviews"]) for row in table["rows"]]
    soak.expect(sum(number for _, number in found) > 0, f"a report counts no interview: {found}")
    return found


def exports(soak, ledger, ends, count):
    folder = soak.path("beside")
    while time.monotonic() < ends:
        shutil.rmtree(folder, ignore_errors=True)
        if not count(soak.run("export", "--quiet", folder, ledger=ledger), "export"):
            continue
        rows = {}
        for kind in ("applications", "interviews", "questions"):
            with open(os.path.join(folder, f"{kind}.csv"), encoding="utf-8", newline="") as file:
                rows[kind] = list(csv.DictReader(file))
        numbers = [len(rows[kind]) for kind in ("applications", "interviews", "questions")]
        soak.expect(
            numbers[0] % SIZE == 0 and numbers == [numbers[0], numbers[0], 4 * numbers[0]],
            f"an export holds records of two moments: {numbers}")
        known = {row["application_id"] for row in rows["applications"]}
        soak.expect(
            all(row["application_id"] in known for row in rows["interviews"]), "an export refers to what it does not hold")


def lists(soak, ledger, ends, count):
    while time.monotonic() < ends:
        outcome = soak.run("imports", "--format", "json", ledger=ledger)
        if count(outcome, "list of imports"):
            table = json.loads(outcome.out)["tables"][0]
            soak.expect(len(table["rows"]) % 3 == 0, f"a list of imports has {len(table['rows'])} files, three an import")


def tell(soak, what, counts):
    soak.say(f"{what}: " + ", ".join(f"{count} × {name}" for name, count in sorted(counts.items())))
