package org.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> NAMES = List.of("run", "install", "lab", "liq", "verify");

  @Test
  void findsTheNameThatWasMeant() {
    assertThat(Nearest.to("rnu", NAMES)).contains("run");
    assertThat(Nearest.to("instal", NAMES)).contains("install");
    assertThat(Nearest.to("lib", NAMES)).contains("lab");
    assertThat(Nearest.to("verfiy", NAMES)).contains("verify");
  }

  @Test
  void guessesNothingFarFetched() {
    assertThat(Nearest.to("notebook", NAMES)).isEmpty();
    assertThat(Nearest.to("run", List.of())).isEmpty();
  }
}
