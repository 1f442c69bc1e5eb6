package ai.astrasonic.reports;

import ai.astrasonic.permissions.Restriction;
import ai.astrasonic.reports.kit.Wording;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.IdentityMethod;
import ai.astrasonic.requests.LiftingNotice;
import ai.astrasonic.requests.RequestDesk;
import ai.astrasonic.requests.RequesterReveal;
import ai.astrasonic.requests.RequesterReveal.Field;
import ai.astrasonic.requests.deadlines.ResponseDeadline;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.RequestId;
import ai.astrasonic.shared.Roles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the letters on a case, in the person's language and with what the case knows. */
@Service
public class CaseLetters {

    private static final String BECAUSE = "A letter to whoever asked";

    private final RequestDesk desk;
    private final RequesterReveal requesters;
    private final Clock clock;
    private final String contact;

    CaseLetters(
            RequestDesk desk,
            RequesterReveal requesters,
            Clock clock,
            @Value("${astrasonic.privacy-contact:astrasonic.ai}") String contact) {
        this.desk = desk;
        this.requesters = requesters;
        this.clock = clock;
        this.contact = contact;
    }

    /**
     * The letter as it would leave now, addressed by name; the look at the name is in the audit trail.
     *
     * @throws IllegalArgumentException when something is missing that this kind of letter must tell
     */
    @Transactional
    @PreAuthorize("hasRole('" + Roles.DPO + "')")
    public byte[] preview(RequestId id, LetterKind kind, LetterFacts facts) {
        var view = desk.get(id);
        var name = view.requester().given().contains(Field.NAME) ? revealed(id, Field.NAME) : "";
        var address =
                view.requester().isOnPaper() ? revealed(id, Field.POST).lines().toList() : List.<String>of();
        return write(view, kind, facts, name, address);
    }

    /**
     * The letter as the machine sends it, for a job or for the DPO whose decision it tells: it addresses nobody by name.
     *
     * @throws IllegalArgumentException when something is missing that this kind of letter must tell
     */
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
    public byte[] unaddressed(RequestId id, LetterKind kind, LetterFacts facts) {
        return write(desk.get(id), kind, facts, "", List.of());
    }

    /**
     * The notice before a restriction ends, which addresses nobody by name (Art. 18(3)).
     *
     * @throws IllegalArgumentException when the notice gives no reason
     */
    @PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.SYSTEM + "')")
    public byte[] ofLifting(Restriction restriction, LiftingNotice notice) {
        var view = restriction.request().map(desk::get);
        var reference = view.map(CaseView::id)
                .map(RequestId::toString)
                .orElseGet(() -> restriction.id().toString());
        var received = view.map(CaseView::deadline).map(ResponseDeadline::received);
        var head = new LetterHead("", List.of(), reference, received.orElse(null), clock.instant());
        var facts = LetterFacts.because(notice.reason())
                .from(notice.on())
                .inForceSince(LocalDate.ofInstant(restriction.since(), Controller.ZONE));
        boolean onBehalf = view.filter(CaseLetters::isOnBehalf).isPresent();
        return pdf(
                new CaseLetterContent(notice.language().locale(), LetterKind.RESTRICTION_LIFTING, head, facts, onBehalf)
                        .content(contact));
    }

    private String revealed(RequestId id, Field field) {
        return requesters.reveal(id, field, BECAUSE).orElse("");
    }

    private byte[] write(CaseView view, LetterKind kind, LetterFacts facts, String name, List<String> address) {
        var head = new LetterHead(
                name, address, view.id().toString(), view.deadline().received(), clock.instant());
        return pdf(new CaseLetterContent(language(view), kind, head, completed(view, kind, facts), isOnBehalf(view))
                .content(contact));
    }

    /** What the case knows need not be told again. */
    private static LetterFacts completed(CaseView view, LetterKind kind, LetterFacts facts) {
        var known = facts;
        if (kind == LetterKind.EXTENSION && known.day() == null) {
            known = known.from(view.deadline().threeMonths().end());
        }
        if (kind == LetterKind.REFUSAL && known.reason().isBlank()) {
            known = known.with(view.refusalReason().orElse(""));
        }
        if (kind == LetterKind.JOINED
                && known.earlier() == null
                && !view.openAlready().isEmpty()) {
            known = known.joinedInto(view.openAlready().getFirst());
        }
        if (kind.tellsWhatStays() && known.what().isEmpty()) {
            known = known.about(limits(view));
        }
        return known;
    }

    /** Titles of what the person limited an erasure to; none where everything was asked for. */
    private static List<String> limits(CaseView view) {
        var titles = new Wording("datamap", language(view));
        return view.particulars().scope().stream().map(titles::text).sorted().toList();
    }

    private static Locale language(CaseView view) {
        return view.language().locale();
    }

    private static boolean isOnBehalf(CaseView view) {
        return view.identity()
                .filter(proof -> proof.method() == IdentityMethod.MANDATE)
                .isPresent();
    }

    private static byte[] pdf(CaseLetter.Content content) {
        try {
            var out = new ByteArrayOutputStream();
            CaseLetter.write(content, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Letter on case " + content.head().reference(), e);
        }
    }
}
