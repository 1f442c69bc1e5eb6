package ai.astrasonic.requests;

import ai.astrasonic.requests.deadlines.DeadlineLaw;
import ai.astrasonic.requests.deadlines.DeadlineWording;
import ai.astrasonic.requests.deadlines.ResponseDeadline;
import ai.astrasonic.requests.downloads.Links;
import ai.astrasonic.requests.steps.Checklist;
import ai.astrasonic.requests.steps.Timeline;
import ai.astrasonic.shared.RequestId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What screens read of requests, and who works on which. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Access.READER)
public class RequestDesk {

    private final DataSubjectRequests requests;
    private final RequestSearch search;
    private final StoredPackages packages;
    private final Links links;
    private final Checklist checklist;
    private final Timeline timeline;
    private final Clocks clocks;
    private final CaseLog log;

    RequestDesk(
            DataSubjectRequests requests,
            RequestSearch search,
            StoredPackages packages,
            Links links,
            Checklist checklist,
            Timeline timeline,
            Clocks clocks,
            CaseLog log) {
        this.requests = requests;
        this.search = search;
        this.packages = packages;
        this.links = links;
        this.checklist = checklist;
        this.timeline = timeline;
        this.clocks = clocks;
        this.log = log;
    }

    /** @param after key of the page before, as {@link RequestPage#next} gave it; null for the first page */
    public RequestPage page(RequestFilter filter, @Nullable String after, int size) {
        return search.page(filter, after, size, clocks.today());
    }

    /** The line of a case by its own number; empty for whatever else identifies something. */
    public Optional<RequestLine> find(String number) {
        return search.page(RequestFilter.all().withText(number), null, 1, clocks.today()).lines().stream()
                .filter(line -> line.id().toString().equalsIgnoreCase(number.strip()))
                .findFirst();
    }

    /** @throws UnknownRequestException when there is none */
    public CaseView get(RequestId id) {
        var request = requests.get(id);
        return new CaseView(
                id,
                request.kind(),
                request.receipt().channel(),
                request.receipt().receivedAt(),
                request.masked(),
                request.account(),
                request.language(),
                request.assignee(),
                request.status(),
                request.state(),
                clocks.of(request),
                request.prolonging().notice(),
                request.identity(),
                request.particulars(),
                request.representation().filter(Represented::isChecked).isPresent(),
                request.decision().map(Decided::verdict),
                request.refusalReason(),
                request.answer(),
                links.usesOf(id),
                Duplicates.of(request, requests).stream()
                        .map(DataSubjectRequest::id)
                        .toList(),
                checklist.of(id),
                packages.findByRequestIdOrderByOrderedAtDesc(id.value()).stream()
                        .map(AccessPackage::view)
                        .toList(),
                timeline.of(id),
                request.version());
    }

    /** How a deadline was worked out, in words. */
    @PreAuthorize("permitAll()")
    public String workingOf(ResponseDeadline deadline, Locale locale) {
        return new DeadlineWording(DeadlineLaw.holidays(), locale).of(deadline);
    }

    /** Somebody takes a request on; empty gives it back to all. */
    @Transactional
    @PreAuthorize(Access.DPO)
    public void assign(RequestId id, Optional<String> staffId) {
        var request = requests.get(id);
        var before = request.assignee().orElse(null);
        request.isAssignedTo(staffId.orElse(null));
        log.add(CaseLog.act(request, "request-assigned").changed(before, staffId.orElse(null)));
    }
}
