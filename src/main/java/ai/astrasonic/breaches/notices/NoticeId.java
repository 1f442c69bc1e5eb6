package ai.astrasonic.breaches.notices;

import java.util.UUID;

/** Names one public notice of a breach, inside. */
public record NoticeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
