/** Maps in files, beside other embedded stores: writes, commits, copies, opening. */
@NullMarked
package dev.inplace.benchmarks.file;

import org.jspecify.annotations.NullMarked;
