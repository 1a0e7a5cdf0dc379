package main

import (
	"bytes"
	"fmt"

	"readings/layouts"
)

// As the comment of layouts.Reading has them.
const (
	good = iota
	suspect
	corrected
)

var qualities = [...]string{"GOOD", "SUSPECT", "CORRECTED"}

func correct(reading *layouts.Reading) {
	reading.Quality = corrected
	reading.Confidence = 200
	setText(reading.Editor[:], "go")
	reading.Position.Longitude += 0.25
	reading.Temperatures[1] += 0.5
}

func line(r *layouts.Reading) string {
	heated := "not heated"
	if r.Heated {
		heated = "heated"
	}
	return fmt.Sprintf("%s: %s, confidence %d, serial %d, time %d, at %.2f %.2f %d,"+
		" temperatures %.2f %.2f %.2f, pressure %.2f, %s, by %s",
		text(r.Station[:]), qualities[r.Quality], r.Confidence, r.Serial, r.Time,
		r.Position.Latitude, r.Position.Longitude, r.Position.Altitude,
		r.Temperatures[0], r.Temperatures[1], r.Temperatures[2], r.Pressure, heated,
		text(r.Editor[:]))
}

// Text fills its field, or ends at the first zero; what is longer is refused, never cut.
func setText(field []byte, text string) {
	if len(text) > len(field) {
		panic(fmt.Sprintf("%q does not fit into %d bytes", text, len(field)))
	}
	for i := copy(field, text); i < len(field); i++ {
		field[i] = 0
	}
}

func text(field []byte) string {
	if end := bytes.IndexByte(field, 0); end >= 0 {
		field = field[:end]
	}
	return string(field)
}
