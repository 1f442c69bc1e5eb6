package ai.astrasonic.requests;

import ai.astrasonic.audit.RunAs;
import ai.astrasonic.connectors.Ask;
import ai.astrasonic.connectors.Handle;
import ai.astrasonic.connectors.HandleKind;
import ai.astrasonic.consent.ConsentWithdrawn;
import ai.astrasonic.consent.DeviceWithdrew;
import ai.astrasonic.consent.Purpose;
import ai.astrasonic.correspondence.Correspondence;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.RequestId;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has recipients asked to do the same as we decided to do (Art. 19, 21): the system does so, whoever decided. */
@Component
class Askings {

    private static final Logger LOG = LoggerFactory.getLogger(Askings.class);
    private static final String GOOGLE = "google-analytics";
    private static final String AUDIENCE = "resend.contact";

    private final Correspondence correspondence;
    private final DataMap map;

    Askings(Correspondence correspondence, DataMap map) {
        this.correspondence = correspondence;
        this.map = map;
    }

    void open(DataSubjectRequest request, Map<String, String> corrections) {
        switch (request.kind()) {
            case RECTIFICATION -> open(request, Ask.RECTIFY, Set.of(), corrections);
            case RESTRICTION -> open(request, Ask.RESTRICT, Set.of(), Map.of());
            case OBJECTION -> object(request);
            case CONSENT_WITHDRAWAL -> withdrawn(request);
            case ACCESS, PORTABILITY, ERASURE -> {}
        }
    }

    /** Who does something else with the data is not asked to stop that. */
    private void object(DataSubjectRequest request) {
        var about = request.askedFor().about();
        var concerned = Particulars.DIRECT_MARKETING.equals(about)
                ? marketing()
                : with(Set.of(Objects.requireNonNullElse(about, "")));
        if (!concerned.isEmpty()) {
            open(request, Ask.OBJECT, concerned, Map.of());
        }
    }

    /** The profiling that could serve it, and whoever writes to people for us. */
    private Set<String> marketing() {
        var all = new HashSet<>(with(Set.of(Measures.PROFILING)));
        map.dataSets().stream().filter(set -> set.key().equals(AUDIENCE)).forEach(set -> all.addAll(set.recipients()));
        return all;
    }

    private void withdrawn(DataSubjectRequest request) {
        var about = request.askedFor().about();
        var concerned = with(Stream.of(Purpose.values())
                .filter(purpose -> about == null || purpose.name().equals(about))
                .map(Purpose::activity)
                .collect(Collectors.toSet()));
        if (!concerned.isEmpty()) {
            open(request, Ask.OBJECT, concerned, Map.of());
        }
    }

    /** The person took a consent back in the product: no case, and the recipients are asked all the same (Art. 7(3)). */
    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        var concerned = with(Set.of(withdrawn.purpose().activity()));
        if (!withdrawn.ofCase() && !concerned.isEmpty()) {
            RunAs.job(
                    "recipients",
                    () -> correspondence.open(
                            new RequestId(withdrawn.entry()), withdrawn.account(), Ask.OBJECT, concerned, Map.of()));
        }
    }

    /**
     * A browser without an account took its consent back (Art. 7(3), 17(1)(b)). PostHog keeps no profile of such a browser, so
     * there is nothing by which it could be asked.
     */
    @EventListener
    void on(DeviceWithdrew withdrawn) {
        var known = new Handle(HandleKind.BROWSER, withdrawn.browser());
        boolean opened = RunAs.jobFor(
                "recipients",
                () -> correspondence.openForDevice(
                        new RequestId(withdrawn.entry()), new AccountId(withdrawn.device()), GOOGLE, known));
        if (!opened) {
            LOG.warn(
                    "Too many deletions of devices wait at {}: that of {} is not asked for", GOOGLE, withdrawn.entry());
        }
    }

    /** Who gets what these activities need. */
    private Set<String> with(Set<String> activities) {
        return map.dataSets().stream()
                .filter(set -> activities.contains(set.activity()))
                .flatMap(set -> set.recipients().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void open(DataSubjectRequest request, Ask ask, Set<String> recipients, Map<String, String> corrections) {
        RunAs.job(
                "recipients",
                () -> correspondence.open(request.id(), request.identifiedAccount(), ask, recipients, corrections));
    }
}
