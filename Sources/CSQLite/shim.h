#ifndef DEBRIEF_CSQLITE_SHIM_H
#define DEBRIEF_CSQLITE_SHIM_H

#include <sqlite3.h>

/* sqlite3_db_config is variadic, which Swift cannot call; this is the one form of it that is needed: an on/off switch. */
static inline int debrief_sqlite3_db_switch(sqlite3 *connection, int option, int value) {
  int now = 0;
  return sqlite3_db_config(connection, option, value, &now);
}

/* Sets up the library before its first use, where that is still possible; this form of sqlite3_config is variadic too.
   Nobody asks how much memory the library has taken, and counting it takes a lock at every allocation. */
static inline int debrief_sqlite3_set_up(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

/* Room for the small, short-lived values of a connection: `count` pieces of `size` bytes. */
static inline int debrief_sqlite3_db_lookaside(sqlite3 *connection, int size, int count) {
  return sqlite3_db_config(connection, SQLITE_DBCONFIG_LOOKASIDE, (void *)0, size, count);
}

#endif
