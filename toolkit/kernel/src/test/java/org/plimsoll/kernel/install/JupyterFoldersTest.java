package org.plimsoll.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JupyterFoldersTest {
  private static final Path HOME = Path.of("/home/mei");

  private static Path user(String system, Map<String, String> environment) {
    return new JupyterFolders(environment, system, HOME).user("plimsoll");
  }

  @Test
  void userFolderFollowsTheSystem() {
    assertThat(user("Linux", Map.of()))
        .isEqualTo(Path.of("/home/mei/.local/share/jupyter/kernels/plimsoll"));
    assertThat(user("Linux", Map.of("XDG_DATA_HOME", "/data")))
        .isEqualTo(Path.of("/data/jupyter/kernels/plimsoll"));
    assertThat(user("Mac OS X", Map.of()))
        .isEqualTo(Path.of("/home/mei/Library/Jupyter/kernels/plimsoll"));
    assertThat(user("Windows 11", Map.of("APPDATA", "/roaming")))
        .isEqualTo(Path.of("/roaming/jupyter/kernels/plimsoll"));
  }

  @Test
  void ownVariableOfJupyterComesFirst() {
    assertThat(user("Mac OS X", Map.of("JUPYTER_DATA_DIR", "/mine", "XDG_DATA_HOME", "/data")))
        .isEqualTo(Path.of("/mine/kernels/plimsoll"));
  }

  @Test
  void prefixHoldsShareJupyter() {
    assertThat(JupyterFolders.under(Path.of("/opt/x"), "java-17"))
        .isEqualTo(Path.of("/opt/x/share/jupyter/kernels/java-17"));
  }

  @Test
  void nameIsCheckedBeforeItBecomesAPath() {
    assertThatThrownBy(() -> JupyterFolders.under(HOME, "../up"))
        .hasMessage(
            "kernel name must be letters, digits, dots, dashes and underscores, was '../up'");
  }
}
