func check{{name}}(path string, queries []query) {
	m, err := layouts.Open{{name}}(path)
	if err != nil {
		require(false, err.Error())
	}
	var hits, misses, entries int
	for _, q := range queries {
{{#isNumber}}
		key := *(*{{keyType}})(unsafe.Pointer(&q.key[0]))
{{/isNumber}}
{{#isText}}
		key := string(q.key)
{{/isText}}
{{#isStruct}}
		key := new({{keyType}})
		copy(unsafe.Slice((*byte)(unsafe.Pointer(key)), unsafe.Sizeof(*key)), q.key)
{{/isStruct}}
{{#isSet}}
		found := m.Contains(key)
{{/isSet}}
{{#hasNumbers}}
		value, found := m.Find(key)
		if found {
			requireBytes(unsafe.Pointer(&value), unsafe.Sizeof(value), q)
		}
{{/hasNumbers}}
{{#hasStructs}}
		value := m.Find(key)
		found := value != nil
		if found {
			requireBytes(unsafe.Pointer(value), unsafe.Sizeof(*value), q)
		}
{{/hasStructs}}
		require(found == q.isThere, "a key is there as in Java")
		if found {
			hits++
		} else {
			misses++
		}
	}
{{#isSet}}
	m.All(func(key {{keyParameter}}) bool {
		require(m.Contains(key), "a key that was met is there")
		entries++
		return true
	})
{{/isSet}}
{{#hasNumbers}}
	m.All(func(key {{keyParameter}}, value {{valueType}}) bool {
		found, isThere := m.Find(key)
		require(isThere && (found == value || found != found), "an entry that was met is there")
		entries++
		return true
	})
{{/hasNumbers}}
{{#hasStructs}}
	m.All(func(key {{keyParameter}}, value *{{valueType}}) bool {
		found := m.Find(key)
		require(found == value || unsafe.Sizeof(*value) == 0, "an entry that was met is there")
		entries++
		return true
	})
{{/hasStructs}}
	require(entries == m.Len(), "all entries are met")
	fmt.Printf("%d hits, %d misses, %d entries\n", hits, misses, entries)
	require(m.Close() == nil, "it can be closed")
}
