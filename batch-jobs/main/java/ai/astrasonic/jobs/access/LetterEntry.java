package ai.astrasonic.jobs.access;

import ai.astrasonic.accounts.AccountContact;
import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.reports.AccessLetter;
import ai.astrasonic.reports.AccessLetters;
import ai.astrasonic.reports.LetterRequest;
import ai.astrasonic.reports.NoDataLetter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The letter that answers Art. 15(1)(a) to (h) and (2), for the data that was really found. */
@Component
class LetterEntry implements ExtraEntry {

    private final AccessLetters letters;
    private final Accounts accounts;
    private final HeldSets held;
    private final Clock clock;

    LetterEntry(AccessLetters letters, Accounts accounts, HeldSets held, Clock clock) {
        this.letters = letters;
        this.accounts = accounts;
        this.held = held;
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
                order.scope(),
                collected.stream().map(found -> held.of(found, order.account())).toList());
    }
}
