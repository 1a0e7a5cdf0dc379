package dev.inplace.benchmarks.map;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import org.openjdk.jmh.annotations.Fork;

/** The same, reaching its memory by address. */
@Subject(Names.FLAT_RAW)
@Fork(jvmArgsAppend = {"-Dinplace.access=raw", "--enable-native-access=ALL-UNNAMED"})
public class InplaceFlatRaw extends InplaceFlat {}
