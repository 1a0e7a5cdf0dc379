/**
 * The annotations of Inplace. The processor reads them at compile time; at run time they mean
 * nothing. Class files keep them, so that a struct compiled earlier can be nested in one compiled
 * now.
 */
package dev.inplace.annotation;
