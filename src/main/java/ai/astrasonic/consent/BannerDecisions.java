package ai.astrasonic.consent;

import ai.astrasonic.shared.Ids;
import ai.astrasonic.shared.Roles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was decided at the banner, with the words that were shown: each decision once, none ever changed (Art. 7(1)). */
@Service
@PreAuthorize("hasRole('" + Roles.SYSTEM + "')")
public class BannerDecisions {

    /** A decision waits on the device until it reaches us; one from before this is no proof of anything now. */
    static final Duration LONGEST_WAIT = Duration.ofDays(400);

    private static final String KEEP_TEXT = """
            INSERT INTO banner_text (version, language, sha256, words, first_used_at)
            VALUES (:version, :language, :sha256, :words, :now) ON CONFLICT (version, language) DO NOTHING""";

    private static final String KEEP = """
            INSERT INTO consent_entry (id, device_id, purpose, given, policy_version, wording, language, surface, decided_at,
                                       choice_id, previous_id, action, text_version, text_sha256, browser, valid_until, received_at)
            VALUES (:id, :device, :purpose, :given, :policy, :wording, :language, :surface, :at,
                    :choice, :previous, :action, :version, :sha256, :browser, :until, :now)
            ON CONFLICT (choice_id) WHERE choice_id IS NOT NULL DO NOTHING""";

    private static final String SAME = """
            SELECT count(*) = 1 FROM consent_entry
            WHERE choice_id = :choice AND device_id = :device AND action = :action AND text_sha256 = :sha256""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BannerDecisions(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** What came of a decision that was sent. */
    public enum Outcome {
        KEPT,
        /** It was here before: nothing happened. */
        REPEATED,
        /** Its key stands for another decision. */
        CONTRADICTS,
        /** Nobody was ever shown such words. */
        UNKNOWN_TEXT,
        TOO_OLD
    }

    /** Writes it down, unless it is here; what proves nothing is refused. A device's clock that is ahead counts as ours. */
    @Transactional
    public Outcome record(BannerDecision decision) {
        var now = clock.instant();
        if (!decision.text().isKnown()) {
            return Outcome.UNKNOWN_TEXT;
        }
        if (decision.at().isBefore(now.minus(LONGEST_WAIT))) {
            return Outcome.TOO_OLD;
        }
        keepText(decision.text(), now);
        var entry = Ids.next(clock);
        if (keep(entry, decision, decision.at().isAfter(now) ? now : decision.at(), now)) {
            tell(entry, decision);
            return Outcome.KEPT;
        }
        return isSame(decision) ? Outcome.REPEATED : Outcome.CONTRADICTS;
    }

    private void keepText(BannerDecision.Shown shown, Instant now) {
        jdbc.sql(KEEP_TEXT)
                .param("version", shown.version())
                .param("language", shown.language().getLanguage())
                .param("sha256", shown.sha256())
                .param("words", text(shown).wordsIn(shown.language()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whoever never consented has nothing to be deleted there. */
    private void tell(UUID entry, BannerDecision decision) {
        if (decision.analyticsId() != null && hasConsented(decision.device())) {
            events.publishEvent(new DeviceWithdrew(entry, decision.device(), decision.analyticsId()));
        }
    }

    private boolean hasConsented(UUID device) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM consent_entry WHERE device_id = :device AND given)")
                .param("device", device)
                .query(Boolean.class)
                .single();
    }

    private boolean keep(UUID entry, BannerDecision decision, Instant at, Instant now) {
        var shown = decision.text();
        var text = text(shown);
        return jdbc.sql(KEEP)
                        .param("id", entry)
                        .param("device", decision.device())
                        .param("purpose", Purpose.ANALYTICS_COOKIES.name())
                        .param("given", decision.action().gives())
                        .param("policy", text.policy())
                        .param("wording", text.word(decision.action().word(), shown.language()))
                        .param("language", shown.language().getLanguage())
                        .param("surface", decision.surface())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("choice", decision.id())
                        .param("previous", decision.previous())
                        .param("action", decision.action().name())
                        .param("version", shown.version())
                        .param("sha256", shown.sha256())
                        .param("browser", decision.browser())
                        .param("until", at.atOffset(ZoneOffset.UTC).plus(text.valid()))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private boolean isSame(BannerDecision decision) {
        return jdbc.sql(SAME)
                .param("choice", decision.id())
                .param("device", decision.device())
                .param("action", decision.action().name())
                .param("sha256", decision.text().sha256())
                .query(Boolean.class)
                .single();
    }

    private static BannerText text(BannerDecision.Shown shown) {
        return BannerText.of(shown.version()).orElseThrow();
    }
}
