package ai.astrasonic.breaches;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.breaches.BreachRefused.Why;
import ai.astrasonic.breaches.work.BreachAttachments;
import ai.astrasonic.breaches.work.BreachLink;
import ai.astrasonic.breaches.work.BreachParty;
import ai.astrasonic.breaches.work.BreachTask;
import ai.astrasonic.breaches.work.BreachWork;
import ai.astrasonic.breaches.work.NewAttachment;
import ai.astrasonic.breaches.work.NewTask;
import ai.astrasonic.breaches.work.WorkRefused;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class BreachEndTest extends BreachStories {

    private static final LocalDate SOON = LocalDate.of(2026, 11, 30);

    @Autowired
    BreachWork work;

    @Autowired
    BreachAttachments attachments;

    @Test
    void the_hours_end_with_the_first_notification() {
        var id = aware();
        clock.advance(Duration.ofHours(71));

        asDpo(() -> breaches.notified(id, clock.instant()));

        asDpo(() -> assertThat(breaches.clockOf(breaches.get(id))).isEmpty());
        assertThat(get(id).clockEnd()).isEqualTo(new ClockEnd(ClockEnd.Kind.NOTIFIED, clock.instant()));
    }

    @Test
    void a_late_notification_says_why() {
        var id = aware();
        asDpo(() -> assertRefused(() -> breaches.explainLateness(id, "It was weekend"), Why.NOT_LATE));
        clock.advance(Duration.ofHours(72).plusSeconds(1));

        asDpo(() -> assertRefused(() -> breaches.notified(id, clock.instant()), Why.LATE_WITHOUT_REASON));
        asDpo(() -> breaches.explainLateness(id, "The log was unreadable until today"));
        asDpo(() -> breaches.notified(id, clock.instant()));

        assertThat(get(id).lateBecause()).isEqualTo("The log was unreadable until today");
    }

    @Test
    void a_decision_that_none_is_needed_stops_the_hours_and_taken_back_they_have_run_on() {
        var id = aware();
        asDpo(() -> breaches.notificationRequired(id, false));
        clock.advance(Duration.ofHours(10));

        asDpo(() -> breaches.notificationRequired(id, true));

        asDpo(() -> assertThat(breaches.clockOf(breaches.get(id)))
                .hasValueSatisfying(hours -> assertThat(hours.left()).isEqualTo(Duration.ofHours(62))));
    }

    @Test
    void it_is_closed_when_all_is_done_and_structural_measures_go_on() {
        var id = aware();
        asDpo(() -> {
            assertThat(breaches.missingToClose(id)).containsExactly("authority", "lessons");
            var task = work.add(id, task(BreachTask.Kind.IMMEDIATE));
            var later = work.add(id, task(BreachTask.Kind.STRUCTURAL));
            breaches.notified(id, clock.instant());
            breaches.learn(id, "Listings are closed by default");
            assertThat(breaches.missingToClose(id)).containsExactly("tasks");
            assertRefused(() -> breaches.close(id, "Over"), Why.NOT_DONE);

            work.done(task, "The bucket is closed");
            breaches.close(id, "Nothing is open");
            work.done(later, "A check runs each day");
        });

        assertThat(get(id).status()).isEqualTo(BreachStatus.CLOSED);
        asDpo(() -> assertThat(breaches.atWork()).isEmpty());
    }

    @Test
    void what_is_over_gets_no_more_work_and_what_is_done_is_done_once() {
        var id = signal();
        asDpo(() -> {
            var task = work.add(id, task(BreachTask.Kind.TASK));
            work.done(task, "Looked");
            assertRefused(() -> work.done(task, "Again"), WorkRefused.Why.DONE_BEFORE);
            breaches.dismiss(id, "A test account");
            assertRefused(() -> work.add(id, task(BreachTask.Kind.TASK)), WorkRefused.Why.NOT_AT_WORK);
        });
    }

    @Test
    void other_parties_and_links_belong_to_the_file() {
        var id = signal();
        var ico = new BreachParty(BreachParty.Kind.AUTHORITY, "ICO", "IC-1", SOON.minusDays(8));
        asDpo(() -> {
            work.name(id, ico);
            work.link(id, new BreachLink("https://sentry.example/issues/7", "The error"));
            work.link(id, new BreachLink("audit?selected=0198", "The act"));

            assertThat(work.parties(id)).containsExactly(ico);
            assertThat(work.links(id)).extracting(BreachLink::words).containsExactly("The error", "The act");
        });
    }

    @Test
    void a_file_is_kept_with_its_hash_under_a_name_of_ours() {
        var id = signal();
        asDpo(() -> {
            var file = attachments.add(
                    id, new NewAttachment("../../etc/\u202Elog file.txt", "The log", "lines".getBytes(UTF_8)));

            assertThat(attachments.content(file)).asString(UTF_8).isEqualTo("lines");
            assertThat(attachments.of(id)).singleElement().satisfies(kept -> {
                assertThat(kept.name()).isEqualTo("log-file.txt");
                assertThat(kept.mediaType()).isEqualTo("text/plain");
                assertThat(kept.sha256()).startsWith("5ea44c39");
            });
        });
    }

    @Test
    void a_program_is_no_file_about_a_breach() {
        var id = signal();
        var program = new NewAttachment("report.pdf", "The report", new byte[] {'M', 'Z', 0, 1});

        asDpo(() -> assertRefused(() -> attachments.add(id, program), WorkRefused.Why.UNKNOWN_KIND));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "http://sentry.example/1", "//sentry.example", "people/1", "https://a b"})
    void a_link_leads_to_a_safe_address_only(String address) {
        var id = signal();

        asDpo(() -> assertRefused(() -> work.link(id, new BreachLink(address, "The error")), WorkRefused.Why.NOT_OURS));
    }

    private static NewTask task(BreachTask.Kind kind) {
        return new NewTask(kind, "Close the listing", "Platform", SOON);
    }

    private static void assertRefused(Runnable act, Why why) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        BreachRefused.class,
                        refusal -> assertThat(refusal.why()).isEqualTo(why));
    }

    private static void assertRefused(Runnable act, WorkRefused.Why why) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        WorkRefused.class, refusal -> assertThat(refusal.why()).isEqualTo(why));
    }
}
