#!/usr/bin/env python3
"""Compares what two runs have decided, as sets.

Reads dumps of purchase-orders or of low-stock-warnings of two runs (lines of key, TAB, value, as
kcat prints them with -f '%k\\t%s\\n') and verifies that each decision is there once in either, and
that both have the same ones with the same content. What identifies a decision is its poNumber and
revision, or its warningId and sequence; the order of lines means nothing.

Exit code 0: they are the same; 1: one line for each difference (at most --show).
"""

import argparse
import json
import sys


def identity(value):
    if "poNumber" in value:
        return value["poNumber"], value["revision"]
    return value["warningId"], value["sequence"]


def read(path, say):
    decisions = {}
    with open(path, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            key, text = line.rstrip("\n").split("\t", 1)
            value = json.loads(text)
            name = identity(value)
            if name in decisions:
                say(f"{path}: {name} is there twice")
            decisions[name] = key, value
    return decisions


def difference(one, other):
    if one[0] != other[0]:
        return f"key {one[0]} and {other[0]}"
    fields = [f for f in one[1].keys() | other[1].keys() if one[1].get(f) != other[1].get(f)]
    return ", ".join(f"{f}: {one[1].get(f)} and {other[1].get(f)}" for f in sorted(fields))[:400]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("one", help="dump of a topic of one run")
    parser.add_argument("other", help="dump of the same topic of the other run")
    parser.add_argument("--show", type=int, default=10, help="differences to print")
    given = parser.parse_args()
    differences = []
    one = read(given.one, differences.append)
    other = read(given.other, differences.append)
    for name in one.keys() - other.keys():
        differences.append(f"only in {given.one}: {name}")
    for name in other.keys() - one.keys():
        differences.append(f"only in {given.other}: {name}")
    for name in one.keys() & other.keys():
        if one[name] != other[name]:
            differences.append(f"{name}: {difference(one[name], other[name])}")
    for line in sorted(differences)[: given.show]:
        print(line)
    print(f"{len(one)} and {len(other)} decisions, {len(differences)} differences")
    return 1 if differences or not one else 0


if __name__ == "__main__":
    sys.exit(main())
