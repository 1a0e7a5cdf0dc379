/** Error Prone checks: maps that are never closed, and flyweights used beyond their lives. */
@NullMarked
package dev.inplace.vet;

import org.jspecify.annotations.NullMarked;
