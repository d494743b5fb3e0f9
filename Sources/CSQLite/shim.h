#ifndef DEBRIEF_CSQLITE_SHIM_H
#define DEBRIEF_CSQLITE_SHIM_H

#include <sqlite3.h>

/* sqlite3_db_config is variadic, which Swift cannot call; this is the one form of it that is needed: an on/off switch. */
static inline int debrief_sqlite3_db_switch(sqlite3 *connection, int option, int value) {
  int now = 0;
  return sqlite3_db_config(connection, option, value, &now);
}

#endif
