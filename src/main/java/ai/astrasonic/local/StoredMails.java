package ai.astrasonic.local;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The mails that the local mail server has kept. */
record StoredMails(Path folder) {

    private static final String SUFFIX = ".eml";

    /** One mail as a person reads it. */
    record Mail(String id, Instant arrived, String from, String to, String subject, String text) {}

    List<Mail> newestFirst() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .map(StoredMails::read)
                    .sorted(Comparator.comparing(Mail::arrived).reversed())
                    .toList();
        }
    }

    Optional<Mail> find(String id) throws IOException {
        return newestFirst().stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    private static Mail read(Path file) {
        var name = file.getFileName().toString();
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            return new Mail(
                    name.substring(0, name.length() - SUFFIX.length()),
                    Files.getLastModifiedTime(file).toInstant(),
                    header(message, "From"),
                    header(message, "To"),
                    header(message, "Subject"),
                    text(message));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("The file " + name + " is no mail", e);
        }
    }

    private static String header(MimeMessage message, String name) throws MessagingException, IOException {
        var value = message.getHeader(name, ", ");
        return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
    }

    /** The plain text, or the HTML source where a mail has nothing else. */
    private static String text(Part part) throws MessagingException, IOException {
        var content = part.getContent();
        if (!(content instanceof Multipart parts)) {
            return content instanceof String text ? text : "(" + part.getContentType() + ")";
        }
        var html = "";
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart each = parts.getBodyPart(i);
            var text = text(each);
            if (!each.isMimeType("text/html") && !text.isEmpty()) {
                return text;
            }
            html = text;
        }
        return html;
    }
}
