package ai.astrasonic.mail;

import ai.astrasonic.outbound.Outbound;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Delivers what lies in the outbox to a mail server of a test, as an instance does by itself. */
public final class PostOffice implements AutoCloseable {

    private final ScheduledExecutorService executor;

    public PostOffice(ApplicationContext application, JavaMailSender sender) {
        var beans = new StaticListableBeanFactory(Map.of("sender", sender));
        var delivery = new MailDelivery(
                application.getBean(Outbox.class),
                new MailRelay(beans.getBeanProvider(JavaMailSender.class), application.getBean(Outbound.class)),
                application.getBean(MailSettings.class));
        int lines = application.getBean(MailSettings.class).lines();
        executor = Executors.newScheduledThreadPool(lines);
        for (int line = 0; line < lines; line++) {
            executor.scheduleWithFixedDelay(() -> look(delivery), 0, 10, TimeUnit.MILLISECONDS);
        }
    }

    public static PostOffice to(MailProvider provider, ApplicationContext application) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(provider.port());
        return new PostOffice(application, sender);
    }

    private static void look(MailDelivery delivery) {
        try {
            delivery.deliverDue();
        } catch (RuntimeException planted) {
            // The next look goes on.
        }
    }

    @Override
    public void close() {
        executor.close();
    }
}
