package ai.astrasonic.jobs.retention;

import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.retention.Coming;
import ai.astrasonic.retention.Due;
import ai.astrasonic.retention.Ended;
import ai.astrasonic.retention.Ending;
import ai.astrasonic.retention.LineEvidence;
import ai.astrasonic.retention.RetentionRule;
import ai.astrasonic.retention.RetentionTarget;
import ai.astrasonic.retention.Tally;
import ai.astrasonic.retention.Work;
import ai.astrasonic.securitylog.ExpiredLog;
import ai.astrasonic.securitylog.LogContent;
import ai.astrasonic.securitylog.LogDay;
import ai.astrasonic.securitylog.LogEvidence;
import ai.astrasonic.securitylog.LogRemoval;
import ai.astrasonic.shared.Controller;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The security log: a UTC day goes as a table; where a hold names rows of it, the others go one by one. */
@Component
class LogTarget implements RetentionTarget {

    private final ExpiredLog log;
    private final Clock clock;

    LogTarget(ExpiredLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String rule() {
        return "security-log";
    }

    @Override
    public String dataSet() {
        return "securitylog.event";
    }

    @Override
    public Ending ending() {
        return Ending.DROP_PARTITIONS;
    }

    @Override
    public Tally tally(Due due) {
        var days = days(due);
        var content = days.stream().map(LogDay::content).reduce(LogContent::and);
        long held = days.stream().mapToLong(LogDay::held).sum();
        return content.map(all -> new Tally(
                        all.rows() - held,
                        held,
                        0,
                        0,
                        all.rows() == held ? null : all.oldest(),
                        all.rows() == held ? null : all.newest(),
                        all.bytes(),
                        null))
                .orElse(Tally.NOTHING);
    }

    /** The days of the log are UTC's, and in the first hours of a day of ours the day before still runs there. */
    private List<LogDay> days(Due due) {
        boolean isOfToday = due.through().equals(due.rule().through(today(Controller.ZONE)));
        return log.days(isOfToday ? due.rule().through(today(ZoneOffset.UTC)) : due.through());
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** One day a call; which ones are still to do is asked once, as the place where to go on. */
    @Override
    public Ended endSome(Work work) {
        var left = work.place() == null ? named(days(work.due())) : work.place();
        if (left.isEmpty()) {
            return Ended.NOTHING;
        }
        var days = left.split(",");
        var ended = end(LocalDate.parse(days[0]), work);
        var rest = Stream.of(days).skip(1).collect(Collectors.joining(","));
        return going(ended, !rest.isEmpty(), rest);
    }

    private static String named(List<LogDay> days) {
        return days.stream().map(day -> day.day().toString()).collect(Collectors.joining(","));
    }

    private LogContent end(LocalDate day, Work work) {
        LogEvidence evidence = (retention, going) -> LineEvidence.add(retention, work, going(going, false, ""));
        return switch (log.drop(day, evidence)) {
            case LogRemoval.Dropped dropped -> dropped.content();
            case LogRemoval.WasGone gone -> NONE;
            case LogRemoval.Held held -> log.deleteUnheld(day, work.rows(), evidence);
            case LogRemoval.Unfinished unfinished ->
                throw StepFailed.retryable("log-day-unfinished", new IOException("in use"), day);
        };
    }

    private static final LogContent NONE = new LogContent(0, null, null, "", 0);

    private static Ended going(LogContent content, boolean more, String place) {
        byte[] keys = content.rows() == 0 ? null : HexFormat.of().parseHex(content.keyHash());
        return new Ended(content.rows(), 0, content.oldest(), content.newest(), keys, more, place);
    }

    @Override
    public @Nullable Instant oldest() {
        return log.oldest().orElse(null);
    }

    @Override
    public List<Coming> coming(RetentionRule rule, LocalDate today, LocalDate until) {
        var months = new TreeMap<YearMonth, Coming>();
        log.days(rule.through(until)).stream()
                .filter(day -> day.day().isAfter(rule.through(today)))
                .forEach(day -> months.merge(month(rule, day), coming(rule, day), LogTarget::both));
        return List.copyOf(months.values());
    }

    private static YearMonth month(RetentionRule rule, LogDay day) {
        return YearMonth.from(day.day().plus(Period.parse(rule.period())).plusDays(1));
    }

    private static Coming coming(RetentionRule rule, LogDay day) {
        return new Coming(month(rule, day), day.content().rows(), day.content().bytes(), 0);
    }

    private static Coming both(Coming one, Coming other) {
        return new Coming(one.month(), one.records() + other.records(), one.bytes() + other.bytes(), 0);
    }
}
