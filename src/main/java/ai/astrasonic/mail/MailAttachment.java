package ai.astrasonic.mail;

import ai.astrasonic.shared.Sha256;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file that goes along with a mail, such as a letter.
 *
 * @param fileName a plain name: letters, digits, dots and dashes
 */
public record MailAttachment(String fileName, String mediaType, byte[] content) {

    /** Bytes of all attachments of one mail together; mail servers refuse what is much larger. */
    public static final int MOST_BYTES = 8 << 20;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]+");

    public MailAttachment {
        if (!NAME.matcher(fileName).matches() || !TYPE.matcher(mediaType).matches()) {
            throw new IllegalArgumentException("Not the name or media type of an attachment");
        }
        content = content.clone();
    }

    public static MailAttachment pdf(String fileName, byte[] content) {
        return new MailAttachment(fileName, "application/pdf", content);
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    String sha256() {
        return Sha256.of(content);
    }

    /** What is kept of the attachments when they are gone. */
    static String sha256(List<MailAttachment> attachments) {
        return attachments.stream().map(MailAttachment::sha256).collect(Collectors.joining(" "));
    }

    static void requireMailable(List<MailAttachment> attachments) {
        long bytes = attachments.stream().mapToLong(a -> a.content.length).sum();
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "Attachments of " + bytes + " bytes are more than the " + MOST_BYTES + " that a mail may carry");
        }
    }
}
