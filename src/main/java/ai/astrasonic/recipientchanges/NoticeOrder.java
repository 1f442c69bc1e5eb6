package ai.astrasonic.recipientchanges;

/**
 * That everybody concerned is told one thing of one change.
 *
 * @param withdrawn whether they are told that it will not come
 */
public record NoticeOrder(ChangeId change, boolean withdrawn) {

    private static final String END = "-withdrawn";

    /** @throws IllegalArgumentException when the text is no such key */
    public static NoticeOrder parse(String key) {
        return key.endsWith(END)
                ? new NoticeOrder(ChangeId.of(key.substring(0, key.length() - END.length())), true)
                : new NoticeOrder(ChangeId.of(key), false);
    }

    About about() {
        return withdrawn ? About.WITHDRAWAL : About.CHANGE;
    }

    @Override
    public String toString() {
        return change + (withdrawn ? END : "");
    }
}
