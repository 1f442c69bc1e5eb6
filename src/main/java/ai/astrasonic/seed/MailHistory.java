package ai.astrasonic.seed;

import ai.astrasonic.database.BulkInsert;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Mails of the past: the welcome and now and then a notice. */
@Component
@Order(70)
class MailHistory implements History {

    private static final List<String> COLUMNS = List.of(
            "id uuid",
            "account_id uuid",
            "address text",
            "template text",
            "language text",
            "subject text",
            "body_sha256 text",
            "message_id text",
            "outcome text",
            "queued_at timestamptz",
            "sent_at timestamptz",
            "provider_id text");

    private final BulkInsert insert;

    MailHistory(BulkInsert insert) {
        this.insert = insert;
    }

    @Override
    public void write(Cast cast) {
        insert.into("email_sent", COLUMNS, cast.people().stream().flatMap(person -> mails(cast, person)));
    }

    private static Stream<List<@Nullable Object>> mails(Cast cast, Person person) {
        var dice = cast.dice("mail", person);
        var dutch = person.language().getLanguage().equals("nl");
        var notices = person.isActive() ? dice.between(0, 6) : 0;
        return Stream.concat(
                Stream.of(mail(
                        dice,
                        person,
                        "accounts.welcome",
                        dutch ? "Welkom bij Astrasonic" : "Welcome to Astrasonic",
                        person.joined())),
                IntStream.range(0, notices)
                        .mapToObj(n -> mail(
                                dice,
                                person,
                                "backup.finished",
                                dutch ? "Uw back-up is klaar" : "Your backup has finished",
                                dice.instant(person.joined(), cast.now()))));
    }

    private static List<@Nullable Object> mail(Dice dice, Person person, String template, String subject, Instant at) {
        var id = dice.id(at);
        return Arrays.asList(
                id,
                person.id(),
                person.email().typed(),
                template,
                person.language().getLanguage(),
                subject,
                Integer.toHexString(subject.hashCode()).repeat(8),
                "<" + id + "@astrasonic.ai>",
                "SENT",
                at,
                at.plusSeconds(dice.between(1, 30)),
                dice.randomId());
    }
}
