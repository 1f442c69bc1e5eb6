package ai.astrasonic.console.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.console.ViewTest;
import ai.astrasonic.console.texts.Times;
import ai.astrasonic.jobs.JobRuns;
import ai.astrasonic.jobs.access.AccessStories;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.ProgressBoard;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.PackageOrder;
import ai.astrasonic.shared.FaultPoints;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A package is being built, and stands still before its signature, while somebody looks. */
class LiveRunTest extends ViewTest {

    @Autowired
    private AccessStories stories;

    @Autowired
    private JobRuns runs;

    @Autowired
    private ProgressBoard board;

    @Autowired
    private Times times;

    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final CountDownLatch thaw = new CountDownLatch(1);
    private PackageOrder order;
    private CompletableFuture<LaunchResult> build;
    private AutoCloseable harness;

    @BeforeEach
    void a_package_is_being_built() throws InterruptedException {
        stories.aPerson("dj@example.org");
        order = stories.anOrderOf("dj@example.org", Language.EN);
        var reached = new CountDownLatch(1);
        harness = FaultPoints.install(point -> {
            if (point.equals("access.sign.before")) {
                reached.countDown();
                await(thaw);
                throw new UnsupportedOperationException("planted");
            }
        });
        build = CompletableFuture.supplyAsync(() -> stories.build(order), threads);
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void let_it_end() throws Exception {
        thaw.countDown();
        build.join();
        harness.close();
        threads.close();
    }

    @Test
    void the_case_shows_how_far_its_package_is_and_why_it_failed() {
        open("requests/" + order.request(), "");
        var live = find(LiveRun.class).single();
        assertThat(words()).contains("Step 4 of 8");
        assertThat(find(ProgressBar.class, live).all()).hasSize(1);

        itFails();
        live.look();

        assertThat(words()).contains("Unexpected UnsupportedOperationException");
        assertThat(find(ProgressBar.class, live).all()).isEmpty();
    }

    @Test
    void progress_moves_on_in_place_until_the_run_has_another_state() {
        var active = new ActiveRuns(runs, times);
        var run = runs.last("access-package", order.request() + "/" + order.accessPackage())
                .orElseThrow();
        var progress = (RunProgress) active.progress(run);
        UI.getCurrent().add(progress);
        board.rows(run.id(), 1234, 5000);

        assertThat(active.refresh()).isFalse();
        assertThat(progress.getElement().getTextRecursively()).contains("1,234 rows");

        itFails();
        assertThat(active.refresh()).isTrue();
    }

    @Test
    void a_card_of_a_kind_of_job_stays_while_its_run_goes_on() {
        var cards = new HealthCards(runs, times);
        var before = cards.getChildren().toList();
        var run = runs.page("", Long.MAX_VALUE, 1).getFirst();
        board.rows(run.id(), 1234, 5000);

        assertThat(cards.refresh()).isFalse();
        assertThat(cards.getChildren()).containsExactlyElementsOf(before);

        itFails();
        assertThat(cards.refresh()).isTrue();
    }

    private void itFails() {
        thaw.countDown();
        assertThat(build.join()).isInstanceOf(LaunchResult.Failed.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
