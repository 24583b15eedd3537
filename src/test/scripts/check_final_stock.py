#!/usr/bin/env python3
"""Checks the books of a played sales file against its rows, with nothing of the product's code.

Reads the sales file and what was published to the topics stock-events and stock-levels, and
verifies:

  1. Every row that moves stock is one published event of the same type, SKU, quantity and instant;
     every other published event is the opening count of a book or a receipt.
  2. Every book opens with what its SKU sells in its first --opening-days days, as of the last
     millisecond before the day of its first row (not with --no-opening).
  3. Of every book, the last stock level's onHand = the opening count + all movements after it.
  4. With --purchase-orders: every receipt belongs to a line of an order, no line gets more than its
     last revision orders, and the last stock level's onOrder = what is ordered and not yet there.

The rule that says which rows move stock is that of config/sales/online-retail.options, with which the
file has to be played (in this order; SKUs in upper case):
  a SKU without a digit, with fewer than 3 characters, or that begins with GIFT_: no stock
  an order id of A and 6 or more digits: no stock
  a quantity above 0: SALE; at a price of 0 or less: no stock
  a quantity below 0: ADJUSTMENT at a price of 0 or less unless the order id is C and 6 or more
  digits; else RETURN

Dumps are lines of key, TAB, value, as kcat prints them with -f '%k\\t%s\\n'.

Exit code 0: all is right; 1: one line for each problem (at most --show of a kind).
"""

import argparse
import collections
import csv
import datetime
import gzip
import json
import re
import sys

IGNORED_ORDER = re.compile(r"A[0-9]{6,}")
CANCELLED_ORDER = re.compile(r"C[0-9]{6,}")
MILLISECOND = datetime.timedelta(milliseconds=1)
DAY = datetime.timedelta(days=1)

problems = collections.Counter()
shown = 10


def problem(kind, text):
    problems[kind] += 1
    if problems[kind] <= shown:
        print(f"{kind}: {text}")


def instant(text):
    at = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    return at if at.tzinfo else at.replace(tzinfo=datetime.timezone.utc)


def opened(path):
    if path.endswith(".gz"):
        return gzip.open(path, "rt", encoding="utf-8", newline="")
    return open(path, encoding="utf-8", newline="")


def is_product(sku):
    return len(sku) >= 3 and not sku.startswith("GIFT_") and any("0" <= c <= "9" for c in sku)


def movement(sku, order, quantity, price):
    """The type of the event that a row stands for, or None."""
    free = price is not None and price <= 0
    if not is_product(sku) or IGNORED_ORDER.fullmatch(order):
        return None
    if quantity > 0:
        return None if free else "SALE"
    return "ADJUSTMENT" if free and not CANCELLED_ORDER.fullmatch(order) else "RETURN"


def rows_of(path):
    """(type, book, change of the stock, instant) of the rows that move stock, and how many do not."""
    moves, others = [], 0
    with opened(path) as file:
        for row in csv.DictReader(file):
            sku = row["sku"].strip().upper()
            price = (row.get("unit_price") or "").strip()
            quantity = int(row["quantity"])
            kind = movement(sku, row["order_id"].strip(), quantity, float(price) if price else None)
            if kind is None:
                others += 1
                continue
            book = f"{sku}@{(row.get('location') or 'main').strip()}"
            change = quantity if kind == "ADJUSTMENT" else -quantity
            moves.append((kind, book, change, instant(row["timestamp"].strip())))
    return moves, others


def dump(path):
    with open(path, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            key, value = line.rstrip("\n").split("\t", 1)
            yield key, json.loads(value)


def events_of(path):
    """The stock events without ticks and without those that were published a second time."""
    seen = set()
    for _, event in dump(path):
        if event.get("type") == "TICK":
            continue
        identity = (event["source"], event["eventId"], event["sku"], event["location"])
        if identity not in seen:
            seen.add(identity)
            event["book"] = f"{event['sku']}@{event['location']}"
            yield event


def signed(event):
    kind = event["type"]
    if kind == "ADJUSTMENT":
        return event["delta"]
    return -event["quantity"] if kind == "SALE" else event["quantity"]


def compare_rows(moves, events):
    """Rule 1: rows and published events as multisets."""
    rows = collections.Counter(moves)
    published = collections.Counter(
        (e["type"], e["book"], signed(e), instant(e["occurredAt"]))
        for e in events
        if e["type"] not in ("COUNT", "RESTOCK")
    )
    for what, times in (rows - published).items():
        problem("row without an event", f"{what[0]} {what[1]} {what[2]} at {what[3]}, {times} times")
    for what, times in (published - rows).items():
        problem("event without a row", f"{what[0]} {what[1]} {what[2]} at {what[3]}, {times} times")


def compare_openings(moves, counts, days):
    """Rule 2."""
    first = {}
    for _, book, _, at in moves:
        day = at.replace(hour=0, minute=0, second=0, microsecond=0)
        first[book] = min(first.get(book, day), day)
    units = collections.Counter()
    for kind, book, quantity, at in moves:
        if kind == "SALE" and at < first[book] + days * DAY:
            units[book] -= quantity
    for book, day in first.items():
        want = [(day - MILLISECOND, units[book])]
        have = [(instant(e["countedAt"]), e["countedQuantity"]) for e in counts.get(book, [])]
        if have != want:
            problem("wrong opening", f"{book} {have}, should be {want}")
    for book in counts.keys() - first.keys():
        problem("count of a book without rows", book)


def compare_on_hand(events, counts, levels):
    """Rule 3."""
    base = {
        book: max((instant(e["countedAt"]), e["countedQuantity"]) for e in of)
        for book, of in counts.items()
    }
    on_hand = collections.Counter({book: count[1] for book, count in base.items()})
    for event in events:
        book = event["book"]
        if event["type"] == "COUNT":
            continue
        on_hand.setdefault(book, 0)
        if book not in base or instant(event["occurredAt"]) > base[book][0]:
            on_hand[book] += signed(event)
    for book in on_hand.keys() | levels.keys():
        have = levels[book]["onHand"] if book in levels else None
        if have != on_hand.get(book):
            problem("wrong on hand", f"{book} is {have}, should be {on_hand.get(book)}")
    return on_hand


def compare_orders(path, restocks, levels):
    """Rule 4."""
    orders = {}
    for _, order in dump(path):
        known = orders.get(order["poNumber"])
        if known is None or order["revision"] > known["revision"]:
            orders[order["poNumber"]] = order
    ordered = {}
    for number, order in orders.items():
        for line in order["lines"]:
            book = f"{line['sku']}@{order['location']}"
            ordered[number, line["line"]] = (book, line["quantity"])
    received, closed = collections.Counter(), set()
    for event in restocks:
        at = event.get("poNumber"), event.get("line")
        received[at] += event["quantity"]
        if event.get("final"):
            closed.add(at)
        if at not in ordered or ordered[at][0] != event["book"]:
            problem("receipt without an order", f"{event['eventId']} for {at}")
    on_order = collections.Counter()
    for at, (book, quantity) in ordered.items():
        if received[at] > quantity:
            problem("more received than ordered", f"{at}: {received[at]} of {quantity}")
        if at not in closed:
            on_order[book] += max(0, quantity - received[at])
    for book, level in levels.items():
        if level["onOrder"] != on_order[book]:
            problem("wrong on order", f"{book} is {level['onOrder']}, should be {on_order[book]}")
    print(
        f"orders {len(orders)}, lines {len(ordered)}, units {sum(q for _, q in ordered.values())};"
        f" received {sum(received.values())}, on order {sum(on_order.values())}"
    )


def main():
    global shown
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sales", required=True, help="the sales file, .csv or .csv.gz")
    parser.add_argument("--stock-events", required=True, help="dump of the topic stock-events")
    parser.add_argument("--stock-levels", required=True, help="dump of the topic stock-levels")
    parser.add_argument("--purchase-orders", help="dump of the topic purchase-orders")
    parser.add_argument("--opening-days", type=int, default=28, help="of the demo (default: 28)")
    parser.add_argument(
        "--no-opening", action="store_true", help="the books were not opened with counts (replay)"
    )
    parser.add_argument("--show", type=int, default=10, help="problems of each kind to print")
    given = parser.parse_args()
    shown = given.show

    moves, others = rows_of(given.sales)
    events = list(events_of(given.stock_events))
    counts = collections.defaultdict(list)
    for event in events:
        if event["type"] == "COUNT":
            counts[event["book"]].append(event)
    restocks = [event for event in events if event["type"] == "RESTOCK"]
    levels = dict(dump(given.stock_levels))

    compare_rows(moves, events)
    if not given.no_opening:
        compare_openings(moves, counts, given.opening_days)
    on_hand = compare_on_hand(events, counts, levels)
    print(
        f"rows {len(moves) + others} = {len(moves)} that move stock + {others} that do not;"
        f" events {len(events)} = {len(events) - len(restocks) - sum(map(len, counts.values()))}"
        f" of rows + {sum(map(len, counts.values()))} opening counts + {len(restocks)} receipts;"
        f" books {len(on_hand)}, units on hand {sum(on_hand.values())}"
    )
    if given.purchase_orders:
        compare_orders(given.purchase_orders, restocks, levels)

    for kind, times in problems.items():
        if times > shown:
            print(f"{kind}: {times - shown} more")
    print("all is right" if not problems else f"{sum(problems.values())} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
