package ai.astrasonic.connections;

/** A service or sign-in provider that an account can be connected to; each is a controller of its own. */
public enum Provider {
    SPOTIFY("spotify"),
    BEATPORT("beatport"),
    GOOGLE("google-sign-in"),
    APPLE("apple-sign-in");

    private final String recipient;

    Provider(String recipient) {
        this.recipient = recipient;
    }

    /** Key in the register of recipients. */
    public String recipient() {
        return recipient;
    }
}
