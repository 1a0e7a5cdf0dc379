package main

import (
	"fmt"
	"os"
	"syscall"
	"unsafe"

	"readings/layouts"
)

const size = int64(unsafe.Sizeof(layouts.Reading{}))

// A file in memory: what is written into a reading is written into the file.
type mappedReadings struct {
	readings []layouts.Reading
	bytes    []byte
	file     *os.File
}

func mapForReading(name string) (*mappedReadings, error) {
	return mapFile(name, os.O_RDONLY, syscall.PROT_READ)
}

func mapForChanging(name string) (*mappedReadings, error) {
	return mapFile(name, os.O_RDWR, syscall.PROT_READ|syscall.PROT_WRITE)
}

func mapFile(name string, mode, protection int) (*mappedReadings, error) {
	file, err := os.OpenFile(name, mode, 0)
	if err != nil {
		return nil, err
	}
	mapped := &mappedReadings{file: file}
	if err := mapped.fill(protection); err != nil {
		file.Close() // nothing was written; the first error tells more
		return nil, err
	}
	return mapped, nil
}

func (m *mappedReadings) fill(protection int) error {
	status, err := m.file.Stat()
	if err != nil {
		return err
	}
	if !status.Mode().IsRegular() {
		return fmt.Errorf("%s: not a regular file", m.file.Name())
	}
	if remainder := status.Size() % size; remainder != 0 {
		return fmt.Errorf(
			"%s: %d bytes are not a whole number of readings (%d bytes each): %d bytes remain",
			m.file.Name(), status.Size(), size, remainder)
	}
	if status.Size() == 0 {
		return nil // nothing cannot be mapped
	}
	m.bytes, err = syscall.Mmap(
		int(m.file.Fd()), 0, int(status.Size()), protection, syscall.MAP_SHARED)
	if err != nil {
		return fmt.Errorf("%s: %w", m.file.Name(), err)
	}
	m.readings = unsafe.Slice((*layouts.Reading)(unsafe.Pointer(&m.bytes[0])), status.Size()/size)
	return nil
}

// To the disk, too, if something was changed.
func (m *mappedReadings) close() error {
	if m.bytes != nil {
		if err := syscall.Munmap(m.bytes); err != nil {
			return fmt.Errorf("%s: %w", m.file.Name(), err)
		}
	}
	if err := m.file.Sync(); err != nil {
		return err
	}
	return m.file.Close()
}
