package org.plimsoll.reference;

import com.google.gson.JsonObject;

/**
 * One published case: what went in and what should come out.
 *
 * <p>A vector has a venue, a topic and a contract type; a check has a topic and a model, and {@link
 * #CHECKS} in place of the venue.
 *
 * @param file the file it was read from, as messages name it
 * @param id its name; only for reports, never to recognise a case by
 * @param venue the venue's name as the file gives it
 * @param topic the topic of the file
 * @param kind contract type of a vector, model of a check
 * @param inputs what goes in
 * @param expected what should come out; only these keys are compared
 * @param tolerance how far an answer may be off
 */
public record Case(
    String file,
    String id,
    String venue,
    String topic,
    String kind,
    Inputs inputs,
    JsonObject expected,
    Tolerance tolerance) {
  /** Stands in place of a venue where a case belongs to a model, not to a venue. */
  public static final String CHECKS = "checks";

  private static final String UNREADABLE = "unreadable file";

  static Case unreadable(String file) {
    JsonObject nothing = new JsonObject();
    return new Case(
        file,
        file,
        UNREADABLE,
        UNREADABLE,
        UNREADABLE,
        new Inputs(nothing, DataFiles.NONE),
        nothing,
        Tolerance.EXACT);
  }

  @Override
  public String toString() {
    return "%s (%s, %s, %s)".formatted(id, venue, topic, kind);
  }
}
