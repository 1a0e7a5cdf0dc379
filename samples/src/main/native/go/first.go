package main

import "readings/layouts"

// The readings that a new file begins with.
var first = [...]layouts.Reading{
	{
		Quality:      good,
		Confidence:   250,
		Serial:       4000000001,
		Time:         1767225600000,
		Position:     layouts.Position{Latitude: 69.75, Longitude: 19, Altitude: 100},
		Temperatures: [3]float32{-3.25, -3, -2.75},
		Pressure:     1013.25,
		Heated:       true,
	},
	{
		Quality:      suspect,
		Confidence:   40,
		Serial:       4000000002,
		Time:         1767225660000,
		Position:     layouts.Position{Latitude: 71, Longitude: -8.75, Altitude: 10},
		Temperatures: [3]float32{-12.25, -37.5, -11.75},
		Pressure:     998.5,
		Heated:       true,
	},
	{
		Quality:      good,
		Confidence:   255,
		Serial:       4000000003,
		Time:         1767225720000,
		Position:     layouts.Position{Latitude: 52.25, Longitude: 4.75, Altitude: -3},
		Temperatures: [3]float32{6.5, 6.25, 6},
		Pressure:     1021.75,
		Heated:       false,
	},
}

var stations = [...]string{"Tromsø", "Jan Mayen", "Amsterdam"}
