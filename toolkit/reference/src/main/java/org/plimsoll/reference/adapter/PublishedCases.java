package org.plimsoll.reference.adapter;

import org.plimsoll.reference.CaseFiles;
import org.plimsoll.reference.Verification;
import org.plimsoll.reference.Verifier;

/**
 * The proof in one call: every case bundled with the project, run against the toolkit as it is.
 *
 * <pre>{@code
 * PublishedCases.verify().byVenue();
 * }</pre>
 *
 * <p>A case that no rule of the toolkit answers counts as unsupported, never as passed.
 */
public final class PublishedCases {
  private PublishedCases() {}

  /**
   * Runs all cases.
   *
   * @return what became of each
   */
  public static Verification verify() {
    return verify(CaseFiles.ALL);
  }

  /**
   * Runs the cases of some files.
   *
   * @param only a glob for the file's name without its ending, such as {@code *liquidation-price*}
   * @return what became of each
   * @throws IllegalArgumentException if no file matches; the sentence lists those there are
   */
  public static Verification verify(String only) {
    return new Verifier(Adapters.all()).verify(CaseFiles.bundled(only));
  }
}
