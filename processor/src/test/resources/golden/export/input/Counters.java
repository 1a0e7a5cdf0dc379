package example;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

@Struct
record Counters(@Length(0) Counter[] all) {}
