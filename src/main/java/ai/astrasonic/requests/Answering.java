package ai.astrasonic.requests;

import ai.astrasonic.mail.MailAttachment;
import ai.astrasonic.requests.deadlines.Extension;
import ai.astrasonic.requests.deadlines.ExtensionDecision;
import ai.astrasonic.requests.identity.Challenges;
import ai.astrasonic.requests.steps.Awaited;
import ai.astrasonic.requests.steps.Checklist;
import ai.astrasonic.requests.steps.Evidence;
import ai.astrasonic.requests.steps.StepOutcome.WaitingFor;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers that are no package: more time, a reasoned no, no data at all, withdrawn, answered with an earlier request. */
@Service
@Transactional
@PreAuthorize(Access.DPO)
public class Answering {

    private static final Set<String> ERASED = Set.of(Step.FILES, Step.RECORDS, Step.SIGN_IN);

    private final DataSubjectRequests requests;
    private final Challenges challenges;
    private final PackageOrders orders;
    private final AddressRecords addresses;
    private final Addressees addressees;
    private final Post post;
    private final AnswerLetters letters;
    private final Checklist checklist;
    private final Clocks clocks;
    private final CaseLog log;
    private final AnswerEnd end;
    private final ApplicationEventPublisher events;

    Answering(
            DataSubjectRequests requests,
            Challenges challenges,
            PackageOrders orders,
            AddressRecords addresses,
            Addressees addressees,
            Post post,
            AnswerLetters letters,
            Checklist checklist,
            Clocks clocks,
            CaseLog log,
            AnswerEnd end,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.challenges = challenges;
        this.orders = orders;
        this.addresses = addresses;
        this.addressees = addressees;
        this.post = post;
        this.letters = letters;
        this.checklist = checklist;
        this.clocks = clocks;
        this.log = log;
        this.end = end;
        this.events = events;
    }

    /**
     * Up to two further months, with the reason told now: Art. 12(3). It counts once the mail has left, of which {@link
     * ExtensionNotices} hears. Our own promise is not moved by it.
     *
     * @param reason what the person is told, in their language
     */
    public ExtensionDecision extend(RequestId id, Extension.Ground ground, String reason) {
        var request = requests.get(id);
        required(reason);
        var address = addressOf(request);
        var decision = clocks.extend(request, new Extension(ground, clocks.today()));
        if (decision instanceof ExtensionDecision.Granted(var deadline)) {
            var until = Clocks.inWords(deadline.legal(), request.language());
            var letter = letters.ofExtension(id, ground, reason, deadline.legal());
            var mail = tell(request, address, "extension", Map.of("reason", reason, "until", until), letter);
            request.willBeExtended(ground, reason, mail);
            log.add(CaseLog.act(request, "extension-announced").because(reason).changed(null, mail));
        }
        return decision;
    }

    /** The same, where the notice left on paper; the day it was posted counts. */
    public ExtensionDecision extendByLetter(
            RequestId id, Extension.Ground ground, String reason, LocalDate postedOn, String proof) {
        var request = requests.get(id);
        request.requireOpen();
        required(proof);
        required(reason);
        var extension = new Extension(ground, postedOn);
        var decision = clocks.extend(request, extension);
        if (decision instanceof ExtensionDecision.Granted(var deadline)) {
            request.isExtended(extension, reason, deadline);
            log.add(CaseLog.act(request, "deadline-extended").because(reason).changed(null, deadline.legal()));
        }
        return decision;
    }

    /**
     * A reasoned no with the ways to complain: Art. 12(4).
     *
     * @param reason what the person is told, in their language
     */
    public void refuse(RequestId id, RefusalGround ground, String reason) {
        var request = requests.get(id);
        required(reason);
        requireFitting(request, ground);
        var letter = letters.ofRefusal(id, ground, reason);
        var mail = tell(request, addressOf(request), "refusal", Map.of("reason", reason), letter);
        refuse(request, ground, reason, Channel.MAIL, mail);
        checklist.record(id, Step.ANSWER, new WaitingFor(Awaited.MAIL_SERVER, clocks.now()));
    }

    /** The same on paper: the letter is written and waits to be posted, which {@link #recordPosted} confirms. */
    public void refuseByLetter(RequestId id, RefusalGround ground, String reason) {
        refuse(requests.get(id), ground, reason, Channel.LETTER, null);
        checklist.record(id, Step.ANSWER, new WaitingFor(Awaited.DPO, clocks.now()));
    }

    private void refuse(
            DataSubjectRequest request, RefusalGround ground, String reason, Channel channel, @Nullable UUID mail) {
        required(reason);
        requireFitting(request, ground);
        request.willBeRefused(ground, reason);
        request.isAnsweredBy(channel, mail, "", clocks.now());
        orders.cancel(request, "reason.refused");
        challenges.withdraw(request.id());
        checklist.nothingMoreToDo(request.id(), Step.ANSWER, "reason.refused");
        log.add(CaseLog.act(request, "refusal-decided").because(reason).changed(null, ground));
    }

    /** What is decided on, or being erased already, is neither refused nor taken back nor joined into another. */
    private void requireNotCarriedOut(DataSubjectRequest request) {
        if (checklist.isAnyDone(request.id(), ERASED) || request.decision().isPresent()) {
            throw new IllegalStateException("Request " + request.id() + " is carried out already");
        }
    }

    private void requireFitting(DataSubjectRequest request, RefusalGround ground) {
        boolean isMarketing =
                Particulars.DIRECT_MARKETING.equals(request.askedFor().about());
        if (!ground.fits(request.kind()) || (isMarketing && ground.isAgainstTheObjection())) {
            throw new IllegalArgumentException(
                    "Request " + request.id() + " of the kind " + request.kind() + " cannot be refused as " + ground);
        }
        requireNotCarriedOut(request);
    }

    /** The person took the request back; what an erasure has taken away already, nobody can give back. */
    @PreAuthorize(Access.DPO_OR_JOB)
    public void withdraw(RequestId id, String reason) {
        var request = requests.lock(id);
        requireNotCarriedOut(request);
        request.isWithdrawn(clocks.now());
        close(request, "reason.withdrawn", reason);
    }

    /**
     * The same person asked the same before: the earlier request answers both. That one's identity check stays what it is, and
     * its answer goes where it would have gone, never to an address that came with this one. It answers all that was asked in
     * either, so a package that was ordered before is ordered anew where the later one asked for more.
     *
     * @throws IllegalStateException when the two are not of one person and kind, or one is closed
     */
    public void join(RequestId later, RequestId earlier) {
        var request = requests.get(later);
        var into = requests.get(earlier);
        if (Duplicates.of(request, requests).stream()
                .noneMatch(other -> other.id().equals(earlier))) {
            throw new IllegalStateException(
                    "Request " + later + " is not the same person's open request as " + earlier);
        }
        if (into.due().isAfter(request.due())) {
            throw new IllegalStateException(
                    "Request " + earlier + " is due later than " + later + ": join it the other way");
        }
        requireNotCarriedOut(request);
        var before = into.askedFor();
        into.isWidenedTo(request.askedFor());
        request.isJoinedInto(into, clocks.now());
        close(request, "reason.joined", "");
        log.add(CaseLog.act(into, "request-joined-here").changed(null, later));
        if (!into.askedFor().equals(before)) {
            orders.scopeChanged(into);
        }
    }

    /**
     * We hold nothing of whoever asks, and say so: an answer too, and one that discloses nothing, so it needs no identity. By
     * e-mail where one was given, else by a letter that {@link #recordPosted} confirms.
     *
     * @throws DataHeldException when something is held under the address, so that it would be untrue
     */
    public void sayNoData(RequestId id, String searched) {
        var request = requests.get(id);
        request.requireOpen();
        required(searched);
        if (request.account().isPresent()) {
            throw new IllegalStateException("Request " + id + " is about an account, so there is data");
        }
        addresses.requireNone(request);
        checklist.nothingMoreToDo(id, Step.ANSWER, "reason.no-data");
        var mail = request.email().map(address -> post.send(null, address, "no-data", request.language(), Map.of()));
        request.isAnsweredBy(mail.isPresent() ? Channel.MAIL : Channel.LETTER, mail.orElse(null), "", clocks.now());
        var awaited = mail.isPresent() ? Awaited.MAIL_SERVER : Awaited.DPO;
        checklist.record(id, Step.ANSWER, new WaitingFor(awaited, clocks.now()));
        log.add(CaseLog.act(request, "no-data-found").because(searched));
    }

    /**
     * A letter on paper was posted: the answer that was to be one, or what takes the place of an answer by mail that could not
     * be delivered.
     *
     * @throws IllegalStateException when the answer is a package behind a link, or a mail that is still on its way
     */
    public void recordPosted(RequestId id, LocalDate postedOn, String proof) {
        var request = requests.get(id);
        required(proof);
        requireLetter(request);
        if (postedOn.isAfter(clocks.today()) || postedOn.isBefore(request.receiptDate())) {
            throw new IllegalArgumentException("A letter is posted between receipt and today");
        }
        if (request.needsReasonForBeingLate(postedOn)) {
            request.isLateBecause("reason.posted-late");
        }
        request.isAnsweredOnPaper();
        log.add(CaseLog.act(request, "answer-posted").changed(null, postedOn));
        end.left(request, clocks.on(postedOn), new Evidence("posted", postedOn + " " + proof));
    }

    /** Whose request it is became known, for instance because the person supplied what identifies them: Art. 11(2). */
    public void foundAccount(RequestId id, AccountId account, String reason) {
        var request = requests.get(id);
        required(reason);
        request.isAbout(account);
        log.isAbout(request, account);
        log.add(CaseLog.act(request, "account-found").because(reason));
    }

    /** Until identity is settled the address may be anybody's, so the mail is not the account holder's. */
    private UUID tell(
            DataSubjectRequest request,
            EmailAddress address,
            String template,
            Map<String, String> words,
            byte[] letter) {
        var account = request.isIdentitySettled() ? request.accountOrNull() : null;
        var attached = List.of(MailAttachment.pdf("letter.pdf", letter));
        return post.send(account, address, template, request.language(), words, attached);
    }

    /** Once we know who the person is, nothing about them goes to somebody whose mandate was not checked. */
    private EmailAddress addressOf(DataSubjectRequest request) {
        request.requireOpen();
        var address = request.isOnBehalf() && request.isIdentitySettled() ? addressees.of(request) : request.email();
        return address.orElseThrow(() -> new IllegalStateException(
                "Request " + request.id() + " came without an e-mail address: answer it by letter"));
    }

    private void close(DataSubjectRequest request, String stepReason, String reason) {
        orders.cancel(request, stepReason);
        challenges.withdraw(request.id());
        checklist.nothingMoreToDo(request.id(), stepReason);
        ended(request, reason);
    }

    private void ended(DataSubjectRequest request, String reason) {
        log.add(CaseLog.act(request, request.status().act()).because(reason).changed(null, request.status()));
        events.publishEvent(new RequestClosed(request.id(), request.status()));
    }

    private void requireLetter(DataSubjectRequest request) {
        var sending = checklist.outcomeOf(request.id(), Step.ANSWER);
        if (request.answer().filter(answer -> answer.mayBePosted(sending)).isEmpty()) {
            throw new IllegalStateException("Request " + request.id() + " is not answered by letter");
        }
    }

    private static void required(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("This needs a reason");
        }
    }
}
