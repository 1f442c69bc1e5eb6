package ai.astrasonic.connectors;

/** A recipient cannot be asked before somebody sets this. */
public final class NotConfigured extends RuntimeException {

    private final String setting;

    public NotConfigured(String setting) {
        super("Not configured: " + setting);
        this.setting = setting;
    }

    public String setting() {
        return setting;
    }
}
