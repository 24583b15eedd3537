#!/usr/bin/env python3
"""How long a running service takes to answer the pages of its dashboard.

    measure_api.py [URL] [ROUNDS]      (default: http://127.0.0.1:8080 200)

Asks every list of the interface in turn, over one connection, and prints one JSON object: milliseconds per list, and the
time of everything that the first page of the dashboard loads. With http.token set, put it into HTTP_TOKEN.
"""
import http.client
import json
import os
import sys
import time
import urllib.parse

PAGES = {
    "stock, first page": "/api/stock?limit=50&sort=SKU",
    "stock, last page": "/api/stock?limit=50&sort=SKU&offset={last}",
    "stock, by risk": "/api/stock?limit=50&sort=RISK&descending=true",
    "stock, search": "/api/stock?limit=50&sort=SKU&q=9{digit}",
    "stock, search and sort": "/api/stock?limit=50&sort=COVER&q=00{digit}",
    "stock, of a supplier, out": "/api/stock?limit=50&sort=RISK&descending=true&stock=OUT&supplier={supplier}",
    "stock, search in vain": "/api/stock?limit=50&sort=SKU&q=nosuchsku",
    "exceptions": "/api/exceptions?limit=50",
    "warnings": "/api/warnings?limit=50",
    "orders": "/api/orders?limit=50",
    "suppliers": "/api/suppliers?limit=50",
    "overview": "/api/overview",
    "forecasts": "/api/forecasts?limit=50",
    "warnings, resolved": "/api/warnings?limit=50&state=resolved",
    "dead letters": "/api/dead-letters?limit=20",
    "one SKU": "/api/sku?sku={sku}&location={location}",
    "one order": "/api/order?poNumber={order}",
}
FIRST_PAGE = [
    "/", "/assets/style.css", "/assets/app.js", "/assets/dom.js", "/assets/parts.js", "/assets/api.js",
    "/assets/format.js", "/assets/chart.js", "/assets/pages/exceptions.js", "/assets/pages/stock.js",
    "/assets/pages/sku.js", "/assets/pages/orders.js", "/assets/pages/order.js", "/assets/pages/why.js",
    "/assets/pages/overview.js",
    "/assets/pages/health.js", "/api/exceptions?limit=50", "/api/overview",
]


def main():
    url = urllib.parse.urlparse(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8080")
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    token = os.environ.get("HTTP_TOKEN")
    headers = {"Authorization": "Bearer " + token} if token else {}
    connection = http.client.HTTPConnection(url.hostname, url.port, timeout=30)

    def ask(path):
        start = time.perf_counter()
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            sys.exit("%s answers %d: %s" % (path, answer.status, body[:200]))
        return 1000 * (time.perf_counter() - start), body

    overview = json.loads(ask("/api/overview")[1])
    books = overview["overview"]["books"]
    some = json.loads(ask("/api/stock?limit=1&sort=DEMAND&descending=true")[1])["items"][0]
    orders = json.loads(ask("/api/orders?limit=1")[1])["items"]
    if not orders:
        PAGES.pop("one order")
    names = {
        "supplier": (overview["suppliers"] or [""])[0], "sku": some["sku"], "location": some["location"],
        "order": orders[0]["poNumber"] if orders else "",
    }
    names = {name: urllib.parse.quote(value, safe="") for name, value in names.items()}
    times = {name: [] for name in PAGES}
    first = []
    for turn in range(rounds):
        for name, path in PAGES.items():
            times[name].append(ask(path.format(last=max(0, books - 50), digit=turn % 10, **names))[0])
        first.append(sum(ask(path)[0] for path in FIRST_PAGE))

    def figures(values):
        values = sorted(values)
        return {
            "p50Ms": round(values[len(values) // 2], 1),
            "p99Ms": round(values[min(len(values) - 1, int(0.99 * len(values)))], 1),
            "maxMs": round(values[-1], 1),
        }

    result = {name: figures(values) for name, values in times.items()}
    print(json.dumps({"books": books, "rounds": rounds, "firstPage": figures(first), "pages": result}, indent=1))


main()
