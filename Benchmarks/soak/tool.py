"""What every part needs: the program, a folder, data, and a look into a ledger."""
import hashlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

# How debrief may end (sysexits.h); 70 is a fault of its own and never allowed.
DONE, SOME_REJECTED, USAGE, UNUSABLE, NO_INPUT, CANNOT_WRITE, BUSY = 0, 1, 2, 65, 66, 73, 75


class Outcome:
    """One run of the program."""

    def __init__(self, words, status, out, err, seconds):
        self.words, self.status, self.out, self.err, self.seconds = words, status, out, err, seconds

    @property
    def crashed(self):
        return self.status < 0 or self.status in (70, 132, 133, 134, 136, 139)

    def __str__(self):
        said = self.err.decode(errors="replace").strip()
        if self.crashed:
            lines = [line for line in said.split("\n") if "atal error" in line or "crashed" in line or ROOT in line]
            said = "\n".join(lines[:8])
        said = said[:1000]
        return f"debrief {' '.join(self.words)}: status {self.status} after {self.seconds:.1f} s: {said}"


class Soak:
    """A folder of its own, removed at the end, and a list of what did not hold."""

    def __init__(self, options):
        self.rounds, self.seconds = options.rounds, options.seconds
        self.random = random.Random(options.seed)
        self.program = os.path.abspath(options.debrief or built_program())
        self.failures = []

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="debrief-soak-")
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def path(self, *names):
        return os.path.join(self.folder, *names)

    # What holds

    def expect(self, holds, what):
        if not holds:
            self.failures.append(str(what))
            if len(self.failures) <= 20:
                print(f"   FAILS: {what}", flush=True)
        return holds

    def say(self, text):
        print(f"   {text}", flush=True)

    def keep(self, path, name):
        """Sets a file aside that something did not survive, to try again."""
        folder = os.path.join(tempfile.gettempdir(), "debrief-soak-found")
        os.makedirs(folder, exist_ok=True)
        shutil.copyfile(path, os.path.join(folder, name))

    # Running

    def environment(self, ledger):
        return {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": self.folder, "TMPDIR": self.folder, "LC_ALL": "C",
            "TZ": "UTC", "DEBRIEF_LEDGER": ledger or self.path("ledger.sqlite"),
        }

    def start(self, words, ledger=None, **more):
        return subprocess.Popen(
            [self.program, *words], env=self.environment(ledger), stdin=subprocess.DEVNULL, **more)

    def run(self, *words, ledger=None, patience=120, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, before=None,
            folder=None, under=()):
        """Runs to the end, by the command `under` where one is given; one that hangs is ended and counts as crashed."""
        began = time.monotonic()
        try:
            done = subprocess.run(
                [*under, self.program, *words], env=self.environment(ledger), stdin=stdin, stdout=stdout,
                stderr=subprocess.PIPE, timeout=patience, preexec_fn=before, cwd=folder)
        except subprocess.TimeoutExpired:
            return Outcome(words, -signal.SIGALRM, b"", b"hangs", time.monotonic() - began)
        return Outcome(words, done.returncode, done.stdout or b"", done.stderr, time.monotonic() - began)

    def run_well(self, *words, **more):
        outcome = self.run(*words, **more)
        self.expect(outcome.status == DONE, outcome)
        return outcome

    # Data

    def write(self, name, text):
        path = self.path(name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        return path

    def log(self, name, applications, tag="a", questions=4):
        """A folder with a log: applications, an interview each, some questions each."""
        draw = random.Random(f"{tag}{applications}")
        stages, results = ["phone", "technical", "onsite"], ["advanced", "rejected", "ghosted"]
        types = ["behavioral", "coding", "system-design", "technical"]
        rows = {"applications": ["application_id,company,role,applied_on"],
                "interviews": ["interview_id,application_id,stage,held_on,result,preparation"],
                "questions": ["question_id,interview_id,question,question_type,rating"]}
        for number in range(applications):
            key = f"{tag}{number}"
            day = f"2026-{draw.randint(1, 9):02}-{draw.randint(1, 28):02}"
            rows["applications"].append(f"{key},Company {draw.randint(1, applications // 2 + 1)},Engineer,{day}")
            rows["interviews"].append(
                f"i{key},{key},{draw.choice(stages)},{day},{draw.choice(results)},{draw.choice(['none', 'light', 'deep'])}")
            for question in range(questions):
                rows["questions"].append(
                    f"q{key}-{question},i{key},Tell me about question {question} of {key},{draw.choice(types)},"
                    f"{draw.randint(1, 5)}")
        for kind, lines in rows.items():
            self.write(f"{name}/{kind}.csv", "\n".join(lines) + "\n")
        return self.path(name)


def built_program():
    found = [os.path.join(ROOT, ".build", kind, "debrief") for kind in ("release", "debug")]
    found = sorted((path for path in found if os.access(path, os.X_OK)), key=os.path.getmtime)
    if not found:
        sys.exit("soak: there is no built debrief; run 'swift build -c release', or name one with --debrief")
    return found[-1]


# Ledgers


def problems(path):
    """What SQLite itself finds wrong with the file; empty where nothing is."""
    connection = sqlite3.connect(path, timeout=10)
    try:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        found += [f"orphan in {row[0]}" for row in connection.execute("PRAGMA foreign_key_check")]
        return found
    except sqlite3.Error as error:
        return [str(error)]
    finally:
        connection.close()


def state(path):
    """A fingerprint of every row of every table: equal where two ledgers hold the same."""
    digest = hashlib.sha256()
    connection = sqlite3.connect(path, timeout=10)
    try:
        names = [row[0] for row in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")]
        for name in names:
            digest.update(name.encode())
            for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2'):
                digest.update(repr(row).encode())
    finally:
        connection.close()
    return digest.hexdigest()


def copy_ledger(old, new):
    """Copies a ledger that nobody has open, without what lies beside it."""
    for side in ("", "-wal", "-shm", "-journal"):
        if os.path.exists(new + side):
            os.remove(new + side)
    if old:
        shutil.copyfile(old, new)
        os.chmod(new, 0o600)


def contents(folder):
    """The bytes of every file in a folder, by name; nothing where there is no folder."""
    found = {}
    for name in os.listdir(folder) if os.path.isdir(folder) else []:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            with open(path, "rb") as file:
                found[name] = file.read()
    return found
