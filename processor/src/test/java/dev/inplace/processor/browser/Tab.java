package dev.inplace.processor.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A page in a browser: what it is asked, and what it tells by itself. */
final class Tab implements AutoCloseable {
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
  private volatile CompletableFuture<JsonObject> loaded = new CompletableFuture<>();
  private final List<String> complaints = new ArrayList<>();
  private int questions;

  Tab(HttpClient client, URI address) {
    socket = client.newWebSocketBuilder().buildAsync(address, new Listener()).join();
  }

  void load(URI page) {
    ask("Page.enable");
    ask("Runtime.enable");
    ask("Log.enable");
    JsonObject navigation = new JsonObject();
    navigation.addProperty("url", page.toString());
    loaded = new CompletableFuture<>();
    ask("Page.navigate", navigation);
    answer(loaded);
  }

  /** Errors and messages of the console so far, one a line. */
  synchronized List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** The value of an expression of JavaScript. */
  JsonElement evaluate(String expression) {
    JsonObject parameters = new JsonObject();
    parameters.addProperty("expression", expression);
    parameters.addProperty("returnByValue", true);
    JsonObject answer = ask("Runtime.evaluate", parameters);
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.getAsJsonObject("result").get("value");
  }

  String text(String expression) {
    return evaluate(expression).getAsString();
  }

  int number(String expression) {
    return evaluate(expression).getAsInt();
  }

  void width(int pixels) {
    ask(
        "Emulation.setDeviceMetricsOverride",
        """
        {"width": %d, "height": 900, "deviceScaleFactor": 1, "mobile": false}\
        """
            .formatted(pixels));
  }

  void scheme(String scheme) {
    ask(
        "Emulation.setEmulatedMedia",
        """
        {"features": [{"name": "prefers-color-scheme", "value": "%s"}]}\
        """
            .formatted(scheme));
  }

  void press(String key) {
    for (String type : List.of("keyDown", "keyUp")) {
      ask(
          "Input.dispatchKeyEvent",
          """
          {"type": "%s", "key": "%s", "code": "%s", "windowsVirtualKeyCode": %d}\
          """
              .formatted(type, key, key, key.equals("Tab") ? 9 : 0));
    }
  }

  void pointAt(int x, int y) {
    ask(
        "Input.dispatchMouseEvent",
        """
        {"type": "mouseMoved", "x": %d, "y": %d}\
        """
            .formatted(x, y));
  }

  /** The visible part, as PNG. */
  byte[] screenshot() {
    JsonObject answer = ask("Page.captureScreenshot");
    return Base64.getDecoder().decode(answer.get("data").getAsString());
  }

  /** The printed page, as PDF. */
  byte[] print() {
    return Base64.getDecoder().decode(ask("Page.printToPDF").get("data").getAsString());
  }

  private JsonObject ask(String method) {
    return ask(method, new JsonObject());
  }

  private void ask(String method, String parameters) {
    ask(method, JsonParser.parseString(parameters).getAsJsonObject());
  }

  private JsonObject ask(String method, JsonObject parameters) {
    int id = ++questions;
    JsonObject question = new JsonObject();
    question.addProperty("id", id);
    question.addProperty("method", method);
    question.add("params", parameters);
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(question.toString(), true).join();
    return answer(answer);
  }

  /** The limit is there only so that a browser that has died ends the test. */
  private static JsonObject answer(CompletableFuture<JsonObject> future) {
    return future.orTimeout(2, TimeUnit.MINUTES).join();
  }

  private void receive(JsonObject message) {
    if (message.has("id")) {
      CompletableFuture<JsonObject> answer = answers.remove(message.get("id").getAsInt());
      if (message.has("error")) {
        answer.completeExceptionally(new AssertionError(message.get("error")));
      } else {
        answer.complete(message.getAsJsonObject("result"));
      }
      return;
    }
    switch (message.get("method").getAsString()) {
      case "Page.loadEventFired" -> loaded.complete(message);
      case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
          complain(message.get("params").toString());
      default -> {}
    }
  }

  private synchronized void complain(String complaint) {
    complaints.add(complaint);
  }

  @Override
  public void close() {
    ask("Page.close");
    socket.abort();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        JsonObject message = JsonParser.parseString(text.toString()).getAsJsonObject();
        text.setLength(0);
        receive(message);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }
  }
}
