/**
 * Tests of {@code @Atomic} components under jcstress: what several threads may see, and what they
 * must not. {@code mvn -q -DskipTests -Pjcstress -pl benchmarks -am verify} runs them.
 */
package dev.inplace.stress;
