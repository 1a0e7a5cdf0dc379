/** What a user writes on a record: the annotations that the Inplace processor reads. */
module dev.inplace.annotation {
  exports dev.inplace.annotation;
}
