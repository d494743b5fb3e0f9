# Sourced by Scripts/demo and Scripts/test: what the build needs, installed where it is missing.
# Debian and Ubuntu (apt), Fedora (dnf), macOS (brew); as root or through sudo. Does nothing where all is there.

set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    say "Needs root to run: $*"
    exit 1
  fi
}

# A C header that the compiler finds.
has_header() {
  printf '#include <%s>\n' "$1" | "$(command -v clang || command -v cc || echo false)" -E -x c - >/dev/null 2>&1
}

# The C++ library as an archive, which a release on Linux is linked with. Debian has it with the shared library.
has_archive() {
  [ "$(uname)" != Linux ] || [ -e "$("$(command -v clang || command -v cc || echo false)" -print-file-name=libstdc++.a)" ]
}

install_libraries() {
  missing=""
  has_header sqlite3.h || missing="sqlite"
  has_header xlsxwriter.h || missing="$missing xlsxwriter"
  has_archive || missing="$missing libstdc++"
  [ -z "$missing" ] && return 0
  say "Installing the development files of SQLite and libxlsxwriter ..."
  if command -v apt-get >/dev/null 2>&1; then
    as_root apt-get update -qq
    DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq libsqlite3-dev libxlsxwriter-dev >&2
  elif command -v dnf >/dev/null 2>&1; then
    as_root dnf install -y -q sqlite-devel libxlsxwriter-devel libstdc++-static >&2
  elif command -v brew >/dev/null 2>&1; then
    brew install --quiet sqlite libxlsxwriter >&2
  else
    say "Install the development files of SQLite 3 (sqlite3.h) and libxlsxwriter (xlsxwriter.h), then run this again."
    exit 1
  fi
}

if ! command -v swift >/dev/null 2>&1; then
  say "Swift 6.2 or newer is needed: https://www.swift.org/install"
  exit 1
fi
install_libraries
