package ai.astrasonic.local;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mail server that keeps every mail and the page that shows them. */
public final class LocalMailbox implements Part {

    private final LocalMailServer server;
    private final MailPage page;

    private LocalMailbox(LocalMailServer server, MailPage page) {
        this.server = server;
        this.page = page;
    }

    /** Starts both at an address of this machine; the mails of earlier runs are there. */
    public static LocalMailbox start(Path folder, InetAddress address, int smtpPort, int pagePort) throws IOException {
        Files.createDirectories(folder);
        var server = LocalMailServer.start(folder, address, smtpPort);
        return new LocalMailbox(server, MailPage.start(new StoredMails(folder), address, pagePort));
    }

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public void close() {
        server.close();
        page.close();
    }
}
