package ai.astrasonic.keys;

/**
 * The key of one person, encrypted by a key-encryption key: whoever deletes it destroys what only this person holds.
 *
 * @param version of the key-encryption key, counted from 1
 */
public record WrappedHolderKey(byte[] bytes, int version) {

    @Override
    public String toString() {
        return "WrappedHolderKey[…, " + version + "]";
    }
}
