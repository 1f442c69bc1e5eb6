package ai.astrasonic.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.console.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

@WithMockUser(username = "dieuwke")
class BackgroundTest extends ViewTest {

    @Autowired
    private Background background;

    private final Button button = new Button("Check");
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<String> shown = new ArrayList<>();

    @Test
    void the_work_is_done_as_whoever_clicked_and_what_it_found_is_shown() throws Exception {
        click(() -> SecurityContextHolder.getContext().getAuthentication().getName());

        assertThat(shown).containsExactly("dieuwke");
        assertThat(button.isEnabled()).isTrue();
    }

    @Test
    void the_button_works_again_when_the_work_failed() throws Exception {
        var told = new ArrayList<Throwable>();
        VaadinSession.getCurrent().setErrorHandler(error -> told.add(error.getThrowable()));

        click(() -> {
            throw new IllegalStateException("no chain");
        });

        assertThat(shown).isEmpty();
        assertThat(button.isEnabled()).isTrue();
        assertThat(told).singleElement().satisfies(error -> assertThat(error).hasMessageContaining("no chain"));
    }

    @Test
    void since_when_it_runs_is_said_as_long_as_it_does() throws Exception {
        var go = new CountDownLatch(1);
        Div work = background.button(button, () -> awaited(go), shown::add);
        UI.getCurrent().add(work);

        button.click();

        assertThat(button.isEnabled()).isFalse();
        assertThat(work.getElement().getTextRecursively()).contains("Running since 10:00:00");
        go.countDown();
    }

    private static String awaited(CountDownLatch go) {
        try {
            return String.valueOf(go.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void click(Supplier<String> work) throws InterruptedException {
        UI.getCurrent()
                .add(background.button(
                        button,
                        () -> {
                            try {
                                return work.get();
                            } finally {
                                ended.countDown();
                            }
                        },
                        shown::add));
        button.click();
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        for (int look = 0; look < 1_000 && !button.isEnabled(); look++) {
            VaadinSession.getCurrent().unlock();
            Thread.yield();
            VaadinSession.getCurrent().lock();
            roundTrip();
        }
    }
}
