package ai.astrasonic.requests;

/** Where a package is; its name is text {@code package.status.…}. */
public enum PackageStatus {
    ORDERED,
    BUILT,
    PREVIEWED,
    RELEASED,
    REVOKED,
    EXPIRED;

    boolean isLive() {
        return switch (this) {
            case ORDERED, BUILT, PREVIEWED, RELEASED -> true;
            case REVOKED, EXPIRED -> false;
        };
    }
}
