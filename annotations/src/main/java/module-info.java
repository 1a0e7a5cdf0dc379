/** The annotations of records that the Inplace processor reads. */
module dev.inplace.annotation {
  exports dev.inplace.annotation;
}
