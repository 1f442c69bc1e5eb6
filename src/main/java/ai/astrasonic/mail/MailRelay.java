package ai.astrasonic.mail;

import ai.astrasonic.outbound.Outbound;
import ai.astrasonic.outbound.Passage;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessagePreparator;
import org.springframework.stereotype.Component;

/** The mail server, which is a host of the register or our own; every mail to it passes the guard of the way out. */
@Component
class MailRelay {

    private static final int TAKEN = 250;

    private final ObjectProvider<JavaMailSender> sender;
    private final Outbound outbound;

    MailRelay(ObjectProvider<JavaMailSender> sender, Outbound outbound) {
        this.sender = sender;
        this.outbound = outbound;
    }

    /**
     * @throws MailException when it was not taken
     * @throws ai.astrasonic.outbound.OutboundFailure when nothing may be sent there, or not now
     */
    void send(MimeMessagePreparator message) {
        var relay = sender.getObject();
        var crossing = relay instanceof JavaMailSenderImpl known
                ? outbound.passageTo("mail", address(known)).map(passage -> passage.enter(address(known)))
                : Optional.<Passage.Crossing>empty();
        try {
            relay.send(message);
            crossing.ifPresent(call -> call.noted(TAKEN, null));
        } catch (MailSendException e) {
            crossing.ifPresent(call -> tell(call, e));
            throw e;
        }
    }

    /** Who says no to one address works. */
    private static void tell(Passage.Crossing call, MailSendException e) {
        if (SmtpAnswer.isFinalRefusal(e)) {
            call.noted(TAKEN, null);
        } else {
            call.unanswered();
        }
    }

    private static URI address(JavaMailSenderImpl relay) {
        return URI.create("smtp://" + relay.getHost());
    }
}
