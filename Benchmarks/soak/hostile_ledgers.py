"""Files that claim to be ledgers: cut short, damaged, of others, newer, or laid as traps. Read or refused, each with a
clear message; no crash, no hang, memory bounded."""
import collections
import os
import resource
import shutil
import sqlite3

from tool import (BUSY, CANNOT_WRITE, DONE, NO_INPUT, ROOT, SOME_REJECTED, UNUSABLE, USAGE, contents, copy_ledger)

SAMPLE = os.path.join(ROOT, "SampleData")
LOOKS = (["review"], ["check"], ["imports"], ["rates", "--by", "question-type"], ["salary"], ["offers"])
WRITES = (["undo"], ["alias", "Northbeam", "North Beam"])


def run(soak):
    ledger = soak.path("base.sqlite")
    soak.run_well("import", "--quiet", SAMPLE, ledger=ledger)
    # Some history, so that there is something to take back.
    changed = soak.write("applications.csv", open(os.path.join(SAMPLE, "applications.csv")).read().replace("ghosted", "rejected"))
    soak.run_well("import", "--quiet", changed, ledger=ledger)
    with sqlite3.connect(ledger) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    for part in (truncated, damaged, foreign, trapped, absurd, packed, special):
        part(soak, ledger)


def bounded():
    """No more than 1 GiB of address space: a ledger of some hundred kilobytes cannot ask for more."""
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))


def look(soak, ledger, what, refused=None, writes=True):
    """Runs the commands that look at a ledger and those that write it; how each ended, by status."""
    counts = collections.Counter()
    more = soak.write("more.csv", "Company,Role,Date applied\nZenith,Engineer,2026-03-01\n")
    commands = [(words, True) for words in LOOKS] + [(["export", soak.path("out")], True)]
    commands += [(["import", more], False)] + [(words, False) for words in WRITES] if writes else []
    for words, _ in commands:
        outcome = soak.run(*words, ledger=ledger, patience=30, before=bounded)
        counts[outcome.status] += 1
        if not soak.expect(not outcome.crashed, f"{what}: {outcome}"):
            soak.keep(ledger, f"{what[:40]}.sqlite".replace(" ", "-"))
            break
        allowed = (DONE, SOME_REJECTED, USAGE, UNUSABLE, NO_INPUT, CANNOT_WRITE, BUSY)
        soak.expect(outcome.status in allowed, f"{what}: {outcome}")
        if outcome.status not in (DONE, SOME_REJECTED):
            soak.expect(len(outcome.err) > 30, f"{what}: {words[0]} says nothing clear: {outcome.err!r}")
        if refused:
            soak.expect(
                outcome.status == UNUSABLE and refused in outcome.err.decode(errors="replace"),
                f"{what}: not refused with {refused!r}: {outcome}")
    shutil.rmtree(soak.path("out"), ignore_errors=True)
    return counts


def tell(soak, what, tried, counts):
    soak.say(f"{what}: {tried} ledgers, {sum(counts.values())} commands: "
             + ", ".join(f"{count} ended with {status}" for status, count in sorted(counts.items())))


def put(soak, data, name="hostile.sqlite"):
    path = soak.path(name)
    copy_ledger(None, path)
    with open(path, "wb") as file:
        file.write(data)
    return path


def truncated(soak, base):
    data, counts = open(base, "rb").read(), collections.Counter()
    sizes = sorted({1, 15, 16, 99, 100, 511, 512, 8191, 8192, 8193, len(data) - 1, len(data) - 8192}
                   | {soak.random.randrange(len(data)) for _ in range(soak.rounds // 10)})
    for size in sizes:
        counts += look(soak, put(soak, data[:size]), f"a ledger cut to {size} bytes")
    tell(soak, "cut short", len(sizes), counts)


def damaged(soak, base):
    """Random bytes at random places, more often where the file's structure stands."""
    data, counts = open(base, "rb").read(), collections.Counter()
    for number in range(soak.rounds):
        broken = bytearray(data)
        for _ in range(soak.random.choice((1, 4, 40, 400))):
            page = soak.random.randrange(0, len(data), 8192)
            place = page + soak.random.choice((soak.random.randrange(8192), soak.random.randrange(120)))
            broken[place] = soak.random.randrange(256)
        # The first bytes tell that it is a database; without them there is nothing to try.
        broken[:16] = data[:16]
        counts += look(soak, put(soak, bytes(broken)), f"damage number {number}")
    for number in range(soak.rounds // 10):
        start = soak.random.randrange(8192, len(data))
        size = soak.random.randrange(1, 65536)
        counts += look(soak, put(soak, data[:start] + bytes(size) + data[start + size:]), f"a hole of {size} at {start}")
    tell(soak, "damaged", soak.rounds + soak.rounds // 10, counts)


def foreign(soak, base):
    counts, tried = collections.Counter(), 0
    data = open(base, "rb").read()
    for what, sql, refused in (
            ("another program's database", "PRAGMA application_id = 77", "another program"),
            ("a newer ledger", "PRAGMA user_version = 99", "newer debrief"),
            ("the newest ledger possible", f"PRAGMA user_version = {2**31 - 1}", "newer debrief"),
            ("a version below zero", "PRAGMA user_version = -1", "not a ledger"),
            ("version zero with tables", "PRAGMA user_version = 0", "not a ledger")):
        path = put(soak, data)
        with sqlite3.connect(path) as connection:
            connection.execute(sql)
        before = open(path, "rb").read()
        counts += look(soak, path, what, refused)
        soak.expect(open(path, "rb").read() == before, f"{what} is left as it was")
        tried += 1
    for what, bytes_ in (("text", b"company,role\nAcme,Engineer\n" * 100), ("zeros", bytes(100_000)),
                         ("noise", soak.random.randbytes(100_000)), ("a picture", b"\x89PNG\r\n\x1a\n" + bytes(5000))):
        path = put(soak, bytes_)
        counts += look(soak, path, what, "not a ledger")
        soak.expect(open(path, "rb").read() == bytes_, f"{what} is left as it was")
        tried += 1
    tell(soak, "of others", tried, counts)


TRAPS = {
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON applications BEGIN DELETE FROM interviews; END",
    "a trigger with a name of ours": "CREATE TRIGGER applications_own BEFORE DELETE ON offers BEGIN SELECT RAISE(IGNORE); END",
    "another trigger in the place of ours": "DROP TRIGGER questions_changed; CREATE TRIGGER questions_changed AFTER UPDATE ON "
                                            "questions BEGIN DELETE FROM interviews; END",
    "a trigger missing": "DROP TRIGGER stages_removed",
    "a view": "CREATE VIEW v AS SELECT * FROM company",
    "a view instead of a table": "ALTER TABLE salary RENAME TO s; CREATE VIEW salary AS SELECT * FROM s",
    "a view without end": "ALTER TABLE label RENAME TO l; CREATE VIEW label AS WITH RECURSIVE c (id) AS "
                          "(SELECT 1 UNION ALL SELECT id + 1 FROM c) SELECT id, 'k' AS key, 'n' AS name, 1 AS file_id FROM c",
    "another table": "CREATE TABLE t (a)",
    "another index": "CREATE INDEX i ON company (length(name))",
    "a table with other rules": "DROP TABLE exchange_rates; CREATE TABLE exchange_rates "
                                 "(id, 'from', 'to', rate, as_of, extra, file_id, line)",
    "a computed column": "ALTER TABLE journal ADD COLUMN g BLOB AS (zeroblob(1000000))",
    "a table missing": "DROP TABLE practice",
    "an index missing": "DROP INDEX applications_own_id",
    "a virtual table": "CREATE VIRTUAL TABLE f USING fts5 (a)",
    "a name with controls": "CREATE TABLE \"\x1b]0;x\x07\" (a)",
}


def trapped(soak, base):
    counts = collections.Counter()
    for what, sql in TRAPS.items():
        path = soak.path("hostile.sqlite")
        copy_ledger(base, path)
        with sqlite3.connect(path) as connection:
            connection.executescript("PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; " + sql)
        connection.close()
        before = contents(os.path.dirname(path))["hostile.sqlite"]
        counts += look(soak, path, what, "not a ledger")
        soak.expect(open(path, "rb").read() == before, f"a ledger with {what} is left as it was")
    tell(soak, "laid as traps", len(TRAPS), counts)


VALUES = ["NULL", "9223372036854775807", "-9223372036854775808", "4294967296", "-1", "0", "1e308", "-1e308", "9e999", "-9e999", "0.1",
          "''", "'x'", "x'00ff'", "'2026-02-30'", "'9999-12-31'", "'0001-01-01'", "'0000-00-00'", "'2026-10-31T25:61:61+99:99'",
          "'\x1b[31m'", "char(0)", "printf('%.100000c', 'x')", "'[1'", "'{\"a\":\"b\"}'", "268435455", "2147483648", "'JPY'", "'€€€'"]


def absurd(soak, base):
    """Every column of every table, as if there were no rules: what the schema would refuse, put there past it."""
    counts, tried = collections.Counter(), 0
    with sqlite3.connect(base) as connection:
        tables = [row[0] for row in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
        columns = [(table, row[1]) for table in tables for row in connection.execute(f'PRAGMA table_info("{table}")')]
    for number in range(soak.rounds * 2):
        path = soak.path("hostile.sqlite")
        copy_ledger(base, path)
        done = []
        connection = sqlite3.connect(path)
        connection.executescript("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
        for _ in range(soak.random.choice((1, 3, 10, 40))):
            table, column = soak.random.choice(columns)
            value = soak.random.choice(VALUES)
            which = soak.random.choice(("1", "rowid % 7 = 0", "rowid = 1")) if table not in ("import_count", "company_alias") else "1"
            sql = f'UPDATE OR IGNORE "{table}" SET "{column}" = {value} WHERE {which}'
            try:
                connection.execute(sql)
                done.append(sql)
            except sqlite3.Error:
                pass  # A strict table keeps its types even so.
        connection.commit()
        connection.close()
        tried += 1
        counts += look(soak, path, f"absurd values number {number} ({'; '.join(done)[:300]})")
    tell(soak, "absurd values", tried, counts)


def packed(soak, base):
    """What is packed of the tables, as anybody could write it."""
    counts = collections.Counter()
    for number in range(soak.rounds):
        path = soak.path("hostile.sqlite")
        copy_ledger(base, path)
        connection = sqlite3.connect(path)
        for row, data in connection.execute("SELECT id, records FROM packed").fetchall():
            broken = bytearray(data)
            for _ in range(soak.random.choice((0, 1, 4, 40))):
                broken[soak.random.randrange(len(broken))] = soak.random.randrange(256)
            if soak.random.randrange(8) == 0:
                broken = broken[:soak.random.randrange(len(broken))]
            if soak.random.randrange(8) == 0:
                broken = bytearray(soak.random.randbytes(soak.random.randrange(20_000)))
            connection.execute("UPDATE packed SET records = ? WHERE id = ?", (bytes(broken), row))
        connection.commit()
        connection.close()
        counts += look(soak, path, f"packed otherwise, number {number}")
    tell(soak, "packed otherwise", soak.rounds, counts)


def special(soak, base):
    """What is no file at all, and names that mean something else to SQLite."""
    os.mkdir(soak.path("folder.sqlite"))
    look(soak, soak.path("folder.sqlite"), "a folder", "it is a folder")
    os.mkfifo(soak.path("pipe.sqlite"))
    look(soak, soak.path("pipe.sqlite"), "a pipe", "it is not a file")
    look(soak, "/dev/zero", "a device", "it is not a file")
    os.symlink("nowhere", soak.path("dangling.sqlite"))
    for words in LOOKS[:1] + (["import", SAMPLE],):
        outcome = soak.run(*words, ledger=soak.path("dangling.sqlite"))
        soak.expect(outcome.status in (NO_INPUT, CANNOT_WRITE), f"a link that leads nowhere: {outcome}")
        soak.expect(not os.path.exists(soak.path("nowhere")), "a link that leads nowhere makes no file there")
    for name in (":memory:", "file:x?mode=memory"):
        soak.run_well("import", "--quiet", SAMPLE, ledger=name, folder=soak.folder)
        outcome = soak.run_well("imports", ledger=name, folder=soak.folder)
        soak.expect(b"applications.csv" in outcome.out, f"a ledger called {name!r} is kept")
    empty = put(soak, b"")
    soak.run_well("import", "--quiet", SAMPLE, ledger=empty)
    soak.expect(os.stat(empty).st_mode & 0o777 == 0o600, "an empty file that became a ledger is its owner's alone")
    soak.say("folders, pipes, devices, links, odd names: tried")
