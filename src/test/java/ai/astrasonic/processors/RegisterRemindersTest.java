package ai.astrasonic.processors;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.audit.RunAs;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RegisterRemindersTest extends RegisterStories {

    private static final LocalDate END = LocalDate.of(2027, 3, 1);

    @Autowired
    RegisterReminders reminders;

    @Test
    void nobody_is_written_to_about_what_is_not_on_file() {
        assertThat(remind()).isZero();
    }

    @Test
    void the_owner_is_told_thirty_days_before_a_day_once_and_again_when_it_has_passed() {
        file(desk -> desk.file("crisp", agreement(LocalDate.of(2026, 1, 15), END), WHY));
        noon(END.minusDays(31));
        assertThat(remind()).isZero();

        noon(END.minusDays(30));
        assertThat(remind()).isOne();
        assertThat(remind()).isZero();

        noon(END);
        assertThat(remind()).isZero();

        noon(END.plusDays(1));
        assertThat(remind()).isOne();
        assertThat(remind()).isZero();
        assertThat(mails()).containsExactly("processors.due-near", "processors.due-over");
    }

    @Test
    void a_renewed_agreement_has_a_day_of_its_own() {
        file(desk -> desk.file("crisp", agreement(LocalDate.of(2026, 1, 15), END), WHY));
        noon(END.plusDays(1));
        remind();

        file(desk -> desk.file("crisp", agreement(LocalDate.of(2027, 3, 1), END.plusDays(20)), "Renewed for a while"));

        assertThat(remind()).isOne();
        assertThat(mails()).containsExactly("processors.due-over", "processors.due-near");
    }

    @Test
    void each_certificate_is_told_of_by_itself() {
        file(desk -> desk.file("crisp", new Certificate("ISO 27001", LocalDate.of(2026, 1, 1), END), WHY));
        file(desk -> desk.file("crisp", new Certificate("SOC 2", LocalDate.of(2026, 1, 1), END), WHY));
        noon(END);

        assertThat(remind()).isEqualTo(2);
    }

    private int remind() {
        return RunAs.jobFor("daily-care", reminders::remind);
    }

    private List<String> mails() {
        return asSuperuser()
                .sql("SELECT template FROM email_sent ORDER BY queued_at, id")
                .query(String.class)
                .list();
    }
}
