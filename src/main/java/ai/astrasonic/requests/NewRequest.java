package ai.astrasonic.requests;

import ai.astrasonic.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 *
 * @param receivedAt when it reached us, not when somebody typed it in
 * @param account the account it is about, where that is known already
 * @param requester whoever wrote; the representative where somebody asks for another
 * @param words what the person wrote, so that nobody has to look for the letter
 * @param particulars what narrows it down
 */
public record NewRequest(
        RequestKind kind,
        Channel channel,
        Instant receivedAt,
        @Nullable AccountId account,
        Requester requester,
        Language language,
        @Nullable String words,
        Particulars particulars) {

    private static final int LONGEST_WORDS = 20_000;

    public NewRequest {
        if (words != null && words.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException("The words of a request are at most " + LONGEST_WORDS + " characters");
        }
    }

    /** A request for oneself and of everything. */
    public NewRequest(
            RequestKind kind,
            Channel channel,
            Instant receivedAt,
            @Nullable AccountId account,
            Requester requester,
            Language language,
            @Nullable String words) {
        this(kind, channel, receivedAt, account, requester, language, words, Particulars.NONE);
    }

    NewRequest receivedAt(Instant other) {
        return new NewRequest(kind, channel, other, account, requester, language, words, particulars);
    }

    public NewRequest with(Particulars narrower) {
        return new NewRequest(kind, channel, receivedAt, account, requester, language, words, narrower);
    }
}
