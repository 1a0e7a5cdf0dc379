/*
 * Writes a file of readings, corrects the suspect ones in it, or prints it, as SharedFile.java and
 * main.go do. Reading.h comes from the Java record; its static assertions hold this compiler to the
 * layout of the Java program.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "Reading.h"
#include "mapped_readings.h"

/* As the comment of Reading.h has them. */
enum { GOOD, SUSPECT, CORRECTED, QUALITIES };
static const char *const QUALITY[QUALITIES] = {"GOOD", "SUSPECT", "CORRECTED"};

/* Static, so that the padding is zero. */
static struct Reading first[] = {
    {.quality = GOOD,
     .confidence = 250,
     .serial = 4000000001,
     .time = 1767225600000,
     .position = {69.75f, 19, 100},
     .temperatures = {-3.25f, -3, -2.75f},
     .pressure = 1013.25,
     .heated = true},
    {.quality = SUSPECT,
     .confidence = 40,
     .serial = 4000000002,
     .time = 1767225660000,
     .position = {71, -8.75f, 10},
     .temperatures = {-12.25f, -37.5f, -11.75f},
     .pressure = 998.5,
     .heated = true},
    {.quality = GOOD,
     .confidence = 255,
     .serial = 4000000003,
     .time = 1767225720000,
     .position = {52.25f, 4.75f, -3},
     .temperatures = {6.5f, 6.25f, 6},
     .pressure = 1021.75,
     .heated = false},
};
static const char *const STATIONS[] = {"Tromsø", "Jan Mayen", "Amsterdam"};

/* Text fills its field, or ends at the first zero; what is longer is refused, never cut. */
static void set_text(char *field, size_t size, const char *text) {
  size_t length = strlen(text);
  if (length > size) {
    fail("\"%s\" does not fit into %zu bytes", text, size);
  }
  memset(field, 0, size);
  memcpy(field, text, length);
}

static void write_first(const char *name) {
  size_t count = sizeof first / sizeof *first;
  for (size_t i = 0; i < count; i++) {
    set_text(first[i].station, sizeof first[i].station, STATIONS[i]);
    set_text(first[i].editor, sizeof first[i].editor, "c");
  }
  FILE *file = fopen(name, "wbx"); /* x: a file that exists is left as it is */
  if (file == NULL) {
    fail("%s: %s", name, strerror(errno));
  }
  size_t written = fwrite(first, sizeof *first, count, file);
  if (fclose(file) != 0 || written != count) {
    fail("%s: %zu of %zu readings written: %s", name, written, count, strerror(errno));
  }
}

/* Before anything is changed, so that a file that is refused stays as it is. */
static void require_known_qualities(const char *name, const struct mapped_readings *readings) {
  for (size_t i = 0; i < readings->count; i++) {
    int quality = readings->first[i].quality;
    if (quality >= QUALITIES) {
      fail("%s: reading %zu: quality is %d; the most is %d", name, i, quality, QUALITIES - 1);
    }
  }
}

static void correct_all(const char *name) {
  struct mapped_readings readings = map_for_changing(name);
  require_known_qualities(name, &readings);
  size_t corrected = 0;
  for (size_t i = 0; i < readings.count; i++) {
    struct Reading *reading = &readings.first[i];
    if (reading->quality == SUSPECT) {
      reading->quality = CORRECTED;
      reading->confidence = 200;
      set_text(reading->editor, sizeof reading->editor, "c");
      reading->position.longitude += 0.25f;
      reading->temperatures[1] += 0.5f;
      corrected++;
    }
  }
  unmap(name, &readings);
  printf("corrected: %zu\n", corrected);
}

static void print(const struct Reading *r) {
  printf("%.*s: %s, confidence %d, serial %" PRIu32 ", time %" PRId64 ", at %.2f %.2f %d,"
         " temperatures %.2f %.2f %.2f, pressure %.2f, %s, by %.*s\n",
         (int)sizeof r->station, r->station, QUALITY[r->quality], r->confidence, r->serial,
         r->time, r->position.latitude, r->position.longitude, r->position.altitude,
         r->temperatures[0], r->temperatures[1], r->temperatures[2], r->pressure,
         r->heated ? "heated" : "not heated", (int)sizeof r->editor, r->editor);
}

static void print_all(const char *name) {
  struct mapped_readings readings = map_for_reading(name);
  require_known_qualities(name, &readings);
  for (size_t i = 0; i < readings.count; i++) {
    print(&readings.first[i]);
  }
  unmap(name, &readings);
}

int main(int argc, char *argv[]) {
  if (argc == 3 && strcmp(argv[1], "write") == 0) {
    write_first(argv[2]);
  } else if (argc == 3 && strcmp(argv[1], "correct") == 0) {
    correct_all(argv[2]);
  } else if (argc == 3 && strcmp(argv[1], "print") == 0) {
    print_all(argv[2]);
  } else {
    fprintf(stderr, "usage: readings-c write|correct|print FILE\n");
    return 2;
  }
  if (fflush(stdout) != 0 || ferror(stdout)) {
    fail("the output cannot be written: %s", strerror(errno));
  }
  return EXIT_SUCCESS;
}
