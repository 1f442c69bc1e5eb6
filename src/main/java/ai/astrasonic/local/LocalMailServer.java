package ai.astrasonic.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** Takes every mail that is sent and keeps it as a file; none ever leaves the machine. */
final class LocalMailServer implements Part {

    private final SMTPServer server;

    private LocalMailServer(SMTPServer server) {
        this.server = server;
    }

    static LocalMailServer start(Path folder, InetAddress address, int port) {
        var server = SMTPServer.port(port)
                .bindAddress(address)
                .simpleMessageListener(new Keeper(folder))
                .build();
        server.start();
        return new LocalMailServer(server);
    }

    @Override
    public String name() {
        return "mail server";
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Writes each mail once, whoever it is for, whole or not at all. */
    private record Keeper(Path folder) implements SimpleMessageListener {

        @Override
        public boolean accept(String from, String recipient) {
            return true;
        }

        @Override
        public void deliver(String from, String recipient, InputStream mail) {
            var name = UUID.randomUUID().toString();
            var draft = folder.resolve(name + ".draft");
            try {
                Files.copy(mail, draft);
                Files.move(draft, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
