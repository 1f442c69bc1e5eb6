package ai.astrasonic.console.browser;

import ai.astrasonic.accounts.AccountRegister;
import ai.astrasonic.accounts.NewAccount;
import ai.astrasonic.audit.RunAs;
import ai.astrasonic.permissions.RestrictionGround;
import ai.astrasonic.requests.Answering;
import ai.astrasonic.requests.Channel;
import ai.astrasonic.requests.Decisions;
import ai.astrasonic.requests.IdentityCheck;
import ai.astrasonic.requests.Language;
import ai.astrasonic.requests.NewRequest;
import ai.astrasonic.requests.RefusalGround;
import ai.astrasonic.requests.RequestIntake;
import ai.astrasonic.requests.RequestKind;
import ai.astrasonic.requests.Requester;
import ai.astrasonic.requests.Verdict;
import ai.astrasonic.shared.AccountId;
import ai.astrasonic.shared.EmailAddress;
import ai.astrasonic.testing.SignIn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;

/** A few people and requests to look at, made through the services themselves. */
class PreviewPeople {

    private static final List<String> NAMES = List.of(
            "Anouk Dekker",
            "Søren Ødegård",
            "Zoë Çelik",
            "Mateo Núñez",
            "Łukasz Wójcik",
            "Fatima el Idrissi",
            "Jan Smit");

    @Bean
    ApplicationRunner people(
            AccountRegister register,
            RequestIntake intake,
            IdentityCheck identity,
            Decisions decisions,
            Answering answering,
            Clock clock) {
        return arguments -> RunAs.job("preview", () -> {
            var accounts = NAMES.stream().map(name -> account(name, clock)).toList();
            register.register(accounts);
            for (int i = 0; i < accounts.size() - 2; i++) {
                var filed = intake.file(asked(RequestKind.ACCESS, accounts.get(i), clock, 3 + 6L * i));
                if (i == 1) {
                    identity.send(filed.request());
                }
                if (i == 2 || i == 3) {
                    identity.confirmSignedIn(filed.request(), accounts.get(i).id());
                }
            }
            var last = accounts.getLast();
            var restricted =
                    intake.file(asked(RequestKind.RESTRICTION, last, clock, 2)).request();
            identity.confirmSignedIn(restricted, last.id());
            SignIn.as(
                    "preview",
                    () -> decisions.restrict(
                            restricted,
                            RestrictionGround.UNLAWFUL,
                            Verdict.wholly("We bewaren de gegevens alleen nog.")));
            var leaving = accounts.get(NAMES.size() - 2);
            identity.confirmSignedIn(
                    intake.file(asked(RequestKind.ERASURE, leaving, clock, 1)).request(), leaving.id());
            aYear(accounts, intake, answering, clock);
        });
    }

    /** Something for the figures to count: requests of each kind over a year, some of them refused. */
    private static void aYear(List<NewAccount> accounts, RequestIntake intake, Answering answering, Clock clock) {
        for (int i = 0; i < 60; i++) {
            var kind = RequestKind.values()[i % RequestKind.values().length];
            var filed = intake.file(asked(kind, accounts.get(i % accounts.size()), clock, 10 + 5L * i))
                    .request();
            var grounds = RefusalGround.of(kind);
            var ground = grounds.get(i % Math.min(grounds.size(), 4));
            if (i % 3 == 0) {
                SignIn.as("preview", () -> answering.refuse(filed, ground, "We kunnen dit niet doen."));
            }
        }
    }

    private static NewAccount account(String name, Clock clock) {
        String address = name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT) + "@example.org";
        return new NewAccount(
                AccountId.next(clock),
                new EmailAddress(address),
                name,
                "NL",
                Locale.of("nl"),
                1990,
                null,
                clock.instant().minus(Duration.ofDays(400)));
    }

    private static NewRequest asked(RequestKind kind, NewAccount account, Clock clock, long daysAgo) {
        return new NewRequest(
                kind,
                Channel.MAIL,
                clock.instant().minus(Duration.ofDays(daysAgo)),
                account.id(),
                Requester.of(account.email()),
                Language.NL,
                "Please send me everything you hold about me.");
    }
}
