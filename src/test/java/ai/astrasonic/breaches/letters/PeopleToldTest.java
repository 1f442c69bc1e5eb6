package ai.astrasonic.breaches.letters;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.breaches.BreachId;
import ai.astrasonic.breaches.Breaches;
import ai.astrasonic.testing.DatabaseTest;
import ai.astrasonic.testing.SignIn;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A breach whose people have to be told is not closed before they are. */
@DatabaseTest
class PeopleToldTest {

    private static final String DECIDED = """
            WITH a AS (
                INSERT INTO breach_assessment (id, breach_id, number, assessed_at, assessed_by, people, severity, score, data_whole, data_ours,
                    key_safe, trusted_recipient, national_numbers, proposes_authority, proposes_people, reasons)
                SELECT gen_random_uuid(), :breach, 1 + count(*), '2026-11-22Z', 'x', 1, '{}', 1, true, true, true, false, false, true, true, '{}'
                FROM breach_assessment WHERE breach_id = :breach RETURNING id)
            INSERT INTO breach_decision (id, breach_id, number, about, yes, ground, because, assessment_id, decided_at, decided_by)
            SELECT gen_random_uuid(), :breach, 1 + (SELECT count(*) FROM breach_decision WHERE breach_id = :breach), 'PEOPLE', :yes, 'HIGH_RISK',
                   'x', id, '2026-11-22Z', 'x' FROM a""";

    @Autowired
    ApplicationContext application;

    @Autowired
    Breaches breaches;

    private LetterStories stories;
    private BreachId breach;

    @BeforeEach
    void world() {
        stories = new LetterStories(application);
        breach = stories.breach();
    }

    private void decided(boolean yes) {
        stories.sql()
                .sql(DECIDED)
                .param("breach", breach.value())
                .param("yes", yes)
                .update();
    }

    private void told(LetterId letter, String outcome) {
        stories.sql()
                .sql(
                        "INSERT INTO breach_letter_person (id, letter_id, breach_id, account_id, language, noted_at, outcome, email_id)"
                                + " VALUES (gen_random_uuid(), :letter, :breach, :person, 'en', '2026-11-22Z', :outcome, gen_random_uuid())")
                .param("letter", letter.value())
                .param("breach", breach.value())
                .param("person", UUID.randomUUID())
                .param("outcome", outcome)
                .update();
    }

    private List<String> missing() {
        return SignIn.as(LetterStories.DPO, () -> breaches.missingToClose(breach));
    }

    @Test
    void nobody_has_to_be_told_without_a_decision_or_after_a_signed_no() {
        assertThat(missing()).doesNotContain("people");

        decided(true);
        assertThat(missing()).contains("people");

        decided(false);
        assertThat(missing()).doesNotContain("people");
    }

    @Test
    void whoever_no_letter_reached_is_told_in_another_way_first() {
        stories.person("jo@example.org", "en");
        var letter = stories.approved(breach);
        decided(true);
        assertThat(missing()).as("nobody gathered yet").contains("people");

        stories.sql()
                .sql("UPDATE breach_letter SET gathered_at = '2026-11-22Z'")
                .update();
        told(letter, "SENT");
        told(letter, "BOUNCED");
        assertThat(missing()).contains("people");

        stories.sql()
                .sql(
                        "UPDATE breach_letter_person SET otherwise = 'By telephone', otherwise_at = '2026-11-22Z', otherwise_by = 'x'"
                                + " WHERE outcome = 'BOUNCED'")
                .update();
        assertThat(missing()).doesNotContain("people");
    }
}
