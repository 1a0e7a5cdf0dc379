package dev.inplace.vet;

import com.sun.source.tree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A place where a rule is broken.
 *
 * @param instead an expression to write instead, if there is a simple one
 */
record Finding(Check check, Tree place, String message, @Nullable String instead) {}
