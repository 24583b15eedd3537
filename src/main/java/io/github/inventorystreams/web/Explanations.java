package io.github.inventorystreams.web;

import org.jspecify.annotations.Nullable;

/** The source of the stories of books. */
@FunctionalInterface
public interface Explanations {

  /**
   * The story of a SKU.
   *
   * @param location {@code null} = its only one
   * @param onlyHere whether other instances must not be asked: the question comes from one
   */
  Answer of(String sku, @Nullable String location, boolean onlyHere);

  /**
   * A story, or why there is none.
   *
   * @param status of HTTP
   * @param body the story as JSON for status 200, else one line for a person
   */
  record Answer(int status, String body) {
    private static final int OK = 200;

    public static Answer found(String story) {
      return new Answer(OK, story);
    }

    boolean isTold() {
      return status == OK;
    }
  }
}
