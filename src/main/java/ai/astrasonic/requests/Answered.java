package ai.astrasonic.requests;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.NotPersonal;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a request was answered, as a row keeps it: by which way, with which proof, when it left, and why not sooner. */
@Embeddable
record Answered(
        @Enumerated(EnumType.STRING)
        @Column(name = "answer_channel")
        @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
        @Nullable Channel channel,

        @Column(name = "answer_email_id") @NotPersonal("internal key of the e-mail with the answer")
        @Nullable UUID emailId,

        @Column(name = "answered_at") @Personal(value = Category.CASE_FILE, source = Source.OBSERVED)
        @Nullable Instant at,

        @Column(name = "answer_sha256") @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
        @Nullable String sha256,

        @Column(name = "late_reason") @Personal(value = Category.CASE_FILE, source = Source.DERIVED)
        @Nullable String lateReason) {

    static final Answered NOT = new Answered(null, null, null, null, null);

    Answered by(Channel way, @Nullable UUID mail, String hash) {
        return new Answered(way, mail, at, hash, lateReason);
    }

    Answered onPaper() {
        return new Answered(Channel.LETTER, emailId, at, sha256, lateReason);
    }

    Answered againBy(UUID mail) {
        return new Answered(channel, mail, at, sha256, lateReason);
    }

    Answered lateBecause(String reason) {
        return new Answered(channel, emailId, at, sha256, reason);
    }

    /** The first time counts. */
    Answered left(Instant when) {
        return new Answered(channel, emailId, Objects.requireNonNullElse(at, when), sha256, lateReason);
    }

    /** Whether nobody has said yet why it came so late, nor has it left. */
    boolean isSilent() {
        return lateReason == null && at == null;
    }

    Optional<Answer> view() {
        return channel == null
                ? Optional.empty()
                : Optional.of(new Answer(
                        channel,
                        Optional.ofNullable(at),
                        Optional.ofNullable(sha256).filter(hash -> !hash.isEmpty()),
                        Optional.ofNullable(lateReason)));
    }
}
