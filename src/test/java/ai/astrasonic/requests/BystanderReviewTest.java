package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.support.Contact;
import ai.astrasonic.support.MessageId;
import ai.astrasonic.support.NewMessage;
import ai.astrasonic.support.SupportConversations;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BystanderReviewTest extends RequestStories {

    @Autowired
    BystanderReview review;

    @Autowired
    SupportConversations support;

    @Test
    void nothing_is_released_before_the_messages_were_read() {
        var request = anIdentifiedRequestFrom(ADDRESS).request();
        var message = aMessage(request, "Ann and I share a laptop");
        theJobBuilds(request);
        theDpoLooksAt(request);

        assertThat(packageRelease.release(request))
                .isEqualTo(new ReleaseOutcome.Refused(ReleaseOutcome.Ground.MESSAGES_UNREAD));
        assertThat(review.progress(request))
                .hasValueSatisfying(progress -> assertThat(progress.open()).isEqualTo(1));

        review.record(request, Map.of(message, List.of()));

        assertThat(packageRelease.release(request)).isInstanceOf(ReleaseOutcome.Released.class);
    }

    @Test
    void a_package_that_says_too_much_about_others_is_taken_back_and_built_anew() {
        var request = anIdentifiedRequestFrom(ADDRESS).request();
        var message = aMessage(request, "Ann and I share a laptop");
        theJobBuilds(request);

        assertThat(review.record(request, Map.of(message, List.of("Ann")))).isEqualTo(1);

        assertThat(desk.get(request).packages())
                .extracting(PackageView::status)
                .containsExactly(PackageStatus.ORDERED, PackageStatus.REVOKED);
        assertThat(review.read(request)).singleElement().satisfies(read -> {
            assertThat(read.body()).contains("Ann");
            assertThat(read.disclosure().text()).isEqualTo("[…] and I share a laptop");
            assertThat(read.isReviewed()).isTrue();
        });
    }

    @Test
    void each_look_is_told_in_the_history_without_a_word_of_the_messages() {
        var request = anIdentifiedRequestFrom(ADDRESS).request();
        var message = aMessage(request, "Ann and I share a laptop");

        review.read(request);
        review.record(request, Map.of(message, List.of("Ann")));

        assertThat(desk.get(request).timeline())
                .anyMatch(entry -> entry.act().equals("messages-read"))
                .anyMatch(entry -> entry.act().equals("bystanders-reviewed"))
                .noneMatch(entry -> entry.toString().contains("Ann"));
    }

    @Test
    void another_persons_message_is_out_of_reach() {
        var request = anIdentifiedRequestFrom(ADDRESS).request();
        var foreign = aMessage(anAccountOf("somebody.else@example.org"), "Mine");

        assertThatThrownBy(() -> review.record(request, Map.of(foreign, List.of("Mine"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private MessageId aMessage(RequestId request, String words) {
        return aMessage(desk.get(request).account().orElseThrow(), words);
    }

    private MessageId aMessage(AccountId person, String words) {
        var conversation = support.open(Contact.of(person), ai.astrasonic.support.Channel.MAIL, "Question");
        return support.add(conversation, NewMessage.fromPerson(words));
    }
}
