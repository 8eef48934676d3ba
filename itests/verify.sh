#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Builds everything and runs all tests, from a fresh clone: unit tests of all modules, the rules of the house, and the
# unpacked distribution driven from outside. Ends with the closing lines of all test runs.
#
#   itests/verify.sh [MAVEN OPTIONS…]     for instance -o, or -Dit.test=RentCaseIT
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

say() { printf '%s\n' "$*"; }
die() { printf 'verify: %s\n' "$*" >&2; exit 1; }

need() { # need PROGRAM PACKAGE WHAT-FOR: installed by apt-get if we may, else said
  command -v "$1" > /dev/null 2>&1 && return
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null 2>&1; then
    say "Install: $2 ($3)"
    if DEBIAN_FRONTEND=noninteractive apt-get -qq update > /dev/null \
      && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y "$2" > /dev/null && command -v "$1" > /dev/null 2>&1; then
      return
    fi
  fi
  die "missing: $1 ($3); Debian, Ubuntu: apt-get install $2"
}

need_package() { # need_package PACKAGE WHAT-FOR: one that brings no program
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null 2>&1; then
    say "Install: $1 ($2)"
    DEBIAN_FRONTEND=noninteractive apt-get -qq update > /dev/null \
      && DEBIAN_FRONTEND=noninteractive apt-get -qq install -y "$1" > /dev/null && return
  fi
  die "missing: package $1 ($2); Debian, Ubuntu: apt-get install $1"
}

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
need "${java}c" openjdk-17-jdk-headless "to build and to run"
version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p')
[ "$version" = 17 ] || die "JDK 17 is needed, found $version; set JAVA_HOME"
need mvn maven "to build"
need curl curl "to ask the server whether it is ready"
need tar tar "to unpack the distribution"
need pdfsig poppler-utils "checks the signed PDF of a letter"
need chromium chromium "looks at portal and console"
need fc-list fontconfig "to see whether Chinese can be drawn"
[ -n "$(fc-list :lang=zh-cn family)" ] || need_package fonts-noto-cjk "draws Chinese in the browser"

log=$(mktemp)
trap 'rm -f "$log"' EXIT
began=$SECONDS
result=0
# install and not verify: the assembly takes our own artifacts from the local repository
mvn -B -ntp install "$@" 2>&1 | tee "$log" || result=$?

say ""
say "Closing lines of the test runs:"
awk '/^\[INFO\] Building / {module = $0; sub(/^\[INFO\] Building /, "", module); sub(/ +\[[0-9]+\/[0-9]+\]$/, "", module)}
     /Tests run: [0-9]+, Failures: [0-9]+/ && !/Time elapsed/ {line = $0; sub(/^\[[A-Z]+\] +/, "", line); printf "  %-55s %s\n", module, line;
       split(line, n, /[^0-9]+/); runs += n[2]; failures += n[3] + n[4]; skipped += n[5]}
     END {printf "  %-55s Tests run: %d, Failures and errors: %d, Skipped: %d\n", "all", runs, failures, skipped}' "$log"
say "  $(((SECONDS - began) / 60)) min $(((SECONDS - began) % 60)) s"
[ "$result" = 0 ] || die "not everything holds; see above"
say "Everything holds."
