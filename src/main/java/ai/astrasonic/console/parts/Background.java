package ai.astrasonic.console.parts;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.texts.Times;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;

/**
 * Work of a click that takes longer than an eye blink: done beside the session as whoever clicked, its result pushed. The
 * page can be left meanwhile; the button works again whatever happens.
 */
@Service
public class Background {

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("console-work-", 0).factory());
    private final Times times;
    private final Clock clock;

    Background(Times times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    /** A button with a line that says since when its work runs. The work may ask for no text: it has no language. */
    public <T> Div button(Button button, Supplier<T> work, Consumer<T> done) {
        var since = new Span();
        since.addClassName("soft");
        since.getElement().setAttribute("role", "status");
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            var ui = UI.getCurrent();
            since.setText(t("background.since", times.clock(clock.instant(), ui.getLocale())));
            var task = new FutureTask<>(work::get);
            threads.execute(new DelegatingSecurityContextRunnable(() -> {
                task.run();
                show(ui, () -> {
                    button.setEnabled(true);
                    since.setText("");
                    done.accept(result(task));
                });
            }));
        });
        var both = new Div(button, since);
        both.addClassName("background-work");
        return both;
    }

    /** Work that shows something again and again; it goes on when the page is left. */
    public void run(Consumer<Consumer<Runnable>> work) {
        var ui = UI.getCurrent();
        threads.execute(new DelegatingSecurityContextRunnable(() -> {
            var task = new FutureTask<>(() -> {
                work.accept(change -> show(ui, change));
                return true;
            });
            task.run();
            show(ui, () -> result(task));
        }));
    }

    private static void show(UI ui, Runnable change) {
        try {
            ui.access(change::run);
        } catch (UIDetachedException closed) {
            // Nobody is there any more to be shown anything; what was done stays done.
        }
    }

    /** What the work threw reaches the session's error handler, as if the click had thrown it. */
    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
