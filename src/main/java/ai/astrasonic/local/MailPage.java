package ai.astrasonic.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** Shows the mailbox in a browser on this machine: the list, newest first, and each mail as readable text. */
final class MailPage implements Part {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final HttpServer server;

    private MailPage(HttpServer server) {
        this.server = server;
    }

    static MailPage start(StoredMails mails, InetAddress address, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(address, port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, mails));
        server.start();
        return new MailPage(server);
    }

    @Override
    public String name() {
        return "mailbox page";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, StoredMails mails) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.equals("/")) {
            send(exchange, 200, MailHtml.list(mails.newestFirst()));
            return;
        }
        var mail = mails.find(path.substring(1));
        if (mail.isPresent()) {
            send(exchange, 200, MailHtml.mail(mail.get()));
        } else {
            send(exchange, 404, MailHtml.list(mails.newestFirst()));
        }
    }

    private static void send(HttpExchange exchange, int status, String html) throws IOException {
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Content-Security-Policy", POLICY);
        headers.set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
