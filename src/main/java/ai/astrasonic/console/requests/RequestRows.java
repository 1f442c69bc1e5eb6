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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The desk's pages, read one after the other by the key that each gives for the next. */
final class RequestRows implements Rows<RequestLine> {

    private static final int PAGE = 50;
    private static final String STATUS = "status";
    private static final String KIND = "kind";
    private static final String CLOSED = "closed";

    private final RequestDesk desk;
    private final List<RequestPage> pages = new ArrayList<>();
    private ListState state = ListState.none();

    RequestRows(RequestDesk desk) {
        this.desk = desk;
    }

    static List<ListFilter> filters() {
        SequencedMap<String, String> statuses = new LinkedHashMap<>();
        Stream.of(RequestStatus.values()).forEach(status -> statuses.put(status.name(), RequestWords.status(status)));
        SequencedMap<String, String> kinds = new LinkedHashMap<>();
        Stream.of(RequestKind.values()).forEach(kind -> kinds.put(kind.name(), RequestWords.kind(kind)));
        SequencedMap<String, String> closed = new LinkedHashMap<>();
        closed.put("shown", t("requests.closed.shown"));
        return List.of(
                new ListFilter(STATUS, t("requests.status"), statuses),
                new ListFilter(KIND, t("requests.kind"), kinds),
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
            pages.add(desk.page(filter(), last(), PAGE));
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

    /** A closed status is asked for by name, so it needs no further filter. */
    private RequestFilter filter() {
        var status = known(STATUS, RequestStatus.values());
        boolean closedToo = state.value(CLOSED).isPresent()
                || status.filter(s -> !s.isOpen()).isPresent();
        var filter = closedToo ? RequestFilter.all() : RequestFilter.open();
        var byStatus = status.map(filter::withStatus).orElse(filter);
        return known(KIND, RequestKind.values()).map(byStatus::withKind).orElse(byStatus);
    }

    /** Filters come from the address, which anybody may type: what is no value filters nothing. */
    private <E extends Enum<E>> Optional<E> known(String filter, E[] values) {
        return state.value(filter)
                .flatMap(name -> Stream.of(values)
                        .filter(value -> value.name().equals(name))
                        .findFirst());
    }
}
