// Operations on Go's map, timed as the benchmarks of maps in Java are: in bursts of 1024, over keys
// in random order. One result is the mean of bursts that take about 150 ms together.
package main

import (
	"encoding/json"
	"fmt"
	"math/rand"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"
)

type delay struct {
	count, max int32
	sum        float64
	last       int64
}

type result struct {
	Topic     string    `json:"topic"`
	Variant   string    `json:"variant"`
	Operation string    `json:"operation"`
	Subject   string    `json:"subject"`
	Entries   int       `json:"entries"`
	Figures   []float64 `json:"figures"`
	Bytes     string    `json:"bytes"`
}

const (
	burst      = 1024
	leastDraws = 1 << 16
	warmups    = 5
	iterations = 10
	iteration  = 150 * time.Millisecond
)

var sink int64

// The finaliser of SplitMix64, as in Java.
func number(n uint64) int64 {
	n = (n ^ (n >> 30)) * 0xBF58476D1CE4E5B9
	n = (n ^ (n >> 27)) * 0x94D049BB133111EB
	return int64(n ^ (n >> 31))
}

func order(entries int) []int64 {
	draws := leastDraws
	for draws < entries {
		draws *= 2
	}
	random := rand.New(rand.NewSource(1))
	keys := make([]int64, draws)
	for i := range keys {
		keys[i] = number(uint64(random.Intn(entries)))
	}
	return keys
}

// Calls work with bursts of keys.
func measure(operation, how string, keys []int64, entries int, work func(keys []int64)) {
	next := 0
	var figures []float64
	for i := 0; i < warmups+iterations; i++ {
		bursts := 0
		start := time.Now()
		for time.Since(start) < iteration {
			work(keys[next : next+burst])
			next = (next + burst) & (len(keys) - 1)
			bursts++
		}
		if i >= warmups {
			figures = append(figures, float64(time.Since(start).Nanoseconds())/float64(bursts*burst))
		}
	}
	version := strings.TrimPrefix(runtime.Version(), "go")
	line, _ := json.Marshal(result{
		"map", "long keys, values of 24 bytes", operation, "Go " + version + ", " + how, entries, figures, "NaN"})
	fmt.Println(string(line))
}

func values(entries int, keys []int64) {
	const how = "copied out and back"
	m := make(map[int64]delay)
	for i := 0; i < entries; i++ {
		m[number(uint64(i))] = delay{count: 1, sum: 1.5}
	}
	measure("update in place", how, keys, entries, func(keys []int64) {
		for _, key := range keys {
			v := m[key]
			v.count++
			v.sum += 1.5
			m[key] = v
		}
	})
	measure("dependent get", how, keys, entries, func(keys []int64) {
		var carried int64
		for _, key := range keys {
			carried += int64(m[key+carried].max)
		}
		sink += carried
	})
	measure("miss", how, keys, entries, func(keys []int64) {
		for _, key := range keys {
			if _, found := m[^key]; found {
				sink++
			}
		}
	})
}

func pointers(entries int, keys []int64) {
	const how = "pointers"
	m := make(map[int64]*delay)
	for i := 0; i < entries; i++ {
		m[number(uint64(i))] = &delay{count: 1, sum: 1.5}
	}
	measure("update in place", how, keys, entries, func(keys []int64) {
		for _, key := range keys {
			v := m[key]
			v.count++
			v.sum += 1.5
		}
	})
	measure("dependent get", how, keys, entries, func(keys []int64) {
		var carried int64
		for _, key := range keys {
			carried += int64(m[key+carried].max)
		}
		sink += carried
	})
}

func main() {
	for _, argument := range os.Args[1:] {
		entries, err := strconv.Atoi(argument)
		if err != nil {
			panic(err)
		}
		keys := order(entries)
		values(entries, keys)
		runtime.GC()
		pointers(entries, keys)
		runtime.GC()
	}
}
