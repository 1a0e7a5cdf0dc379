/** From results to tables, charts and the page of the documentation. */
@NullMarked
package dev.inplace.benchmarks.report;

import org.jspecify.annotations.NullMarked;
