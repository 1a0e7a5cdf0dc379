package dev.inplace.functional.model;

/** The operation of a step. */
enum Op {
  PUT,
  GET,
  CONTAINS,
  FIND,
  FIND_INTO,
  AT,
  FIND_OR_INSERT,
  FIND_OR_INSERT_INTO,
  REMOVE,
  REMOVE_FOUND,
  /** Finds an entry and keeps its flyweight for later. */
  KEEP,
  /** Reads through the flyweight that was kept: its value, or that it has ended. */
  USE_KEPT,
  OPEN_CURSOR,
  NEXT,
  CHANGE_AT_CURSOR,
  REMOVE_AT_CURSOR,
  FOR_EACH,
  PARTITION,
  ENSURE_CAPACITY,
  COMPACT,
  CLEAR,
  PUT_ALL,
  MERGE,
  /** Checks the map's bytes. */
  INSPECT
}
