package ai.astrasonic.local.standins;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** One small server for all stand-ins: the first part of a path names the host that the caller meant. */
public final class StandIns implements AutoCloseable {

    private static final Reply TOO_MANY = Reply.text(429, "Too Many Requests").with("Retry-After", "1");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("stand-in-", 0).factory());
    private final Clock clock;
    private final List<StandIn> all;
    private final Map<String, Control> controls = new HashMap<>();

    private StandIns(HttpServer server, List<? extends StandIn> all, Clock clock) {
        this.server = server;
        this.clock = clock;
        this.all = List.copyOf(all);
        all.forEach(one -> controls.put(one.recipient(), new Control(clock)));
    }

    /** @param port 0 for any free one */
    public static StandIns start(int port, List<? extends StandIn> all, Clock clock) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var standIns = new StandIns(server, all, clock);
        server.setExecutor(standIns.threads);
        server.createContext("/", standIns::handle);
        server.start();
        return standIns;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** @param recipient key in the register */
    public Control control(String recipient) {
        return Objects.requireNonNull(controls.get(recipient), recipient);
    }

    /** Forgets what was asked, what goes wrong, and everybody. */
    public void reset() {
        controls.values().forEach(Control::reset);
        all.forEach(StandIn::reset);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = read(exchange);
            var who = all.stream()
                    .filter(one -> one.hosts().contains(asked.host()) && one.isFor(asked))
                    .findFirst();
            if (who.isPresent()) {
                answer(exchange, asked, who.get(), control(who.get().recipient()));
            } else {
                send(exchange, Reply.text(502, "No stand-in for this host"), false);
            }
        }
    }

    private static void answer(HttpExchange exchange, Asked asked, StandIn who, Control control) throws IOException {
        control.heard(asked);
        pause(control.latency());
        if (control.isTooMuch()) {
            send(exchange, TOO_MANY, false);
            return;
        }
        switch (control.faultOf(asked).orElse(null)) {
            case null -> send(exchange, who.answer(asked), false);
            case Fault.Answers(var reply) -> send(exchange, reply, false);
            case Fault.DoesAndAnswers(var reply) -> {
                who.answer(asked);
                send(exchange, reply, false);
            }
            case Fault.Hangs(var time) -> pause(time);
            case Fault.DoesAndHangs(var time) -> {
                who.answer(asked);
                pause(time);
            }
            case Fault.BreaksOff() -> send(exchange, who.answer(asked), true);
        }
    }

    private Asked read(HttpExchange exchange) throws IOException {
        var address = exchange.getRequestURI();
        var parts = address.getRawPath().split("/", 3);
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        return new Asked(
                parts[1],
                exchange.getRequestMethod(),
                "/" + (parts.length > 2 ? parts[2] : ""),
                Objects.requireNonNullElse(address.getRawQuery(), ""),
                headers,
                exchange.getRequestBody().readAllBytes(),
                clock.instant());
    }

    private static void send(HttpExchange exchange, Reply reply, boolean breakingOff) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        int length = reply.body().length;
        exchange.sendResponseHeaders(reply.status(), breakingOff ? length + 10L : length == 0 ? -1 : length);
        exchange.getResponseBody().write(reply.body(), 0, breakingOff ? length / 2 : length);
        exchange.getResponseBody().flush();
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
