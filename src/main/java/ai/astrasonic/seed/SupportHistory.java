package ai.astrasonic.seed;

import ai.astrasonic.database.BulkInsert;
import ai.astrasonic.shared.Roles;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Conversations with support: short ones, one from somebody without an account, and some that speak of others. */
@Component
@Order(60)
class SupportHistory implements History {

    private static final String STAFF = "5f0a2f4e-3c55-4d0e-8a63-0c2f6f8a9b11";
    private static final List<String> CONVERSATIONS = List.of(
            "id uuid",
            "account_id uuid",
            "contact_email text",
            "contact_name text",
            "channel text",
            "subject text",
            "external_id text",
            "opened_at timestamptz",
            "closed_at timestamptz");
    private static final List<String> MESSAGES = List.of(
            "id uuid",
            "conversation_id uuid",
            "account_id uuid",
            "author text",
            "staff_id text",
            "body text",
            "disclosed_body text",
            "passages_left_out integer",
            "sent_at timestamptz",
            "reviewed_at timestamptz",
            "left_out_by text");
    private static final List<Talk> TALKS = List.of(
            new Talk("Backup stops", "My backup stops at 40 % since yesterday.", "Which version do you use?"),
            new Talk(
                    "Factuur",
                    "Kunt u mijn factuur van vorige maand nog eens sturen?",
                    "Die staat in uw account onder Facturen."),
            new Talk(
                    "Wrong key",
                    "Half of my tracks show the wrong key 😕",
                    "Please run the analysis again; we mended this in 3.1."),
            new Talk("Traktor", "Werkt de import ook met Traktor 4?", "Ja, sinds versie 3.0."));

    /** Question and answer; what stands between ⟦ and ⟧ is about somebody else. */
    private record Talk(String subject, String question, String answer) {}

    private static final Talk ABOUT_OTHERS = new Talk(
            "Gedeelde laptop",
            "Mijn broer ⟦Piet Jansen⟧ (⟦piet.jansen@example.org⟧, ⟦020 555 0142⟧) gebruikt mijn laptop; staat zijn muziek nu in mijn back-up?",
            "Dat kan. Laat ⟦Piet⟧ zelf een account maken, dan scheiden we beide bibliotheken.");

    private final BulkInsert insert;

    SupportHistory(BulkInsert insert) {
        this.insert = insert;
    }

    @Override
    public void write(Cast cast) {
        var talking = cast.active().filter(person -> talks(cast, person)).toList();
        var stranger = Stream.<List<@Nullable Object>>of(stranger(cast))
                .filter(row -> !cast.people().isEmpty());
        insert.into(
                "support_conversation",
                CONVERSATIONS,
                Stream.concat(stranger, talking.stream().map(person -> conversation(cast, person))));
        insert.into("support_message", MESSAGES, talking.stream().flatMap(person -> messages(cast, person)));
    }

    private static boolean talks(Cast cast, Person person) {
        return person.is(Shape.BYSTANDERS) || cast.dice("talks", person).chance(0.35);
    }

    private static List<@Nullable Object> conversation(Cast cast, Person person) {
        var dice = cast.dice("support", person);
        var opened = dice.instant(person.joined(), cast.now());
        return Arrays.asList(
                dice.id(opened),
                person.id(),
                person.email().normal(),
                null,
                dice.chance(0.7) ? "CHAT" : "MAIL",
                talk(cast, person).subject(),
                "session_" + dice.letters(20),
                opened,
                dice.chance(0.8) ? opened.plus(Duration.ofDays(2)) : null);
    }

    private static List<@Nullable Object> stranger(Cast cast) {
        var dice = Dice.of(cast.seed(), "stranger", 0);
        var opened = cast.now().minus(Duration.ofDays(6));
        return Arrays.asList(
                dice.id(opened),
                null,
                "heir@example.org",
                "Wim Bos",
                "LETTER",
                "Account van mijn overleden vader",
                null,
                opened,
                null);
    }

    private static Talk talk(Cast cast, Person person) {
        return person.is(Shape.BYSTANDERS)
                ? ABOUT_OTHERS
                : cast.dice("talk", person).pick(TALKS);
    }

    private static Stream<List<@Nullable Object>> messages(Cast cast, Person person) {
        var talk = talk(cast, person);
        var dice = cast.dice("support", person);
        var opened = dice.instant(person.joined(), cast.now());
        var conversation = dice.id(opened);
        return Stream.of(
                message(dice, person, conversation, null, talk.question(), opened),
                message(
                        dice,
                        person,
                        conversation,
                        STAFF,
                        talk.answer(),
                        opened.plus(Duration.ofMinutes(dice.between(5, 600)))));
    }

    private static List<@Nullable Object> message(
            Dice dice, Person person, UUID conversation, @Nullable String staff, String marked, Instant at) {
        return Arrays.asList(
                dice.id(at),
                conversation,
                person.id(),
                staff == null ? "PERSON" : "STAFF",
                staff,
                marked.replaceAll("[⟦⟧]", ""),
                marked.replaceAll("⟦[^⟧]*⟧", "[…]"),
                marked.chars().filter(c -> c == '⟦').count(),
                at,
                at,
                marked.contains("⟦") ? Roles.DPO : null);
    }
}
