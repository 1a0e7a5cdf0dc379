#define _POSIX_C_SOURCE 200809L

#include "mapped_readings.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

_Noreturn void fail(const char *format, ...) {
  va_list values;
  va_start(values, format);
  fputs("readings-c: ", stderr);
  vfprintf(stderr, format, values);
  fputs("\n", stderr);
  va_end(values);
  exit(EXIT_FAILURE);
}

/* The bytes of the file, if they are a whole number of readings. */
static size_t size_of(const char *name, int file) {
  struct stat status;
  if (fstat(file, &status) != 0) {
    fail("%s: %s", name, strerror(errno));
  }
  if (!S_ISREG(status.st_mode)) {
    fail("%s: not a regular file", name);
  }
  if ((uintmax_t)status.st_size > SIZE_MAX) {
    fail("%s: %jd bytes do not fit into memory", name, (intmax_t)status.st_size);
  }
  size_t size = (size_t)status.st_size;
  if (size % sizeof(struct Reading) != 0) {
    fail("%s: %zu bytes are not a whole number of readings (%zu bytes each): %zu bytes remain",
         name, size, sizeof(struct Reading), size % sizeof(struct Reading));
  }
  return size;
}

static struct mapped_readings map(const char *name, int mode, int protection) {
  int file = open(name, mode);
  if (file < 0) {
    fail("%s: %s", name, strerror(errno));
  }
  size_t size = size_of(name, file);
  struct mapped_readings readings = {NULL, size / sizeof(struct Reading)};
  if (size > 0) { /* nothing cannot be mapped */
    void *bytes = mmap(NULL, size, protection, MAP_SHARED, file, 0);
    if (bytes == MAP_FAILED) {
      fail("%s: %s", name, strerror(errno));
    }
    readings.first = bytes;
  }
  if (close(file) != 0) { /* the mapping needs it no longer */
    fail("%s: %s", name, strerror(errno));
  }
  return readings;
}

struct mapped_readings map_for_reading(const char *name) { return map(name, O_RDONLY, PROT_READ); }

struct mapped_readings map_for_changing(const char *name) {
  return map(name, O_RDWR, PROT_READ | PROT_WRITE);
}

void unmap(const char *name, struct mapped_readings *readings) {
  size_t size = readings->count * sizeof(struct Reading);
  if (size > 0
      && (msync(readings->first, size, MS_SYNC) != 0 || munmap(readings->first, size) != 0)) {
    fail("%s: %s", name, strerror(errno));
  }
}
