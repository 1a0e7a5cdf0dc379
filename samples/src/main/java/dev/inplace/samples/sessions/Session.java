package dev.inplace.samples.sessions;

import dev.inplace.annotation.Length;
import dev.inplace.annotation.Struct;
import dev.inplace.annotation.StructMap;

/**
 * A visitor of a site. The key is a token of any length.
 *
 * @param user number of the user
 * @param lastSeen milliseconds since 1970
 * @param requests so far
 * @param page that was seen last
 */
@Struct
@StructMap(key = String.class)
public record Session(long user, long lastSeen, int requests, @Length(44) String page) {}
