package ai.astrasonic.api;

import ai.astrasonic.jobs.FailureReason;
import ai.astrasonic.requests.CaseView;
import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.IdentityMethod;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.Particulars;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.RequestLine;
import ai.astrasonic.requests.RequestPage;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.requests.steps.StepOutcome;
import ai.astrasonic.requests.steps.StepView;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.shared.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Requests as JSON: ids, states and dates; a person's address only masked. */
final class RequestJson {

    private RequestJson() {}

    record Intake(
            RequestKind kind,
            Channel channel,
            Instant receivedAt,
            @Nullable String accountId,
            @Nullable String email,
            @Nullable String name,
            @Nullable String postalAddress,
            @Nullable Language language,
            @Nullable String words,
            CaseJson.@Nullable Narrowed narrowed) {

        @SuppressWarnings("ConstantValue")
        NewRequest asked() {
            if (kind == null || channel == null || receivedAt == null) {
                throw new IllegalArgumentException("kind, channel and receivedAt are needed");
            }
            return new NewRequest(
                    kind,
                    channel,
                    receivedAt,
                    accountId == null ? null : AccountId.of(accountId),
                    new Requester(email == null ? null : new EmailAddress(email), name, postalAddress),
                    language == null ? Language.EN : language,
                    words,
                    narrowed == null ? Particulars.NONE : narrowed.particulars());
        }
    }

    /** What may be missing in a body reads as empty, which the service then refuses in its own words. */
    record Code(@Nullable String code) {
        String typed() {
            return Objects.requireNonNullElse(code, "");
        }
    }

    record ByStaff(
            @Nullable IdentityMethod method, @Nullable String reason) {

        IdentityMethod chosen() {
            if (method == null) {
                throw new IllegalArgumentException("method is needed");
            }
            return method;
        }

        String words() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    record Reason(@Nullable String reason) {
        String words() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    record Page(List<Line> requests, @Nullable String next) {

        static Page of(RequestPage page) {
            return new Page(
                    page.lines().stream().map(Line::of).toList(), page.next().orElse(null));
        }
    }

    record Line(
            String id,
            String kind,
            String channel,
            String status,
            Instant receivedAt,
            LocalDate due,
            int daysLeft,
            @Nullable String address,
            @Nullable String assignee) {

        static Line of(RequestLine line) {
            return new Line(
                    line.id().toString(),
                    line.kind().name(),
                    line.channel().name(),
                    line.status().name(),
                    line.receivedAt(),
                    line.due(),
                    line.daysLeft(),
                    line.maskedAddress().orElse(null),
                    line.assignee().orElse(null));
        }
    }

    record Deadline(LocalDate due, LocalDate legal, LocalDate policy, String working) {}

    record Step(String key, String outcome, @Nullable String detail, Instant since) {

        static Step of(StepView step) {
            return new Step(
                    step.key(), step.outcome().getClass().getSimpleName(), detail(step.outcome()), step.since());
        }

        private static String detail(StepOutcome outcome) {
            return switch (outcome) {
                case StepOutcome.Done(var evidence) -> evidence.kind() + " " + evidence.reference();
                case StepOutcome.NothingToDo(var reason) -> reason;
                case StepOutcome.Kept(var duty, var until) -> duty + " until " + until;
                case StepOutcome.WaitingFor(var whom, var _) -> whom.name();
                case StepOutcome.Failed(var reason, var retryable) ->
                    inEnglish(reason) + (retryable ? " (retryable)" : "");
            };
        }
    }

    private static String inEnglish(String reason) {
        return FailureReason.read(reason)
                .map(failure -> failure.inWords(Locale.ENGLISH))
                .orElse(reason);
    }

    record Package(
            String id,
            String status,
            @Nullable Long bytes,
            @Nullable String sha256,
            @Nullable Instant expiresAt) {}

    record Case(
            String id,
            String kind,
            String status,
            Instant receivedAt,
            @Nullable String accountId,
            @Nullable String address,
            String language,
            @Nullable String assignee,
            Deadline deadline,
            List<Step> steps,
            List<Package> packages,
            int downloads,
            List<String> openAlready,
            CaseJson.Narrowed narrowed,
            boolean mandateChecked,
            @Nullable String decision) {

        static Case of(CaseView found, String working) {
            return new Case(
                    found.id().toString(),
                    found.kind().name(),
                    found.status().name(),
                    found.receivedAt(),
                    found.account().map(AccountId::toString).orElse(null),
                    found.requester().email().orElse(null),
                    found.language().name(),
                    found.assignee().orElse(null),
                    new Deadline(
                            found.deadline().due(),
                            found.deadline().legal(),
                            found.deadline().policy(),
                            working),
                    found.steps().stream().map(Step::of).toList(),
                    packages(found),
                    found.downloads(),
                    found.openAlready().stream().map(RequestId::toString).toList(),
                    CaseJson.Narrowed.of(found.particulars()),
                    found.mandateChecked(),
                    found.decision().map(verdict -> verdict.outcome().name()).orElse(null));
        }

        private static List<Package> packages(CaseView found) {
            return found.packages().stream()
                    .map(view -> new Package(
                            view.id().toString(),
                            view.status().name(),
                            view.bytes().orElse(null),
                            view.sha256().orElse(null),
                            view.expiresAt().orElse(null)))
                    .toList();
        }
    }
}
