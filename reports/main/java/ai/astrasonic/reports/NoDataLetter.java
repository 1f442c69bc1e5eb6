package ai.astrasonic.reports;

import static ai.astrasonic.reports.kit.Html.h2;
import static ai.astrasonic.reports.kit.Html.list;
import static ai.astrasonic.reports.kit.Html.p;

import ai.astrasonic.reports.kit.Node;
import ai.astrasonic.reports.kit.Pdf;
import ai.astrasonic.reports.kit.ReportDetails;
import ai.astrasonic.reports.kit.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The answer to an access request when nothing is held: that too is an answer (Art. 15(1)). */
public final class NoDataLetter {

    /**
     * Every word and figure of the letter.
     *
     * @param limits titles of the data sets that the request was limited to; none where everything was asked for
     * @param searched number of data sets that were searched
     * @param identifiers what was searched by, in words
     * @param requestKept how long the file of this request is kept
     */
    public record Content(
            Locale language,
            LetterHead head,
            List<String> limits,
            String searched,
            List<String> identifiers,
            String requestKept,
            String contact) {}

    private NoDataLetter() {}

    /** Writes the letter as PDF. */
    public static void write(Content content, OutputStream out) throws IOException {
        var words = new Wording("letters", content.language());
        var head = content.head();
        var details = new ReportDetails(
                words.text("nodata.title"),
                words.text("nodata.subject", head.reference()),
                content.language(),
                words.text("access.source", head.reference()),
                head.asOf());
        Pdf.write(details, body(content, words), List.of(), out);
    }

    private static List<Node> body(Content content, Wording words) {
        var head = content.head();
        var body = new ArrayList<Node>(head.draw(words, words.text("nodata.title")));
        if (content.limits().isEmpty()) {
            body.add(p(words.text("nodata.lead")).styled("lead"));
        } else {
            body.add(p(words.text("nodata.lead.limited")).styled("lead"));
            body.add(list(content.limits()));
        }
        body.add(h2(words.text("nodata.searched.heading")));
        body.add(p(searched(content, words)));
        body.add(p(words.text("nodata.more")));
        body.add(h2(words.text("nodata.request.heading")));
        body.add(p(words.text("nodata.request", content.requestKept())));
        body.add(h2(words.text("complaint.heading")));
        body.add(p(words.text("complaint.authority")));
        body.add(p(words.text("complaint.court")));
        body.add(head.signature(words, content.contact()));
        return body;
    }

    private static String searched(Content content, Wording words) {
        return content.identifiers().isEmpty()
                ? words.text("nodata.searched.all", content.searched())
                : words.text("nodata.searched", content.searched(), String.join(", ", content.identifiers()));
    }
}
