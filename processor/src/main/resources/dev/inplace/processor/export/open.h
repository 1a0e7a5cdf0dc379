/* Opening. All that look-ups use is checked here against the size of the file. */

static inline uint32_t inplace_checksum(uint32_t sum, const unsigned char *bytes, uint64_t size) {
  sum = ~sum;
  for (uint64_t i = 0; i < size; i++) {
    sum ^= bytes[i];
    for (int bit = 0; bit < 8; bit++) {
      sum = sum >> 1 ^ (sum & 1 ? 0x82F63B78 : 0); /* CRC-32C */
    }
  }
  return ~sum;
}

static inline void inplace_close(struct inplace_file *file) {
  if (file->bytes != NULL) {
    munmap((void *)(uintptr_t)file->bytes, (size_t)file->size);
  }
  free(file->tables);
  free(file->groups[0].blocks);
  free(file->groups[1].blocks);
  file->bytes = NULL;
  file->tables = NULL;
  file->table_count = 0;
  file->count = 0;
  file->directory = NULL;
  memset(file->groups, 0, sizeof file->groups);
}

/* Closes a file that is refused. */
static inline bool inplace_refuse(struct inplace_file *file, const char *path, const char *what,
                                  const char *fix) {
  inplace_close(file);
  snprintf(file->error, sizeof file->error, "%s %s\nfix: %s", path, what, fix);
  return false;
}

static inline bool inplace_damaged(struct inplace_file *file, const char *path, const char *what) {
  char damaged[128];
  snprintf(damaged, sizeof damaged, "is damaged: %s", what);
  return inplace_refuse(file, path, damaged, "copy it again from where it was sealed");
}

static inline bool inplace_map(struct inplace_file *file, const char *path) {
  struct stat status;
  void *bytes = MAP_FAILED;
  int opened = open(path, O_RDONLY);
  if (opened >= 0 && fstat(opened, &status) == 0 && status.st_size > 0) {
    file->size = (uint64_t)status.st_size;
    bytes = mmap(NULL, (size_t)file->size, PROT_READ, MAP_PRIVATE, opened, 0);
  }
  if (opened >= 0) {
    close(opened);
  }
  file->bytes = bytes == MAP_FAILED ? NULL : (const unsigned char *)bytes;
  return file->bytes != NULL;
}

/* The first lines of the parts, which have the fingerprints, are those of the reader. */
static inline bool inplace_has_layout(struct inplace_file *file, const char *path,
                                      const struct inplace_layout *layout, const char *text,
                                      size_t size) {
  const char *end = text + size;
  char what[320];
  for (int part = 0; part < 3; part++) {
    const char *wanted = layout->lines[part];
    const char *line = text;
    size_t length = 0;
    while (line + length < end && line[length] != '\n') {
      length++;
    }
    if (length != strlen(wanted) || memcmp(line, wanted, length) != 0) {
      snprintf(what, sizeof what, "has another layout than %s: it has %.*s, not %.100s", layout->name,
               length < 100 ? (int)length : 100, line, wanted);
      return inplace_refuse(file, path, what, "export the reader by the build that seals the map");
    }
    for (text += length; text < end && !(text[0] == '\n' && text + 1 < end && text[1] == '\n');) {
      text++;
    }
    text = end - text < 2 ? end : text + 2;
  }
  return true;
}

/* The logarithm of the number of slots of a table of so many bytes; 0 if there is none. */
static inline unsigned inplace_log2(const struct inplace_layout *layout, uint64_t size) {
  for (unsigned log2 = layout->classic ? 3 : 1; log2 < 40; log2++) {
    uint64_t slots = UINT64_C(1) << log2;
    uint64_t bytes = layout->classic ? slots / 8 * layout->bucket
                                     : slots * layout->bucket + (slots < 8 ? 8 : slots);
    if (bytes == size) {
      return log2;
    }
  }
  return 0;
}

static inline bool inplace_add_block(struct inplace_group *group, uint32_t number,
                                     struct inplace_block block) {
  if (number >= group->count) {
    size_t size = ((size_t)number + 1) * 2 * sizeof block; /* doubled, since numbers are dense */
    struct inplace_block *more = (struct inplace_block *)realloc(group->blocks, size);
    if (more == NULL) {
      return false;
    }
    memset(more + group->count, 0, size - group->count * sizeof block);
    group->blocks = more;
    group->count = (number + 1) * 2;
  }
  group->blocks[number] = block;
  return true;
}

/* Enters a section; returns what is wrong with it, or NULL. */
static inline const char *inplace_add(struct inplace_file *file,
                                      const struct inplace_layout *layout,
                                      const unsigned char *section) {
  uint32_t use = inplace_half(section), number = inplace_half(section + 4);
  uint32_t group = inplace_half(section + 8), depth = inplace_half(section + 12);
  uint64_t offset = inplace_word(section + 24), size = inplace_word(section + 32);
  const unsigned char *bytes = file->bytes + offset;
  if (use == 0) {
    struct inplace_table table = {bytes, inplace_log2(layout, size), depth};
    if (table.log2 == 0 || depth > 28) {
      return "a table has a size or depth that none has";
    }
    file->tables[file->table_count++] = table;
  } else if (use == 1) {
    unsigned bits = 1;
    while (bits < 28 && UINT64_C(4) << bits < size) {
      bits++;
    }
    if (file->directory != NULL || size != UINT64_C(4) << bits ||
        inplace_checksum(0, bytes, size) != inplace_half(section + 16)) {
      return "its directory is none";
    }
    file->directory = bytes;
    file->directory_bits = bits;
  } else if (use == 2) {
    struct inplace_block block = {bytes, size};
    if (group > 1 || number == 0 || number > 1u << 22) {
      return "a block has a number or group that none has";
    }
    if (!inplace_add_block(&file->groups[group], number, block)) {
      return "there is no memory for so many blocks";
    }
  } else {
    return "a section has an unknown use";
  }
  return NULL;
}

static inline bool inplace_add_all(struct inplace_file *file, const char *path,
                                   const struct inplace_layout *layout, uint64_t head,
                                   uint32_t sections) {
  uint64_t rest = file->size - head; /* sections that overlap would have more */
  file->tables = (struct inplace_table *)calloc((size_t)sections + 1, sizeof *file->tables);
  if (file->tables == NULL) {
    return inplace_refuse(file, path, "has too many tables for the memory", "free some");
  }
  for (uint32_t i = 0; i < sections; i++) {
    const unsigned char *section = file->bytes + 80 + (uint64_t)i * 40;
    uint64_t offset = inplace_word(section + 24), size = inplace_word(section + 32);
    const char *wrong = NULL;
    if (offset < head || offset % 64 != 0 || offset > file->size || size > file->size - offset ||
        size > rest) {
      wrong = "its sections do not fit";
    }
    rest -= size;
    wrong = wrong != NULL ? wrong : inplace_add(file, layout, section);
    if (wrong != NULL) {
      return inplace_damaged(file, path, wrong);
    }
  }
  if (file->directory == NULL && file->table_count > 1) {
    return inplace_damaged(file, path, "it has several tables and no directory");
  }
  return true;
}

/* Opens a file for reading; false with the text of an error. */
static inline bool inplace_open(struct inplace_file *file, const char *path,
                                const struct inplace_layout *layout) {
  static const unsigned char zeros[4] = {0, 0, 0, 0};
  const unsigned char *bytes;
  uint64_t head, sections, text, names;
  uint32_t sum;
  char journal[4096];
  memset(file, 0, sizeof *file);
  snprintf(journal, sizeof journal, "%s.journal", path);
  if (access(journal, F_OK) == 0) {
    return inplace_refuse(file, path, "has a journal: a writer has it open, or has crashed",
                          "close it there, or open it once for writing in Java");
  }
  if (!inplace_map(file, path)) {
    return inplace_refuse(file, path, "cannot be mapped, or is empty", "give a sealed map");
  }
  bytes = file->bytes;
  if (file->size < 80 || memcmp(bytes, "Inplace\x1A", 8) != 0 || inplace_half(bytes + 12) != 1) {
    return inplace_refuse(file, path, "is no sealed map", "give a file that seal has written");
  }
  if (inplace_half(bytes + 8) != 1) {
    return inplace_refuse(file, path, "has another version of the format than 1",
                          "export the reader by the version of Inplace that sealed it");
  }
  head = inplace_word(bytes + 16);
  if (head < 80 || head % 64 != 0 || head > file->size || inplace_word(bytes + 24) != file->size) {
    return inplace_damaged(file, path, "it has been truncated or extended");
  }
  sum = inplace_checksum(0, bytes, 56);
  sum = inplace_checksum(inplace_checksum(sum, zeros, 4), bytes + 60, head - 60);
  sections = inplace_half(bytes + 48);
  text = inplace_half(bytes + 52);
  names = 80 + sections * 40;
  if (sum != inplace_half(bytes + 56) || names > head || text > head - names) {
    return inplace_damaged(file, path, "the checksum or a size of its head is wrong");
  }
  file->seed = inplace_word(bytes + 32);
  file->count = inplace_word(bytes + 40);
  return inplace_has_layout(file, path, layout, (const char *)bytes + names, (size_t)text) &&
         inplace_add_all(file, path, layout, head, (uint32_t)sections);
}

#endif
