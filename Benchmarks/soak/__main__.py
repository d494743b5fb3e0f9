"""Faults that a person's records must survive, run against a built debrief. Python 3.9 or later, nothing else.

    python3 Benchmarks/soak [--debrief PATH] [--seed N] [--rounds N] [--seconds N] [PART...]

Parts: killed, full-disk, two-at-once, privacy, hostile-files, hostile-ledgers; all of them unless some are named. Ends with 0 where
everything held, else with 1. What cannot be tried here (no root, no strace) is said and skipped.
"""
import argparse
import sys
import time

import full_disk
import hostile_files
import hostile_ledgers
import killed
import privacy
import two_at_once
from tool import Soak

PARTS = {
    "killed": killed.run,
    "full-disk": full_disk.run,
    "two-at-once": two_at_once.run,
    "privacy": privacy.run,
    "hostile-files": hostile_files.run,
    "hostile-ledgers": hostile_ledgers.run,
}


def main():
    parser = argparse.ArgumentParser(prog="soak", description=__doc__.split("\n")[0])
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--debrief", help="the program, else the newest of .build/release and .build/debug")
    parser.add_argument("--seed", type=int, default=1, help="of everything random")
    parser.add_argument("--rounds", type=int, default=200, help="kills of each kind, damaged ledgers of each kind")
    parser.add_argument("--seconds", type=int, default=60, help="how long two work at once, each way")
    options = parser.parse_args()
    unknown = [part for part in options.parts if part not in PARTS]
    if unknown:
        parser.error(f"no part is called {unknown[0]!r}; there are {', '.join(PARTS)}")
    failures = 0
    for part in options.parts or PARTS:
        print(f"== {part}", flush=True)
        began = time.monotonic()
        with Soak(options) as soak:
            PARTS[part](soak)
            failures += len(soak.failures)
            print(f"   {'holds' if not soak.failures else 'FAILS'}, {time.monotonic() - began:.0f} s", flush=True)
    sys.exit(1 if failures else 0)


main()
