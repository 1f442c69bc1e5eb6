package ai.astrasonic.outbound;

import java.time.Duration;

/** Why a call was not made, or what became of it is not known; never names a person. */
public abstract sealed class OutboundFailure extends RuntimeException {

    private OutboundFailure(String message) {
        super(message);
    }

    private OutboundFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** The host belongs to nobody in the register, or not to whom the call was for. */
    public static final class HostRefused extends OutboundFailure {
        public HostRefused(String recipient, String host) {
            super("The host " + host + " is not one that the register has for " + recipient + "; nothing was sent");
        }
    }

    /** Something in it may not go to this recipient. */
    public static final class Withheld extends OutboundFailure {
        public Withheld(String recipient, String what) {
            super("Not for " + recipient + ": " + what + "; nothing was sent");
        }
    }

    /** Somebody switched calls to this recipient off. */
    public static final class SwitchedOff extends OutboundFailure {
        public SwitchedOff(String recipient) {
            super("Calls to " + recipient + " are switched off; nothing was sent");
        }
    }

    /** So many calls failed that none is tried for a while, or they asked us to wait. */
    public static final class Resting extends OutboundFailure {

        private final transient Duration time;

        public Resting(String recipient, Duration time) {
            super("Calls to " + recipient + " rest for " + time.toSeconds() + " s; nothing was done");
            this.time = time;
        }

        /** How long from now. */
        public Duration time() {
            return time;
        }
    }

    /** It was sent, at least in part, and no whole answer came: it has to be looked up what became of it. */
    public static final class NoAnswer extends OutboundFailure {
        public NoAnswer(String recipient, Throwable cause) {
            super("No whole answer came from " + recipient, cause);
        }
    }
}
