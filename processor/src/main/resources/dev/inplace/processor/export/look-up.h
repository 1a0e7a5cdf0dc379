/* Look-ups. A link that leads out of its block is one to no entry. */

/* The bytes at a place, or NULL. */
static inline const unsigned char *inplace_at(const struct inplace_group *group, uint64_t place,
                                              uint64_t size, uint32_t alignment) {
  uint64_t number = place >> 32;
  uint64_t offset = place & UINT32_MAX;
  const struct inplace_block *block;
  if (number >= group->count) {
    return NULL;
  }
  block = &group->blocks[number];
  if (size > block->size || offset > block->size - size || offset % alignment != 0) {
    return NULL;
  }
  return block->bytes + offset;
}

static inline struct inplace_slot inplace_slot_at(const struct inplace_layout *layout,
                                               const struct inplace_table *table, uint64_t slot) {
  struct inplace_slot found;
  const unsigned char *bucket = table->bytes + (layout->classic ? slot / 8 : slot) * layout->bucket;
  uint64_t in_bucket = layout->classic ? slot % 8 : 0;
  found.key = bucket + layout->keys + in_bucket * layout->key_stride;
  found.value = bucket + layout->values + in_bucket * layout->value_stride;
  return found;
}

/* 0 of an empty slot. */
static inline unsigned char inplace_control(const struct inplace_layout *layout,
                                            const struct inplace_table *table, uint64_t slot) {
  return layout->classic ? table->bytes[slot / 8 * layout->bucket + slot % 8]
                         : table->bytes[((uint64_t)layout->bucket << table->log2) + slot];
}

/* The bytes of a stored key, or NULL; of a text, their number too. */
static inline const unsigned char *inplace_key_at(const struct inplace_file *file,
                                                  const struct inplace_layout *layout,
                                                  const unsigned char *in_slot, uint64_t *size) {
  const unsigned char *link = layout->classic ? in_slot : in_slot + 8; /* behind the hash */
  *size = layout->key_size;
  if (layout->key == INPLACE_IN_SLOT) {
    return in_slot;
  }
  if (layout->key == INPLACE_TEXT) {
    *size = inplace_word(link + 8);
    if (*size == 0) {
      return link; /* no byte of it is read */
    }
  }
  return inplace_at(&file->groups[0], inplace_word(link), *size, layout->key_alignment);
}

/* The bytes of a value, or NULL. */
static inline const unsigned char *inplace_value_at(const struct inplace_file *file,
                                                    const struct inplace_layout *layout,
                                                    const unsigned char *in_slot) {
  const struct inplace_group *group = &file->groups[layout->key == INPLACE_IN_SLOT ? 0 : 1];
  return layout->large_values
             ? inplace_at(group, inplace_word(in_slot), layout->value_size, layout->value_alignment)
             : in_slot;
}

static inline const struct inplace_table *inplace_table_of(const struct inplace_file *file,
                                                        uint64_t hash) {
  uint32_t number = 0;
  if (file->directory != NULL) {
    number = inplace_half(file->directory + (hash >> (64 - file->directory_bits)) * 4);
  }
  return number < file->table_count ? &file->tables[number] : NULL;
}

/* The bytes of the value of a key, or NULL. Each slot is met at most once. */
static inline const unsigned char *inplace_find(const struct inplace_file *file,
                                                const struct inplace_layout *layout, uint64_t hash,
                                                const void *key, size_t size) {
  const struct inplace_table *table = inplace_table_of(file, hash);
  unsigned char sought = (unsigned char)(0x80 | (hash >> 24 & 0x7F));
  uint64_t last, slot;
  if (table == NULL) {
    return NULL;
  }
  last = (UINT64_C(1) << table->log2) - 1;
  slot = hash << table->depth >> (64 - table->log2);
  for (uint64_t steps = 0; steps <= last; steps++) {
    unsigned char control = inplace_control(layout, table, slot);
    if (control == 0) {
      return NULL;
    }
    if (control == sought) {
      struct inplace_slot found = inplace_slot_at(layout, table, slot);
      uint64_t stored_size;
      const unsigned char *stored = inplace_key_at(file, layout, found.key, &stored_size);
      if (stored != NULL && stored_size == size && (size == 0 || memcmp(stored, key, size) == 0)) {
        return inplace_value_at(file, layout, found.value);
      }
    }
    slot = (slot + 1) & last;
  }
  return NULL;
}

/* The next slot with an entry, in no order; false behind the last. */
static inline bool inplace_next(const struct inplace_file *file,
                                const struct inplace_layout *layout, struct inplace_cursor *cursor,
                                struct inplace_slot *found) {
  for (; cursor->table < file->table_count; cursor->table++, cursor->slot = 0) {
    const struct inplace_table *table = &file->tables[cursor->table];
    while (cursor->slot >> table->log2 == 0) {
      uint64_t slot = cursor->slot++;
      if (inplace_control(layout, table, slot) != 0) {
        *found = inplace_slot_at(layout, table, slot);
        return true;
      }
    }
  }
  return false;
}
