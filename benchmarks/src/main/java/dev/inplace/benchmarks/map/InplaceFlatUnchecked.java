package dev.inplace.benchmarks.map;

import dev.inplace.benchmarks.Names;
import dev.inplace.benchmarks.Subject;
import org.openjdk.jmh.annotations.Fork;

/** The same without checks of its own. */
@Subject(Names.FLAT_UNCHECKED)
@Fork(jvmArgsAppend = "-Dinplace.checkptr=off")
public class InplaceFlatUnchecked extends InplaceFlat {}
