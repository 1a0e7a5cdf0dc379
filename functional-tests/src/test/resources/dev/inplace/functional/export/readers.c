/* The program: NAME FILE QUERIES looks up keys and iterates; a fourth argument damages the file so many times. */

/* Changes a few bytes, most in the head or in links; and computes checksums anew, as a forger would. */
static void spoil(unsigned char *bytes, size_t size) {
  uint64_t head = inplace_word(bytes + 16);
  uint64_t changes = next_random() % 8;
  uint64_t sections = inplace_half(bytes + 48);
  for (uint64_t i = 0; i <= changes; i++) {
    uint64_t limit = next_random() % 2 == 0 && head < size ? head : size;
    uint64_t at = next_random() % limit;
    uint64_t kind = next_random() % 4;
    bytes[at] = (unsigned char)(kind == 0 ? 0 : kind == 1 ? 0xFF : next_random());
  }
  if (next_random() % 8 != 0 && inplace_word(bytes + 16) == head) {
    static const unsigned char zeros[4] = {0, 0, 0, 0};
    uint32_t checksum;
    for (uint64_t i = 0; i < sections; i++) {
      unsigned char *section = bytes + 80 + 40 * i;
      uint64_t offset = inplace_word(section + 24), length = inplace_word(section + 32);
      if (inplace_half(section) == 1 && offset < size && length < size - offset) {
        checksum = inplace_checksum(0, bytes + offset, length);
        memcpy(section + 16, &checksum, 4);
      }
    }
    checksum = inplace_checksum(inplace_checksum(0, bytes, 56), zeros, 4);
    checksum = inplace_checksum(checksum, bytes + 60, head - 60);
    memcpy(bytes + 56, &checksum, 4);
  }
}

int main(int count, char **arguments) {
  uint64_t opened = 0, files = count > 4 ? strtoull(arguments[4], NULL, 10) : 1;
  for (uint64_t i = 0; i < files; i++) {
    FILE *queries = fopen(arguments[3], "rb");
    damage = count > 4 ? 0x9E3779B97F4A7C15 * (i + 1) : 0;
    opened += check(arguments[1], arguments[2], queries);
    fclose(queries);
  }
  if (count > 4) {
    printf("%llu files, opened %s\n", (unsigned long long)files, opened > 0 ? "some" : "none");
  }
  return 0;
}
