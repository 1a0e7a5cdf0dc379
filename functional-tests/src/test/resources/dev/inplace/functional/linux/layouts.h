// Lines with layouts of structs of the system's headers, with the names of our records:
//   Stat 144 8               size and alignment
//   Stat.device 0 8          offset and size of a field
//   Stat.type 204 4 bits     first bit and width of a bit-field, or of the bits of a mask
#include <linux/version.h>
#if LINUX_VERSION_CODE < KERNEL_VERSION(5, 19, 0)
#error headers of Linux 5.19 or newer are missing
#endif
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#define STRUCT(T) printf(#T " %zu %zu\n", sizeof(T), _Alignof(T))
#define FIELD(T, name, field) \
  printf(#T "." #name " %zu %zu\n", offsetof(T, field), sizeof(((T *)0)->field))
// A flexible array, or one of no elements.
#define NOTHING(T, name, field) printf(#T "." #name " %zu 0\n", offsetof(T, field))
// Bytes that C declares without a name, up to the end of the struct.
#define REST(T, name, field)                                                               \
  printf(#T "." #name " %zu %zu\n", offsetof(T, field) + sizeof(((T *)0)->field),          \
         sizeof(T) - offsetof(T, field) - sizeof(((T *)0)->field))
#define BITS(T, name, field, value)                           \
  do {                                                        \
    T zero;                                                   \
    memset(&zero, 0, sizeof zero);                            \
    zero.field = value;                                       \
    print_bits(#T "." #name, (unsigned char *)&zero, sizeof zero); \
  } while (0)

static inline void print_bits(const char *name, const unsigned char *bytes, size_t size) {
  size_t first = 0, width = 0;
  for (size_t i = 0; i < size * 8; i++) {
    if (bytes[i / 8] >> i % 8 & 1) {
      first = width++ == 0 ? i : first;
    }
  }
  printf("%s %zu %zu bits\n", name, first, width);
}
