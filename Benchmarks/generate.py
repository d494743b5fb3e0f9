#!/usr/bin/env python3
"""Invented logs for the benchmarks, in debrief's native formats. The same arguments give the same bytes.

  generate.py search APPLICATIONS FOLDER        a whole job search: every kind of record, as CSV
  generate.py log QUESTIONS FOLDER              applications, interviews and questions, as CSV
  generate.py log QUESTIONS FOLDER --json       the same records as JSON Lines
"""

import csv
import datetime
import io
import itertools
import json
import os
import random
import sys

SEED = 20261031

COLUMNS = {
    "applications": "application_id,company,role,level,location,work_mode,source,applied_on,first_reply_on,posted_low,"
    "posted_high,currency,pay_period,outcome,closed_on,resume,url,notes",
    "stages": "application_id,company,role,stage,entered_on,result,result_on,notes",
    "interviews": "interview_id,application_id,company,role,stage,held_on,medium,minutes,interviewer,interviewer_role,"
    "preparation,preparation_hours,preparation_items,result,result_on,signal,confidence,next_step_by,thanked_on,"
    "followed_up_on,notes",
    "questions": "question_id,interview_id,question,question_type,rating,used_star,answer_seconds,notes",
    "journal": "entry_id,written_on,interview_id,company,text,strong,weak,clarity,articulation,engagement,mood",
    "practice": "practised_on,question_type,method,minutes,rating,notes",
    "salary": "research_id,company,role,level,location,source,low,high,component,currency,pay_period,as_of,sample_size,"
    "url",
    "offers": "offer_id,application_id,company,role,level,location,offered_on,base,bonus,currency,pay_period,deadline,"
    "decision,decided_on,notes",
    "expectations": "role,level,location,floor,target,currency,pay_period,as_of",
    "exchange-rates": "from,to,rate,as_of",
}

ROLES = ["Backend Engineer", "Platform Engineer", "Full-Stack Engineer", "Site Reliability Engineer", "Data Engineer",
         "Frontend Engineer", "Machine Learning Engineer", "Engineering Manager"]
LEVELS = ["Mid", "Senior", "Senior", "Senior", "Staff"]
PLACES = ["Berlin", "Remote EU", "Amsterdam", "Lisbon", "Remote US", "München", "Zürich", "Kraków"]
WORK_MODES = ["hybrid", "remote", "onsite"]
SOURCES = ["LinkedIn Easy Apply", "company site", "job board", "referral", "recruiter", "alumni group", "career fair"]
RESUMES = ["general-v1", "general-v2", "platform-v1", "short"]
STAGES = ["recruiter-screen", "phone-interview", "technical-interview", "final-interview"]
INTERVIEWER_ROLES = ["recruiter", "senior engineer", "engineering manager", "director", "product manager", "founder"]
MEDIA = ["phone", "video", "video", "onsite"]
ITEMS = ["company-research", "technology-stack", "product-use", "interviewer-research", "role-mapping", "stories",
         "questions-for-them", "mock-interview", "environment", "notes-at-hand"]
PREPARATION = ["none", "light", "moderate", "thorough"]
MOODS = ["hopeful", "flat", "determined", "tired"]
STRONG = ["well-prepared", "clear", "structured", "concrete-examples", "thinking-aloud", "rapport", "good-questions"]
WEAK = ["unprepared", "rambling", "too-fast", "filler-words", "nervous", "no-specifics", "technical-gap"]
NOTES = ["they use Kafka, Postgres and a lot of cron", "asked twice, I think it matters to them", "went well",
         "ran out of time before the second half", 'he said "we are a family", twice', "café noise on their side",
         "would like to hear more about on-call, and about who decides", "Größe der Gruppe: sieben",
         "follow up on this"]

QUESTIONS = {
    "introduction": ["Tell me about yourself and {}.", "Walk me through your path to {}."],
    "motivation": ["Why do you want to work on {}?", "What draws you to {}, and why now?"],
    "behavioral": ["Tell me about a time when {} went wrong.", "Describe a disagreement over {}, and how it ended."],
    "situational": ["What would you do if {} failed on a Friday?", "Suppose nobody owns {}. How do you begin?"],
    "project": ["What are you proudest of about {}?", "Which part of {} would you do again, and which not?"],
    "technical": ["How does {} behave under load?", "Explain {} to somebody new, in two minutes."],
    "coding": ["Write a function that checks {}, then make it faster.", "Parse {} without a library."],
    "system-design": ["Design {} for ten million users.", "How would you store and query {}, cheaply?"],
    "debugging": ["Here is a trace of {}. What do you look at first?", "The error rate of {} doubled overnight. Why?"],
    "strengths-weaknesses": ["What is hard for you about {}?"],
    "career-history": ["What did you do at the company that built {}?"],
    "compensation": ["What are your expectations, given {}?"],
    "culture-fit": ["How should a team decide about {}?"],
    "logistics": ["When could you start on {}?"],
    "closing": ["What would you ask us about {}?"],
}
SUBJECTS = [f"{adjective} {noun}" for adjective in
            ["the old", "a shared", "our", "an unreliable", "the first", "a large", "their", "the “new”"]
            for noun in ["payments service", "message queue", "deployment, build and release", "search index",
                         "on-call rota", "parcel tracking", "public API", "migration", "cache", "sign-up form",
                         "billing run", "data model", "access log", "rate limiter", "code review", "test suite"]]


class Day:
    """Days as text, by number."""

    def __init__(self, last, count):
        first = last - datetime.timedelta(days=count - 1)
        self.text = [(first + datetime.timedelta(days=number)).isoformat() for number in range(count)]
        self.last = count - 1

    def __call__(self, number):
        """Empty after the last day: it has not happened yet."""
        return self.text[number] if number <= self.last else ""


class Writer:
    """One file a kind, as CSV or JSON Lines."""

    def __init__(self, folder, kind, as_json):
        self.columns = COLUMNS[kind].split(",")
        self.as_json = as_json
        self.file = open(os.path.join(folder, kind + (".jsonl" if as_json else ".csv")), "w", encoding="utf-8",
                         newline="", buffering=1 << 20)
        if not as_json:
            self.csv = csv.writer(self.file, lineterminator="\n")
            self.csv.writerow(self.columns)

    def add(self, *values):
        """Values in the order of the columns; empty ones at the end may be missing."""
        if not self.as_json:
            self.csv.writerow(values + ("",) * (len(self.columns) - len(values)))
            return
        self.file.write(json.dumps({name: value for name, value in zip(self.columns, values) if value != ""},
                                   ensure_ascii=False) + "\n")


def csv_text(text):
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="").writerow([text])
    return buffer.getvalue()


class QuestionWriter:
    """Questions, of which there are millions: pieces written beforehand."""

    def __init__(self, folder, as_json):
        self.writer = Writer(folder, "questions", as_json)
        self.write = self.writer.file.write
        self.count = 0
        pairs = [(kind, template.format(subject)) for kind, templates in QUESTIONS.items() for template in templates
                 for subject in SUBJECTS]
        random.Random(SEED).shuffle(pairs)
        pairs = list(itertools.islice(itertools.cycle(pairs), 4096))
        ratings = ["", 1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, ""]
        stars = ["yes", "no", "", ""]
        seconds = ["", ""] + [30 + 4 * step for step in range(62)]
        notes = [NOTES[index % len(NOTES)] if index % 3 == 0 else "" for index in range(64)]
        if as_json:
            def member(name, values):
                return ["" if value == "" else f', "{name}": {json.dumps(value, ensure_ascii=False)}'
                        for value in values]
            self.line = '{{"question_id": "Q{:08d}", "interview_id": "I{:07d}"{}{}{}{}{}}}\n'.format
            texts = [f', "question": {json.dumps(text, ensure_ascii=False)}, "question_type": "{kind}"'
                     for kind, text in pairs]
            self.pools = (texts, member("rating", ratings), member("used_star", stars),
                          member("answer_seconds", seconds), member("notes", notes))
        else:
            self.line = "Q{:08d},I{:07d},{},{},{},{},{}\n".format
            self.pools = ([f"{csv_text(text)},{kind}" for kind, text in pairs], ratings, stars, seconds,
                          [csv_text(note) if note else "" for note in notes])

    def add(self, interview, count, bits):
        texts, ratings, stars, seconds, notes = self.pools
        line = self.line
        for number in range(self.count, self.count + count):
            draw = bits(28)
            self.write(line(number, interview, texts[draw & 4095], ratings[draw >> 12 & 15], stars[draw >> 16 & 3],
                            seconds[draw >> 16 & 63], notes[draw >> 22]))
        self.count += count


def companies(count):
    first = ["Quill", "Fenni", "Bracken", "Oaken", "Dove", "Lark", "Salt", "Marrow", "Tide", "Copper", "Ash", "Thistle",
             "Grey", "Hollow", "Ember", "Wren"]
    last = ["haven", "moor", "holt", "fjord", "tarn", "spindle", "dyke", "well", "croft", "mere", "field", "gate",
            "lowe", "wick", "stone", "bury"]
    sector = ["", " Systems", " Freight", " Labs", " GmbH", " Health", " & Sons, Ltd"]
    names = [a + b + c for c in sector for a in first for b in last]
    return [names[index] if index < len(names) else f"{names[index % len(names)]} {index // len(names)}"
            for index in range(count)]


class Search:
    """Applications with what became of them, one after another."""

    def __init__(self, folder, as_json, days, company_count, stages, share_heard):
        self.random = random.Random(SEED)
        self.day = Day(datetime.date(2026, 10, 31), days)
        self.companies = companies(company_count)
        self.share_heard = share_heard
        self.applications = Writer(folder, "applications", as_json)
        self.stages = Writer(folder, "stages", as_json) if stages else None
        self.interviews = Writer(folder, "interviews", as_json)
        self.questions = QuestionWriter(folder, as_json)
        self.application_count = 0
        self.interview_count = 0
        self.heard = []
        self.offered = []

    def application(self, most_questions):
        """One application with its stages, interviews and questions."""
        draw, day = self.random, self.day
        number = self.application_count
        self.application_count += 1
        own_id, company, role = f"A{number:06d}", draw.choice(self.companies), draw.choice(ROLES)
        level, place, source = draw.choice(LEVELS), draw.choice(PLACES), draw.choice(SOURCES)
        applied = draw.randrange(day.last + 1)
        steps = 0
        if draw.random() < self.share_heard:
            steps = 1
            while steps < 8 and draw.random() < 0.72:
                steps += 1
        ending = draw.choices(["rejected", "ghosted", "withdrew"], [6, 3, 1])[0]
        has_offer = steps >= 4 and draw.random() < 0.15
        if has_offer:
            ending = "declined"
        now = applied + draw.randrange(2, 15)
        first_reply = day(now) if steps or ending == "rejected" else ""
        if self.stages:
            self.stages.add(own_id, company, role, "applied", day(applied), "advanced" if steps else ending, day(now))
        for step in range(steps):
            if now > day.last or self.questions.count >= most_questions:
                break
            is_last = step == steps - 1
            answered = now + draw.randrange(1, 10)
            result = "advanced" if not is_last or has_offer else ending
            if answered > day.last:
                result = "pending"
            self.interview(own_id, company, role, STAGES[min(step, 3)], now, result, answered, most_questions)
            now = answered + draw.randrange(1, 8)
        outcome = ending if now <= day.last else ""
        low = 60 + draw.randrange(50)
        posted = (low * 1000, (low + 14) * 1000, "EUR", "year") if low % 3 else ("", "", "", "")
        self.applications.add(
            own_id, company, role, level, place, draw.choice(WORK_MODES), source, day(applied), first_reply, *posted,
            outcome, day(now) if outcome else "", draw.choice(RESUMES), f"https://jobs.example/{number}",
            draw.choice(NOTES) if number % 4 == 0 else "")
        if has_offer and now <= day.last:
            self.offered.append((own_id, company, role, level, place, now))
            if self.stages:
                self.stages.add(own_id, company, role, "offer", day(now), "withdrew", day(now))

    def interview(self, application, company, role, stage, held, result, answered, most_questions):
        draw, day = self.random, self.day
        number = self.interview_count
        self.interview_count += 1
        level = draw.choices([0, 1, 2, 3, 4], [2, 3, 4, 3, 1])[0]
        items = ";".join(draw.sample(ITEMS, 2 * level)) if 0 < level < 4 else ""
        result_day = day(answered) if result not in ("pending", "ghosted") else ""
        if self.stages:
            self.stages.add(application, company, role, stage, day(held), result, result_day)
        self.interviews.add(
            f"I{number:07d}", application, company, role, stage, day(held), draw.choice(MEDIA),
            draw.choice([30, 45, 60, 90]), "Robin Example", draw.choice(INTERVIEWER_ROLES),
            PREPARATION[level] if level < 4 else "", level if 0 < level < 4 else "", items, result, result_day,
            draw.choice(["engaged", "neutral", "cold", ""]), draw.choice([2, 3, 4, 5, ""]), "",
            day(held + 1) if number % 3 else "", "", draw.choice(NOTES) if number % 8 == 0 else "")
        if number % 3 == 0:
            self.heard.append((number, company, held + 1))
        self.questions.add(number, min(2 + draw.randrange(7), most_questions - self.questions.count), draw.getrandbits)


def log(questions, folder, as_json):
    search = Search(folder, as_json, days=2192, company_count=2000, stages=False, share_heard=1)
    while search.questions.count < questions:
        search.application(most_questions=questions)


def search(applications, folder):
    search = Search(folder, False, days=365, company_count=max(1, applications * 3 // 5), stages=True, share_heard=0.35)
    for _ in range(applications):
        search.application(most_questions=sys.maxsize)
    draw, day = search.random, search.day
    journal = Writer(folder, "journal", False)
    for entry, (interview, company, written) in enumerate(search.heard):
        weak = draw.sample(WEAK, draw.randrange(3))
        text = f"{draw.choice(NOTES).capitalize()}. I was {draw.choice(['nervous', 'calm, for once', 'too fast'])}."
        journal.add(f"J{entry:04d}", day(min(written, day.last)), f"I{interview:07d}", company, text,
                    ";".join(draw.sample(STRONG, draw.randrange(3))), ";".join(weak), draw.randrange(1, 6),
                    draw.randrange(1, 6), draw.randrange(1, 6), draw.choice(MOODS))
    practice = Writer(folder, "practice", False)
    for session in range(applications // 5):
        practice.add(day(draw.randrange(day.last)), draw.choice(list(QUESTIONS)),
                     draw.choice(["aloud", "timer", "mock"]), draw.choice([20, 30, 45]), draw.randrange(1, 6),
                     NOTES[session % len(NOTES)])
    salary = Writer(folder, "salary", False)
    for row in range(applications // 10):
        low = 55 + draw.randrange(40)
        salary.add(f"R{row:04d}", "", draw.choice(ROLES), draw.choice(LEVELS), draw.choice(PLACES),
                   draw.choice(["Glassdoor", "PayScale", "levels.fyi", "recruiter"]), low * 1000, (low + 18) * 1000,
                   "base", "EUR", "year", day(draw.randrange(day.last)), draw.randrange(3, 400),
                   f"https://pay.example/{row}")
    offers = Writer(folder, "offers", False)
    for row, (application, company, role, level, place, offered) in enumerate(search.offered):
        is_open = offered > day.last - 10
        base = 70_000 + 1000 * draw.randrange(40)
        offers.add(f"O{row}", application, company, role, level, place, day(offered), base, 4000, "EUR", "year",
                   day(offered + 7), "pending" if is_open else "declined", "" if is_open else day(offered + 5))
    expectations = Writer(folder, "expectations", False)
    for role in ROLES:
        expectations.add(role, "Senior", "Berlin", 78_000, 90_000, "EUR", "year", day(0))
    rates = Writer(folder, "exchange-rates", False)
    for month in range(12):
        rates.add("EUR", "USD", 1.1 + month / 200, day(month * 30))


if __name__ == "__main__":
    what, count, target = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    os.makedirs(target, exist_ok=True)
    if what == "search":
        search(count, target)
    else:
        log(count, target, "--json" in sys.argv)
