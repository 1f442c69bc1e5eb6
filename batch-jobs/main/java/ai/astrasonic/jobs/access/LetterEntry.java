package ai.astrasonic.jobs.access;

import ai.astrasonic.accounts.AccountContact;
import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.connections.Connections;
import ai.astrasonic.connections.Provider;
import ai.astrasonic.reports.AccessLetter;
import ai.astrasonic.reports.AccessLetters;
import ai.astrasonic.reports.LetterRequest;
import ai.astrasonic.reports.LetterRequest.HeldData;
import ai.astrasonic.reports.NoDataLetter;
import ai.astrasonic.shared.AccountId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The letter that answers Art. 15(1)(a) to (h) and (2), for the data that was really found. */
@Component
class LetterEntry implements ExtraEntry {

    private final AccessLetters letters;
    private final Accounts accounts;
    private final Connections connections;
    private final Clock clock;

    LetterEntry(AccessLetters letters, Accounts accounts, Connections connections, Clock clock) {
        this.letters = letters;
        this.accounts = accounts;
        this.connections = connections;
        this.clock = clock;
    }

    @Override
    public String entry() {
        return "letter.pdf";
    }

    @Override
    public boolean isWanted(PackageRun run, List<Collected> collected) {
        return true;
    }

    @Override
    public void write(PackageRun run, List<Collected> collected, OutputStream out) throws IOException {
        var request = request(run, collected);
        if (request.found().isEmpty()) {
            NoDataLetter.write(letters.noData(request, List.of()), out);
        } else {
            AccessLetter.write(letters.contentOf(request), List.of(), out);
        }
    }

    private LetterRequest request(PackageRun run, List<Collected> collected) {
        var order = run.order();
        return new LetterRequest(
                run.locale(),
                accounts.contactOf(order.account())
                        .map(AccountContact::displayName)
                        .orElse(""),
                List.of(),
                order.request().toString(),
                order.receivedOn(),
                clock.instant(),
                collected.stream().map(found -> held(found, order.account())).toList());
    }

    /** Names who really got this person's data: not every provider that somebody may connect (CJEU C-154/21). */
    private HeldData held(Collected found, AccountId person) {
        var held = new HeldData(found.key(), found.expected(), found.oldest(), found.newest(), Set.of());
        return found.key().equals(Connections.DATA_SET)
                ? held.disclosedOnlyTo(connections.providersOf(person).stream()
                        .map(Provider::recipient)
                        .collect(Collectors.toSet()))
                : held;
    }
}
