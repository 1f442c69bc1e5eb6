package ai.astrasonic.reports.kit;

/** The head and foot of each page: title, source and time of the data, page n of m. */
final class PageFrame {

    private PageFrame() {}

    private static final String SMALL = "font-size: 7.5pt; color: #55606e; ";
    private static final String ABOVE = SMALL + "vertical-align: bottom; padding-bottom: 5mm; ";
    private static final String BELOW = SMALL + "vertical-align: top; padding-top: 4mm; ";

    /** @param families the fonts that the whole report needs */
    static String css(ReportDetails details, String families) {
        var words = new Wording("reports", details.language());
        var foot = words.text("foot", details.source(), words.moment(details.asOf()));
        var pages = quoted(words.text("page") + " ") + " counter(page) " + quoted(" " + words.text("of") + " ")
                + " counter(pages)";
        var font = "font-family: " + families + "; ";
        return "body { " + font + "} @page { "
                + box("top-left", font + ABOVE + "width: 100%", quoted(details.title()))
                + box("bottom-left", font + BELOW + "width: 83%", quoted(foot))
                + box("bottom-right", font + BELOW + "width: 17%; text-align: right; white-space: nowrap", pages)
                + "} @page :first { " + box("top-left", font + ABOVE, "''") + "}";
    }

    private static String box(String place, String style, String content) {
        return "@" + place + " { " + style + "; content: " + content + "; } ";
    }

    /** Everything but plain letters and digits as a numbered escape, so that no text can leave its quotes. */
    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
            } else {
                out.append('\\').append("%06x".formatted(c));
            }
        });
        return out.append('"').toString();
    }
}
