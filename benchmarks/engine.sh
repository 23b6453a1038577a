#!/usr/bin/env bash
# Measures the engine beside its peers: benchmarks/engine.sh [JMH options, such as LinearBenchmark -f 1]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=../bin/jdk.sh
. "$root/bin/jdk.sh"
find_jdk || exit 69

cd "$root"
./mvnw -q -Pfast -Dmaven.test.skip=true -pl benchmarks/engine -am package </dev/null >&2
target=$(find benchmarks/engine/target -type d -name class-path -print -quit)
exec "$JAVA_HOME/bin/java" -cp "$(dirname "$target")/classes:$target/*" org.openjdk.jmh.Main \
  -f 3 -wi 5 -w 1s -i 5 -r 1s -jvmArgs "-Xms1g -Xmx1g" "$@"
