extension Schema {
  /// Version 1, as released: never to be changed.
  ///
  /// A table a kind, with the columns of `EntityKind.fields`: closed vocabularies by raw value, sets of terms as bit
  /// masks, days as `Moment` writes them, money in minor units, companies and other recurring words by number. The
  /// own id is `own_id`, unique within the system that gave it; what identifies a record without one is indexed (of
  /// questions, the kind with most rows, only when it is first asked for: see `KindTable`).
  /// `extra` holds the columns that nothing maps to, as a JSON object; `file_id` and `line` say where the record was
  /// last written from. `change` holds what updates replaced (`old`: a JSON array of parent, source system, extra and
  /// the fields), from which an import is undone.
  static let version1 = """
    CREATE TABLE import (
      id INTEGER PRIMARY KEY,
      at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE import_file (
      id INTEGER PRIMARY KEY,
      import_id INTEGER NOT NULL REFERENCES import (id),
      path TEXT NOT NULL,
      hash TEXT NOT NULL,
      kind TEXT NOT NULL,
      source_system TEXT NOT NULL,
      is_snapshot INTEGER NOT NULL CHECK (is_snapshot IN (0, 1)),
      inserted INTEGER NOT NULL DEFAULT 0,
      updated INTEGER NOT NULL DEFAULT 0,
      unchanged INTEGER NOT NULL DEFAULT 0,
      rejected INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX import_file_import ON import_file (import_id);

    CREATE TABLE import_count (
      file_id INTEGER NOT NULL REFERENCES import_file (id),
      kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 9),
      inserted INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      PRIMARY KEY (file_id, kind)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE import_reject (
      id INTEGER PRIMARY KEY,
      file_id INTEGER NOT NULL REFERENCES import_file (id),
      line INTEGER NOT NULL,
      raw TEXT NOT NULL,
      reasons TEXT NOT NULL
    ) STRICT;
    CREATE INDEX import_reject_file ON import_reject (file_id);

    CREATE TABLE import_note (
      id INTEGER PRIMARY KEY,
      file_id INTEGER NOT NULL REFERENCES import_file (id),
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX import_note_file ON import_note (file_id);

    CREATE TABLE change (
      id INTEGER PRIMARY KEY,
      file_id INTEGER NOT NULL REFERENCES import_file (id),
      kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 9),
      record_id INTEGER NOT NULL,
      old_file_id INTEGER NOT NULL,
      old_line INTEGER NOT NULL,
      old TEXT NOT NULL
    ) STRICT;
    CREATE INDEX change_file ON change (file_id);
    CREATE INDEX change_old_file ON change (old_file_id);

    CREATE TABLE company (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      file_id INTEGER REFERENCES import_file (id)
    ) STRICT;

    CREATE TABLE company_alias (
      key TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      company_id INTEGER NOT NULL REFERENCES company (id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE label (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      file_id INTEGER NOT NULL REFERENCES import_file (id)
    ) STRICT;

    CREATE TABLE applications (
      id INTEGER PRIMARY KEY,
      own_id TEXT,
      source_system TEXT NOT NULL DEFAULT '',
      company INTEGER REFERENCES company (id),
      role INTEGER REFERENCES label (id),
      level INTEGER REFERENCES label (id),
      location INTEGER REFERENCES label (id),
      work_mode INTEGER REFERENCES label (id),
      source INTEGER REFERENCES label (id),
      applied_on TEXT CHECK (applied_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
      first_reply_on TEXT CHECK (first_reply_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
      posted_low INTEGER,
      posted_high INTEGER,
      currency TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
      pay_period INTEGER CHECK (pay_period BETWEEN 0 AND 4),
      outcome INTEGER CHECK (outcome BETWEEN 0 AND 5),
      closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
      resume INTEGER REFERENCES label (id),
      url TEXT,
      notes TEXT,
      extra TEXT,
      file_id INTEGER NOT NULL REFERENCES import_file (id),
      line INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX applications_own_id ON applications (own_id, source_system);
    CREATE INDEX applications_identity ON applications (company, role, substr(applied_on, 1, 10));

    CREATE TABLE stages (
      id INTEGER PRIMARY KEY,
      application_id INTEGER NOT NULL REFERENCES applications (id),
      stage INTEGER NOT NULL CHECK (stage BETWEEN 0 AND 7),
      entered_on TEXT CHECK (entered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
      result INTEGER CHECK (result BETWEEN 0 AND 4),
      result_on TEXT CHECK (result_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
      notes TEXT,
      extra TEXT,
      file_id INTEGER NOT NULL REFERENCES import_file (id),
      line INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX stages_identity ON stages (application_id, stage, substr(entered_on, 1, 10));

    CREATE TABLE interviews (
      id INTEGER PRIMARY KEY,
      application_id INTEGER REFERENCES applications (id),
      own_id TEXT,
      source_system TEXT NOT NULL DEFAULT '',
      stage INTEGER CHECK (stage BETWEEN 0 AND 7),
      held_on TEXT CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
      medium INTEGER REFERENCES label (id),
      minutes INTEGER CHECK (minutes BETWEEN 0 AND 100000),
      interviewer TEXT,
      interviewer_role INTEGER REFERENCES label (id),
      preparation INTEGER CHECK (preparation BETWEEN 0 AND 3),
      preparation_hours REAL CHECK (preparation_hours BETWEEN 0.0 AND 10000.0),
      preparation_items INTEGER CHECK (preparation_items BETWEEN 0 AND 4095),
      result INTEGER CHECK (result BETWEEN 0 AND 4),
      result_on TEXT CHECK (result_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
      signal INTEGER CHECK (signal BETWEEN 0 AND 2),
      confidence REAL CHECK (confidence BETWEEN 1 AND 5),
      next_step_by TEXT CHECK (next_step_by GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
      thanked_on TEXT CHECK (thanked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
      followed_up_on TEXT CHECK (followed_up_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
      notes TEXT,
      extra TEXT,
      file_id INTEGER NOT NULL REFERENCES import_file (id),
      line INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX interviews_own_id ON interviews (own_id, source_system);
    CREATE INDEX interviews_identity ON interviews (application_id, stage, substr(held_on, 1, 10));

    CREATE TABLE questions (
      id INTEGER PRIMARY KEY,
      interview_id INTEGER NOT NULL REFERENCES interviews (id),
      own_id TEXT,
      source_system TEXT NOT NULL DEFAULT '',
      question TEXT,
      question_type INTEGER CHECK (question_type BETWEEN 0 AND 15),
      rating REAL CHECK (rating BETWEEN 1 AND 5),
      used_star INTEGER CHECK (used_star IN (0, 1)),
      answer_seconds INTEGER CHECK (answer_seconds BETWEEN 0 AND 1000000),
      notes TEXT,
      extra TEXT,
      file_id INTEGER NOT NULL REFERENCES import_file (id),
      line INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX questions_own_id ON questions (own_id, source_system);

    CREATE TABLE journal (
      id INTEGER PRIMARY KEY,
      interview_id INTEGER REFERENCES interviews (id),
      own_id TEXT,
      source_system TEXT NOT NULL DEFAULT '',
      written_on TEXT CHECK (written_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
      company INTEGER REFERENCES company (id),
      text TEXT,
      strong INTEGER CHECK (strong BETWEEN 0 AND 4294967295),
      weak INTEGER CHECK (weak BETWEEN 0 AND 4294967295),
      clarity REAL CHECK (clarity BETWEEN 1 AND 5),
      articulation REAL CHECK (articulation BETWEEN 1 AND 5),
      engagement REAL CHECK (engagement BETWEEN 1 AND 5),
      mood INTEGER REFERENCES label (id),
      extra TEXT,
      file_id INTEGER NOT NULL REFERENCES import_file (id),
      line INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX journal_own_id ON journal (own_id, source_system);
    CREATE INDEX journal_identity ON journal (interview_id, company, substr(written_on, 1, 10));

    CREATE TABLE practice (
      id INTEGER PRIMARY KEY,
      practised_on TEXT CHECK (practised_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
      question_type INTEGER CHECK (question_type BETWEEN 0 AND 15),
      method INTEGER REFERENCES label (id),
      minutes INTEGER CHECK (minutes BETWEEN 0 AND 100000),
      rating REAL CHECK (rating BETWEEN 1 AND 5),
      notes TEXT,
      extra TEXT,
      file_id INTEGER NOT NULL REFERENCES import_file (id),
      line INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX practice_identity ON practice (question_type, method, minutes, substr(practised_on, 1, 10));

    CREATE TABLE salary (
      id INTEGER PRIMARY KEY,
      own_id TEXT,
      source_system TEXT NOT NULL DEFAULT '',
      company INTEGER REFERENCES company (id),
      role INTEGER REFERENCES label (id),
      level INTEGER REFERENCES label (id),
      location INTEGER REFERENCES label (id),
      source INTEGER REFERENCES label (id),
      low INTEGER,
      high INTEGER,
      component INTEGER CHECK (component BETWEEN 0 AND 1),
      currency TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
      pay_period INTEGER CHECK (pay_period BETWEEN 0 AND 4),
      as_of TEXT CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
      sample_size INTEGER CHECK (sample_size BETWEEN 0 AND 1000000000),
      url TEXT,
      extra TEXT,
      file_id INTEGER NOT NULL REFERENCES import_file (id),
      line INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX salary_own_id ON salary (own_id, source_system);
    CREATE INDEX salary_identity
      ON salary (company, role, level, location, source, low, high, component, currency, pay_period,
        sample_size, substr(as_of, 1, 10));

    CREATE TABLE offers (
      id INTEGER PRIMARY KEY,
      application_id INTEGER NOT NULL REFERENCES applications (id),
      own_id TEXT,
      source_system TEXT NOT NULL DEFAULT '',
      role INTEGER REFERENCES label (id),
      level INTEGER REFERENCES label (id),
      location INTEGER REFERENCES label (id),
      offered_on TEXT CHECK (offered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
      base INTEGER,
      bonus INTEGER,
      bonus_percent REAL CHECK (bonus_percent BETWEEN 0.0 AND 1000.0),
      equity_per_year INTEGER,
      sign_on INTEGER,
      benefits_per_year INTEGER,
      retirement_match INTEGER,
      paid_days_off REAL CHECK (paid_days_off BETWEEN 0.0 AND 366.0),
      currency TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
      pay_period INTEGER CHECK (pay_period BETWEEN 0 AND 4),
      deadline TEXT CHECK (deadline GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
      decision INTEGER CHECK (decision BETWEEN 0 AND 3),
      decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
      notes TEXT,
      extra TEXT,
      file_id INTEGER NOT NULL REFERENCES import_file (id),
      line INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX offers_own_id ON offers (own_id, source_system);
    CREATE INDEX offers_identity ON offers (application_id, substr(offered_on, 1, 10));

    CREATE TABLE expectations (
      id INTEGER PRIMARY KEY,
      role INTEGER REFERENCES label (id),
      level INTEGER REFERENCES label (id),
      location INTEGER REFERENCES label (id),
      floor INTEGER,
      target INTEGER,
      currency TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
      pay_period INTEGER CHECK (pay_period BETWEEN 0 AND 4),
      as_of TEXT CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
      extra TEXT,
      file_id INTEGER NOT NULL REFERENCES import_file (id),
      line INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX expectations_identity ON expectations (role, level, location, currency, substr(as_of, 1, 10));

    CREATE TABLE exchange_rates (
      id INTEGER PRIMARY KEY,
      "from" TEXT NOT NULL CHECK ("from" GLOB '[A-Z][A-Z][A-Z]'),
      "to" TEXT NOT NULL CHECK ("to" GLOB '[A-Z][A-Z][A-Z]'),
      rate REAL NOT NULL CHECK (rate BETWEEN 1e-12 AND 1000000000000.0),
      as_of TEXT CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*'),
      extra TEXT,
      file_id INTEGER NOT NULL REFERENCES import_file (id),
      line INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX exchange_rates_identity ON exchange_rates ("from", "to", substr(as_of, 1, 10));
    """
}
