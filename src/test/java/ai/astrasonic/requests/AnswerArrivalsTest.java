package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AnswerArrivalsTest extends RequestStories {

    @Autowired
    AnswerDelivery delivery;

    @Test
    void a_request_is_completed_by_its_own_mail_and_hearing_twice_changes_nothing() {
        var request = aReleasedRequestFrom(ADDRESS).request();
        var other = aReleasedRequestFrom("other@example.org").request();
        everyMailHas("SENT");

        assertThat(delivery.confirm(answerMailOf(request.value()))).isEqualTo(1);
        assertThat(delivery.confirm(answerMailOf(request.value()))).isZero();

        assertThat(desk.get(request).status()).isEqualTo(RequestStatus.COMPLETED);
        assertThat(desk.get(other).status()).isEqualTo(RequestStatus.ANSWERING);
    }

    @Test
    void other_mails_are_nothing_to_do_with_answers() {
        assertThat(delivery.confirm(UUID.randomUUID())).isZero();
    }

    private UUID answerMailOf(UUID request) {
        return asSuperuser()
                .sql("SELECT answer_email_id FROM data_subject_request WHERE id = :id")
                .param("id", request)
                .query(UUID.class)
                .single();
    }
}
