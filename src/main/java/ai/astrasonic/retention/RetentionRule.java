package ai.astrasonic.retention;

import ai.astrasonic.datamap.RetentionTerm;
import ai.astrasonic.shared.Controller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/**
 * One version of a rule: how long a class of records is kept, and what it takes to end them.
 *
 * @param key of its {@link RetentionTerm}, which says with what the period begins
 * @param version 1 is the term itself; later ones were changed by one person and approved by another
 * @param period ISO 8601 period in one unit, such as P90D; empty where there are only criteria
 * @param basis article, law or policy it rests on
 * @param mostRows how many rows a night normally brings at most
 * @param validFrom first day on which it counts
 */
public record RetentionRule(
        String key,
        int version,
        String period,
        String basis,
        RuleApproval approval,
        long mostRows,
        LocalDate validFrom) {

    private static final LocalDate EVER = LocalDate.EPOCH;

    static RetentionRule of(RetentionTerm term) {
        return new RetentionRule(
                term.key(),
                1,
                term.period(),
                term.basis(),
                RuleApproval.valueOf(term.approval()),
                term.mostRows(),
                EVER);
    }

    public RetentionTerm term() {
        return RetentionTerm.of(key);
    }

    /** The term as people are told it: with the period and the basis of this version. */
    RetentionTerm inWords() {
        return term().with(period, basis);
    }

    public boolean hasPeriod() {
        return !period.isEmpty();
    }

    /**
     * The latest day whose records have had their time on this day. The period counts whole days, its last one included: what
     * begins on 1 March and is kept 30 days is there on 31 March and due on 1 April.
     *
     * @throws IllegalStateException when there are only criteria and no period
     */
    public LocalDate through(LocalDate today) {
        if (!hasPeriod()) {
            throw new IllegalStateException("The rule " + key + " has no period");
        }
        return term().beginning() == RetentionTerm.Beginning.YEAR_END ? yearThrough(today) : dayThrough(today);
    }

    /** Months differ in length: the day is sought, not computed. */
    private LocalDate dayThrough(LocalDate today) {
        var length = Period.parse(period);
        var day = today.minus(length).plusDays(3);
        while (!day.plus(length).isBefore(today)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private LocalDate yearThrough(LocalDate today) {
        var length = Period.parse(period);
        var end = LocalDate.of(today.minus(length).getYear(), 12, 31);
        while (!end.plus(length).isBefore(today)) {
            end = end.minusYears(1);
        }
        return end;
    }

    /** The moment before which records are due, where they are dated by Amsterdam's days. */
    public static Instant endOf(LocalDate through) {
        return through.plusDays(1).atStartOfDay(Controller.ZONE).toInstant();
    }

    RetentionRule with(String otherPeriod) {
        return new RetentionRule(key, version, otherPeriod, basis, approval, mostRows, validFrom);
    }
}
