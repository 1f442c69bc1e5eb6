package ai.astrasonic.breaches;

/**
 * What a processor tells us (Art. 33(2) GDPR), by the public form: whether it really is theirs, the DPO finds out.
 *
 * @param key the same for the same form, however often it is sent
 * @param recipient key in the register
 * @param reference their own name for it; may be empty
 * @param contact whom to ask there
 * @param words what happened, as they tell it
 */
public record ProcessorNotice(String key, String recipient, String reference, String contact, String words) {

    /** More is a file, which belongs into a mail. */
    public static final int LONGEST = 8_000;

    public static final int LONGEST_LINE = 200;

    public boolean isWhole() {
        return !recipient.isBlank()
                && isLine(contact)
                && !contact.isBlank()
                && isLine(reference)
                && !words.isBlank()
                && words.length() <= LONGEST;
    }

    private static boolean isLine(String text) {
        return text.length() <= LONGEST_LINE && text.lines().count() <= 1;
    }
}
