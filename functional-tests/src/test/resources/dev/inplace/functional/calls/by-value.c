// Functions that take and return a struct by value, and change each of its bytes.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct { double x, y; } Point;
typedef struct { int32_t a; int8_t b; int64_t c; int8_t d; } Padded;
typedef struct { int8_t a; Point p; Padded padded[3]; } Nested;
typedef enum { BUY, SELL } Side;
typedef struct { bool a; uint16_t b, c; Side d; float e; void *f; } Scalars;
typedef struct { char a[5]; uint16_t b[4]; } Texts;
typedef struct { uint8_t a[3]; int8_t b; } Narrow;
typedef struct { int32_t a; int64_t b[0]; } Tail;
typedef union { int32_t a; double b; int8_t c[9]; } Either;
typedef struct { int32_t tag; Either either; } Tagged;
typedef struct { int32_t a : 5; int32_t b; } BitsBefore;
typedef struct { int32_t a, b; } PackedInName;

#define CHANGES(T)                                        \
  T change_##T(T value) {                                 \
    unsigned char *bytes = (unsigned char *)&value;       \
    for (size_t i = 0; i < sizeof value; i++) {           \
      bytes[i] ^= 0x11;                                   \
    }                                                     \
    return value;                                         \
  }

CHANGES(Point)
CHANGES(Padded)
CHANGES(Nested)
CHANGES(Scalars)
CHANGES(Texts)
CHANGES(Narrow)
CHANGES(Tail)
CHANGES(Either)
CHANGES(Tagged)
CHANGES(BitsBefore)
CHANGES(PackedInName)
