package ai.astrasonic.requests;

import static ai.astrasonic.requests.RequestStatus.ANSWERING;
import static ai.astrasonic.requests.RequestStatus.AWAITING_IDENTITY;
import static ai.astrasonic.requests.RequestStatus.AWAITING_REVIEW;
import static ai.astrasonic.requests.RequestStatus.BUILDING;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.CopyOf;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Export;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import ai.astrasonic.datamap.WhenRectified;
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

    @Enumerated(EnumType.STRING)
    @Personal(Category.CASE_FILE)
    private Channel channel;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private Instant receivedAt;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private LocalDate receiptDate;

    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private @Nullable UUID accountId;

    @CopyOf(value = "accounts.account.email", then = WhenRectified.STATED)
    @Personal(
            value = Category.CONTACT,
            identifies = true,
            export = Export.WITHHOLD,
            withheld = "withheld.until-identified")
    private @Nullable String requesterEmail;

    @CopyOf(value = "accounts.account.email", then = WhenRectified.STATED)
    @Personal(
            value = Category.CONTACT,
            identifies = true,
            export = Export.WITHHOLD,
            withheld = "withheld.until-identified")
    private @Nullable String requesterEmailNormal;

    @CopyOf(value = "accounts.account.display_name", then = WhenRectified.STATED)
    @Personal(value = Category.IDENTITY, export = Export.WITHHOLD, withheld = "withheld.until-identified")
    private @Nullable String requesterName;

    @Personal(value = Category.CONTACT, export = Export.WITHHOLD, withheld = "withheld.until-identified")
    private @Nullable String postalAddress;

    @Personal(value = Category.COMMUNICATION, export = Export.WITHHOLD, withheld = "withheld.until-identified")
    private @Nullable String words;

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

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private LocalDate legalDue;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private LocalDate policyDue;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private LocalDate due;

    @Enumerated(EnumType.STRING)
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private Extension.@Nullable Ground extensionGround;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable LocalDate extensionNoticeOn;

    @NotPersonal("internal key of the e-mail with the notice")
    private @Nullable UUID extensionEmailId;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable String extensionVoidBecause;

    @Personal(
            value = Category.CASE_FILE,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.until-identified")
    private @Nullable String extensionReason;

    @Enumerated(EnumType.STRING)
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable IdentityMethod identityMethod;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant identitySettledAt;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable String identityReason;

    @Personal(
            value = Category.CREDENTIAL,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.secret")
    private @Nullable String passphraseHash;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable UUID joinedInto;

    @Enumerated(EnumType.STRING)
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable RefusalGround refusalGround;

    @Personal(
            value = Category.CASE_FILE,
            source = Source.DERIVED,
            export = Export.WITHHOLD,
            withheld = "withheld.until-identified")
    private @Nullable String refusalReason;

    @Enumerated(EnumType.STRING)
    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable Channel answerChannel;

    @NotPersonal("internal key of the e-mail with the answer")
    private @Nullable UUID answerEmailId;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant answeredAt;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable String answerSha256;

    @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
    private @Nullable String lateReason;

    @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
    private @Nullable Instant closedAt;

    @NotPersonal("key by which a caller repeats a call safely")
    private @Nullable String idempotencyKey;

    @NotPersonal("keyed hash of that call")
    private @Nullable String idempotencyFingerprint;

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
        this.channel = asked.channel();
        this.receivedAt = asked.receivedAt();
        this.receiptDate = deadline.received();
        this.accountId = asked.account() == null ? null : asked.account().value();
        this.language = asked.language();
        this.words = asked.words();
        this.status = AWAITING_IDENTITY;
        this.statusSince = now;
        this.createdAt = now;
        this.legalDue = deadline.legal();
        this.policyDue = deadline.policy();
        this.due = deadline.due();
        isFrom(asked.requester());
    }

    private void isFrom(Requester requester) {
        var email = requester.email();
        requesterEmail = email == null ? null : email.typed();
        requesterEmailNormal = email == null ? null : email.normal();
        requesterName = requester.name();
        postalAddress = requester.postalAddress();
    }

    private void isDue(ResponseDeadline deadline) {
        legalDue = deadline.legal();
        policyDue = deadline.policy();
        due = deadline.due();
    }

    void repeatsAs(String key, String fingerprint) {
        idempotencyKey = key;
        idempotencyFingerprint = fingerprint;
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
        extensionGround = ground;
        extensionReason = reason;
        extensionEmailId = emailId;
        extensionVoidBecause = null;
    }

    void isExtended(Extension extension, String reason, ResponseDeadline deadline) {
        requireNoExtension();
        extensionReason = reason;
        extensionVoidBecause = null;
        counts(extension, deadline);
    }

    /** The notice left in time. */
    void isExtendedBy(Extension extension, ResponseDeadline deadline) {
        requireOpen();
        counts(extension, deadline);
    }

    private void counts(Extension extension, ResponseDeadline deadline) {
        extensionGround = extension.ground();
        extensionNoticeOn = extension.noticeSentOn();
        isDue(deadline);
    }

    /** The notice never left, or too late: no notice in time, no extension (Art. 12(3)). */
    void isNotExtended(String because) {
        extensionGround = null;
        extensionReason = null;
        extensionVoidBecause = because;
    }

    private void requireNoExtension() {
        requireOpen();
        if (extensionGround != null) {
            throw new IllegalStateException("Request " + id + " is extended already, or its notice is on its way");
        }
    }

    void isIdentified(IdentityMethod method, String reason, String newPassphraseHash, Instant at) {
        require(AWAITING_IDENTITY);
        identityMethod = method;
        identitySettledAt = at;
        identityReason = reason;
        passphraseHash = newPassphraseHash;
        moves(kind.isAnsweredByPackage() ? BUILDING : RequestStatus.IN_PROGRESS, at);
    }

    void takesPassphrase(String newPassphraseHash) {
        requireIdentity();
        passphraseHash = newPassphraseHash;
    }

    void isBuilt(Instant at) {
        require(BUILDING);
        moves(AWAITING_REVIEW, at);
    }

    /** The answer was no good, so there is none: the clock runs on. */
    void isNotAnswered() {
        answerChannel = null;
        answerEmailId = null;
        answerSha256 = null;
        answeredAt = null;
        lateReason = null;
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
        answerChannel = answeredBy;
        answerEmailId = emailId;
        answerSha256 = sha256;
        moves(ANSWERING, at);
    }

    /** The mail could not be delivered, so a letter takes its place. */
    void isAnsweredOnPaper() {
        require(ANSWERING);
        answerChannel = Channel.LETTER;
    }

    void isAnsweredAgainBy(UUID emailId) {
        require(ANSWERING, RequestStatus.COMPLETED);
        answerEmailId = emailId;
    }

    void isLateBecause(String reason) {
        lateReason = reason;
    }

    /** The answer has left: a yes completes the request, a no closes it as refused. */
    void isAnswered(Instant left, Instant at) {
        require(ANSWERING);
        answeredAt = Objects.requireNonNullElse(answeredAt, left);
        closes(refusalGround == null ? RequestStatus.COMPLETED : RequestStatus.REFUSED, at);
    }

    /** The answer will be no; it still has to reach the person. */
    void willBeRefused(RefusalGround ground, String reason) {
        requireOpen();
        refusalGround = ground;
        refusalReason = reason;
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

    Channel channel() {
        return channel;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    LocalDate receiptDate() {
        return receiptDate;
    }

    LocalDate due() {
        return due;
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

    Optional<EmailAddress> email() {
        return Optional.ofNullable(requesterEmail).map(EmailAddress::new);
    }

    Requester requester() {
        return new Requester(email().orElse(null), requesterName, postalAddress);
    }

    MaskedRequester masked() {
        var given = Arrays.stream(RequesterReveal.Field.values())
                .filter(field ->
                        field.of(this).filter(value -> !value.isBlank()).isPresent())
                .collect(Collectors.toSet());
        return new MaskedRequester(email().map(EmailAddress::masked), given);
    }

    Optional<String> words() {
        return Optional.ofNullable(words);
    }

    Optional<String> assignee() {
        return Optional.ofNullable(assignee);
    }

    Optional<String> passphraseHash() {
        return Optional.ofNullable(passphraseHash);
    }

    Optional<UUID> answerEmailId() {
        return Optional.ofNullable(answerEmailId);
    }

    Optional<Extension> extension() {
        return extensionGround == null || extensionNoticeOn == null
                ? Optional.empty()
                : Optional.of(new Extension(extensionGround, extensionNoticeOn));
    }

    Optional<IdentityProof> identity() {
        return identityMethod == null || identitySettledAt == null
                ? Optional.empty()
                : Optional.of(new IdentityProof(
                        identityMethod, identitySettledAt, Objects.requireNonNullElse(identityReason, "")));
    }

    boolean isIdentitySettled() {
        return identitySettledAt != null;
    }

    boolean isOpen() {
        return status.isOpen();
    }

    /** Whether an answer now would come too late. */
    boolean isLateOn(LocalDate day) {
        return day.isAfter(due);
    }

    boolean needsReasonForBeingLate(LocalDate day) {
        return isLateOn(day) && lateReason == null && answeredAt == null;
    }

    Optional<Answer> answer() {
        return answerChannel == null
                ? Optional.empty()
                : Optional.of(new Answer(
                        answerChannel,
                        Optional.ofNullable(answeredAt),
                        Optional.ofNullable(answerSha256).filter(hash -> !hash.isEmpty()),
                        Optional.ofNullable(lateReason)));
    }

    Optional<String> refusalReason() {
        return Optional.ofNullable(refusalReason);
    }

    /** The ground of an extension whose notice is on its way. */
    Optional<Extension.Ground> groundOnItsWay() {
        return extensionNoticeOn == null ? Optional.ofNullable(extensionGround) : Optional.empty();
    }

    Optional<UUID> extensionEmailId() {
        return Optional.ofNullable(extensionEmailId);
    }

    Optional<ExtensionNotice> extensionNotice() {
        if (extensionVoidBecause != null) {
            return Optional.of(new ExtensionNotice(ExtensionNotice.State.VOID, extensionVoidBecause));
        }
        var state = extensionNoticeOn == null ? ExtensionNotice.State.ON_ITS_WAY : ExtensionNotice.State.COUNTS;
        return Optional.ofNullable(extensionReason).map(reason -> new ExtensionNotice(state, reason));
    }

    boolean isRepeatOf(String fingerprint) {
        return fingerprint.equals(idempotencyFingerprint);
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
            case REFUSED -> new RequestState.Refused(statusSince, Objects.requireNonNull(refusalGround));
            case WITHDRAWN -> new RequestState.Withdrawn(statusSince);
            case JOINED -> new RequestState.Joined(statusSince, new RequestId(Objects.requireNonNull(joinedInto)));
        };
    }

    void requireIdentity() {
        if (!isIdentitySettled()) {
            throw new IllegalStateException("The identity behind request " + id + " is not settled");
        }
    }

    void requireOpen() {
        if (!isOpen()) {
            throw new IllegalStateException("Request " + id + " is closed: " + status);
        }
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
