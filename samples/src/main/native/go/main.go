// Writes a file of readings, corrects the suspect ones in it, or prints it, as SharedFile.java and
// readings.c do. The package layouts comes from the Java records; its checks hold this compiler
// to the layout of the Java program.
package main

import (
	"bufio"
	"fmt"
	"os"
	"unsafe"

	"readings/layouts"
)

func main() {
	if len(os.Args) != 3 {
		usage()
	}
	var err error
	switch name := os.Args[2]; os.Args[1] {
	case "write":
		err = writeFirst(name)
	case "correct":
		err = correctAll(name)
	case "print":
		err = printAll(name)
	default:
		usage()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "readings-go:", err)
		os.Exit(1)
	}
}

func usage() {
	fmt.Fprintln(os.Stderr, "usage: readings-go write|correct|print FILE")
	os.Exit(2)
}

func writeFirst(name string) error {
	for i := range first {
		setText(first[i].Station[:], stations[i])
		setText(first[i].Editor[:], "go")
	}
	// O_EXCL: a file that exists is left as it is.
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	all := unsafe.Slice((*byte)(unsafe.Pointer(&first)), unsafe.Sizeof(first))
	if _, err := file.Write(all); err != nil {
		file.Close() // the error of the write tells more
		return err
	}
	return file.Close()
}

func correctAll(name string) error {
	mapped, err := mapForChanging(name)
	if err != nil {
		return err
	}
	if err := requireKnownQualities(name, mapped.readings); err != nil {
		return err
	}
	count := 0
	for i := range mapped.readings {
		if reading := &mapped.readings[i]; reading.Quality == suspect {
			correct(reading)
			count++
		}
	}
	if err := mapped.close(); err != nil {
		return err
	}
	_, err = fmt.Println("corrected:", count)
	return err
}

func printAll(name string) error {
	mapped, err := mapForReading(name)
	if err != nil {
		return err
	}
	if err := requireKnownQualities(name, mapped.readings); err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout) // keeps its first error for Flush
	for i := range mapped.readings {
		fmt.Fprintln(out, line(&mapped.readings[i]))
	}
	if err := out.Flush(); err != nil {
		return err
	}
	return mapped.close()
}

// Before anything is changed, so that a file that is refused stays as it is.
func requireKnownQualities(name string, readings []layouts.Reading) error {
	for i := range readings {
		if quality := readings[i].Quality; int(quality) >= len(qualities) {
			return fmt.Errorf("%s: reading %d: quality is %d; the most is %d",
				name, i, quality, len(qualities)-1)
		}
	}
	return nil
}
