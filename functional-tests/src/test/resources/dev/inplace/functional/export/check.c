static bool check_{{name}}(const char *path, FILE *queries) {
  struct {{name}} map;
  struct {{name}}_cursor cursor;
  struct query query;
  uint64_t hits = 0, misses = 0, entries = 0;
  if (!{{name}}_open(&map, path)) {
    require(false, map.file.error);
    return false;
  }
  while (next_query(queries, &query)) {
{{#isNumber}}
    {{keyType}} key;
    memcpy(&key, query.key, sizeof key);
{{/isNumber}}
{{#isText}}
    const char *key = (const char *)query.key;
{{/isText}}
{{#isStruct}}
    {{keyType}}key = ({{keyType}})query.key;
{{/isStruct}}
{{#isSet}}
    bool found = {{name}}_contains(&map, {{arguments}});
{{/isSet}}
{{#hasNumbers}}
    {{valueType}} value;
    bool found = {{name}}_find(&map, {{arguments}}, &value);
    require(!found || query.value == NULL || memcmp(&value, query.value, sizeof value) == 0,
            "the value is that of Java");
{{/hasNumbers}}
{{#hasStructs}}
    {{valueType}} *value = {{name}}_find(&map, {{arguments}});
    bool found = value != NULL;
    if (found) {
      touch(value, {{name}}_layout.value_size);
      require(query.value == NULL || (query.value_size == {{name}}_layout.value_size &&
              memcmp(value, query.value, query.value_size) == 0), "the value is that of Java");
    }
{{/hasStructs}}
    require(found == (query.value != NULL), "a key is there as in Java");
    hits += found;
    misses += !found;
    forget(&query);
  }
  cursor = {{name}}_begin(&map);
  while ({{name}}_next(&cursor)) {
    entries++;
{{#isStruct}}
    touch(cursor.key, {{name}}_layout.key_size);
{{/isStruct}}
{{#isText}}
    touch(cursor.key, cursor.length);
{{/isText}}
{{#isSet}}
    require({{name}}_contains(&map, {{cursorArguments}}), "a key that was met is there");
{{/isSet}}
{{#hasNumbers}}
    {{valueType}} value;
    require({{name}}_find(&map, {{cursorArguments}}, &value) &&
            memcmp(&value, &cursor.value, sizeof value) == 0, "an entry that was met is there");
{{/hasNumbers}}
{{#hasStructs}}
    touch(cursor.value, {{name}}_layout.value_size);
    require({{name}}_find(&map, {{cursorArguments}}) == cursor.value,
            "an entry that was met is there");
{{/hasStructs}}
  }
  require(entries == {{name}}_size(&map), "all entries are met");
  if (damage == 0) {
    printf("%llu hits, %llu misses, %llu entries\n", (unsigned long long)hits,
           (unsigned long long)misses, (unsigned long long)entries);
  }
  {{name}}_close(&map);
  return true;
}
