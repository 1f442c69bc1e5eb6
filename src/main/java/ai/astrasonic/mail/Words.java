package ai.astrasonic.mail;

import ai.astrasonic.shared.Sha256;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** The words of a mail, as plain text and as HTML of the same content. */
record Words(String subject, String text, String html) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n]+");

    /** @throws IllegalArgumentException when a text has a place that no value fills */
    static Words of(OutgoingMail mail) {
        var bundle = texts(mail);
        var subject = fill(bundle.getString(mail.key("subject")), mail);
        var text = fill(bundle.getString(mail.key("text")), mail);
        return new Words(LINE_BREAKS.matcher(subject).replaceAll(" "), text, html(mail.language(), subject, text));
    }

    private static ResourceBundle texts(OutgoingMail mail) {
        return ResourceBundle.getBundle(
                mail.bundle(),
                Locale.of(mail.language().getLanguage()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String fill(String pattern, OutgoingMail mail) {
        return PLACE.matcher(pattern).replaceAll(place -> {
            var value = mail.values().get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException(mail.template() + " needs a value for " + place.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String html(Locale language, String subject, String text) {
        var paragraphs = Stream.of(text.strip().split("\\n\\s*\\n"))
                .map(paragraph ->
                        "<p>" + withLinks(HtmlUtils.htmlEscape(paragraph)).replace("\n", "<br>\n") + "</p>")
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family: sans-serif; line-height: 1.5; max-width: 40em">
                %s
                </body></html>
                """.formatted(language.getLanguage(), HtmlUtils.htmlEscape(subject), paragraphs);
    }

    private static String withLinks(String escaped) {
        return LINK.matcher(escaped).replaceAll("<a href=\"$0\">$0</a>");
    }

    String sha256() {
        return Sha256.of(text);
    }
}
