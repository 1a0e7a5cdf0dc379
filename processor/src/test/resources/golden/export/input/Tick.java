package example;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.Unsigned;

@Struct
record Tick(
    Side side,
    long time,
    @Unsigned int quantity,
    @Length(6) String venue,
    @Length(3) double[] prices,
    char currency,
    boolean firm) {}
