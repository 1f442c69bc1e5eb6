package ai.astrasonic.consent;

/** What somebody did at the banner. */
public enum BannerAction {
    ACCEPT_ALL("accept"),
    ESSENTIAL_ONLY("essential"),
    WITHDRAW("withdraw"),
    /** A browser that began to ask not to be tracked takes back what was given before (Global Privacy Control). */
    GPC("gpc");

    private final String word;

    BannerAction(String word) {
        this.word = word;
    }

    /** Whether it lets the optional tools in. */
    public boolean gives() {
        return this == ACCEPT_ALL;
    }

    /** Place in the banner of the words that stand for it. */
    String word() {
        return word;
    }
}
