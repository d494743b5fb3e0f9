"""What is measured, and against what. Limits are ratios of debrief's time to the peer's; smaller is better."""

import dataclasses
import functools
import hashlib
import os
import pathlib
import subprocess
import sys

from timing import Command

KINDS = ("applications", "interviews", "questions")


@dataclasses.dataclass
class Peer:
    title: str
    command: Command
    required: float | None = None
    aim: float | None = None


@dataclasses.dataclass
class Measure:
    """`rounds` is how many times as often as usual it runs: short commands run more often."""

    title: str
    command: Command
    peers: list[Peer] = dataclasses.field(default_factory=list)
    rounds: int = 1


class Bench:
    """The programs, the data and the ledgers, made when first asked for."""

    def __init__(self, debrief, python, folder):
        self.debrief = debrief
        self.python = python
        self.folder = pathlib.Path(folder)
        self.generator = pathlib.Path(__file__).parent / "generate.py"

    def _generate(self, name, *arguments):
        target = self.folder / name
        stamp = target / ".complete"
        version = hashlib.sha256(self.generator.read_bytes()).hexdigest()
        if not stamp.exists() or stamp.read_text() != version:
            say(f"writing {name}")
            subprocess.run([sys.executable, self.generator, *arguments[:2], target, *arguments[2:]], check=True)
            stamp.write_text(version)
        return target

    @functools.cache
    def log(self, questions):
        return self._generate(f"log-{questions}", "log", str(questions))

    @functools.cache
    def json_log(self, questions):
        return self._generate(f"log-{questions}-json", "log", str(questions), "--json")

    @functools.cache
    def search(self):
        return self._generate("search", "search", "1000")

    def files(self, questions):
        return [self.log(questions) / f"{kind}.csv" for kind in KINDS]

    @functools.cache
    def ledger(self, source):
        """A ledger with the files of a folder in it, made by the program as it is now."""
        path = self.folder / f"{source.name}.sqlite"
        say(f"importing {source.name}")
        remove(path)
        Command(self.debrief, "import", source, "--ledger", path, "--quiet").run()
        return path

    def import_into_new(self, source):
        path = self.folder / "new.sqlite"
        return Command(self.debrief, "import", source, "--ledger", path, "--quiet", before=lambda: remove(path))

    def report(self, name, ledger, *arguments):
        return Command(self.debrief, name, "--ledger", ledger, "--as-of", "2026-10-31", *arguments)

    def report_of_files(self, name, source, *arguments):
        return Command(self.debrief, name, source, "--as-of", "2026-10-31", "--quiet", *arguments)

    # Peers

    def sqlite_import(self, questions, database, *queries, kinds=KINDS):
        imports = [f'.import "{self.log(questions) / f"{kind}.csv"}" {kind}' for kind in kinds]
        before = None if database == ":memory:" else lambda: remove(database)
        return Command("sqlite3", database, ".mode csv", *imports, *queries, before=before)

    def run_python(self, code, before=None):
        return Command(self.python, "-c", code, before=before)

    @functools.cache
    def duckdb_tables(self, questions):
        path = self.folder / f"log-{questions}.duckdb"
        say(f"loading log-{questions} into DuckDB")
        remove(path)
        self.run_python(duckdb_load(path, self.files(questions))).run()
        return path


def say(text):
    print(text, file=sys.stderr, flush=True)


def remove(path):
    for ending in ("", "-wal", "-shm", "-journal", ".wal"):
        if os.path.exists(f"{path}{ending}"):
            os.remove(f"{path}{ending}")


def duckdb_load(database, files):
    tables = "; ".join(f"CREATE TABLE {kind} AS FROM read_csv('{file}')" for kind, file in zip(KINDS, files))
    return f'import duckdb; duckdb.connect("{database}").execute("""{tables}""")'


JSON_LINES = """
import json, sys
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        for line in file:
            json.loads(line)
"""

# What the review breaks down: applications by source; interviews, each counted once a group, by question type,
# preparation, stage, interviewer role and company; the ratings of answers by question type.
SEVEN_GROUPINGS = """
import duckdb
tables = duckdb.connect("{path}", read_only=True)
for query in (
    "SELECT source, outcome, count(*), count(first_reply_on) FROM applications GROUP BY ALL",
    '''SELECT question_type, result, count(*) FROM (SELECT DISTINCT interview_id, question_type FROM questions)
       JOIN interviews USING (interview_id) GROUP BY ALL''',
    "SELECT preparation, result, count(*) FROM interviews GROUP BY ALL",
    "SELECT stage, result, count(*) FROM interviews GROUP BY ALL",
    "SELECT interviewer_role, result, count(*) FROM interviews GROUP BY ALL",
    '''SELECT applications.company, interviews.result, count(*) FROM interviews JOIN applications USING (application_id)
       GROUP BY ALL''',
    "SELECT question_type, rating, count(*) FROM questions GROUP BY ALL",
):
    tables.execute(query).fetchall()
"""

BY_TYPE = "SELECT question_type, count(DISTINCT interview_id) FROM {} GROUP BY question_type"
BY_TYPE_AND_RESULT = """SELECT question_type, result, count(DISTINCT interview_id) FROM {} JOIN {} USING (interview_id)
  GROUP BY question_type, result"""


def review(bench, _):
    ledger = bench.ledger(bench.search())
    count = Command("sqlite3", ledger, "SELECT count(*) FROM applications")
    return Measure(
        "`review`, ledger of 1,000 applications", bench.report("review", ledger),
        [Peer("`sqlite3 LEDGER 'SELECT count(*) …'`", count, 4.0, 2.0)], rounds=6)


def review_files(bench, _):
    sample = pathlib.Path(__file__).parent.parent / "SampleData"
    return Measure("`review SampleData`, from files", bench.report_of_files("review", sample), rounds=6)


def version(bench, _):
    return Measure("`--version`: starting", Command(bench.debrief, "--version"), rounds=6)


def first_import(bench, questions):
    database, duckdb_file = bench.folder / "peer.sqlite", bench.folder / "peer.duckdb"
    return Measure(
        f"`import` of {count_text(questions)} questions, CSV, into a new ledger",
        bench.import_into_new(bench.log(questions)), [
            Peer("`sqlite3` `.import`", bench.sqlite_import(questions, database), 1.0, 0.6),
            Peer("DuckDB, `CREATE TABLE … FROM read_csv`", bench.run_python(
                duckdb_load(duckdb_file, bench.files(questions)), before=lambda: remove(duckdb_file))),
            Peer("sqlite-utils `insert --csv`, questions only, run once", Command(
                bench.python.parent / "sqlite-utils", "insert", database, "questions", bench.files(questions)[-1],
                "--csv", "--silent", before=lambda: remove(database), is_slow=True)),
        ])


def import_again(bench, questions):
    log = bench.log(questions)
    return Measure(
        "the same imported again", Command(bench.debrief, "import", log, "--ledger", bench.ledger(log), "--quiet"),
        [Peer("the first `import`", bench.import_into_new(log), 1.0, 0.5)])


def import_json(bench, questions):
    folder = bench.json_log(questions)
    files = [folder / f"{kind}.jsonl" for kind in KINDS]
    return Measure(
        "`import` of the same as JSON Lines", bench.import_into_new(folder),
        [Peer("Python's `json`, storing nothing", Command(sys.executable, "-c", JSON_LINES, *files), 1.0, 0.5)])


def rates_seven(bench, questions):
    code = SEVEN_GROUPINGS.format(path=bench.duckdb_tables(questions))
    return Measure(
        f"seven breakdowns in one run (`review`), ledger of {count_text(questions)} questions",
        bench.report("review", bench.ledger(bench.log(questions))),
        [Peer("DuckDB, seven groupings", bench.run_python(code), 2.0, 1.0)])


def rates(bench, questions):
    ledger = bench.ledger(bench.log(questions))
    return Measure(
        f"`rates --by question-type`, ledger of {count_text(questions)} questions",
        bench.report("rates", ledger, "--by", "question-type"))


def rates_file(bench, questions):
    file = bench.files(questions)[-1]
    from_csv = BY_TYPE.format(f"read_csv('{file}')")
    return Measure(
        f"`rates --by question-type FILE.csv`, {count_text(questions)} rows, no ledger",
        bench.report_of_files("rates", file, "--by", "question-type"), [
            Peer("`sqlite3` into memory, grouped", bench.sqlite_import(
                questions, ":memory:", BY_TYPE.format("questions"), kinds=("questions",)), 0.8),
            Peer("DuckDB from the CSV", bench.run_python(f'import duckdb; duckdb.sql("""{from_csv}""").fetchall()'),
                 None, 1.0),
            Peer("pandas from the CSV", bench.run_python(
                f'import pandas; pandas.read_csv("{file}").groupby("question_type")["interview_id"].nunique()')),
        ])


def rates_folder(bench, questions):
    _, interviews, asked = bench.files(questions)
    from_csv = BY_TYPE_AND_RESULT.format(f"read_csv('{asked}') AS asked", f"read_csv('{interviews}') AS held")
    return Measure(
        "the same with their interviews and applications",
        bench.report_of_files("rates", bench.log(questions), "--by", "question-type"), [
            Peer("`sqlite3` into memory, joined", bench.sqlite_import(
                questions, ":memory:", BY_TYPE_AND_RESULT.format("questions", "interviews"))),
            Peer("DuckDB from the CSV, joined", bench.run_python(
                f'import duckdb; duckdb.sql("""{from_csv}""").fetchall()')),
        ])


# By the names that select them, in the order of the table; each takes the bench and the number of questions.
MEASURES = {
    "version": version,
    "review": review,
    "review-files": review_files,
    "import": first_import,
    "import-again": import_again,
    "import-json": import_json,
    "rates": rates,
    "rates-seven": rates_seven,
    "rates-file": rates_file,
    "rates-folder": rates_folder,
}


def growth(bench, questions):
    """Import and review of one size."""
    log = bench.log(questions)
    return [bench.import_into_new(log), bench.report("review", bench.ledger(log))]


def count_text(number):
    return f"{number // 1_000_000} M" if number >= 1_000_000 else f"{number // 1000} k"
