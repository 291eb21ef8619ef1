package org.plimsoll.notebook;

import java.util.Map;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/**
 * Registers our renderers with a JJava kernel, or with our own, which speaks the same interface.
 */
final class JJavaDisplay {
  private JJavaDisplay() {}

  static void register(Renderer renderer) {
    for (Class<?> type : MimeBundle.TYPES) {
      renderer
          .createRegistration(type)
          .preferring(MIMEType.TEXT_PLAIN, MIMEType.TEXT_HTML, MIMEType.IMAGE_PNG)
          .register(JJavaDisplay::render);
    }
  }

  private static void render(Object value, RenderContext context) {
    MimeBundle bundle = MimeBundle.of(value);
    DisplayData out = context.getOutputContainer();
    out.putText(bundle.text());
    out.putData(bundle.type(), bundle.data());
    if (bundle.width() > 0) {
      out.putMetaData(bundle.type(), Map.of("width", bundle.width(), "height", bundle.height()));
    }
  }
}
