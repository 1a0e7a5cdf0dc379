"""Prints what `FlightDelays --csv` must print for a CSV of flights, computed without it.

    python3 flights-20k-expected.py flights-20k.csv > flights-20k-expected.csv

Whole numbers only: the mean is rounded half up (away from zero below zero) in hundredths.
"""

import csv
import sys
from collections import defaultdict


def hundredths(total, count):
    """The mean in hundredths, half up."""
    size = (200 * abs(total) + count) // (2 * count)
    return -size if total < 0 else size


def decimal(number):
    """A number of hundredths as text with two decimals."""
    sign = "-" if number < 0 else ""
    return f"{sign}{abs(number) // 100}.{abs(number) % 100:02d}"


delays = defaultdict(list)
with open(sys.argv[1], encoding="utf-8", newline="") as flights:
    for flight in csv.DictReader(flights):
        route = flight["origin"].encode(), flight["destination"].encode()
        delays[route].append(int(flight["delay"]))

print("origin,destination,flights,mean,min,max")
for (origin, destination), minutes in sorted(delays.items()):
    mean = decimal(hundredths(sum(minutes), len(minutes)))
    columns = origin.decode(), destination.decode(), len(minutes), mean, min(minutes), max(minutes)
    print(*columns, sep=",")
