package ai.astrasonic.bench;

import java.io.Reader;
import java.util.List;
import java.util.UUID;

/**
 * A list of ids as it comes, never as a whole in memory: of every eight lines six are of accounts, as long as there are new ones
 * and then once more, one is of nobody and one is none.
 */
final class ScopeLines {

    private static final int TURN = 8;

    private final List<UUID> ids;
    private final long lines;

    ScopeLines(List<UUID> ids, long lines) {
        this.ids = ids;
        this.lines = lines;
    }

    long known() {
        return Math.min(ids.size(), ofAccounts());
    }

    long twice() {
        return ofAccounts() - known();
    }

    long unknown() {
        return lines / TURN;
    }

    long malformed() {
        return lines / TURN;
    }

    private long ofAccounts() {
        return lines - 2 * (lines / TURN);
    }

    private String line(long number, long account) {
        return switch ((int) (number % TURN)) {
            case TURN - 2 -> new UUID(0x0195_ffff_0000_7000L, 0x8000_0000_0000_0000L + number).toString();
            case TURN - 1 -> "customer " + number;
            default -> ids.get((int) (account % ids.size())).toString();
        };
    }

    Reader reader() {
        return new Reader() {

            private String rest = "";
            private long number;
            private long account;

            @Override
            public int read(char[] into, int offset, int length) {
                if (rest.isEmpty()) {
                    if (number == lines) {
                        return -1;
                    }
                    rest = line(number, account) + "\n";
                    account += number % TURN < TURN - 2 ? 1 : 0;
                    number++;
                }
                int taken = Math.min(length, rest.length());
                rest.getChars(0, taken, into, offset);
                rest = rest.substring(taken);
                return taken;
            }

            @Override
            public void close() {
                rest = "";
            }
        };
    }
}
