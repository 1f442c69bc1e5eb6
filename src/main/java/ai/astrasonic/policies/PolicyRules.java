package ai.astrasonic.policies;

import static ai.astrasonic.policies.PolicyRefused.when;

import ai.astrasonic.policies.PolicyRefused.Why;
import ai.astrasonic.policies.text.PolicyText;
import ai.astrasonic.shared.Controller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a version must say before anybody else sees it. */
@Component
class PolicyRules {

    private static final int SHORTEST = 200;
    private static final int LONGEST = 200_000;
    private static final int LONGEST_SUMMARY = 2_000;
    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_MONTHS = 12;

    private final PolicySettings settings;
    private final PolicyTable table;
    private final Clock clock;

    PolicyRules(PolicySettings settings, PolicyTable table, Clock clock) {
        this.settings = settings;
        this.table = table;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Controller.ZONE);
    }

    /** The first day from which a version can apply that is published today. */
    LocalDate earliest(boolean material) {
        return material ? today().plus(settings.ahead()) : today();
    }

    void check(PolicyWords words) {
        var dutch = words.dutch() == null ? "" : words.dutch();
        Stream.of(words.english(), dutch).map(String::strip).forEach(text -> {
            when(text.length() < SHORTEST, Why.TEXT_TOO_SHORT);
            when(text.length() > LONGEST, Why.TEXT_TOO_LONG);
        });
        var summary = words.summary();
        when(Math.max(summary.en().length(), summary.nl().length()) > LONGEST_SUMMARY, Why.TEXT_TOO_LONG);
        var english = PolicyText.of(words.english());
        when(english.headings() == 0, Why.NO_HEADINGS);
        when(english.headings() != PolicyText.of(dutch).headings(), Why.LANGUAGES_DIFFER);
        when(words.effectiveOn().isAfter(today().plusMonths(MOST_MONTHS)), Why.DAY_TOO_FAR);
        table.newest().ifPresent(newest -> when(saysTheSame(newest.words(), words), Why.NOTHING_CHANGES));
    }

    private static boolean saysTheSame(PolicyWords newest, PolicyWords words) {
        return newest.english().equals(words.english().strip())
                && words.dutch() != null
                && words.dutch().strip().equals(newest.dutch());
    }

    /** People are told in good time before something changes for them. */
    void checkDay(PolicyVersion version) {
        when(version.words().effectiveOn().isBefore(earliest(version.isMaterial())), Why.DAY_TOO_NEAR);
    }

    static String reason(String reason) {
        when(reason.isBlank(), Why.NO_REASON);
        when(reason.length() > LONGEST_REASON, Why.TEXT_TOO_LONG);
        return reason.strip();
    }
}
