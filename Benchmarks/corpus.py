#!/usr/bin/env python3
"""Packs a folder of the fuzzer's inputs into one file of the tests, and back.

    Benchmarks/corpus.py pack FOLDER FILE
    Benchmarks/corpus.py unpack FILE FOLDER

An input is a line of words: base64; `0*N` for N bytes that are zero; or `P:N` for the N bytes from place P on of the
first line's input, for ledgers are much alike.
"""

import base64
import hashlib
import pathlib
import re
import sys

# Runs shorter than this are written out.
LEAST = 24


def line(data: bytes, first: bytes) -> str:
    places = {}
    for place in range(len(first) - LEAST + 1):
        places.setdefault(first[place : place + LEAST], place)
    words, literal, here = [], bytearray(), 0

    def flush() -> None:
        if literal:
            words.append(base64.b64encode(literal).decode())
            literal.clear()

    while here < len(data):
        piece = data[here : here + LEAST]
        zeros = re.compile(rb"\0*").match(data, here).end() - here
        if zeros >= LEAST:
            flush()
            words.append(f"0*{zeros}")
            here += zeros
        elif piece in places:
            flush()
            # Where the same place holds the same bytes the run is most likely longest.
            place = here if first[here : here + LEAST] == piece else places[piece]
            count = LEAST
            while here + count < len(data) and place + count < len(first) and data[here + count] == first[place + count]:
                count += 1
            words.append(f"{place}:{count}")
            here += count
        else:
            literal.append(data[here])
            here += 1
    flush()
    return " ".join(words)


def data(line: str, first: bytes) -> bytes:
    parts = []
    for word in line.split():
        if "*" in word:
            parts.append(bytes(int(word[2:])))
        elif ":" in word:
            place, count = map(int, word.split(":"))
            parts.append(first[place : place + count])
        else:
            parts.append(base64.b64decode(word))
    return b"".join(parts)


def main() -> None:
    what, source, target = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    if what == "pack":
        inputs = sorted({file.read_bytes() for file in source.iterdir()} - {b""}, key=lambda each: (-len(each), each))
        lines = [line(each, inputs[0] if number else b"") for number, each in enumerate(inputs)]
        target.write_text("".join(each + "\n" for each in lines))
    else:
        target.mkdir(parents=True, exist_ok=True)
        first = b""
        for each in source.read_text().splitlines():
            bytes_ = data(each, first)
            first = first or bytes_
            (target / hashlib.sha1(bytes_).hexdigest()).write_bytes(bytes_)


if __name__ == "__main__":
    main()
