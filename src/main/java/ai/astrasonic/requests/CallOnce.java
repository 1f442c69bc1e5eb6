package ai.astrasonic.requests;

import ai.astrasonic.datamap.NotPersonal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The call that made a request, so that the same call again makes no second one. */
@Embeddable
record CallOnce(
        @Column(name = "idempotency_key") @NotPersonal("key by which a caller repeats a call safely")
        String callKey,

        @Column(name = "idempotency_fingerprint") @NotPersonal("keyed hash of that call")
        String fingerprint) {}
