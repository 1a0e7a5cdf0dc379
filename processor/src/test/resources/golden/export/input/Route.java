package example;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;

@Struct
record Route(Point from, @Length(3) Point[] via, Point to, Nothing nothing, byte kind) {}
