package org.plimsoll.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Says which Plimsoll runs on which Java. */
final class VersionLines implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");
    return new String[] {
      "plimsoll " + version + ", Java " + System.getProperty("java.runtime.version")
    };
  }
}
