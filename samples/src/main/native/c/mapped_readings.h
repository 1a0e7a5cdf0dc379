#ifndef MAPPED_READINGS_H
#define MAPPED_READINGS_H

#include <stddef.h>

#include "Reading.h"

/* A file in memory: what is written into a reading is written into the file. */
struct mapped_readings {
  struct Reading *first;
  size_t count;
};

/* A file that is missing, or holds no whole number of readings, ends the program. */
struct mapped_readings map_for_reading(const char *name);
struct mapped_readings map_for_changing(const char *name);

/* To the disk, too, if something was changed. */
void unmap(const char *name, struct mapped_readings *readings);

/* Ends the program with a message. */
_Noreturn void fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
