package org.plimsoll.reference;

import java.util.List;

/**
 * What was read: the cases, and the files among them that are not what they should be.
 *
 * @param cases place by place, file by file in alphabetical order
 * @param unreadable one failed result per file that could not be read, with the sentence why
 */
public record CaseCollection(List<Case> cases, List<CaseResult> unreadable) {
  /** Keeps its own lists. */
  public CaseCollection {
    cases = List.copyOf(cases);
    unreadable = List.copyOf(unreadable);
  }
}
