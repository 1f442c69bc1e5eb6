package ai.astrasonic.mail;

import ai.astrasonic.shared.ServiceGate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks at the outbox again and again, where {@code astrasonic.mail.poll} says how often. */
@Component
class MailPolling implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailPolling.class);

    private final MailDelivery delivery;
    private final MailSettings settings;
    private final ServiceGate gate;
    private volatile @Nullable ScheduledExecutorService executor;

    MailPolling(MailDelivery delivery, MailSettings settings, ServiceGate gate) {
        this.delivery = delivery;
        this.settings = settings;
        this.gate = gate;
    }

    @Override
    public void start() {
        if (settings.poll().isZero() || !gate.isOpen()) {
            return;
        }
        var started = Executors.newScheduledThreadPool(
                settings.lines(),
                Thread.ofPlatform().name("mail-delivery-", 1).daemon().factory());
        for (int line = 0; line < settings.lines(); line++) {
            started.scheduleWithFixedDelay(this::look, 0, settings.poll().toMillis(), TimeUnit.MILLISECONDS);
        }
        executor = started;
    }

    @Override
    public void stop() {
        var running = executor;
        executor = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }

    /** One bad look must not end the polling. */
    private void look() {
        try {
            delivery.deliverDue();
        } catch (RuntimeException e) {
            LOG.warn("Mail delivery stopped half-way, goes on at the next look: {}", e.toString());
        }
    }
}
