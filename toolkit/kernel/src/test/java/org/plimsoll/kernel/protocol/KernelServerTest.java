package org.plimsoll.kernel.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KernelServerTest {

  private static final ConnectionFile FILE = FrontEnd.freePorts("a-secret");
  private static JavaKernel kernel;
  private static KernelServer server;
  private FrontEnd front;

  @BeforeAll
  static void open() throws Exception {
    kernel = JavaKernel.start(new KernelOptions(List.of(), List.of(), false));
    server = KernelServer.open(kernel, FILE);
  }

  @AfterAll
  static void close() {
    server.close();
    kernel.close();
  }

  @BeforeEach
  void connect() throws Exception {
    front = new FrontEnd(FILE).awaitReady();
  }

  @AfterEach
  void disconnect() {
    front.close();
  }

  private static List<String> types(List<WireMessage> messages) {
    List<String> types = new ArrayList<>();
    for (WireMessage each : messages) {
      boolean sameBatch = each.type().equals("stream") && types.contains("stream");
      if (!sameBatch) {
        types.add(each.type());
      }
    }
    return types;
  }

  private static JsonObject json(String... namesAndTexts) {
    JsonObject json = new JsonObject();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      json.addProperty(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return json;
  }

  @Test
  void kernelInfoIsComplete() {
    JsonObject info = front.ask(front.shell, "kernel_info_request", new JsonObject()).content();
    assertThat(info.get("status").getAsString()).isEqualTo("ok");
    assertThat(info.get("protocol_version").getAsString()).isEqualTo("5.3");
    assertThat(info.get("implementation").getAsString()).isEqualTo("plimsoll");
    JsonObject language = info.getAsJsonObject("language_info");
    assertThat(language.keySet())
        .contains("name", "version", "mimetype", "file_extension", "codemirror_mode");
    assertThat(language.get("name").getAsString()).isEqualTo("java");
  }

  @Test
  void aCellIsBracketedByBusyAndIdle() {
    JsonObject request = front.submit("System.out.println(\"out\");\n6 * 7");
    List<WireMessage> published = front.published(request);
    assertThat(types(published))
        .containsExactly("status", "execute_input", "stream", "execute_result", "status");
    JsonObject reply = front.receive(front.shell).content();
    assertThat(reply.get("status").getAsString()).isEqualTo("ok");
    JsonObject result = published.get(published.size() - 2).content();
    assertThat(result.getAsJsonObject("data").get("text/plain").getAsString()).isEqualTo("42");
    assertThat(result.get("execution_count")).isEqualTo(reply.get("execution_count"));
    Set<String> ids = new HashSet<>();
    for (WireMessage each : published) {
      assertThat(ids.add(each.header().get("msg_id").getAsString())).isTrue();
      assertThat(each.header().get("session").getAsString()).isNotEmpty();
      OffsetDateTime.parse(each.header().get("date").getAsString());
    }
  }

  @Test
  void errorsAreToldInReplyAndOnIopub() {
    JsonObject request = front.submit("int zero = 0;\n1 / zero");
    WireMessage error =
        front.published(request).stream()
            .filter(each -> each.type().equals("error"))
            .findFirst()
            .orElseThrow();
    JsonObject reply = front.receive(front.shell).content();
    for (JsonObject each : List.of(error.content(), reply)) {
      assertThat(each.get("ename").getAsString()).isEqualTo("java.lang.ArithmeticException");
      assertThat(each.get("evalue").getAsString()).isEqualTo("/ by zero");
      assertThat(each.getAsJsonArray("traceback").toString()).contains("2 | 1 / zero");
    }
    assertThat(reply.get("status").getAsString()).isEqualTo("error");
  }

  @Test
  void anErrorAbortsWhatIsQueued() {
    front.submit("Thread.sleep(300);\nthrow new IllegalStateException();");
    front.submit("int never = 1;");
    JsonObject third = front.submit("int neither = 1;");
    assertThat(front.receive(front.shell).text("status", "")).isEqualTo("error");
    assertThat(front.receive(front.shell).text("status", "")).isEqualTo("aborted");
    assertThat(front.receive(front.shell).text("status", "")).isEqualTo("aborted");
    assertThat(types(front.published(third))).containsExactly("status", "status");
    assertThat(front.run("1").text("status", "")).isEqualTo("ok");
  }

  @Test
  void anErrorAbortsNothingIfNotAskedTo() {
    JsonObject tolerant = FrontEnd.cell("Thread.sleep(300);\nthrow new IllegalStateException();");
    tolerant.addProperty("stop_on_error", false);
    front.send(front.shell, "execute_request", tolerant);
    front.submit("int after = 1;");
    assertThat(front.receive(front.shell).text("status", "")).isEqualTo("error");
    assertThat(front.receive(front.shell).text("status", "")).isEqualTo("ok");
  }

  @Test
  void controlHeartbeatAndQuestionsAnswerWhileACellRuns() {
    JsonObject request = front.submit("System.out.println(1); while (true) { }");
    front.awaitBusy(request);
    assertThat(front.beats()).isTrue();
    assertThat(front.ask(front.control, "kernel_info_request", new JsonObject()).type())
        .isEqualTo("kernel_info_reply");
    JsonObject question = json("code", "\"\".isEmp");
    question.addProperty("cursor_pos", 8);
    assertThat(front.ask(front.shell, "complete_request", question).content().toString())
        .contains("isEmpty()");
    assertThat(front.ask(front.control, "interrupt_request", new JsonObject()).text("status", ""))
        .isEqualTo("ok");
    WireMessage reply = front.receive(front.shell);
    assertThat(reply.text("status", "")).isEqualTo("error");
    assertThat(reply.text("ename", "")).contains("Interrupted");
    assertThat(front.run("1").text("status", "")).isEqualTo("ok");
  }

  @Test
  void anInterruptRightAfterTheRequestIsNotLost() {
    front.submit("while (true) { }");
    WireMessage reply;
    do {
      front.ask(front.control, "interrupt_request", new JsonObject());
      front.shell.setReceiveTimeOut(200);
      reply = front.shell.recv(org.zeromq.ZMQ.DONTWAIT) == null ? null : drain();
    } while (reply == null);
    front.shell.setReceiveTimeOut(15_000);
    assertThat(front.run("1").text("status", "")).isEqualTo("ok");
  }

  private WireMessage drain() {
    while (front.shell.hasReceiveMore()) {
      front.shell.recv();
    }
    return new WireMessage(
        List.of(),
        new JsonObject(),
        new JsonObject(),
        new JsonObject(),
        new JsonObject(),
        List.of());
  }

  @Test
  void wrongSignaturesAreIgnored() throws Exception {
    ConnectionFile forged =
        new ConnectionFile(
            "127.0.0.1",
            front.file.shell(),
            front.file.control(),
            front.file.stdin(),
            front.file.iopub(),
            front.file.heartbeat(),
            "not-the-key",
            "hmac-sha256");
    try (FrontEnd intruder = new FrontEnd(forged)) {
      intruder.submit("System.setProperty(\"forged\", \"yes\");");
      intruder.send(intruder.control, "shutdown_request", new JsonObject());
      Thread.sleep(300);
    }
    assertThat(System.getProperty("forged")).isNull();
    assertThat(new FrontEnd(front.file).awaitReady().run("1").text("status", "")).isEqualTo("ok");
  }

  @Test
  void garbageHarmsNoChannel() throws Exception {
    Random random = new Random(7);
    byte[] bytes = new byte[4096];
    for (int port :
        List.of(
            front.file.shell(),
            front.file.control(),
            front.file.stdin(),
            front.file.iopub(),
            front.file.heartbeat())) {
      random.nextBytes(bytes);
      front.shout(port, bytes);
      front.shout(port, "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      front.shout(port, new byte[] {(byte) 0xff, 0, 0, 0, 0, 0, 0, 0, 1, 0x7f, 3});
    }
    front.shell.send("garbage");
    front.shell.sendMore("<IDS|MSG>");
    front.shell.send(new byte[0]);
    front.control.sendMore("<IDS|MSG>");
    for (int i = 0; i < 5; i++) {
      front.control.sendMore(new byte[] {1, 2, (byte) 0xfe});
    }
    front.control.send("x");
    assertThat(front.run("1").text("status", "")).isEqualTo("ok");
    assertThat(front.ask(front.control, "kernel_info_request", new JsonObject()).type())
        .isEqualTo("kernel_info_reply");
    assertThat(front.beats()).isTrue();
  }

  @Test
  void inputIsAskedFor() {
    front.submit(
        "var in = new BufferedReader(new InputStreamReader(System.in));\n"
            + "String first = in.readLine();\nString second = new Scanner(System.in).nextLine();\n"
            + "first + second");
    for (String answer : List.of("λ-one ", "two")) {
      WireMessage question = front.receive(front.stdin);
      assertThat(question.type()).isEqualTo("input_request");
      assertThat(question.flag("password", true)).isFalse();
      front.send(front.stdin, "input_reply", json("status", "ok", "value", answer));
    }
    assertThat(front.receive(front.shell).text("status", "")).isEqualTo("ok");
    JsonObject request = front.submit("first + second");
    assertThat(front.published(request).toString()).contains("λ-one two");
  }

  @Test
  void inputThatIsNotAllowedEndsAtOnce() {
    JsonObject cell =
        FrontEnd.cell("new BufferedReader(new InputStreamReader(System.in)).readLine()");
    cell.addProperty("allow_stdin", false);
    JsonObject request = front.send(front.shell, "execute_request", cell);
    assertThat(types(front.published(request)))
        .containsExactly("status", "execute_input", "status");
  }

  @Test
  void waitingForInputCanBeInterrupted() {
    front.submit("System.in.read()");
    front.receive(front.stdin);
    front.ask(front.control, "interrupt_request", new JsonObject());
    assertThat(front.receive(front.shell).text("status", "")).isEqualTo("error");
  }

  @Test
  void aFloodOfSmallMessagesIsNoLongerUnderWayOnceItIsStopped() throws Exception {
    JsonObject request =
        front.submit("while (true) { System.out.print('o'); System.err.print('e'); }");
    Thread.sleep(1_000);
    front.ask(front.control, "interrupt_request", new JsonObject());
    assertThat(front.published(request)).hasSizeLessThan(4 * Pace.BURST);
  }

  @Test
  void userExpressionsAreEvaluated() {
    JsonObject cell = FrontEnd.cell("int base = 4;");
    cell.add("user_expressions", json("good", "base * 2", "bad", "nowhere"));
    JsonObject answers =
        front
            .ask(front.shell, "execute_request", cell)
            .content()
            .getAsJsonObject("user_expressions");
    assertThat(answers.getAsJsonObject("good").toString()).contains("\"ok\"", "\"8\"");
    assertThat(answers.getAsJsonObject("bad").toString()).contains("\"error\"", "nowhere");
  }

  @Test
  void silentCellsAreNeitherShownNorCounted() {
    int before = front.run("1").number("execution_count", -1);
    JsonObject silent = FrontEnd.cell("2");
    silent.addProperty("silent", true);
    JsonObject request = front.send(front.shell, "execute_request", silent);
    assertThat(types(front.published(request))).containsExactly("status", "status");
    front.receive(front.shell);
    assertThat(front.run("3").number("execution_count", -1)).isEqualTo(before + 1);
  }

  @Test
  void historyIsKept() {
    front.run("int alpha = 1;");
    int number = front.run("int beta = 2;").number("execution_count", -1);
    JsonObject tail = json("hist_access_type", "tail");
    tail.addProperty("n", 1);
    JsonArray last =
        front.ask(front.shell, "history_request", tail).content().getAsJsonArray("history");
    assertThat(last.toString()).isEqualTo("[[1,%d,\"int beta = 2;\"]]".formatted(number));
    JsonObject search = json("hist_access_type", "search", "pattern", "*alpha*");
    assertThat(front.ask(front.shell, "history_request", search).content().toString())
        .contains("int alpha")
        .doesNotContain("beta");
  }

  @Test
  void commsWithoutATargetAreClosed() {
    JsonObject open = json("comm_id", "c-1", "target_name", "nobody");
    open.add("data", new JsonObject());
    JsonObject request = front.send(front.shell, "comm_open", open);
    List<WireMessage> published = front.published(request);
    assertThat(types(published)).containsExactly("status", "comm_close", "status");
    assertThat(published.get(1).text("comm_id", "")).isEqualTo("c-1");
    assertThat(front.ask(front.shell, "comm_info_request", new JsonObject()).object("comms").size())
        .isZero();
  }

  @Test
  void unknownMessagesAreIgnored() {
    front.send(front.shell, "make_coffee_request", new JsonObject());
    assertThat(front.run("1").text("status", "")).isEqualTo("ok");
  }

  @Test
  void jsonIsSentAsAnObjectAndDisplaysAreUpdated() {
    JsonObject request =
        front.submit(
            "String id = display(\"{\\\"a\\\": 1}\", \"application/json\");\nupdateDisplay(id, 5);");
    List<WireMessage> published = front.published(request);
    assertThat(types(published))
        .containsExactly(
            "status", "execute_input", "display_data", "update_display_data", "status");
    JsonObject shown = published.get(2).content();
    assertThat(shown.getAsJsonObject("data").get("application/json").isJsonObject()).isTrue();
    assertThat(published.get(3).object("transient")).isEqualTo(shown.getAsJsonObject("transient"));
  }

  @Test
  void backgroundOutputComesAfterTheCell() throws Exception {
    JsonObject request =
        front.submit(
            "new Thread(() -> { try { Thread.sleep(400); } catch (Exception e) { }\n"
                + "System.out.println(\"late\"); throw new IllegalStateException(\"later\"); }).start();");
    front.published(request);
    Thread.sleep(600);
    JsonObject next = front.submit("1");
    StringBuilder text = new StringBuilder();
    front.everythingUntilIdle(next).forEach(each -> text.append(each.text("text", "")));
    assertThat(text.toString())
        .contains("late")
        .contains("IllegalStateException: later")
        .doesNotContain("JShell");
  }
}
