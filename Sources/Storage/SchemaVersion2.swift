extension Schema {
  /// Version 2, as released: never to be changed.
  ///
  /// `packed` holds, for the kinds with most records, what reports read of them, many records to a row: see `Packing`.
  /// It is made of the tables like an index, and the triggers keep it from saying something else, whichever program
  /// updates or deletes a record: what is packed of it goes. New records need no trigger: what is packed is complete,
  /// so that their numbers lie elsewhere. (SQLite runs no trigger for a record that REPLACE removes; debrief replaces
  /// none, and `integrityProblems` finds what another program has replaced.)
  static let version2 = """
    CREATE TABLE packed (
      id INTEGER PRIMARY KEY,
      records BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER applications_changed AFTER UPDATE ON applications BEGIN \
    DELETE FROM packed WHERE id = (0 << 40) | ((old.id - 1) >> 6); END;
    CREATE TRIGGER applications_removed AFTER DELETE ON applications BEGIN \
    DELETE FROM packed WHERE id = (0 << 40) | ((old.id - 1) >> 6); END;
    CREATE TRIGGER stages_changed AFTER UPDATE ON stages BEGIN \
    DELETE FROM packed WHERE id = (1 << 40) | ((old.id - 1) >> 6); END;
    CREATE TRIGGER stages_removed AFTER DELETE ON stages BEGIN \
    DELETE FROM packed WHERE id = (1 << 40) | ((old.id - 1) >> 6); END;
    CREATE TRIGGER interviews_changed AFTER UPDATE ON interviews BEGIN \
    DELETE FROM packed WHERE id = (2 << 40) | ((old.id - 1) >> 6); END;
    CREATE TRIGGER interviews_removed AFTER DELETE ON interviews BEGIN \
    DELETE FROM packed WHERE id = (2 << 40) | ((old.id - 1) >> 6); END;
    CREATE TRIGGER questions_changed AFTER UPDATE ON questions BEGIN \
    DELETE FROM packed WHERE id = (3 << 40) | ((old.id - 1) >> 6); END;
    CREATE TRIGGER questions_removed AFTER DELETE ON questions BEGIN \
    DELETE FROM packed WHERE id = (3 << 40) | ((old.id - 1) >> 6); END;
    """
}
