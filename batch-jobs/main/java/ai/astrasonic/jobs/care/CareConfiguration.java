package ai.astrasonic.jobs.care;

import ai.astrasonic.backup.ClearContent;
import ai.astrasonic.backup.ContentCleanup;
import ai.astrasonic.backup.ExpiredUploads;
import ai.astrasonic.backup.KeyRotation;
import ai.astrasonic.connections.EndedGrants;
import ai.astrasonic.finance.exports.FinanceExports;
import ai.astrasonic.holds.HoldReviews;
import ai.astrasonic.jobs.engine.StepFailed;
import ai.astrasonic.processors.RegisterReminders;
import ai.astrasonic.requests.AnswerDelivery;
import ai.astrasonic.requests.LiftingsDue;
import ai.astrasonic.requests.RecipientReminders;
import ai.astrasonic.requests.StatutoryClocks;
import ai.astrasonic.securitylog.SecurityEventPartitions;
import java.io.IOException;
import java.util.function.IntSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chores that other modules know how to do. */
@Configuration(proxyBeanMethods = false)
class CareConfiguration {

    private static final int KEYS_AT_ONCE = 1000;
    private static final int UPLOADS_AT_ONCE = 1000;
    private static final int GRANTS_AT_ONCE = 1000;

    @Bean
    Chore removeReleasedContent(ContentCleanup cleanup) {
        return chore("remove-released-content", () -> {
            var run = cleanup.run();
            if (run.kept() > 0) {
                throw StepFailed.retryable("objects-kept", new IOException("kept"), run.kept());
            }
            return run.removed();
        });
    }

    /** Nothing to do but once, for what was stored before there was any encryption. */
    @Bean
    Chore encryptOldContent(ClearContent content) {
        return chore("encrypt-old-content", content::run);
    }

    /** Nothing to do but after a newer key was put into the folder of keys. */
    @Bean
    Chore rewrapBackupKeys(KeyRotation rotation) {
        return chore("rewrap-backup-keys", () -> untilNone(() -> rotation.rewrap(KEYS_AT_ONCE)));
    }

    @Bean
    Chore removeExpiredUploads(ExpiredUploads uploads) {
        return chore("remove-expired-uploads", () -> untilNone(() -> uploads.remove(UPLOADS_AT_ONCE)));
    }

    /** A grant that ended by itself at its service opens nothing any more. */
    @Bean
    Chore forgetEndedGrants(EndedGrants grants) {
        return chore("forget-ended-grants", () -> untilNone(() -> grants.remove(GRANTS_AT_ONCE)));
    }

    private static int untilNone(IntSupplier some) {
        int all = 0;
        for (int done = some.getAsInt(); done > 0; done = some.getAsInt()) {
            all += done;
        }
        return all;
    }

    @Bean
    Chore makePartitions(SecurityEventPartitions partitions) {
        return chore("make-partitions", partitions::makeAhead);
    }

    @Bean
    Chore remindOfDeadlines(StatutoryClocks clocks) {
        return chore("remind-of-deadlines", clocks::remind);
    }

    @Bean
    Chore remindOfHolds(HoldReviews reviews) {
        return chore("remind-of-holds", reviews::remind);
    }

    @Bean
    Chore remindOfRecipients(RegisterReminders reminders) {
        return chore("remind-of-recipients", reminders::remind);
    }

    @Bean
    Chore remindOfTasks(RecipientReminders reminders) {
        return chore("remind-of-tasks", reminders::remind);
    }

    /** Normally each mail tells of its end itself; this finds what was missed. */
    @Bean
    Chore confirmAnswers(AnswerDelivery delivery) {
        return chore("confirm-answers", delivery::confirm);
    }

    @Bean
    Chore liftRestrictions(LiftingsDue liftings) {
        return chore("lift-restrictions", liftings::lift);
    }

    @Bean
    Chore removeOldExports(FinanceExports exports) {
        return chore("remove-old-exports", exports::removeOld);
    }

    private interface Work {
        int run() throws Exception;
    }

    private static Chore chore(String name, Work work) {
        return new Chore() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int run() throws Exception {
                return work.run();
            }
        };
    }
}
