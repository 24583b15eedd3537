#!/bin/bash
# Builds the image of what is committed with buildah, without a registry and without a container engine: its bases are made of
# this machine's own Java and tools, and the build is given a copy of this machine's Maven repository. Then it holds what the
# image says of itself, and starts it as docs/installation.md does: as nobody, without effective capabilities, all read-only but
# /data and /tmp, against a broker of its own; its health check is asked where there is no Java. Needs root, buildah and a
# JDK 17 or newer; takes some minutes, and 3 GB in TMPDIR until it ends.
#
# Exit code 0: all is as the page says; 1: something is not; 2: a tool is missing.
set -euo pipefail

home=$(cd "$(dirname "$0")/../../.." && pwd)
for tool in buildah javac ldconfig ldd unshare setpriv; do
  command -v "$tool" >/dev/null || { echo "SKIP: there is no $tool" >&2; exit 2; }
done
[ "$(id -u)" -eq 0 ] || { echo "SKIP: only root may mount what a container sees" >&2; exit 2; }

folder=$(mktemp -d)
broker=
service=
failed=0
oci() { TMPDIR=$folder/tmp buildah --root "$folder/containers" --runroot "$folder/run" --storage-driver vfs "$@"; }
trap 'kill $service $broker 2>/dev/null || true; wait
  oci umount --all >/dev/null 2>&1 || true; rm -rf --one-file-system "$folder"' EXIT
mkdir "$folder/tmp"

row() { # WHAT EXPECTED FOUND
  if [ "$2" = "$3" ]; then printf 'pass  %-40s %s\n' "$1" "$3"; else printf 'FAIL  %-40s %s, not %s\n' "$1" "$3" "$2"; failed=1; fi
}
await_ready() { # LOG PROCESS
  local round
  for ((round = 0; round < 180; round++)); do
    if grep -q '^ready:' "$1" 2>/dev/null; then return; fi
    kill -0 "$2" 2>/dev/null || break
    sleep 1
  done
  cat "$1" >&2
  exit 1
}

# --- a base, as those of registries are: a shell, the usual tools, and Java
java=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
container=$(oci from scratch)
root=$(oci mount "$container")
mkdir -p "$root"/{dev,etc,opt/java,proc,root,sys,tmp,usr/bin,usr/lib,var/tmp}
chmod 1777 "$root/tmp" "$root/var/tmp"
ln -s usr/bin "$root/bin"
ln -s usr/lib "$root/lib"
for tool in basename bash cat chmod chown cp dirname env expr find grep gzip head id ls mkdir mktemp mv ps readlink rm sed sh \
  sleep sort tail tar touch tr uname xargs; do
  cp -L "$(type -P "$tool")" "$root/usr/bin/"
done
# Distributions keep parts of Java elsewhere, behind links; sources may be a link to nothing.
tar -ch -C "$java" --exclude=src.zip bin conf lib release | tar -x -C "$root/opt/java"
{
  ldd "$root"/usr/bin/* || true
  find "$root/opt/java" -name '*.so' -exec ldd {} + || true
  # Native code in jars is older, and asks for parts that libc has taken in since.
  ldconfig -p | grep -E '[[:space:]]lib(dl|pthread|rt|util)\.so\.[012] '
} 2>/dev/null | grep -o '/[^ ]*\.so[^ :]*' | grep -vF "$root" | sort -u | xargs -n 1 cp -L --parents -t "$root"
echo 'root:x:0:0:root:/root:/bin/sh' >"$root/etc/passwd"
echo '127.0.0.1 localhost' >"$root/etc/hosts"
oci config --env JAVA_HOME=/opt/java --env PATH=/opt/java/bin:/usr/bin "$container"
oci umount "$container" >/dev/null
oci commit -q --rm "$container" localhost/base >/dev/null

# --- the image
mkdir "$folder/source" "$folder/m2"
git -C "$home" archive HEAD | tar -x -C "$folder/source"
[ ! -d "$HOME/.m2" ] || cp -a "$HOME/.m2/." "$folder/m2"
revision=$(git -C "$home" rev-parse --short=12 HEAD)
oci bud --isolation chroot --pull-never --format docker --volume "$folder/m2:/root/.m2" \
  --build-arg BUILD_BASE=localhost/base --build-arg BASE=localhost/base --build-arg REVISION="$revision" \
  -t localhost/inventory-streams -f "$folder/source/docker/Dockerfile" "$folder/source" >"$folder/build.log" 2>&1 ||
  { tail -n 40 "$folder/build.log" >&2; echo "FAIL  the image does not build"; exit 1; }

said() { oci inspect --type image --format "{{$1}}" localhost/inventory-streams; }
label() { said "index .Docker.Config.Labels \"org.opencontainers.image.$1\""; }
version=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' "$folder/source/pom.xml" | head -n 1)
row "its title" inventory-streams "$(label title)"
row "its version" "$version" "$(label version)"
row "its revision" "$revision" "$(label revision)"
row "its licences" Apache-2.0 "$(label licenses)"
row "its base" localhost/base "$(label base.name)"
row "its user" 10001:10001 "$(said .Docker.Config.User)"
row "its volumes" "map[/data:{}]" "$(said .Docker.Config.Volumes)"
row "its ports" "map[8080/tcp:{}]" "$(said .Docker.Config.ExposedPorts)"
row "its health check" "[CMD /opt/inventory-streams/docker/healthy]" "$(said .Docker.Config.Healthcheck.Test)"
row "its program" "[/opt/inventory-streams/bin/inventory-streams]" "$(said .Docker.Config.Entrypoint)"
row "its arguments" "[run --data-dir /data]" "$(said .Docker.Config.Cmd)"

# --- started by buildah
container=$(oci from --pull-never localhost/inventory-streams)
program=/opt/inventory-streams/bin/inventory-streams
by_buildah() { oci run --isolation chroot "$container" -- "$@"; }
row "started by buildah, it says" "inventory-streams $version" "$(by_buildah "$program" --version | head -n 1)"
row "and runs as" 10001 "$(by_buildah id -u)"

"$home/bin/inventory-streams" run --data-dir "$folder/shop" --broker-port 0 --http-port 0 >"$folder/broker.log" 2>&1 &
broker=$!
await_ready "$folder/broker.log" "$broker"
brokers=$(sed -n 's/^ready: kafka=\([^ ]*\).*/\1/p' "$folder/broker.log")
own=(--bootstrap-servers "$brokers" --set topics.prefix=image. --set application.id=image)
made=0
said_topics=$(by_buildah "$program" topics --create "${own[@]}" 2>&1) || made=$?
row "it makes topics on a broker" 0 "$made"
[ "$made" = 0 ] || echo "$said_topics" >&2

# --- started as docker run --read-only --tmpfs /tmp:rw,exec --cap-drop ALL --security-opt no-new-privileges does
root=$(oci mount "$container")
mkdir "$folder/data"
chown 10001:10001 "$folder/data"
read -ra environment <<<"$(said .Docker.Config.Env | tr -d '[]')"
# shellcheck disable=SC2016 # it is the other shell that reads these variables
locked='
  root=$1 data=$2 hidden=$3
  shift 3
  mount --bind "$root" "$root"
  mount -o remount,bind,ro,nosuid,nodev "$root"
  mount -t tmpfs -o nosuid,nodev,mode=1777,size=256m tmpfs "$root/tmp"
  mount --bind "$data" "$root/data"
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  [ -z "$hidden" ] || mount -t tmpfs tmpfs "$root$hidden"
  exec setpriv --no-new-privs chroot --userspec=10001:10001 --groups= "$root" /usr/bin/env -i "$@"'
alone=(unshare --mount sh -euc "$locked" sh "$root" "$folder/data")
locked_in() { "${alone[@]}" "" "${environment[@]}" "$@"; }

# shellcheck disable=SC2016 # so here
row "read-only, it can write" "/data /tmp" "$(locked_in sh -c '
  for each in / /opt/inventory-streams /usr/bin /var/tmp /data /tmp; do
    if (: >"$each/probe") 2>/dev/null; then echo "$each"; fi
  done' | paste -sd ' ')"
row "its effective capabilities" 0000000000000000 "$(locked_in sed -n 's/^CapEff:[[:space:]]*//p' /proc/self/status)"
row "no new privileges" 1 "$(locked_in sed -n 's/^NoNewPrivs:[[:space:]]*//p' /proc/self/status)"

"${alone[@]}" "" "${environment[@]}" "$program" run --data-dir /data --http-port 0 "${own[@]}" >"$folder/service.log" 2>&1 &
service=$!
await_ready "$folder/service.log" "$service"
port=$(sed -n 's/^ready: .*http=[^ ]*:\([0-9]*\).*/\1/p' "$folder/service.log")
health() {
  "${alone[@]}" /opt/java "${environment[@]}" INVENTORY_STREAMS_HTTP_PORT="$port" /opt/inventory-streams/docker/healthy
}
row "its health, asked without Java" 200 "$(health | cut -d ' ' -f 1)"
kill "$service"
ended=0
wait "$service" || ended=$?
service=
row "stopped, it ends with" 0 "$ended"
row "its health after that" "not ready" "$(health >/dev/null 2>&1 && echo ready || echo "not ready")"
exit "$failed"
