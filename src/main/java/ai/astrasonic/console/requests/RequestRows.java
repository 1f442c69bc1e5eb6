package ai.astrasonic.console.requests;

import static ai.astrasonic.console.texts.Texts.t;

import ai.astrasonic.console.parts.ListFilter;
import ai.astrasonic.console.parts.ListState;
import ai.astrasonic.console.parts.Rows;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequestFilter;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.RequestLine;
import ai.astrasonic.requests.RequestPage;
import ai.astrasonic.requests.RequestStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The desk's pages, read one after the other by the key that each gives for the next. */
final class RequestRows implements Rows<RequestLine> {

    private static final int PAGE = 50;
    private static final String STATUS = "status";
    private static final String KIND = "kind";
    private static final String CLOSED = "closed";
    private static final String ASSIGNEE = "assignee";
    private static final String DUE = "due";
    private static final int WEEK = 7;

    private final RequestDesk desk;
    private final LocalDate today;
    private final Optional<String> me;
    private final List<RequestPage> pages = new ArrayList<>();
    private ListState state = ListState.none();

    RequestRows(RequestDesk desk, LocalDate today, Optional<String> me) {
        this.desk = desk;
        this.today = today;
        this.me = me;
    }

    static List<ListFilter> filters() {
        SequencedMap<String, String> statuses = new LinkedHashMap<>();
        Stream.of(RequestStatus.values()).forEach(status -> statuses.put(status.name(), RequestWords.status(status)));
        SequencedMap<String, String> kinds = new LinkedHashMap<>();
        Stream.of(RequestKind.values()).forEach(kind -> kinds.put(kind.name(), RequestWords.kind(kind)));
        SequencedMap<String, String> closed = new LinkedHashMap<>();
        closed.put("shown", t("requests.closed.shown"));
        SequencedMap<String, String> due = new LinkedHashMap<>();
        due.put("late", t("requests.due.late"));
        due.put("week", t("requests.due.week"));
        SequencedMap<String, String> assignee = new LinkedHashMap<>();
        assignee.put("mine", t("requests.assignee.mine"));
        return List.of(
                new ListFilter(STATUS, t("requests.status"), statuses),
                new ListFilter(KIND, t("requests.kind"), kinds),
                new ListFilter(DUE, t("requests.due"), due),
                new ListFilter(ASSIGNEE, t("requests.assignee"), assignee),
                new ListFilter(CLOSED, t("requests.closed"), closed));
    }

    @Override
    public List<RequestLine> part(ListState wanted, int offset, int limit) {
        if (offset == 0 || !wanted.sameRows(state)) {
            pages.clear();
            state = wanted;
        }
        while (pages.size() * PAGE < offset + limit
                && (pages.isEmpty() || pages.getLast().next().isPresent())) {
            pages.add(desk.page(filter(state), last(), PAGE));
        }
        return pages.stream()
                .flatMap(page -> page.lines().stream())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<RequestLine> byId(String id) {
        return desk.find(id);
    }

    private @Nullable String last() {
        return pages.isEmpty() ? null : pages.getLast().next().orElse(null);
    }

    @Override
    public OptionalInt count(ListState wanted, int most) {
        return OptionalInt.of(desk.count(filter(wanted), most));
    }

    /** A closed status is asked for by name, so it needs no further filter. */
    RequestFilter filter(ListState wanted) {
        var status = known(wanted, STATUS, RequestStatus.values());
        boolean closedToo = wanted.value(CLOSED).isPresent()
                || status.filter(s -> !s.isOpen()).isPresent();
        var filter = closedToo ? RequestFilter.all() : RequestFilter.open();
        var byStatus = status.map(filter::withStatus).orElse(filter);
        var byKind = known(wanted, KIND, RequestKind.values())
                .map(byStatus::withKind)
                .orElse(byStatus);
        return byDue(byMine(byKind, wanted), wanted);
    }

    private RequestFilter byMine(RequestFilter filter, ListState wanted) {
        return wanted.value(ASSIGNEE)
                .filter("mine"::equals)
                .flatMap(mine -> me)
                .map(filter::assignedTo)
                .orElse(filter);
    }

    private RequestFilter byDue(RequestFilter filter, ListState wanted) {
        return switch (wanted.value(DUE).orElse("")) {
            case "late" -> filter.dueBefore(today);
            case "week" -> filter.dueBefore(today.plusDays(WEEK));
            default -> filter;
        };
    }

    /** Filters come from the address, which anybody may type: what is no value filters nothing. */
    private static <E extends Enum<E>> Optional<E> known(ListState wanted, String filter, E[] values) {
        return wanted.value(filter)
                .flatMap(name -> Stream.of(values)
                        .filter(value -> value.name().equals(name))
                        .findFirst());
    }
}
