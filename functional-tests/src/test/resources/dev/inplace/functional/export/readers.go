package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"unsafe"

	"readers/layouts"
)

// A query is a key, and what Java found for it.
type query struct {
	key, value []byte
	isThere    bool
}

func readQueries(path string) (queries []query) {
	bytes, err := os.ReadFile(path)
	require(err == nil, "there is a file of queries")
	next := func(size uint64) []byte {
		read := bytes[:size:size]
		bytes = bytes[size:]
		return read
	}
	for len(bytes) > 0 {
		keySize := binary.LittleEndian.Uint64(next(8))
		valueSize := binary.LittleEndian.Uint64(next(8))
		q := query{key: next(keySize), isThere: valueSize != ^uint64(0)}
		if q.isThere {
			q.value = next(valueSize)
		}
		queries = append(queries, q)
	}
	return queries
}

func require(holds bool, what string) {
	if !holds {
		fmt.Println("not so:", what)
		os.Exit(1)
	}
}

func requireBytes(value unsafe.Pointer, size uintptr, q query) {
	if q.isThere {
		found := string(unsafe.Slice((*byte)(value), size))
		require(found == string(q.value[:size]), "the value is that of Java")
	}
}

func main() {
	queries := readQueries(os.Args[3])
	checks[os.Args[1]](os.Args[2], queries)
}
