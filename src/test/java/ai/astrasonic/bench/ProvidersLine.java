package ai.astrasonic.bench;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Is paced as mail to our provider is, and ends at a server of this machine. */
final class ProvidersLine extends JavaMailSenderImpl {

    private final int port;

    ProvidersLine(int port) {
        this.port = port;
        setHost("smtp.resend.com");
    }

    @Override
    protected Transport connectTransport() throws MessagingException {
        var transport = getTransport(getSession());
        transport.connect("127.0.0.1", port, null, null);
        return transport;
    }
}
