#!/bin/sh
# Lets the programs in C, Java and Go work on one file in turn, and shows what they print:
#
#   relay.sh TARGET CLASSPATH
#
# TARGET is the target directory of the module; CLASSPATH is that of the program in Java.
set -eu
target=$(cd "$1" && pwd)
classpath=$2
java=${TOOLCHAIN_JAVA_HOME:+$TOOLCHAIN_JAVA_HOME/bin/}java # Maven names the JDK that it found

"$(dirname "$0")/build.sh" "$target/classes/META-INF/inplace" "$target/native"
cd "$target/native"
rm -f from-c from-go from-java
PATH=$PWD:$PATH

SharedFile() {
  "$java" -classpath "$classpath" dev.inplace.samples.sharedfile.SharedFile "$@"
}

run() {
  echo "\$ $*"
  "$@"
}

run readings-c write from-c
run SharedFile correct from-c
run readings-go print from-c
echo
run readings-go write from-go
run SharedFile correct from-go
run readings-c print from-go
echo
run SharedFile write from-java
run readings-c correct from-java
run SharedFile print from-java
