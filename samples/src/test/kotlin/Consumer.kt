import dev.inplace.samples.orderbook.Level
import dev.inplace.samples.orderbook.LevelFlyweight
import dev.inplace.samples.orderbook.LevelSpan
import dev.inplace.samples.orderbook.LongLevelMap
import java.lang.foreign.Arena

/** Uses the classes that were generated in a Java module. */
fun main() {
    LongLevelMap.create().use { levels ->
        levels.put(99, Level(5, 1))
        levels.at(99).addQuantity(7).addOrders(1)
        println(levels.get(99))
        println(levels.get(98)?.quantity() ?: "no level")
        levels.forEach { price, level -> println("$price: ${level.quantity()}") }
    }
    Arena.ofConfined().use { arena ->
        val span = LevelSpan.allocate(arena, 3)
        val level = LevelFlyweight()
        for (i in 0 until span.size()) {
            span.at(i, level).quantity(i * 10)
        }
        println(span[2])
    }
}
