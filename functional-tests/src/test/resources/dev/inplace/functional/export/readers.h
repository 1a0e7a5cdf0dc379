/*
 * What the checks of all maps share. Files are read into memory of exactly their size, so that the
 * address sanitizer sees each byte read behind the end, and are damaged there if that is asked for.
 */
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static uint64_t damage; /* a seed, or 0 */

static uint64_t next_random(void) {
  damage ^= damage << 13;
  damage ^= damage >> 7;
  damage ^= damage << 17;
  return damage;
}

static void spoil(unsigned char *bytes, size_t size);

static void *read_whole(size_t size, int file) {
  void *bytes = NULL;
  if (posix_memalign(&bytes, 64, size) != 0 || read(file, bytes, size) != (ssize_t)size) {
    abort();
  }
  if (damage != 0) {
    spoil((unsigned char *)bytes, size);
  }
  return bytes;
}

#define mmap(address, size, protection, flags, file, offset) read_whole(size, file)
#define munmap(address, size) free(address)

/* A key, and what Java found for it. */
struct query {
  unsigned char *key;
  uint64_t key_size;
  unsigned char *value; /* NULL if there is none */
  uint64_t value_size;
};

static unsigned char *read_bytes(FILE *file, uint64_t size) {
  void *bytes = NULL; /* aligned for all structs, and of exactly this size */
  if (posix_memalign(&bytes, 64, size) != 0 || fread(bytes, 1, size, file) != size) {
    abort();
  }
  return (unsigned char *)bytes;
}

static bool next_query(FILE *file, struct query *query) {
  uint64_t sizes[2];
  if (fread(sizes, sizeof sizes, 1, file) != 1) {
    return false;
  }
  query->key_size = sizes[0];
  query->value_size = sizes[1];
  query->key = read_bytes(file, sizes[0]);
  query->value = sizes[1] == UINT64_MAX ? NULL : read_bytes(file, sizes[1]);
  return true;
}

static void forget(struct query *query) {
  free(query->key);
  free(query->value);
}

static volatile uint64_t sum; /* of all that was read, so that it is read */

static void touch(const void *bytes, size_t size) {
  for (size_t i = 0; i < size; i++) {
    sum += ((const unsigned char *)bytes)[i];
  }
}

static void require(bool holds, const char *what) {
  if (!holds && damage == 0) {
    printf("not so: %s\n", what);
    exit(1);
  }
}
