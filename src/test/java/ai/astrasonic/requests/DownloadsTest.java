package ai.astrasonic.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ai.astrasonic.requests.identity.Secrets;
import ai.astrasonic.requests.steps.TimelineEntry;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

class DownloadsTest extends RequestStories {

    @Test
    void link_and_passphrase_together_open_the_package() throws IOException {
        var released = aReleasedRequestFrom(ADDRESS);
        SecurityContextHolder.clearContext();

        assertThat(downloads.look(released.token())).isInstanceOf(DownloadOutcome.PassphraseNeeded.class);
        var content = opened(released);

        try (var in = content.open(0, content.size())) {
            assertThat(in).hasBinaryContent(PACKAGE);
        }
    }

    @Test
    void each_use_is_counted_and_stands_in_the_timeline() throws IOException {
        var released = aReleasedRequestFrom(ADDRESS);

        opened(released).open(0, 10).close();
        opened(released).open(10, 10).close();

        var found = desk.get(released.request());
        assertThat(found.downloads()).isEqualTo(2);
        assertThat(found.timeline())
                .extracting(TimelineEntry::act)
                .filteredOn("package-downloaded"::equals)
                .hasSize(2);
    }

    @Test
    void the_passphrase_may_be_typed_as_it_was_heard() {
        var released = aReleasedRequestFrom(ADDRESS);
        var heard = released.passphrase()
                .toLowerCase(Locale.ROOT)
                .replace("-", " ")
                .replace('0', 'o')
                .replace('1', 'l');

        assertThat(downloads.unlock(released.token(), heard, IP)).isInstanceOf(DownloadOutcome.Unlocked.class);
    }

    @Test
    void five_wrong_passphrases_end_the_link() {
        var released = aReleasedRequestFrom(ADDRESS);

        IntStream.range(0, 5)
                .forEach(n -> assertThat(downloads.unlock(released.token(), "0000-0000-0000-000" + n, IP))
                        .isEqualTo(new DownloadOutcome.WrongPassphrase(4 - n)));

        assertThat(downloads.unlock(released.token(), released.passphrase(), "192.0.2.9"))
                .isInstanceOf(DownloadOutcome.Gone.class);
    }

    @Test
    void another_persons_passphrase_opens_nothing() {
        var mine = aReleasedRequestFrom(ADDRESS);
        var others = aReleasedRequestFrom("other@example.org");

        assertThat(downloads.unlock(others.token(), mine.passphrase(), IP))
                .isInstanceOf(DownloadOutcome.WrongPassphrase.class);
    }

    @Test
    void a_link_that_never_was_is_unknown_and_one_that_was_is_gone() {
        var released = aReleasedRequestFrom(ADDRESS);
        assertThat(downloads.look(Secrets.token())).isInstanceOf(DownloadOutcome.Unknown.class);

        clock.advance(Duration.ofDays(7));

        assertThat(downloads.look(released.token())).isInstanceOf(DownloadOutcome.Gone.class);
        assertThat(downloads.unlock(released.token(), released.passphrase(), IP))
                .isInstanceOf(DownloadOutcome.Gone.class);
    }

    @Test
    void a_revoked_package_closes_its_links_and_grants_at_once() {
        var released = aReleasedRequestFrom(ADDRESS);
        var grant = grantOf(released);

        packages.revoke(released.request(), "wrong person");

        assertThat(downloads.look(released.token())).isInstanceOf(DownloadOutcome.Gone.class);
        assertThat(downloads.open(released.token(), grant)).isInstanceOf(DownloadOutcome.Gone.class);
    }

    @Test
    void a_new_link_replaces_the_lost_one() {
        var released = aReleasedRequestFrom(ADDRESS);
        clock.advance(Duration.ofMinutes(1));

        packageRelease.sendNewLink(released.request(), "the mail got lost");

        assertThat(downloads.look(released.token())).isInstanceOf(DownloadOutcome.Gone.class);
        assertThat(downloads.unlock(tokenMailedTo(ADDRESS), released.passphrase(), IP))
                .isInstanceOf(DownloadOutcome.Unlocked.class);
    }

    @Test
    void a_new_passphrase_replaces_the_lost_one() {
        var released = aReleasedRequestFrom(ADDRESS);
        var oldGrant = grantOf(released);

        var renewed = identityCheck.renewPassphrase(released.request(), "lost, called back on the known number");

        assertThat(downloads.unlock(released.token(), released.passphrase(), IP))
                .isInstanceOf(DownloadOutcome.WrongPassphrase.class);
        assertThat(downloads.unlock(released.token(), renewed.passphrase(), IP))
                .isInstanceOf(DownloadOutcome.Unlocked.class);
        assertThat(downloads.open(released.token(), oldGrant)).isInstanceOf(DownloadOutcome.PassphraseNeeded.class);
    }

    @Test
    void a_grant_opens_its_own_link_for_some_hours_and_cannot_be_made_up() {
        var released = aReleasedRequestFrom(ADDRESS);
        var others = aReleasedRequestFrom("other@example.org");
        var grant = grantOf(released);

        assertThat(downloads.open(released.token(), grant)).isInstanceOf(DownloadOutcome.Open.class);
        assertThat(downloads.open(others.token(), grant)).isInstanceOf(DownloadOutcome.PassphraseNeeded.class);
        for (var forged : new String[] {"", ".", "99999999999.x", "9".repeat(40) + ".x", "x" + grant}) {
            assertThat(downloads.open(released.token(), forged)).isInstanceOf(DownloadOutcome.PassphraseNeeded.class);
        }
        clock.advance(Duration.ofHours(12));
        assertThat(downloads.open(released.token(), grant)).isInstanceOf(DownloadOutcome.PassphraseNeeded.class);
    }

    @Test
    void neither_link_nor_passphrase_is_stored_in_clear() {
        var released = aReleasedRequestFrom(ADDRESS);

        var stored = asSuperuser()
                .sql(
                        "SELECT (SELECT download_link::text FROM download_link) || (SELECT data_subject_request::text FROM data_subject_request)")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(released.token()).doesNotContain(released.passphrase());
    }

    private String grantOf(Released released) {
        return ((DownloadOutcome.Unlocked) downloads.unlock(released.token(), released.passphrase(), IP)).grant();
    }

    private PackageContent opened(Released released) {
        return ((DownloadOutcome.Open) downloads.open(released.token(), grantOf(released))).content();
    }
}
