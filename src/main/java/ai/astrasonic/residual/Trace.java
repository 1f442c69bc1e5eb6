package ai.astrasonic.residual;

/**
 * A place where something was found.
 *
 * @param table as the report names it
 * @param code of the needle
 */
record Trace(String table, String column, int code) {

    int person() {
        return code >> 1;
    }

    /** Only the opaque id of the account, which is expected where records are kept. */
    boolean isOpaque() {
        return (code & 1) == 0;
    }

    static int opaque(int person) {
        return person << 1;
    }

    static int identifying(int person) {
        return person << 1 | 1;
    }
}
