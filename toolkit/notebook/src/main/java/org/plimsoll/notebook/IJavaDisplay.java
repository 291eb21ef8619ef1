package org.plimsoll.notebook;

import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import io.github.spencerpark.jupyter.kernel.display.RenderContext;
import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.Map;

/** Registers our renderers with IJava, whose library is on the class path only inside IJava. */
final class IJavaDisplay {
  private IJavaDisplay() {}

  static boolean matches(Object kernel) {
    return kernel instanceof BaseKernel;
  }

  static void install(Object kernel) throws Exception {
    BaseKernel ijava = (BaseKernel) kernel;
    for (Class<?> type : MimeBundle.TYPES) {
      ijava
          .getRenderer()
          .createRegistration(type)
          .preferring(MIMEType.TEXT_PLAIN, MIMEType.TEXT_HTML, MIMEType.IMAGE_PNG)
          .register(IJavaDisplay::render);
    }
    for (String line : Imports.lines()) {
      ijava.eval(line);
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
