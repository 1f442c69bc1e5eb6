package ai.astrasonic.keys;

/**
 * The data key of one package, encrypted by the key-encryption key; deleting it makes the package unreadable for ever.
 *
 * @param base64 the wrapped key, safe to store beside what it opens
 */
public record WrappedKey(String base64) {

    public WrappedKey {
        if (base64.isBlank()) {
            throw new IllegalArgumentException("A wrapped key is never empty");
        }
    }

    @Override
    public String toString() {
        return "WrappedKey[…]";
    }
}
