package ai.astrasonic.mail;

import ai.astrasonic.outbound.OutboundFailure;
import ai.astrasonic.shared.FaultPoints;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.util.ByteArrayDataSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.mail.javamail.MimeMessagePreparator;
import org.springframework.stereotype.Component;

/**
 * Delivers what lies in the outbox, by any number of instances. A mail is leased, handed to the mail server, then
 * marked and its words removed; after a crash in between it goes out again under the same Message-ID and idempotency
 * key, by which the provider drops the second copy.
 */
@Component
class MailDelivery {

    private final Outbox outbox;
    private final MailRelay relay;
    private final MailSettings settings;

    MailDelivery(Outbox outbox, MailRelay relay, MailSettings settings) {
        this.outbox = outbox;
        this.relay = relay;
        this.settings = settings;
    }

    /** Everything that is due now; answers how many mails left. */
    int deliverDue() {
        int left = 0;
        for (var next = outbox.leaseNext(); next.isPresent(); next = outbox.leaseNext()) {
            left += deliver(next.get()) ? 1 : 0;
        }
        return left;
    }

    private boolean deliver(Outbox.Leased mail) {
        FaultPoints.reach("mail.before-send");
        try {
            relay.send(message(mail));
        } catch (MailParseException | MailPreparationException e) {
            outbox.refused(mail.id());
            return false;
        } catch (MailException e) {
            return failed(mail, e);
        } catch (OutboundFailure.Resting e) {
            outbox.rest(mail.id(), e.time());
            return false;
        } catch (OutboundFailure e) {
            outbox.tryLater(mail);
            return false;
        }
        FaultPoints.reach("mail.after-send");
        outbox.sent(mail.id());
        return true;
    }

    private boolean failed(Outbox.Leased mail, MailException e) {
        if (e instanceof MailSendException sending && SmtpAnswer.isFinalRefusal(sending)) {
            outbox.refused(mail.id());
        } else {
            outbox.tryLater(mail);
        }
        return false;
    }

    private MimeMessagePreparator message(Outbox.Leased mail) {
        return mime -> {
            mime.setHeader("Message-ID", mail.messageId());
            mime.setHeader("Resend-Idempotency-Key", mail.id().value().toString());
            if (mail.leaving() != null) {
                mime.setHeader("List-Unsubscribe", "<" + mail.leaving() + ">");
                mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            var message = new MimeMessageHelper(mime, true, "UTF-8");
            message.setFrom(new InternetAddress(settings.from()));
            message.setTo(mail.address());
            message.setSubject(mail.subject());
            message.setText(mail.text(), mail.html());
            for (var file : mail.attachments()) {
                message.addAttachment(file.fileName(), new ByteArrayDataSource(file.content(), file.mediaType()));
            }
        };
    }
}
