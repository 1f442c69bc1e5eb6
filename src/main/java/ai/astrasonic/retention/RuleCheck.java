package ai.astrasonic.retention;

import ai.astrasonic.billing.TaxClass;
import ai.astrasonic.retention.RuleRefused.Why;
import ai.astrasonic.retention.RuleVersion.Status;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rule must be before anybody is asked to approve it. */
final class RuleCheck {

    /** Kept because a law demands it, for as long as the law says: the database refuses it too (AWR 52; 63c Reg. 282/2011). */
    private static final Map<String, Period> DUTIES =
            Stream.of(TaxClass.values()).collect(Collectors.toMap(TaxClass::term, TaxClass::least));

    private static final Pattern ONE_UNIT = Pattern.compile("P\\d{1,5}[DMY]");
    private static final LocalDate DAY = LocalDate.of(2000, 1, 1);
    private static final int CENTURY = 100;

    private RuleCheck() {}

    static void check(RuleChange change, List<RuleVersion> versions, LocalDate today) {
        var now = versions.getLast().rule();
        refuse(!now.hasPeriod(), Why.NO_PERIOD_TO_CHANGE);
        refuse(change.basis().isBlank(), Why.NO_BASIS);
        refuse(change.reason().isBlank(), Why.NO_REASON);
        refuse(change.mostRows() < 0, Why.BAND_NEGATIVE);
        period(change);
        refuse(change.validFrom().isBefore(today), Why.FROM_THE_PAST);
        refuse(versions.stream().anyMatch(version -> version.status() == Status.PROPOSED), Why.ANOTHER_WAITS);
        refuse(versions.stream().anyMatch(version -> begins(version, change.validFrom())), Why.SAME_DAY);
    }

    static void period(RuleChange change) {
        var length = read(change.period());
        refuse(!DAY.plus(length).isAfter(DAY) || DAY.plus(length).isAfter(DAY.plusYears(CENTURY)), Why.PERIOD_ABSURD);
        var demanded = DUTIES.getOrDefault(change.rule(), Period.ZERO);
        refuse(DAY.plus(length).isBefore(DAY.plus(demanded)), Why.BELOW_DUTY);
    }

    private static Period read(String period) {
        try {
            var length = Period.parse(period);
            refuse(length.isNegative() || length.isZero(), Why.PERIOD_ABSURD);
            refuse(!ONE_UNIT.matcher(period).matches(), Why.PERIOD_UNREADABLE);
            return length;
        } catch (DateTimeParseException unreadable) {
            throw new RuleRefused(Why.PERIOD_UNREADABLE);
        }
    }

    private static boolean begins(RuleVersion version, LocalDate day) {
        return version.status() == Status.IN_FORCE && version.rule().validFrom().equals(day);
    }

    private static void refuse(boolean wrong, Why why) {
        if (wrong) {
            throw new RuleRefused(why);
        }
    }
}
