package ai.astrasonic.mail;

import jakarta.mail.SendFailedException;
import org.springframework.mail.MailSendException;

/** Reads the mail server's answer: an address refused for good, or something that may be tried again. */
final class SmtpAnswer {

    private SmtpAnswer() {}

    /** The sender counts 501, 550, 551 and 553 as invalid addresses, and temporary answers (4yz) as valid but unsent. */
    static boolean isFinalRefusal(MailSendException e) {
        return e.getFailedMessages().values().stream()
                .anyMatch(failure -> failure instanceof SendFailedException failed
                        && failed.getInvalidAddresses() != null
                        && failed.getInvalidAddresses().length > 0);
    }
}
