#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# The demonstration on one machine: builds, starts the server with invented people and stand-ins of the agencies'
# systems, and walks one case through the portal.
#
#   demo.sh          build if needed, start, walk the case, print addresses; the server keeps running
#   demo.sh stop     stop the server (its data stays; the next start goes on with it)
#   demo.sh status   does it run, is it ready
#
# Other ports: BANSHI_HTTP_PORT (8181), BANSHI_HTTPS_PORT (8443), BANSHI_SSH_PORT (8101). Elsewhere: BANSHI_DEMO_DIR.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
home=${BANSHI_DEMO_DIR:-$here/target/demo}
http_port=${BANSHI_HTTP_PORT:-8181}
https_port=${BANSHI_HTTPS_PORT:-8443}
ssh_port=${BANSHI_SSH_PORT:-8101}
patience=${BANSHI_DEMO_PATIENCE:-240} # seconds to wait for the server
base=http://127.0.0.1:$http_port

say() { printf '%s\n' "$*"; }
die() { printf 'demo: %s\n' "$*" >&2; exit 1; }

need_tools() {
  local missing=()
  if command -v "${JAVA_HOME:+$JAVA_HOME/bin/}javac" > /dev/null 2>&1; then
    local version
    version=$("${JAVA_HOME:+$JAVA_HOME/bin/}java" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p')
    [ "$version" = 17 ] || missing+=("JDK 17 (found $version; set JAVA_HOME to a JDK 17)")
  else
    missing+=("JDK 17 (Debian, Ubuntu: apt-get install openjdk-17-jdk-headless)")
  fi
  command -v mvn > /dev/null 2>&1 || missing+=("Maven 3.8 or later (apt-get install maven)")
  command -v curl > /dev/null 2>&1 || missing+=("curl (apt-get install curl)")
  if [ "${#missing[@]}" -gt 0 ]; then
    printf 'demo: missing: %s\n' "${missing[@]}" >&2
    exit 1
  fi
}

archive() { # newest built archive, or nothing
  find "$here/target" -maxdepth 1 -name 'banshi-*.tar.gz' 2> /dev/null | sort | tail -n 1
}

modules() { # all that the distribution is made of
  sed -n 's|^ *<module>\(.*\)</module>.*|\1|p' "$root/pom.xml" | grep -v '^itests'
}

up_to_date() { # is the archive newer than every source of these modules?
  [ -n "$(archive)" ] || return 1
  [ -z "$(cd "$root" && modules | xargs -I{} find {} pom.xml \
    -name target -prune -o -type f \( -path '*/src/main/*' -o -name pom.xml -o -name bnd.bnd \) -newer "$(archive)" -print)" ]
}

build() {
  if up_to_date; then
    say "Build: up to date ($(basename "$(archive)"))"
    return
  fi
  say "Build: mvn -DskipTests install (the first time some minutes, with downloads)"
  (cd "$root" && mvn -B -q -ntp -DskipTests install -pl "$(modules | paste -sd,)") || die "the build failed; see above"
  [ -n "$(archive)" ] || die "the build made no archive in $here/target"
}

pid() { # of the running server, or nothing
  local number
  number=$(cat "$home/karaf.pid" 2> /dev/null) || return 0
  if [ -n "$number" ] && tr '\0' ' ' 2> /dev/null < "/proc/$number/cmdline" | grep -q -F "karaf.base=$home "; then
    printf '%s\n' "$number"
  fi
}

port_is_taken() { (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; }

unpack() {
  if [ -f "$home/.archive" ] && [ "$home/.archive" -nt "$(archive)" ]; then
    return
  fi
  if [ -d "$home" ]; then
    say "Unpack: a new build; the old demonstration and its data are now in $home.before"
    rm -rf "$home.before"
    mv "$home" "$home.before"
  fi
  mkdir -p "$home"
  tar -xzf "$(archive)" -C "$home" --strip-components=1
  touch "$home/.archive"
}

set_ports() {
  sed -i "s/^\(org\.osgi\.service\.http\.port *=\).*/\1 $http_port/; s/^\(org\.osgi\.service\.http\.port\.secure *=\).*/\1 $https_port/" \
    "$home/etc/org.ops4j.pax.web.cfg"
  sed -i "s/^\(sshPort *=\).*/\1 $ssh_port/" "$home/etc/org.apache.karaf.shell.cfg"
}

ready() { [ "$(curl -s -o /dev/null -m 5 -w '%{http_code}' "$base/health/ready")" = 200 ]; }

wait_until() { # wait_until WHAT COMMAND...: progress every five seconds
  local what=$1 began=$SECONDS told=0
  shift
  until "$@"; do
    [ -n "$(pid)" ] || [ $((SECONDS - began)) -lt 20 ] || { show_log; die "the server has stopped; log: $home/data/log/karaf.log"; }
    if [ $((SECONDS - began)) -ge "$patience" ]; then
      show_log
      curl -s -m 5 "$base/health/ready" >&2 && echo >&2
      die "$what: not within $patience s; log: $home/data/log/karaf.log"
    fi
    if [ $((SECONDS - began - told)) -ge 5 ]; then
      told=$((SECONDS - began))
      say "  ... $told s: waiting for $what"
    fi
    sleep 0.5
  done
  say "  $what: after $((SECONDS - began)) s"
}

show_log() { grep -E ' (ERROR|WARN) ' "$home/data/log/karaf.log" 2> /dev/null | tail -n 20 >&2 || true; }

shell() { "$home/bin/run" "$@" < /dev/null; }

# before its commands are registered the shell accepts a session and says nothing
shell_answers() { [ -n "$(shell version 2> /dev/null)" ]; }

demo_is_installed() { shell 'feature:list -i --no-format' 2> /dev/null | grep -q '^banshi-demo'; }

start() {
  local port
  for port in "$http_port" "$https_port" "$ssh_port"; do
    if port_is_taken "$port"; then
      die "port $port is taken by another program; choose others: BANSHI_HTTP_PORT, BANSHI_HTTPS_PORT, BANSHI_SSH_PORT"
    fi
  done
  say "Start: $home"
  "$home/bin/start"
  wait_until "the server's shell" shell_answers
  if ! demo_is_installed; then
    say "Install: feature banshi-demo (invented people, stand-ins of the agencies' systems, all plugins)"
    shell 'feature:install banshi-demo' || die "the feature could not be installed"
    demo_is_installed || { show_log; die "the feature banshi-demo is not there; log: $home/data/log/karaf.log"; }
  fi
  wait_until "the server to be ready" ready
}

# ready means the house; its plugins are taken in right after
item_is_there() { [ -s "$home/data/demo-accounts.txt" ] && curl -s -m 5 "$base/api/items" | grep -q rent-withdrawal; }

walk() { # the case itself, over the portal's own pages (src/demo/java); once for each data directory: a person draws once a quarter
  local classes=$here/target/walk letters=$home/letters path
  if [ -f "$home/data/walked" ]; then
    say "Walk: done before on this data; the letters are in $letters"
    return
  fi
  if ! command -v pdfsig > /dev/null 2>&1 && [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null 2>&1; then
    say "Install: poppler-utils, whose pdfsig checks the letter"
    { apt-get -qq update && apt-get -qq install -y poppler-utils; } > /dev/null 2>&1 || say "  not installed: the PDF is then not checked here"
  fi
  wait_until "the item to apply for" item_is_there
  path=$(find "$home/system/org/bouncycastle" -name '*.jar' | tr '\n' ':')
  mkdir -p "$classes"
  "${JAVA_HOME:+$JAVA_HOME/bin/}javac" -encoding UTF-8 -d "$classes" -cp "$path" "$here"/src/demo/java/org/banshi/demo/*.java
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Dfile.encoding=UTF-8 -cp "$classes:$path" org.banshi.demo.RentCase \
    "$base" "$home/data/demo-accounts.txt" "$letters" || die "the case did not go its way; the server still runs: demo.sh stop"
  touch "$home/data/walked"
}

addresses() {
  say ""
  say "Portal    $base/      https://localhost:$https_port/ (self-signed certificate)"
  say "Console   $base/console"
  say "REST      $base/api/openapi.json      Health $base/health/ready"
  say "Shell     $home/bin/run               Log    $home/data/log/karaf.log"
  if [ -r "$home/data/demo-accounts.txt" ]; then
    say "Accounts  invented people, passwords of this run ($home/data/demo-accounts.txt):"
    sed 's/^/  /' "$home/data/demo-accounts.txt"
  fi
  say "Stop      $here/demo.sh stop"
}

stop() {
  local number
  number=$(pid)
  if [ -z "$number" ]; then
    say "The demonstration does not run."
    return
  fi
  # SIGTERM is Karaf's clean stop: bundles are stopped in order, the database is closed.
  kill "$number"
  local began=$SECONDS
  while kill -0 "$number" 2> /dev/null; do
    [ $((SECONDS - began)) -lt 60 ] || die "process $number did not stop within 60 s"
    sleep 0.2
  done
  say "Stopped. The data stays in $home/data."
}

case "${1:-}" in
  '')
    need_tools
    if [ -n "$(pid)" ]; then
      say "The demonstration already runs (process $(pid))."
      addresses
      exit 0
    fi
    build
    unpack
    set_ports
    start
    walk
    addresses
    ;;
  stop) stop ;;
  status)
    if [ -z "$(pid)" ]; then
      say "The demonstration does not run."
      exit 3
    elif ready; then
      say "The demonstration runs (process $(pid)) and is ready: $base/"
    else
      say "The demonstration runs (process $(pid)) but is not ready: $base/health/ready"
      exit 4
    fi
    ;;
  *) die "unknown command '$1'; one of: stop, status, or nothing" ;;
esac
