/**
 * A program a user would write: {@link dev.inplace.samples.sessions.Sessions} keeps the sessions of
 * a site in a file, is killed, and goes on with all requests that it acknowledged.
 */
@NullMarked
package dev.inplace.samples.sessions;

import org.jspecify.annotations.NullMarked;
