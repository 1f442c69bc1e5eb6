package ai.astrasonic.audit;

import ai.astrasonic.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which entries of the audit trail are wanted; what is null does not narrow. */
public record AuditQuery(
        @Nullable String verb,
        @Nullable String objectType,
        @Nullable String objectId,
        @Nullable String actor,
        @Nullable AccountId account,
        @Nullable Instant from,
        @Nullable Instant before,
        AuditAct.@Nullable Outcome outcome) {

    public static final AuditQuery EVERYTHING = new AuditQuery(null, null, null, null, null, null, null, null);

    public AuditQuery withVerb(@Nullable String wanted) {
        return new AuditQuery(wanted, objectType, objectId, actor, account, from, before, outcome);
    }

    /** Entries on one kind of thing, or on one thing when an id is given. */
    public AuditQuery on(@Nullable String wantedType, @Nullable String wantedId) {
        return new AuditQuery(verb, wantedType, wantedId, actor, account, from, before, outcome);
    }

    public AuditQuery by(@Nullable String wantedActor) {
        return new AuditQuery(verb, objectType, objectId, wantedActor, account, from, before, outcome);
    }

    public AuditQuery about(@Nullable AccountId person) {
        return new AuditQuery(verb, objectType, objectId, actor, person, from, before, outcome);
    }

    /** From the first instant on, up to but without the second. */
    public AuditQuery within(@Nullable Instant first, @Nullable Instant end) {
        return new AuditQuery(verb, objectType, objectId, actor, account, first, end, outcome);
    }

    public AuditQuery withOutcome(AuditAct.@Nullable Outcome wanted) {
        return new AuditQuery(verb, objectType, objectId, actor, account, from, before, wanted);
    }
}
