package ai.astrasonic.console.browser;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.microsoft.playwright.APIRequestContext;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The links to download by that are in the local mailbox; other journeys of the same day left theirs there too. */
record MailedLinks(APIRequestContext browser, URI mailbox) {

    private static final Pattern MAIL = Pattern.compile("<td><a href=\"([^\"]+)\"");
    private static final Pattern DOWNLOAD = Pattern.compile("http://localhost:\\d+/download/[A-Za-z0-9_-]+");

    Set<String> all() {
        return found(MAIL, mailbox.toString())
                .map(mail -> mailbox.resolve(mail.group(1)).toString())
                .flatMap(mail -> found(DOWNLOAD, mail))
                .map(MatchResult::group)
                .collect(toUnmodifiableSet());
    }

    /** The one that arrives, or has arrived, after those that were there. */
    String newSince(Set<String> there) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> without(there), links -> links.size() == 1)
                .iterator()
                .next();
    }

    private Set<String> without(Set<String> there) {
        var links = new HashSet<>(all());
        links.removeAll(there);
        return links;
    }

    private Stream<MatchResult> found(Pattern pattern, String address) {
        return pattern.matcher(browser.get(address).text()).results();
    }
}
