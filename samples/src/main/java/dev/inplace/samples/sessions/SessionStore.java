package dev.inplace.samples.sessions;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a site, in a file. Requests change them in place. {@link #commit} makes what was
 * changed durable: call it before anything that depends on it leaves the process.
 */
final class SessionStore implements AutoCloseable {
  private final StringSessionMap sessions;
  private final SessionFlyweight found = new SessionFlyweight();

  private SessionStore(StringSessionMap sessions) {
    this.sessions = sessions;
  }

  /** The sessions of a file, as of the last commit; none if there is no file. */
  static SessionStore open(Path file) throws IOException {
    return new SessionStore(StringSessionMap.openForWriting(file));
  }

  /** Begins a session; false if there is one already. */
  boolean begin(CharSequence token, long user, long now) {
    if (!sessions.findOrInsert(token, found)) {
      return false;
    }
    found.user(user).lastSeen(now).page("/");
    return true;
  }

  /** Notes a request; false if there is no such session. */
  boolean request(CharSequence token, CharSequence page, long now) {
    if (!sessions.find(token, found)) {
      return false;
    }
    found.addRequests(1).lastSeen(now).page(page);
    return true;
  }

  /** A copy of a session, or null. */
  @Nullable Session session(CharSequence token) {
    return sessions.get(token);
  }

  /** Ends a session; false if there was none. */
  boolean end(CharSequence token) {
    return sessions.remove(token);
  }

  /** Ends all sessions that were not seen since; returns their number. */
  long expire(long since) {
    long before = sessions.size();
    sessions.removeIf((_, session) -> session.lastSeen() < since);
    return before - sessions.size();
  }

  /** Makes all changes durable. */
  void commit() throws IOException {
    sessions.commit();
  }

  long size() {
    return sessions.size();
  }

  /** Requests of all sessions. */
  long requests() {
    long requests = 0;
    StringSessionMap.Cursor cursor = sessions.cursor();
    while (cursor.next()) {
      requests += cursor.value().requests();
    }
    return requests;
  }

  /** Changes since the last commit are gone. */
  @Override
  public void close() {
    sessions.close();
  }
}
