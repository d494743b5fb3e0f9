"""SIGKILL at random moments: afterwards everything is as before or as after, and the same command completes."""
import collections
import os
import sqlite3
import subprocess
import time

from tool import DONE, contents, copy_ledger, problems, state


def run(soak):
    if soak.rounds == 0:
        return
    old, more = soak.log("old", 400, "a"), soak.log("more", 6000, "b")
    base, both = soak.path("base.sqlite"), soak.path("both.sqlite")
    soak.run_well("import", "--quiet", old, ledger=base)
    copy_ledger(base, both)
    soak.run_well("import", "--quiet", more, ledger=both)
    creation(soak, old)
    imports(soak, "an import into a ledger", more, base)
    imports(soak, "an import that brings a ledger up to date", more, older(soak, base))
    imports(soak, "a first import", more, None)
    undo(soak, both, base)
    exports(soak, base, both)


def duration(command):
    began = time.monotonic()
    command()
    return time.monotonic() - began


def kill_within(soak, seconds, words, ledger):
    """Starts the program and kills it at some moment of that time; tells whether it was still running."""
    process = soak.start(words, ledger, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(soak.random.uniform(0, seconds))
    process.kill()
    return process.wait() < 0


def look(soak, what, ledger, states):
    """The name of the state that the ledger is in; it opens and is sound."""
    seen = soak.run("imports", ledger=ledger)
    empty = not os.path.exists(ledger) or os.path.getsize(ledger) == 0
    soak.expect(empty or not seen.crashed, f"after the kill of {what}: {seen}")
    if empty:
        return "none"
    soak.expect(problems(ledger) == [], f"after the kill of {what}: {problems(ledger)}")
    for side in ("", "-wal", "-shm", "-journal"):
        if os.path.exists(ledger + side):
            mode = os.stat(ledger + side).st_mode & 0o777
            soak.expect(mode == 0o600, f"after the kill of {what}: {ledger + side} has the mode {mode:o}")
    return states.get(state(ledger), "a state that is neither before nor after")


def tell(soak, what, counts):
    parts = ", ".join(f"{count} {name}" for name, count in sorted(counts.items()))
    soak.say(f"{what}: {sum(counts.values())} kills: {parts}")


def imports(soak, what, files, base):
    ledger = soak.path("killed.sqlite")
    copy_ledger(base, ledger)
    # What it is when it was opened and nothing was imported yet: made, or brought up to date.
    soak.run("import", "--quiet", "--strict", soak.write("bad.csv", "company,applied_on\n,x\n"), ledger=ledger)
    opened = state(ledger)
    copy_ledger(base, ledger)
    before = state(base) if base else opened
    took = duration(lambda: soak.run_well("import", "--quiet", files, ledger=ledger))
    after = state(ledger)
    states = {opened: "opened", before: "before", after: "after"}
    counts = collections.Counter()
    for _ in range(soak.rounds):
        copy_ledger(base, ledger)
        kill_within(soak, took * 1.05, ["import", "--quiet", files], ledger)
        found = look(soak, what, ledger, states)
        soak.expect(found in ("before", "opened", "after", "none"), f"after the kill of {what}: {found}")
        counts[found] += 1
        again = soak.run("import", "--quiet", files, ledger=ledger)
        soak.expect(again.status == DONE, f"after the kill of {what}: {again}")
        if found != "after":
            soak.expect(state(ledger) == after, f"after the kill of {what} the same import leads elsewhere")
    tell(soak, what, counts)


def creation(soak, files):
    small = soak.write("one.csv", "Company,Role,Date applied\nAcme,Engineer,2026-03-01\n")
    ledger = soak.path("new.sqlite")
    took = duration(lambda: soak.run_well("import", "--quiet", small, ledger=ledger))
    after = state(ledger)
    counts = collections.Counter()
    for _ in range(soak.rounds):
        copy_ledger(None, ledger)
        kill_within(soak, took, ["import", "--quiet", small], ledger)
        found = look(soak, "making a ledger", ledger, {after: "after"})
        # A ledger without imports is what there is between its making and the first import.
        counts["none yet" if found == "none" else "after" if found == "after" else "made, nothing imported"] += 1
        again = soak.run("import", "--quiet", small, ledger=ledger)
        soak.expect(again.status == DONE, f"after the kill of making a ledger: {again}")
        if found != "after":
            soak.expect(state(ledger) == after, "after the kill of making a ledger the import leads elsewhere")
    tell(soak, "making a ledger", counts)


def older(soak, base):
    """The same ledger as the version before made it: without what is packed of its tables."""
    ledger = soak.path("older.sqlite")
    copy_ledger(base, ledger)
    with sqlite3.connect(ledger) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.executescript("DROP TABLE packed; PRAGMA user_version = 1; PRAGMA journal_mode = DELETE")
    connection.close()
    return ledger


def undo(soak, both, base):
    ledger = soak.path("undone.sqlite")
    copy_ledger(both, ledger)
    took = duration(lambda: soak.run_well("undo", ledger=ledger))
    states = {state(both): "before", state(ledger): "after"}
    soak.expect(state(ledger) == state(base), "undo leads back to the ledger before the import")
    counts = collections.Counter()
    for _ in range(soak.rounds):
        copy_ledger(both, ledger)
        kill_within(soak, took * 1.05, ["undo"], ledger)
        found = look(soak, "undo", ledger, states)
        soak.expect(found in ("before", "after"), f"after the kill of undo: {found}")
        counts[found] += 1
    tell(soak, "undo", counts)


def exports(soak, base, both):
    """An export over an older one: each file is the old or the new one, the ledger is not touched."""
    target = soak.path("export")
    before_state = state(both)
    for form in ("csv", "json"):
        soak.run_well("export", "--quiet", soak.path(f"old-{form}"), "--format", form, ledger=base)
        took = duration(
            lambda: soak.run_well("export", "--quiet", soak.path(f"new-{form}"), "--format", form, ledger=both))
        old, new = contents(soak.path(f"old-{form}")), contents(soak.path(f"new-{form}"))
        counts = collections.Counter()
        for _ in range(soak.rounds // 2):
            for name in os.listdir(target) if os.path.isdir(target) else []:
                os.remove(os.path.join(target, name))
            soak.run_well("export", "--quiet", target, "--format", form, ledger=base)
            kill_within(soak, took * 1.05, ["export", "--quiet", target, "--format", form], both)
            found = contents(target)
            visible = {name: data for name, data in found.items() if not name.startswith(".")}
            for name, data in visible.items():
                soak.expect(
                    data in (old.get(name), new.get(name)), f"after the kill of an export {name} is half of something")
            kind = "before" if visible == old else "after" if visible == new else "some files before, some after"
            counts[kind] += 1
            soak.run_well("export", "--quiet", target, "--format", form, ledger=both)
            found = contents(target)
            soak.expect(
                {name: data for name, data in found.items() if not name.startswith(".")} == new,
                "after the kill of an export the same export completes")
        soak.expect(state(both) == before_state, "an export leaves the ledger as it was")
        tell(soak, f"an export as {form}", counts)
