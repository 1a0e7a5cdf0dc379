#!/bin/sh
# Compiles the program in C and the one in Go:
#
#   build.sh EXPORTS OUTPUT
#
# EXPORTS is target/classes/META-INF/inplace, where the annotation processor puts the C header and
# the Go file of each struct. OUTPUT gets readings-c and readings-go.
set -eu
sources=$(cd "$(dirname "$0")" && pwd)
exports=$(cd "$1" && pwd)
mkdir -p "$2"
output=$(cd "$2" && pwd)

for compiler in gcc go; do
  command -v "$compiler" > /dev/null || {
    printf '%s is not installed\nfix: on Debian, apt-get install gcc golang-go\n' "$compiler" >&2
    exit 1
  }
done

gcc -std=c11 -O2 -Wall -Wextra -pedantic -Werror -I "$exports/c" \
  -o "$output/readings-c" "$sources"/c/*.c

# The exported Go files are a package, and have to lie inside the module of the program.
module=$output/go-module
rm -rf "$module"
mkdir -p "$module/layouts"
cp "$sources"/go/* "$module"
cp "$exports"/go/*.go "$module/layouts"
cd "$module"
# Nothing is taken from the network, nor kept outside OUTPUT.
export GO111MODULE=on GOFLAGS=-mod=mod GOPROXY=off GOWORK=off GOENV=off GOTOOLCHAIN=local
export GOCACHE="$output/go-cache" GOPATH="$output/go-path" CGO_ENABLED=0
go build -o "$output/readings-go" .
