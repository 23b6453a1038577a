#!/usr/bin/env bash
# Measures what watching runs costs, in nanoseconds and bytes a node:
# benchmarks/observability.sh [options of JMH]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=../bin/jdk.sh
. "$root/bin/jdk.sh"
find_jdk || exit 69

cd "$root"
./mvnw -q -Pfast -Dmaven.test.skip=true -pl benchmarks -am package </dev/null >&2
target=$(find benchmarks/target -type d -name engine-path -print -quit)
exec "$JAVA_HOME/bin/java" -cp "$(dirname "$target")/classes:$target/*" \
  org.openjdk.jmh.Main ObservedRuns -prof gc "$@"
