package ai.astrasonic.reports.kit;

/**
 * How much room a drawing has, in units of which text takes eleven: what is drawn for its room need not be scaled until nobody can
 * read it.
 */
enum ChartSize {
    /** Half a page of paper, and a card of middling width. */
    MIDDLE(640, 270),
    /** A card as wide as a window. */
    WIDE(1_080, 300),
    /** A telephone. */
    NARROW(330, 300);

    private final int width;
    private final int height;

    ChartSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
