/* What readers of all maps share, each with its copy: docs/file-format.md has the format. */
#ifndef INPLACE_FILE_1
#define INPLACE_FILE_1

#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "the words of a file are little-endian, and this machine is not"
#endif

/* Where a key lies. */
enum inplace_key { INPLACE_IN_SLOT, INPLACE_IN_BLOCK, INPLACE_TEXT };

/* What a struct as key has in some bytes, which must be alike in equal keys. */
enum inplace_use {
  INPLACE_PADDING,
  INPLACE_BITS,       /* of a byte; the size is a mask of those in use */
  INPLACE_NUMBER,     /* float or double, little-endian */
  INPLACE_BIG_NUMBER, /* big-endian */
  INPLACE_TRUTHS,     /* booleans, a byte each */
  INPLACE_CHARS       /* text up to its first zero */
};

struct inplace_part {
  uint32_t offset;
  uint32_t size;
  enum inplace_use use;
};

/* A map's layout: offsets, strides and sizes in bytes. */
struct inplace_layout {
  const char *name;
  const char *lines[3]; /* the first line of each part of the layout text */
  bool classic;
  uint32_t bucket; /* stride of a classic bucket, or of a flat slot */
  uint32_t keys;
  uint32_t key_stride;
  uint32_t key_size;
  uint32_t key_alignment;
  enum inplace_key key;
  uint32_t values;
  uint32_t value_stride;
  uint32_t value_size;
  uint32_t value_alignment;
  bool large_values;
};

/* 2^log2 slots for the hashes of one prefix of depth bits. */
struct inplace_table {
  const unsigned char *bytes;
  unsigned log2;
  unsigned depth;
};

struct inplace_block {
  const unsigned char *bytes;
  uint64_t size;
};

/* The blocks of a use, by number; 0 is none. */
struct inplace_group {
  struct inplace_block *blocks;
  uint32_t count;
};

/* An open file. */
struct inplace_file {
  const unsigned char *bytes;
  uint64_t size;
  uint64_t seed;
  uint64_t count;
  struct inplace_table *tables;
  uint32_t table_count;
  const unsigned char *directory; /* numbers of tables, by the first bits of a hash; or NULL */
  unsigned directory_bits;
  struct inplace_group groups[2]; /* of keys, if these lie in blocks, then of values */
  char error[512];                /* of the last open: what is wrong, and its fix */
};

/* An entry in its slot. */
struct inplace_slot {
  const unsigned char *key;
  const unsigned char *value;
};

/* The place of an iteration, first all zero. */
struct inplace_cursor {
  uint32_t table;
  uint64_t slot;
};

static inline uint64_t inplace_word(const unsigned char *bytes) {
  uint64_t word;
  memcpy(&word, bytes, sizeof word);
  return word;
}

static inline uint32_t inplace_half(const unsigned char *bytes) {
  uint32_t half;
  memcpy(&half, bytes, sizeof half);
  return half;
}

/* Hashes. */

#define INPLACE_MULTIPLIER UINT64_C(0x9E3779B97F4A7C15)
#define INPLACE_SECOND_MULTIPLIER UINT64_C(0xE7037ED1A0B428DB)

/* The halves of the product of 128 bits, combined; not all compilers have a type for it. */
static inline uint64_t inplace_fold(uint64_t a, uint64_t b) {
  uint64_t low = (a & UINT32_MAX) * (b & UINT32_MAX);
  uint64_t middle = (a >> 32) * (b & UINT32_MAX) + (low >> 32);
  uint64_t other = (a & UINT32_MAX) * (b >> 32) + (middle & UINT32_MAX);
  return (a * b) ^ ((a >> 32) * (b >> 32) + (middle >> 32) + (other >> 32));
}

static inline uint64_t inplace_secret(uint64_t seed) { return seed << 32 | seed >> 32; }

static inline uint64_t inplace_step(uint64_t mixed, uint64_t secret, uint64_t a, uint64_t b) {
  return inplace_fold(a ^ secret, b ^ mixed);
}

/* Of a number, as a word with its sign. */
static inline uint64_t inplace_hash(uint64_t seed, uint64_t word) {
  return inplace_fold(seed ^ word, INPLACE_MULTIPLIER) * INPLACE_SECOND_MULTIPLIER;
}

/* Of a struct of numbers, of at most four words. */
static inline uint64_t inplace_hash_words(uint64_t seed, const void *key, size_t size) {
  uint64_t words[4] = {0, 0, 0, 0};
  uint64_t secret = inplace_secret(seed);
  uint64_t mixed = seed;
  size_t last = size > 16 ? 2 : 0;
  memcpy(words, key, size);
  if (size <= 8) {
    return inplace_hash(seed, words[0]);
  }
  if (last != 0) {
    mixed = inplace_step(mixed, secret, words[0], words[1]);
  }
  return inplace_step(mixed, secret, words[last], words[last + 1]) * INPLACE_SECOND_MULTIPLIER;
}

/* Up to seven bytes as a word. */
static inline uint64_t inplace_few(const unsigned char *bytes, size_t size) {
  if (size >= 4) {
    return (uint64_t)inplace_half(bytes + size - 4) << 32 | inplace_half(bytes);
  }
  return size == 0 ? 0
                   : (uint64_t)bytes[size - 1] << 16 | (uint64_t)bytes[size / 2] << 8 | bytes[0];
}

/* Of other bytes. */
static inline uint64_t inplace_hash_bytes(uint64_t seed, const void *key, size_t size) {
  const unsigned char *bytes = (const unsigned char *)key;
  uint64_t secret = inplace_secret(seed);
  uint64_t mixed = seed ^ (uint64_t)size * INPLACE_MULTIPLIER;
  uint64_t last;
  if (size < 8) {
    return inplace_step(mixed, secret, inplace_few(bytes, size), 0) * INPLACE_SECOND_MULTIPLIER;
  }
  for (size_t at = 0; size > 16 && at < size - 16; at += 16) {
    mixed = inplace_step(mixed, secret, inplace_word(bytes + at), inplace_word(bytes + at + 8));
  }
  last = inplace_word(size > 16 ? bytes + size - 16 : bytes);
  mixed = inplace_step(mixed, secret, last, inplace_word(bytes + size - 8));
  return mixed * INPLACE_SECOND_MULTIPLIER;
}

/* Gives equal keys equal bytes. */
static inline void inplace_normalize(unsigned char *key, const struct inplace_part *parts,
                                     size_t count) {
  for (size_t i = 0; i < count; i++) {
    unsigned char *at = key + parts[i].offset;
    size_t size = parts[i].size;
    if (parts[i].use == INPLACE_PADDING) {
      memset(at, 0, size);
    } else if (parts[i].use == INPLACE_BITS) {
      *at = (unsigned char)(*at & size);
    } else if (parts[i].use == INPLACE_TRUTHS) {
      for (size_t j = 0; j < size; j++) {
        at[j] = at[j] != 0;
      }
    } else if (parts[i].use == INPLACE_CHARS) {
      const void *zero = memchr(at, 0, size);
      size_t length = zero == NULL ? size : (size_t)((const unsigned char *)zero - at);
      memset(at + length, 0, size - length);
    } else {
      unsigned char *sign = parts[i].use == INPLACE_NUMBER ? at + size - 1 : at;
      size_t others = 0;
      for (size_t j = 0; j < size; j++) {
        others += at + j != sign && at[j] != 0;
      }
      *sign = *sign == 0x80 && others == 0 ? 0 : *sign; /* -0.0 */
    }
  }
}
