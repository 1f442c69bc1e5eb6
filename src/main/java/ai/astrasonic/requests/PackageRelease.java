package ai.astrasonic.requests;

import static ai.astrasonic.requests.ReleaseOutcome.Ground.ALREADY_RELEASED;
import static ai.astrasonic.requests.ReleaseOutcome.Ground.LATE_WITHOUT_REASON;
import static ai.astrasonic.requests.ReleaseOutcome.Ground.MESSAGES_UNREAD;
import static ai.astrasonic.requests.ReleaseOutcome.Ground.NOT_BUILT;
import static ai.astrasonic.requests.ReleaseOutcome.Ground.NOT_PREVIEWED;
import static ai.astrasonic.requests.ReleaseOutcome.Ground.NO_ADDRESS_HELD;

import ai.astrasonic.requests.downloads.Links;
import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.requests.steps.Checklist;
import ai.astrasonic.requests.steps.StepOutcome.WaitingFor;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.support.Bystanders;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releases a previewed package to the person: link, mail, state and proof in one transaction, so that a crash leaves either
 * all of it or nothing.
 */
@Service
@Transactional
@PreAuthorize(Access.DPO)
public class PackageRelease {

    private final DataSubjectRequests requests;
    private final StoredPackages stored;
    private final Links links;
    private final Addressees addressees;
    private final Bystanders bystanders;
    private final Post post;
    private final LetterTexts texts;
    private final Checklist checklist;
    private final Clocks clocks;
    private final CaseLog log;
    private final RequestSettings settings;
    private final ApplicationEventPublisher events;

    PackageRelease(
            DataSubjectRequests requests,
            StoredPackages stored,
            Links links,
            Addressees addressees,
            Bystanders bystanders,
            Post post,
            LetterTexts texts,
            Checklist checklist,
            Clocks clocks,
            CaseLog log,
            RequestSettings settings,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.stored = stored;
        this.links = links;
        this.addressees = addressees;
        this.bystanders = bystanders;
        this.post = post;
        this.texts = texts;
        this.checklist = checklist;
        this.clocks = clocks;
        this.log = log;
        this.settings = settings;
        this.events = events;
    }

    public ReleaseOutcome release(RequestId id) {
        return release(id, "");
    }

    /** @param lateReason why the answer comes after its due date; needed only then */
    public ReleaseOutcome release(RequestId id, String lateReason) {
        var request = requests.get(id);
        request.requireIdentity();
        var ready = stored.live(id);
        var ground = refusal(request, ready, lateReason);
        if (ground.isPresent()) {
            return new ReleaseOutcome.Refused(ground.get());
        }
        var address = addressees.ofData(request);
        return address.isEmpty()
                ? new ReleaseOutcome.Refused(NO_ADDRESS_HELD)
                : release(request, ready.orElseThrow(), address.get(), lateReason);
    }

    private Optional<ReleaseOutcome.Ground> refusal(
            DataSubjectRequest request, Optional<AccessPackage> ready, String lateReason) {
        var status = ready.map(AccessPackage::status).orElse(PackageStatus.EXPIRED);
        return switch (status) {
            case ORDERED, EXPIRED, REVOKED -> Optional.of(NOT_BUILT);
            case BUILT -> Optional.of(NOT_PREVIEWED);
            case RELEASED -> Optional.of(ALREADY_RELEASED);
            case PREVIEWED -> ready.flatMap(previewed -> refusal(request, previewed, lateReason));
        };
    }

    private Optional<ReleaseOutcome.Ground> refusal(
            DataSubjectRequest request, AccessPackage previewed, String lateReason) {
        if (bystanders.anyOpen(previewed.account(), previewed.builtAt())) {
            return Optional.of(MESSAGES_UNREAD);
        }
        return request.isLateOn(clocks.today()) && lateReason.isBlank()
                ? Optional.of(LATE_WITHOUT_REASON)
                : Optional.empty();
    }

    private ReleaseOutcome release(
            DataSubjectRequest request, AccessPackage ready, EmailAddress address, String lateReason) {
        var expires = clocks.now().plus(settings.linkLife());
        var mail = sendLink(request, ready, address, expires);
        ready.isReleased(clocks.now(), expires);
        request.isAnsweredBy(Channel.MAIL, mail, ready.sha256(), clocks.now());
        if (request.isLateOn(clocks.today())) {
            request.isLateBecause(lateReason);
        }
        checklist.record(request.id(), Step.ANSWER, new WaitingFor(Awaited.MAIL_SERVER, clocks.now()));
        log.add(CaseLog.act(request, "package-released").because(lateReason).changed(null, ready.id()));
        events.publishEvent(new PackageReleased(request.id(), ready.id(), expires));
        return new ReleaseOutcome.Released(ready.id(), address.masked(), expires);
    }

    /** A fresh link to a package that was released, when the mail got lost; the old link stops opening. */
    public ReleaseOutcome sendNewLink(RequestId id, String reason) {
        var request = requests.get(id);
        var released = stored.live(id).filter(found -> found.status() == PackageStatus.RELEASED);
        if (released.isEmpty()) {
            return new ReleaseOutcome.Refused(NOT_BUILT);
        }
        var address = addressees.ofData(request);
        if (address.isEmpty()) {
            return new ReleaseOutcome.Refused(NO_ADDRESS_HELD);
        }
        var expires = clocks.now().plus(settings.linkLife());
        released.get().isOpenUntil(expires);
        request.isAnsweredAgainBy(sendLink(request, released.get(), address.get(), expires));
        if (request.isOpen()) {
            checklist.record(id, Step.ANSWER, new WaitingFor(Awaited.MAIL_SERVER, clocks.now()));
        }
        log.add(CaseLog.act(request, "link-renewed")
                .because(reason)
                .changed(null, released.get().id()));
        return new ReleaseOutcome.Released(released.get().id(), address.get().masked(), expires);
    }

    private UUID sendLink(DataSubjectRequest request, AccessPackage ready, EmailAddress address, Instant expires) {
        var token = links.make(ready.id().value(), request.id(), ready.account(), expires);
        var until = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(request.language().locale())
                .withZone(Controller.ZONE)
                .format(expires);
        var words = Map.of(
                "link", settings.page("download", token).toString(), "until", until, "scope", texts.scopeOf(request));
        return post.send(ready.account(), address, "package-ready", request.language(), words);
    }
}
