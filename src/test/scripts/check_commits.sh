#!/bin/bash
# Holds the commits since the last tag, or since this check exists, at most the last 50, to what CONTRIBUTING.md says: a subject of at most 72
# characters without a full stop, a body that says why, and no merges of branches. Exit code 1: some are not so.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

since=$(git describe --tags --abbrev=0 2>/dev/null || git log -1 --diff-filter=A --format=%H -- check_commits.sh)
failed=0
refuse() { # COMMIT WHAT
  printf '%s: %s\n' "$(git log -1 --format='%h "%s"' "$1")" "$2"
  failed=1
}

checked=0
for commit in $(git rev-list --max-count=50 "${since:+$since..}HEAD"); do
  subject=$(git log -1 --format=%s "$commit")
  [ "${#subject}" -le 72 ] || refuse "$commit" "the subject has ${#subject} characters, more than 72"
  [[ $subject =~ ^[A-Z] && ! $subject =~ \.$ ]] || refuse "$commit" "the subject begins with a capital and ends without a full stop"
  [[ ! $subject =~ ^Merge\ branch ]] || refuse "$commit" "a merge named after a branch: rebase instead"
  [ -n "$(git log -1 --format=%b "$commit")" ] || refuse "$commit" "there is no body that says why"
  checked=$((checked + 1))
done
echo "commits: $checked looked at"
exit "$failed"
