#!/bin/bash
# Builds docker/Dockerfile with buildah, without a registry: both bases are made of this machine's own Java, and the build stage
# gets this machine's Maven repository. Starts the image against a broker of its own, with a read-only root, and asks its health
# check. Needs buildah, root, a JDK 17 or newer and some 2 GB in TMPDIR; takes some minutes.
#
# Exit code 0: it builds and runs; 1: it does not; 2: a tool is missing.
set -euo pipefail

home=$(cd "$(dirname "$0")/../../.." && pwd)
command -v buildah >/dev/null || { echo "SKIP: there is no buildah" >&2; exit 2; }
[ "$(id -u)" -eq 0 ] || { echo "SKIP: buildah needs root here" >&2; exit 2; }
java=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
folder=$(mktemp -d)
broker=
trap 'if [ -n "$broker" ]; then kill "$broker" 2>/dev/null || true; wait "$broker" 2>/dev/null || true; fi
  buildah --root "$folder/root" --runroot "$folder/run" --storage-driver vfs rm --all >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT
oci() { buildah --root "$folder/root" --runroot "$folder/run" --storage-driver vfs "$@"; }

# --- a base: what Debian's shell, tar and Java need, and the Maven repository for the build stage
base() { # NAME WITH_REPOSITORY
  local container mount
  container=$(oci from scratch)
  mount=$(oci mount "$container")
  mkdir -p "$mount"/{bin,usr,lib,tmp,etc,root,opt,proc,dev,var/tmp}
  chmod 1777 "$mount/tmp"
  cp -a /usr/bin /usr/lib "$mount/usr/" 2>/dev/null || true
  [ ! -d /lib64 ] || cp -aL /lib64 "$mount/"
  rmdir "$mount/bin" "$mount/lib"
  ln -s usr/bin "$mount/bin"
  ln -s usr/lib "$mount/lib"
  mkdir -p "$mount$java"
  cp -a "$java/." "$mount$java/"
  printf 'root:x:0:0:root:/root:/bin/sh\n' >"$mount/etc/passwd"
  [ "$2" = no ] || cp -a "$HOME/.m2" "$mount/root/"
  oci config --env JAVA_HOME="$java" --env PATH="$java/bin:/usr/bin:/bin" --env HOME=/root "$container"
  oci unmount "$container" >/dev/null
  oci commit -q --rm "$container" "localhost/$1" >/dev/null
}
base base no
base build-base yes
echo "pass  two bases of $java"

git -C "$home" archive --format=tar HEAD | (mkdir "$folder/source" && tar -x -C "$folder/source")
oci bud -q --isolation chroot --pull-never --format docker --build-arg BASE=localhost/base --build-arg BUILD_BASE=localhost/build-base \
  --build-arg REVISION="$(git -C "$home" rev-parse --short=12 HEAD)" -t localhost/inventory-streams -f "$folder/source/docker/Dockerfile" "$folder/source" >"$folder/build.log" 2>&1 ||
  { tail -n 30 "$folder/build.log"; echo "FAIL  the image does not build"; exit 1; }
echo "pass  the image is built"

container=$(oci from --pull-never localhost/inventory-streams)
in_image() { oci run --isolation chroot "$container" -- "$@"; }
version=$(in_image /opt/inventory-streams/bin/inventory-streams --version)
user=$(in_image id -u)
echo "pass  it says $version and runs as $user"
[ "$user" = 10001 ] || { echo "FAIL  it does not run as 10001"; exit 1; }

"$home/bin/inventory-streams" run --data-dir "$folder/shop" --broker-port 0 --http-port 0 >"$folder/broker.log" 2>&1 &
broker=$!
until grep -q '^ready:' "$folder/broker.log"; do
  kill -0 "$broker" 2>/dev/null || { cat "$folder/broker.log" >&2; exit 1; }
  sleep 1
done
brokers=$(sed -n 's/^ready: kafka=\([^ ]*\).*/\1/p' "$folder/broker.log")
said=$(in_image /opt/inventory-streams/bin/inventory-streams topics --check --bootstrap-servers "$brokers" 2>&1) ||
  { echo "$said"; echo "FAIL  it does not reach a broker"; exit 1; }
echo "pass  it finds the topics of a broker as they should be"
