#!/usr/bin/env bash
# Runs mixed flows and fails if heap, threads, runs or alarms are left: benchmarks/soak.sh [RUNS]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=../bin/jdk.sh
. "$root/bin/jdk.sh"
find_jdk || exit 69

cd "$root"
list=runtime/target/soak.classpath
./mvnw -q -Pfast -DskipTests -pl runtime -am package dependency:build-classpath \
  -Dmdep.outputFile="$root/$list" -Dmdep.includeScope=test </dev/null >&2
exec "$JAVA_HOME/bin/java" -Xmx256m \
  -cp "runtime/target/fast/test-classes:runtime/target/fast/classes:$(<"$list")" \
  dev.espalier.runtime.soak.Soak "$@"
