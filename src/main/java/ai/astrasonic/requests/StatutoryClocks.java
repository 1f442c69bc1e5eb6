package ai.astrasonic.requests;

import ai.astrasonic.requests.DueRequest.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheet of clocks: which requests are due next, which are at risk or late, and who has to be reminded today. */
@Service
@PreAuthorize(Access.STAFF)
public class StatutoryClocks {

    private static final int MOST_SHOWN = 100;

    private final RequestSearch search;
    private final DataSubjectRequests requests;
    private final Clocks clocks;
    private final RequestSettings settings;
    private final ApplicationEventPublisher events;

    StatutoryClocks(
            RequestSearch search,
            DataSubjectRequests requests,
            Clocks clocks,
            RequestSettings settings,
            ApplicationEventPublisher events) {
        this.search = search;
        this.requests = requests;
        this.clocks = clocks;
        this.settings = settings;
        this.events = events;
    }

    /** The open requests that are due next, the most urgent first. */
    @Transactional(readOnly = true)
    public List<DueRequest> next(int most) {
        return sheet(RequestFilter.open(), Math.clamp(most, 1, MOST_SHOWN));
    }

    /** Every open request that is at risk or late on this day. */
    @Transactional(readOnly = true)
    public List<DueRequest> atRisk() {
        return sheet(RequestFilter.open().dueBefore(firstCalmDay()), MOST_SHOWN);
    }

    /**
     * Goes through the sheet of what is near and tells of each request once per day left, also of days on which no run was:
     * whoever starts it late finds what is due since. A second run on the same day tells nothing.
     */
    @Transactional
    @PreAuthorize(Access.JOB)
    public int remind() {
        int told = 0;
        Optional<String> after = Optional.empty();
        do {
            var page = search.unanswered(
                    RequestFilter.open().dueBefore(firstCalmDay()), after.orElse(null), MOST_SHOWN, clocks.today());
            told += page.lines().stream().mapToInt(this::remind).sum();
            after = page.next();
        } while (after.isPresent());
        return told;
    }

    private int remind(RequestLine line) {
        var request = requests.get(line.id());
        if (request.remindedDays().filter(days -> days <= line.daysLeft()).isPresent()) {
            return 0;
        }
        var toldOf = request.remindedDays().flatMap(ReminderStage::of);
        boolean escalates = !ReminderStage.of(line.daysLeft()).equals(toldOf);
        request.isRemindedOf(line.daysLeft());
        events.publishEvent(new DeadlineNear(line.id(), line.due(), line.daysLeft(), escalates));
        return 1;
    }

    private List<DueRequest> sheet(RequestFilter filter, int most) {
        return search.unanswered(filter, null, most, clocks.today()).lines().stream()
                .map(line -> new DueRequest(
                        line.id(), line.kind(), line.status(), line.due(), line.daysLeft(), urgency(line.daysLeft())))
                .toList();
    }

    private Urgency urgency(int daysLeft) {
        if (daysLeft < 0) {
            return Urgency.LATE;
        }
        return daysLeft <= settings.atRiskDays() ? Urgency.AT_RISK : Urgency.CALM;
    }

    private LocalDate firstCalmDay() {
        return clocks.today().plusDays(settings.atRiskDays() + 1L);
    }
}
