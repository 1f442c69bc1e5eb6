package ai.astrasonic.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server on this machine that keeps what it got and refuses one address. */
class MailServer implements AutoCloseable, SimpleMessageListener {

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final SMTPServer server;

    MailServer() {
        server = SMTPServer.port(0).simpleMessageListener(this).build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    List<String> received() {
        return received;
    }

    @Override
    public boolean accept(String from, String recipient) {
        return !recipient.startsWith("refused");
    }

    @Override
    public void deliver(String from, String recipient, java.io.InputStream data) {
        try {
            var bytes = new ByteArrayOutputStream();
            data.transferTo(bytes);
            received.add(bytes.toString(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
