# Finds a JDK for Espalier; sourced by the scripts of the root folder. Sets JAVA_HOME, or fails with
# one line that says what to install. Reads the JDK's `release` file: starting a JVM only to ask for
# its version would cost every command line a tenth of a second.

espalier_jdk_wanted=25

# jdk_version HOME: prints the major version of a JDK folder, nothing for anything else.
jdk_version() {
  local line version
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=*)
        version=${line#JAVA_VERSION=}
        version=${version//\"/}
        version=${version%%[!0-9]*}
        printf '%s\n' "$version"
        return 0
        ;;
    esac
  done <"$1/release"
}

# jdk_of_path: prints the home of the `java` on the PATH, behind its links.
jdk_of_path() {
  local java target
  java=$(command -v java) || return 0
  while [ -L "$java" ]; do
    target=$(readlink "$java")
    case $target in
      /*) java=$target ;;
      *) java=${java%/*}/$target ;;
    esac
  done
  java=${java%/*}
  printf '%s\n' "${java%/*}"
}

# find_jdk: exports JAVA_HOME. What the user has set wins when it is new enough; else exactly the
# version that the build is tested with, else any newer one.
find_jdk() {
  local home version newer=""
  version=$(jdk_version "${JAVA_HOME:-}")
  if [ -n "$version" ] && [ "$version" -ge $espalier_jdk_wanted ]; then
    export JAVA_HOME
    return 0
  fi
  for home in "$(jdk_of_path)" /usr/lib/jvm/* /opt/*jdk* /opt/java/* /usr/local/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    version=$(jdk_version "$home")
    [ -n "$version" ] || continue
    if [ "$version" -eq $espalier_jdk_wanted ]; then
      export JAVA_HOME=$home
      return 0
    fi
    if [ "$version" -gt $espalier_jdk_wanted ] && [ -z "$newer" ]; then newer=$home; fi
  done
  if [ -n "$newer" ]; then
    export JAVA_HOME=$newer
    return 0
  fi
  echo "no JDK $espalier_jdk_wanted found: install one (for example Temurin $espalier_jdk_wanted from" \
    "https://adoptium.net) and put it on the PATH or in JAVA_HOME" >&2
  return 1
}
