package example;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Model;
import dev.inplace.annotation.Struct;

@Struct(model = Model.GO_AMD64)
record GoEvent(int len, @Length(value = 0, by = "len") int[] numbers) {}
