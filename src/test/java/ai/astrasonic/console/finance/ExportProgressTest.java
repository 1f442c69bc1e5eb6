package ai.astrasonic.console.finance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.console.ViewTest;
import ai.astrasonic.console.jobs.LiveRun;
import ai.astrasonic.finance.books.BookStory;
import ai.astrasonic.finance.books.BooksKept;
import ai.astrasonic.finance.exports.ExportId;
import ai.astrasonic.finance.exports.FinanceExports;
import ai.astrasonic.jobs.engine.LaunchOrder;
import ai.astrasonic.jobs.engine.LaunchResult;
import ai.astrasonic.jobs.engine.LaunchRunner;
import ai.astrasonic.shared.FaultPoints;
import ai.astrasonic.shared.Roles;
import com.vaadin.flow.component.checkbox.Checkbox;
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
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

/** The files of a year are written, and stand still before they are stored, while somebody looks. */
@WithMockUser(roles = Roles.FINANCE)
class ExportProgressTest extends ViewTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private FinanceExports exports;

    @Autowired
    private LaunchRunner runner;

    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final CountDownLatch thaw = new CountDownLatch(1);
    private CompletableFuture<LaunchResult> run;
    private AutoCloseable harness;

    @BeforeEach
    void files_are_being_made() throws InterruptedException {
        new BooksKept(application).tell(BookStory.of("nl", "eur").invoice("2025-03-12", "NL", 1210, 210));
        var id = exports.order(2025, true);
        var reached = new CountDownLatch(1);
        harness = FaultPoints.install(point -> {
            if (point.equals("finance-export.written")) {
                reached.countDown();
                await(thaw);
            }
        });
        run = CompletableFuture.supplyAsync(() -> make(id), threads);
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void let_it_end() throws Exception {
        thaw.countDown();
        run.join();
        harness.close();
        threads.close();
    }

    @Test
    void the_page_shows_how_much_is_written_and_moves_on_by_itself() {
        open("finance/exports", "period=2025");
        var live = find(LiveRun.class).single();

        assertThat(words()).contains("Being made", "Step 1 of 1", "100%, 13 rows", "with invoices and credit notes");
        assertThat(find(ProgressBar.class, live).single().getValue()).isEqualTo(1);

        thaw.countDown();
        assertThat(run.join()).isInstanceOf(LaunchResult.Done.class);
        open("finance/exports", "period=2025");
        assertThat(words()).contains("Ready");
        assertThat(find(LiveRun.class).all()).isEmpty();
    }

    @Test
    void invoices_are_asked_for_by_a_tick() {
        open("finance/exports", "period=2025");

        assertThat($(Checkbox.class).all().stream().map(Checkbox::getLabel))
                .containsExactly("With invoices and credit notes, each as PDF");
    }

    private LaunchResult make(ExportId id) {
        return runner.run(new LaunchOrder("finance-export", id.toString(), Roles.SYSTEM));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
