package ai.astrasonic.residual;

/** Names in SQL. */
final class Sql {

    private Sql() {}

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
