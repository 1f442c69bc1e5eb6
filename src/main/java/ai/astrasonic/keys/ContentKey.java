package ai.astrasonic.keys;

import com.google.crypto.tink.KeysetHandle;

/** The key of one piece of content, in the clear: held in memory while it is used, and stored only wrapped by a {@link HolderKey}. */
public final class ContentKey {

    private final KeysetHandle keyset;

    ContentKey(KeysetHandle keyset) {
        this.keyset = keyset;
    }

    KeysetHandle keyset() {
        return keyset;
    }

    /** Says nothing: a key must not get into a log by accident. */
    @Override
    public String toString() {
        return "ContentKey[…]";
    }
}
