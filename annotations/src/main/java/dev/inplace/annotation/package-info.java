/**
 * The annotations of Inplace. They are read by the processor when a program is compiled and mean
 * nothing at run time; they are kept in class files, so that a struct compiled earlier can be
 * nested in one compiled now.
 */
package dev.inplace.annotation;
