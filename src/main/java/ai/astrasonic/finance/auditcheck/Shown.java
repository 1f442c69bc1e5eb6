package ai.astrasonic.finance.auditcheck;

/** An id as it may be shown: one that has letters might be somebody's name. */
final class Shown {

    private Shown() {}

    static String of(String id) {
        boolean figures = id.chars().allMatch(character -> character >= '0' && character <= '9' || character == '.');
        return figures ? id : "";
    }
}
