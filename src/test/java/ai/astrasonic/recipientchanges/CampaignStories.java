package ai.astrasonic.recipientchanges;

import ai.astrasonic.processors.Recipient;
import ai.astrasonic.processors.RecipientRole;
import ai.astrasonic.processors.Recipients;
import ai.astrasonic.processors.StatedRecipient;
import ai.astrasonic.shared.Controller;
import ai.astrasonic.shared.LocalText;
import ai.astrasonic.testing.SignIn;
import ai.astrasonic.testing.TestClock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The world of changes of recipients: a DPO who drafts, announces, withdraws and lets in. */
public final class CampaignStories {

    public static final String DPO = "dieuwke";
    public static final String WHY = "Decided by the board on Monday";

    private final ApplicationContext application;

    public CampaignStories(ApplicationContext application) {
        this.application = application;
    }

    public ChangeDesk desk() {
        return application.getBean(ChangeDesk.class);
    }

    public Change change(ChangeId id) {
        return SignIn.as(DPO, () -> application.getBean(Changes.class).find(id)).orElseThrow();
    }

    TestClock clock() {
        return application.getBean(TestClock.class);
    }

    JdbcClient jdbc() {
        return application.getBean(JdbcClient.class);
    }

    public ChangeId draft(Proposal proposal) {
        return SignIn.as(DPO, () -> desk().draft(proposal, WHY));
    }

    public ChangeId announced(String recipient) {
        return announced(moves(recipient));
    }

    public ChangeId announced(Proposal proposal) {
        var id = draft(proposal);
        announce(id);
        return id;
    }

    public void announce(ChangeId id) {
        SignIn.as(DPO, () -> desk().announce(id, desk().shortestTerm(), WHY));
    }

    public void withdraw(ChangeId id) {
        SignIn.as(
                DPO,
                () -> desk().withdraw(id, new LocalText("The contract was not signed", "Geen contract getekend"), WHY));
    }

    public void activate(ChangeId id) {
        SignIn.as(DPO, () -> desk().activate(id, WHY));
    }

    /** As if everybody had been told. */
    public void told(ChangeId id) {
        jdbc().sql("UPDATE recipient_change SET told_at = :now WHERE id = :id")
                .param("now", clock().instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /** The first moment of the first day after the last one for objections. */
    public void afterTheWindow(ChangeId id) {
        clock().set(change(id).earliest().atStartOfDay(Controller.ZONE).toInstant());
    }

    public void hoursLater(long hours) {
        clock().advance(Duration.ofHours(hours));
    }

    /** It moves to Germany. */
    public Proposal moves(String recipient) {
        var now = StatedRecipient.of(application.getBean(Recipients.class).get(recipient));
        return new Proposal(
                ChangeKind.CHANGED,
                null,
                new StatedRecipient(
                        now.key(),
                        now.name(),
                        new Recipient.Entity(now.entity().name() + " GmbH", "DE"),
                        now.role(),
                        now.service(),
                        now.holds(),
                        now.location(),
                        now.transfer(),
                        now.retention(),
                        now.privacy(),
                        "security@" + recipient + ".example",
                        null),
                new LocalText(now.name() + " moves to Germany.", now.name() + " verhuist naar Duitsland."),
                Audience.EVERYBODY);
    }

    /** Somebody new, who may take another's place. */
    public static Proposal arrives(String key, @Nullable String replaces) {
        return new Proposal(
                replaces == null ? ChangeKind.ADDED : ChangeKind.REPLACED,
                replaces,
                new StatedRecipient(
                        key,
                        "Chatty & Sons",
                        new Recipient.Entity("Chatty B.V.", "NL"),
                        RecipientRole.PROCESSOR,
                        new LocalText("Live chat", "Livechat"),
                        new LocalText("Messages <with> files", "Berichten <met> bestanden"),
                        new LocalText("European Union", "Europese Unie"),
                        null,
                        new LocalText("One year", "Een jaar"),
                        "https://chatty.example/privacy",
                        "breach@chatty.example",
                        null),
                new LocalText("Chat moves to Chatty.", "De chat gaat naar Chatty."),
                Audience.EVERYBODY);
    }

    public static Proposal leaves(StatedRecipient recipient) {
        return new Proposal(
                ChangeKind.REMOVED,
                null,
                recipient,
                new LocalText("We stop using it.", "We stoppen ermee."),
                Audience.SUBSCRIBERS);
    }
}
