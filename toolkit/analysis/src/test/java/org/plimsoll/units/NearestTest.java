package org.plimsoll.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> NAMES = List.of("run", "install", "lab", "liq", "verify");

  @Test
  void findsTheNameThatWasMeant() {
    assertThat(Nearest.meant("rnu", NAMES)).contains("run");
    assertThat(Nearest.meant("instal", NAMES)).contains("install");
    assertThat(Nearest.meant("lib", NAMES)).contains("lab");
    assertThat(Nearest.meant("verfiy", NAMES)).contains("verify");
  }

  @Test
  void guessesNothingFarFetched() {
    assertThat(Nearest.meant("notebook", NAMES)).isEmpty();
    assertThat(Nearest.meant("run", List.of())).isEmpty();
  }

  @Test
  void listsTheNearestFirstWhateverTheCaseAndOrder() {
    List<String> symbols = List.of("ETHUSDT", "BTCUSDT", "BTCUSDC", "DOGEUSDT");
    assertThat(Nearest.to("btcusd", symbols, 2)).containsExactly("BTCUSDC", "BTCUSDT");
    assertThat(Nearest.to("doge/usdt", symbols, 1)).containsExactly("DOGEUSDT");
    assertThat(Nearest.to("usdc", symbols, 1)).containsExactly("BTCUSDC");
    assertThat(Nearest.to("btcusd", symbols, 9)).hasSize(4).endsWith("DOGEUSDT");
  }
}
