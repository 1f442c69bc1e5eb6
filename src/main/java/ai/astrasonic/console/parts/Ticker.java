package ai.astrasonic.console.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Service;

/** Lets a component look again every other second while it is shown; what changed reaches the browser by push. */
@Service
public class Ticker {

    private static final Duration OFTEN = Duration.ofSeconds(2);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("console-ticker").factory());

    /** Calls with the component's session locked, from when it is attached until it is detached. */
    public void whileShown(Component component, Runnable look) {
        whileShown(component, OFTEN, look);
    }

    /** The same, less often, for what changes seldom. */
    public void whileShown(Component component, Duration every, Runnable look) {
        component.addAttachListener(attached -> {
            var ui = attached.getUI();
            var ticking = timer.scheduleWithFixedDelay(
                    () -> {
                        try {
                            ui.access(look::run);
                        } catch (UIDetachedException closed) {
                            // The detach listener below ends this for good.
                        }
                    },
                    every.toMillis(),
                    every.toMillis(),
                    TimeUnit.MILLISECONDS);
            component.addDetachListener(detached -> {
                ticking.cancel(false);
                detached.unregisterListener();
            });
        });
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
