/**
 * Maps and spans in files: the head of a sealed file, how it is written, and how it is opened.
 * Users need {@link dev.inplace.file.Verify} only.
 */
@NullMarked
package dev.inplace.file;

import org.jspecify.annotations.NullMarked;
