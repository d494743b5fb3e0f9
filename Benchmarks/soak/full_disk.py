"""A disk that fills up, and places that cannot be written: said with status 73, and nothing old is harmed."""
import os
import subprocess
import sys

from tool import CANNOT_WRITE, DONE, ROOT, contents, copy_ledger, problems, state

SAMPLE = os.path.join(ROOT, "SampleData")
FORMATS = ("text", "csv", "xlsx", "html", "markdown", "json")


def run(soak):
    standard_output(soak)
    disk = soak.path("disk")
    os.mkdir(disk)
    size = 8 << 20
    mounted = sys.platform == "linux" and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", disk], capture_output=True).returncode == 0
    if not mounted:
        soak.say("skipped: a small file system cannot be mounted here (that needs Linux and root)")
        return
    try:
        imports(soak, disk)
        reading(soak, disk)
        reports(soak, disk)
        exports(soak, disk)
        piped(soak, disk)
        read_only(soak, disk)
    finally:
        subprocess.run(["umount", "-l", disk], check=False)


def free(disk):
    found = os.statvfs(disk)
    return found.f_bavail * found.f_frsize


def fill(disk, leave):
    """Leaves that many bytes free."""
    path = os.path.join(disk, "ballast")
    if os.path.exists(path):
        os.remove(path)
    with open(path, "wb") as file:
        file.write(bytes(max(0, free(disk) - leave)))


def clear(disk):
    for folder, _, names in os.walk(disk, topdown=False):
        for name in names:
            os.remove(os.path.join(folder, name))
        if folder != disk:
            os.rmdir(folder)


def expect_full(soak, outcome, what):
    said = outcome.err.decode(errors="replace")
    soak.expect(outcome.status == CANNOT_WRITE, f"{what}: {outcome}")
    soak.expect("disk is full" in said or "No space left" in said, f"{what} does not say that the disk is full: {said!r}")


def standard_output(soak):
    if not os.path.exists("/dev/full"):
        soak.say("skipped: no /dev/full here")
        return
    for form in FORMATS:
        if form == "xlsx":
            continue
        with open("/dev/full", "wb") as full:
            expect_full(
                soak, soak.run("funnel", SAMPLE, "--format", form, stdout=full), f"{form} to a full standard output")


def imports(soak, disk):
    """With less and less room, for a first import and a later one: all of it or nothing."""
    old, more = soak.log("old", 300, "a"), soak.log("more", 2000, "b")
    base, both = soak.path("base.sqlite"), soak.path("both.sqlite")
    soak.run_well("import", "--quiet", old, ledger=base)
    copy_ledger(base, both)
    soak.run_well("import", "--quiet", more, ledger=both)
    ledger, tried, full = os.path.join(disk, "ledger.sqlite"), 0, 0
    for start, words, before, after in (
            (base, ["import", "--quiet", more], state(base), state(both)), (None, ["import", "--quiet", old], None, state(base)),
            (both, ["undo"], state(both), state(base))):
        needed = 3 * os.path.getsize(both)
        for part in range(20):
            clear(disk)
            copy_ledger(start, ledger)
            fill(disk, needed * part // 20)
            outcome = soak.run(*words, ledger=ledger)
            what = f"{words[0]} with {needed * part // 20} bytes free"
            tried += 1
            if outcome.status != DONE:
                full += 1
                expect_full(soak, outcome, what)
            fill(disk, 1 << 20)
            if before is None and not (os.path.exists(ledger) and os.path.getsize(ledger)):
                continue
            soak.expect(problems(ledger) == [], f"{what}: {problems(ledger)}")
            if before is not None or outcome.status == DONE:
                soak.expect(
                    state(ledger) == (after if outcome.status == DONE else before),
                    f"{what}: status {outcome.status}, and the ledger is not as that says")
            os.remove(os.path.join(disk, "ballast"))
            again = soak.run(*words, ledger=ledger)
            soak.expect(again.status == DONE or words == ["undo"], f"after {what}, with room again: {again}")
    soak.say(f"imports and undo: {tried} amounts of room, {full} of them too little")


def reading(soak, disk):
    """A report writes nothing but itself, and a full disk under the ledger is no reason to fail."""
    clear(disk)
    ledger = os.path.join(disk, "ledger.sqlite")
    soak.run_well("import", "--quiet", SAMPLE, ledger=ledger)
    fill(disk, 0)
    for words in (["funnel"], ["imports"], ["check"], ["export", soak.path("saved")]):
        soak.run_well(*words, ledger=ledger)
    soak.say("reports, check and export from a ledger on a full disk: done")


def reports(soak, disk):
    """Every format of two reports, over an old file, with none, half and nearly all of the room it needs."""
    tried = 0
    for report in ("review", "salary"):
        for form in FORMATS + ("folder",):
            clear(disk)
            target = os.path.join(disk, "out/" if form == "folder" else f"out.{form}")
            words = [report, SAMPLE, "--as-of", "2026-10-31", "--output", target]
            if form == "csv":
                words += ["--table", {"review": "funnel", "salary": "salary"}[report]]
            elif form != "folder":
                words += ["--format", form]
            outcome = soak.run(*words)
            if not soak.expect(outcome.status in (DONE, 1), outcome):
                continue
            files = contents(target) if form == "folder" else {os.path.basename(target): open(target, "rb").read()}
            needed = sum(-(-len(data) // 4096) * 4096 for data in files.values())
            for room in sorted({0, needed // 2 // 4096 * 4096, needed - 4096}):
                old = {name: b"old " + name.encode() for name in files}
                folder = target if form == "folder" else disk
                for name, data in old.items():
                    with open(os.path.join(folder, name), "wb") as file:
                        file.write(data)
                fill(disk, room)
                outcome = soak.run(*words)
                tried += 1
                what = f"{report} as {form} with {room} of {needed} bytes free"
                expect_full(soak, outcome, what)
                found = {name: data for name, data in contents(folder).items() if name != "ballast"}
                soak.expect(found == old, f"{what}: old files are changed, or something is left: {sorted(found)}")
    soak.say(f"reports: {tried} outputs with too little room")


def exports(soak, disk):
    ledger, tried = soak.path("export.sqlite"), 0
    soak.run_well("import", "--quiet", SAMPLE, ledger=ledger)
    for form in ("csv", "json"):
        clear(disk)
        target = os.path.join(disk, "out")
        soak.run_well("export", "--quiet", target, "--format", form, ledger=ledger)
        needed = sum(-(-len(data) // 4096) * 4096 for data in contents(target).values())
        for part in range(8):
            old = {name: b"old " + name.encode() for name in contents(target)}
            for name, data in old.items():
                with open(os.path.join(target, name), "wb") as file:
                    file.write(data)
            room = needed * part // 8 // 4096 * 4096
            fill(disk, room)
            outcome = soak.run("export", "--quiet", target, "--format", form, ledger=ledger)
            tried += 1
            expect_full(soak, outcome, f"export as {form} with {room} of {needed} bytes free")
            soak.expect(contents(target) == old, f"export as {form} with {room} bytes free: old files are changed")
    soak.say(f"exports: {tried} with too little room")


def piped(soak, disk):
    """Standard input that is too much for memory goes to the temporary folder, which may be full."""
    clear(disk)
    fill(disk, 1 << 20)
    big = soak.write("big.csv", "company,role,applied_on\n" + "Acme,Engineer,2026-03-01\n" * 800_000)
    environment = dict(soak.environment(None), TMPDIR=disk)
    with open(big, "rb") as file:
        done = subprocess.run(
            ["sh", "-c", 'cat | "$0" check -', soak.program], stdin=file, env=environment, capture_output=True)
    said = done.stderr.decode(errors="replace")
    soak.expect(done.returncode == CANNOT_WRITE and "No space left" in said,
                f"standard input with a full temporary folder: status {done.returncode}: {said}")
    soak.expect(set(contents(disk)) == {"ballast"}, "nothing is left in the temporary folder")


def read_only(soak, disk):
    """A file system that nobody may write, not even root."""
    clear(disk)
    ledger = os.path.join(disk, "ledger.sqlite")
    soak.run_well("import", "--quiet", SAMPLE, ledger=ledger)
    before = contents(disk)
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    more = soak.write("more.csv", "company,role,applied_on\nZenith,Engineer,2026-03-01\n")
    for words in (["import", more], ["undo"], ["funnel", "--output", os.path.join(disk, "x.html")],
                  ["export", os.path.join(disk, "out")], ["review", "--output", os.path.join(disk, "out/")]):
        outcome = soak.run(*words, ledger=ledger)
        soak.expect(outcome.status == CANNOT_WRITE, f"on a read-only file system: {outcome}")
    for words in (["funnel"], ["imports"], ["check"], ["export", soak.path("saved-again")]):
        soak.run_well(*words, ledger=ledger)
    soak.expect(contents(disk) == before, "nothing was changed on a read-only file system")
    subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
    soak.say("a read-only file system: writing refused, reading done")
