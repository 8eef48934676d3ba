#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Measures the product against anchors and prints a table; ends with 1 if a row does not hold.
#
#   run.sh [--tsv] [--quick] [NAME...]     all rows, or those named (an unknown name lists them)
#
# --tsv: name, value, unit, bound, yes or no, note; separated by tabs. --quick: fewer turns, for a look.
# BANSHI_ARCHIVE: another distribution than karaf-assembly/target/banshi-*.tar.gz.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
target=$here/target
bare_version=4.4.10

newer() { # has any source changed after this file was made?
  [ -n "$(find "$root/pom.xml" "$root/bundles" "$root/plugins" "$root/features" "$root/karaf-assembly" "$here" \
    -name target -prune -o -type f \( -path '*/src/main/*' -o -path '*/src/demo/*' -o -name pom.xml -o -name bnd.bnd \) -newer "$1" -print -quit)" ]
}

archive=${BANSHI_ARCHIVE:-$(find "$root/karaf-assembly/target" -maxdepth 1 -name 'banshi-*.tar.gz' 2> /dev/null | sort | tail -n 1)}
if [ -z "${BANSHI_NO_BUILD:-}" ] && { [ -z "$archive" ] || [ ! -f "$target/class-path.txt" ] || newer "$target/class-path.txt"; }; then
  echo "Build: mvn -DskipTests install" >&2
  # the distribution is made of all modules; halting and browser only test it
  modules=$(sed -n 's|^ *<module>\(.*\)</module>.*|\1|p' "$root/pom.xml" | grep -v -e '^itests$' -e '^itests/halting$' -e '^itests/browser$')
  (cd "$root" && mvn -B -q -ntp -DskipTests install -pl "$(paste -sd, <<< "$modules")") >&2
  touch "$target/class-path.txt"
  archive=${BANSHI_ARCHIVE:-$(find "$root/karaf-assembly/target" -maxdepth 1 -name 'banshi-*.tar.gz' | sort | tail -n 1)}
fi

bare=$target/apache-karaf-$bare_version.tar.gz
if [ ! -f "$bare" ]; then
  (cd "$here" && mvn -B -q -ntp dependency:copy -Dartifact=org.apache.karaf:apache-karaf:$bare_version:tar.gz -DoutputDirectory="$target") >&2
fi

cd "$here"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx512m -Dfile.encoding=UTF-8 -Djmh.ignoreLock=true \
  -Dbanshi.target="$target" -Dbanshi.archive="$archive" -Dbanshi.bare="$bare" ${BANSHI_BENCHMARK_OPTS:-} \
  -cp "$target/classes:$(cat "$target/class-path.txt")" org.banshi.benchmarks.Benchmarks "$@"
