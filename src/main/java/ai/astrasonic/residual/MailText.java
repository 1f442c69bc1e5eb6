package ai.astrasonic.residual;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Properties;

/** A stored mail as it reads: headers and every text, decoded; what is no mail, as it lies there. */
final class MailText {

    private MailText() {}

    static String of(Path file) throws IOException {
        var text = new StringBuilder();
        try (var in = Files.newInputStream(file)) {
            read(new MimeMessage(Session.getInstance(new Properties()), in), text);
            return text.toString();
        } catch (MessagingException e) {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        }
    }

    private static void read(Part part, StringBuilder to) throws MessagingException, IOException {
        for (Header header : Collections.list(part.getAllHeaders())) {
            to.append(MimeUtility.decodeText(MimeUtility.unfold(header.getValue())))
                    .append('\n');
        }
        var content = part.getContent();
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                read(parts.getBodyPart(i), to);
            }
        } else if (content instanceof Part inner) {
            read(inner, to);
        } else if (content instanceof String text) {
            to.append(text).append('\n');
        }
    }
}
