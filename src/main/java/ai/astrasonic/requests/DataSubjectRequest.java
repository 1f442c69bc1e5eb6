package ai.astrasonic.requests;

import static ai.astrasonic.requests.RequestStatus.ANSWERING;
import static ai.astrasonic.requests.RequestStatus.AWAITING_IDENTITY;
import static ai.astrasonic.requests.RequestStatus.AWAITING_REVIEW;
import static ai.astrasonic.requests.RequestStatus.BUILDING;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Export;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.requests.deadlines.Extension;
import ai.astrasonic.requests.deadlines.ResponseDeadline;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A data subject's request under Art. 7(3) or 15 to 21, from receipt to answer; each change guards the state it starts from. */
@Entity
@Table(name = "data_subject_request")
@DataAbout(
        key = "requests.request",
        role = SubjectRole.DETAILS,
        activity = "dsar-handling",
        retention = "request-file",
        erasure = Erasure.KEEP,
        keptBecause = "accountability",
        orderBy = "received_at")
class DataSubjectRequest {

    @Id
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Personal(Category.CASE_FILE)
    private RequestKind kind;

    @Embedded
    private Receipt receipt;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @Embedded
    private @Nullable Sender sender;

    @Embedded
    private @Nullable AskedFor askedFor;

    @Embedded
    private @Nullable Represented represented;

    @Embedded
    @SuppressWarnings("unused") // read by the access package only
    private @Nullable Disclosed disclosed;

    @Enumerated(EnumType.STRING)
    @Personal(Category.SETTING)
    private Language language;

    @Personal(
            value = Category.CASE_FILE,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.others")
    private @Nullable String assignee;

    @Enumerated(EnumType.STRING)
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private RequestStatus status;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private Instant statusSince;

    @Embedded
    private DueDates dueDates;

    @Embedded
    private @Nullable Prolonging extension;

    @Embedded
    private @Nullable SettledIdentity identity;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable UUID joinedInto;

    @Embedded
    private @Nullable Refusal refusal;

    @Embedded
    private @Nullable Decided decided;

    @Embedded
    private @Nullable Answered answer;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant closedAt;

    @Embedded
    private @Nullable CallOnce call;

    @NotPersonal("which reminder to ourselves went out last")
    private @Nullable Integer remindedDays;

    @NotPersonal("when it was typed in")
    private Instant createdAt;

    @Version
    @NotPersonal("counts changes of the row")
    private long version;

    protected DataSubjectRequest() {}

    DataSubjectRequest(RequestId id, NewRequest asked, ResponseDeadline deadline, Instant now) {
        this.id = id.value();
        this.kind = asked.kind();
        this.receipt = new Receipt(asked.channel(), asked.receivedAt(), deadline.received());
        this.accountId = asked.account() == null ? null : asked.account().value();
        this.sender = Sender.of(asked);
        this.askedFor = AskedFor.of(asked.particulars());
        this.represented = Represented.of(asked.particulars());
        this.language = asked.language();
        this.status = AWAITING_IDENTITY;
        this.statusSince = now;
        this.createdAt = now;
        this.dueDates = DueDates.of(deadline);
    }

    void repeatsAs(String key, String fingerprint) {
        call = new CallOnce(key, fingerprint);
    }

    void isAbout(AccountId account) {
        requireOpen();
        if (accountId != null && !accountId.equals(account.value())) {
            throw new IllegalStateException("Request " + id + " is about another account already");
        }
        accountId = account.value();
    }

    void isAssignedTo(@Nullable String staffId) {
        requireOpen();
        assignee = staffId;
    }

    /** The notice is on its way; it counts from the day on which it leaves. */
    void willBeExtended(Extension.Ground ground, String reason, UUID emailId) {
        requireNoExtension();
        extension = Prolonging.announced(ground, reason, emailId);
    }

    void isExtended(Extension granted, String reason, ResponseDeadline deadline) {
        requireNoExtension();
        counts(prolonging().because(reason), granted, deadline);
    }

    /** The notice left in time. */
    void isExtendedBy(Extension granted, ResponseDeadline deadline) {
        requireOpen();
        counts(prolonging(), granted, deadline);
    }

    private void counts(Prolonging announced, Extension granted, ResponseDeadline deadline) {
        extension = announced.counts(granted);
        dueDates = DueDates.of(deadline);
    }

    /** The notice never left, or too late: no notice in time, no extension (Art. 12(3)). */
    void isNotExtended(String because) {
        extension = prolonging().isVoid(because);
    }

    private void requireNoExtension() {
        requireOpen();
        if (prolonging().isGiven()) {
            throw new IllegalStateException("Request " + id + " is extended already, or its notice is on its way");
        }
    }

    void isIdentified(IdentityMethod method, String reason, @Nullable String newPassphraseHash, Instant at) {
        require(AWAITING_IDENTITY);
        identity = new SettledIdentity(method, at, reason, newPassphraseHash);
        moves(kind.isAnsweredByPackage() ? BUILDING : RequestStatus.IN_PROGRESS, at);
    }

    void takesPassphrase(String newPassphraseHash) {
        identity = settledIdentity().with(newPassphraseHash);
    }

    void isBuilt(Instant at) {
        require(BUILDING);
        moves(AWAITING_REVIEW, at);
    }

    /** The answer was no good, so there is none: the clock runs on. */
    void isNotAnswered() {
        answer = Answered.NOT;
    }

    /** A package was revoked, failed or ran out: it is built anew. */
    void isBuiltAgain(Instant at) {
        requireIdentity();
        require(BUILDING, AWAITING_REVIEW, ANSWERING, RequestStatus.COMPLETED);
        closedAt = null;
        moves(BUILDING, at);
    }

    void isAnsweredBy(Channel answeredBy, @Nullable UUID emailId, String sha256, Instant at) {
        require(AWAITING_IDENTITY, BUILDING, AWAITING_REVIEW, RequestStatus.IN_PROGRESS);
        answer = answered().by(answeredBy, emailId, sha256);
        moves(ANSWERING, at);
    }

    /** The mail could not be delivered, so a letter takes its place. */
    void isAnsweredOnPaper() {
        require(ANSWERING);
        answer = answered().onPaper();
    }

    void isAnsweredAgainBy(UUID emailId) {
        require(ANSWERING, RequestStatus.COMPLETED);
        answer = answered().againBy(emailId);
    }

    void isLateBecause(String reason) {
        answer = answered().lateBecause(reason);
    }

    /** The answer has left: a yes completes the request unless recipients are outstanding, a no closes it as refused. */
    void isAnswered(Instant left, Instant at, boolean recipientsOutstanding) {
        require(ANSWERING);
        answer = answered().left(left);
        if (recipientsOutstanding) {
            moves(RequestStatus.FOLLOW_UP, at);
        } else {
            closes(refusal == null ? RequestStatus.COMPLETED : RequestStatus.REFUSED, at);
        }
    }

    /** The last recipient is settled (Art. 19). */
    void isFollowedUp(Instant at) {
        require(RequestStatus.FOLLOW_UP);
        closes(RequestStatus.COMPLETED, at);
    }

    /** What a recipient was said to have done it has not. */
    void isFollowedUpAgain(Instant at) {
        require(RequestStatus.COMPLETED);
        closedAt = null;
        moves(RequestStatus.FOLLOW_UP, at);
    }

    /** What was carried out turned out not to be whole: the case is open again and unanswered. */
    void isTakenUpAgain(Instant at) {
        require(ANSWERING, RequestStatus.FOLLOW_UP, RequestStatus.COMPLETED);
        isNotAnswered();
        closedAt = null;
        moves(RequestStatus.IN_PROGRESS, at);
    }

    void isDecided(Verdict verdict, Instant at) {
        requireIdentity();
        require(RequestStatus.IN_PROGRESS);
        decided = Decided.of(verdict, at);
    }

    /** What the person means, said later than the request. */
    void isLimitedTo(Set<String> dataSets) {
        requireOpen();
        askedFor = askedFor().limitedTo(dataSets);
    }

    /** A later request that is joined into this one may have asked for more. */
    void isWidenedTo(AskedFor later) {
        askedFor = askedFor().widenedTo(later);
    }

    void isAboutActivity(String what) {
        requireOpen();
        askedFor = askedFor().about(what);
    }

    /** We know now that whoever asks may ask for the person. */
    void mandateIsChecked(String proof, Instant at) {
        requireOpen();
        represented = representation()
                .orElseThrow(() -> new IllegalStateException("Request " + id + " is asked by the person"))
                .checked(proof, at);
    }

    /** The answer will be no; it still has to reach the person. */
    void willBeRefused(RefusalGround ground, String reason) {
        requireOpen();
        refusal = new Refusal(ground, reason);
    }

    void isWithdrawn(Instant at) {
        requireOpen();
        closes(RequestStatus.WITHDRAWN, at);
    }

    void isJoinedInto(DataSubjectRequest earlier, Instant at) {
        requireOpen();
        earlier.requireOpen();
        joinedInto = earlier.id;
        closes(RequestStatus.JOINED, at);
    }

    void isRemindedOf(int daysLeft) {
        remindedDays = daysLeft;
    }

    RequestId id() {
        return new RequestId(id);
    }

    RequestKind kind() {
        return kind;
    }

    Receipt receipt() {
        return receipt;
    }

    LocalDate receiptDate() {
        return receipt.receiptDate();
    }

    LocalDate due() {
        return dueDates.first();
    }

    Language language() {
        return language;
    }

    RequestStatus status() {
        return status;
    }

    long version() {
        return version;
    }

    Optional<AccountId> account() {
        return Optional.ofNullable(accountId).map(AccountId::new);
    }

    @Nullable
    AccountId accountOrNull() {
        return accountId == null ? null : new AccountId(accountId);
    }

    /** @throws IllegalStateException when it is nobody's, or the identity is not settled */
    AccountId identifiedAccount() {
        requireIdentity();
        return account().orElseThrow(() -> new IllegalStateException("Request " + id + " is nobody's"));
    }

    Optional<Sender> sender() {
        return Optional.ofNullable(sender);
    }

    AskedFor askedFor() {
        return Objects.requireNonNullElse(askedFor, AskedFor.EVERYTHING);
    }

    Particulars particulars() {
        return new Particulars(
                askedFor().dataSets(), askedFor().about(), represented == null ? null : represented.onBehalf());
    }

    Optional<Represented> representation() {
        return Optional.ofNullable(represented);
    }

    boolean isOnBehalf() {
        return represented != null;
    }

    Optional<Decided> decision() {
        return Optional.ofNullable(decided);
    }

    /** The address of the person, where they wrote themselves; a representative's is not theirs. */
    Optional<EmailAddress> ownEmail() {
        return isOnBehalf() ? Optional.empty() : email();
    }

    /** Where whoever wrote can be reached. */
    Optional<EmailAddress> email() {
        return sender().flatMap(Sender::address);
    }

    MaskedRequester masked() {
        var given = Arrays.stream(RequesterReveal.Field.values())
                .filter(field ->
                        field.of(this).filter(value -> !value.isBlank()).isPresent())
                .collect(Collectors.toSet());
        return new MaskedRequester(email().map(EmailAddress::masked), given);
    }

    Optional<String> assignee() {
        return Optional.ofNullable(assignee);
    }

    Optional<String> passphraseHash() {
        return Optional.ofNullable(identity).map(SettledIdentity::passphraseHash);
    }

    Optional<IdentityProof> identity() {
        return Optional.ofNullable(identity).map(SettledIdentity::proof);
    }

    boolean isIdentitySettled() {
        return identity != null;
    }

    boolean isOpen() {
        return status.isOpen();
    }

    /** Whether an answer now would come too late. */
    boolean isLateOn(LocalDate day) {
        return day.isAfter(due());
    }

    boolean needsReasonForBeingLate(LocalDate day) {
        return isLateOn(day) && answered().isSilent();
    }

    Answered answered() {
        return Objects.requireNonNullElse(answer, Answered.NOT);
    }

    Optional<Answer> answer() {
        return answered().view();
    }

    Optional<String> refusalReason() {
        return Optional.ofNullable(refusal).map(Refusal::reason);
    }

    /** How it stands with an extension; {@link Prolonging#NONE} where there is none. */
    Prolonging prolonging() {
        return Objects.requireNonNullElse(extension, Prolonging.NONE);
    }

    boolean isRepeatOf(String fingerprint) {
        return call != null && fingerprint.equals(call.fingerprint());
    }

    Optional<Integer> remindedDays() {
        return Optional.ofNullable(remindedDays);
    }

    RequestState state() {
        return switch (status) {
            case AWAITING_IDENTITY -> new RequestState.AwaitingIdentity(statusSince);
            case BUILDING -> new RequestState.Building(statusSince);
            case AWAITING_REVIEW -> new RequestState.AwaitingReview(statusSince);
            case IN_PROGRESS -> new RequestState.InProgress(statusSince);
            case ANSWERING -> new RequestState.Answering(statusSince);
            case FOLLOW_UP -> new RequestState.FollowUp(statusSince);
            case COMPLETED -> new RequestState.Completed(statusSince);
            case REFUSED ->
                new RequestState.Refused(
                        statusSince, Objects.requireNonNull(refusal).ground());
            case WITHDRAWN -> new RequestState.Withdrawn(statusSince);
            case JOINED -> new RequestState.Joined(statusSince, new RequestId(Objects.requireNonNull(joinedInto)));
        };
    }

    void requireIdentity() {
        settledIdentity();
    }

    private SettledIdentity settledIdentity() {
        if (identity == null) {
            throw new IllegalStateException("The identity behind request " + id + " is not settled");
        }
        return identity;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw new IllegalStateException("Request " + id + " is closed: " + status);
        }
    }

    /** @throws IllegalStateException when it is closed or its answer is on its way or has left */
    void requireUnanswered() {
        require(AWAITING_IDENTITY, BUILDING, AWAITING_REVIEW, RequestStatus.IN_PROGRESS);
    }

    private void require(RequestStatus... allowed) {
        if (!Arrays.asList(allowed).contains(status)) {
            throw new IllegalStateException(
                    "Request " + id + " is " + status + ", but this needs one of " + Arrays.toString(allowed));
        }
    }

    private void moves(RequestStatus next, Instant at) {
        status = next;
        statusSince = at;
    }

    private void closes(RequestStatus next, Instant at) {
        moves(next, at);
        closedAt = at;
    }
}
