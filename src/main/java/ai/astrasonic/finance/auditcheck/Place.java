package ai.astrasonic.finance.auditcheck;

/** Where the reader is: the line of the file, the element, and in which journal, transaction and line of the books. */
final class Place {

    private final Nth journal = new Nth("journal");
    private final Nth transaction = new Nth("transaction");
    private final Nth trLine = new Nth("trLine");
    private long line = 1;
    private String element = "";

    void at(long newLine, String newElement) {
        line = newLine;
        element = newElement;
    }

    void enter(String container) {
        journal.enter(container);
        transaction.enter(container);
        trLine.enter(container);
    }

    void leave(String container) {
        if (journal.leave(container)) {
            transaction.restart();
        }
        if (transaction.leave(container)) {
            trLine.restart();
        }
        trLine.leave(container);
    }

    @Override
    public String toString() {
        return "line " + line + (element.isEmpty() ? "" : ", " + element) + journal + transaction + trLine;
    }

    /** One of many elements of a name. */
    private static final class Nth {

        private final String name;
        private long number;
        private boolean inside;

        Nth(String name) {
            this.name = name;
        }

        void enter(String container) {
            if (name.equals(container)) {
                number++;
                inside = true;
            }
        }

        boolean leave(String container) {
            boolean left = name.equals(container);
            inside &= !left;
            return left;
        }

        void restart() {
            number = 0;
        }

        @Override
        public String toString() {
            return inside ? ", " + name + " " + number : "";
        }
    }
}
