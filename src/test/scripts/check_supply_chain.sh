#!/bin/bash
# Builds what is committed twice, in folders, time zones and languages of their own, and holds that both give the same
# jar and archives to the byte. Then makes the bill of materials (CycloneDX) and holds docs/dependencies.md against it: every jar that
# is shipped stands there with its version and licence. Needs git, a JDK and python3; takes some minutes.
#
# With --write it writes docs/dependencies.md in place of the check.
# Exit code 0: all of it holds; 1: some does not.
set -euo pipefail

here=$(cd "$(dirname "$0")/../../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

build() { # NAME ZONE LANGUAGE OPTION...
  mkdir -p "$folder/$1"
  git -C "$here" archive HEAD | tar -x -C "$folder/$1"
  (cd "$folder/$1" && TZ=$2 LC_ALL=$3 ./mvnw -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true "${@:4}" package)
}

if [ "${1:-}" != --write ]; then
  build first-folder UTC C
fi
build another Asia/Kathmandu C.UTF-8 -Psbom

python3 - "$folder/another/target/sbom.json" "$here/docs/dependencies.md" "${1:-}" <<'PYTHON'
import json, pathlib, sys

bom, page, mode = sys.argv[1:]
rows = []
for part in json.load(open(bom))["components"]:
    licences = [one.get("expression") or one["license"].get("id") or one["license"]["name"]
                for one in part.get("licenses", [])]
    rows.append("| %s:%s | %s | %s |" % (part.get("group", ""), part["name"], part["version"], ", ".join(licences)))
text = """# Dependencies

What is shipped in `lib/`, with the licences that each library's own pom names; [NOTICE](../NOTICE) says who made it and which
licence is taken where there is a choice. Why each direct one is there is in [a decision](decisions/0002-dependencies.md).
`./mvnw -Psbom package` writes the same as a CycloneDX bill of materials, `target/sbom.json` and `target/sbom.xml`;
`src/test/scripts/check_supply_chain.sh` holds this page against it.

| library | version | licence |
|---|---|---|
""" + "\n".join(sorted(rows)) + "\n"
file = pathlib.Path(page)
if mode == "--write":
    file.write_text(text)
elif not file.exists() or file.read_text() != text:
    sys.exit("FAIL  docs/dependencies.md is not what is shipped: src/test/scripts/check_supply_chain.sh --write")
print("pass  %d libraries stand in docs/dependencies.md" % len(rows))
PYTHON

if [ "${1:-}" != --write ]; then
  cd "$folder/first-folder/target"
  for file in inventory-streams.jar inventory-streams-*.tar.gz inventory-streams-*.zip; do
    if cmp "$file" "$folder/another/target/$file"; then
      echo "pass  two builds give the same $file, $(sha256sum <"$file" | cut -c1-64)"
    else
      echo "FAIL  two builds give a different $file"
      exit 1
    fi
  done
fi
