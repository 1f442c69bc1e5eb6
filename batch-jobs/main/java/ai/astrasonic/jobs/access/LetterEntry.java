package ai.astrasonic.jobs.access;

import ai.astrasonic.accounts.AccountContact;
import ai.astrasonic.accounts.Accounts;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Place;
import ai.astrasonic.reports.AccessLetter;
import ai.astrasonic.reports.AccessLetters;
import ai.astrasonic.reports.LetterRequest;
import ai.astrasonic.reports.LetterRequest.Copies;
import ai.astrasonic.reports.LetterRequest.HeldData;
import ai.astrasonic.reports.NoDataLetter;
import ai.astrasonic.requests.PackageOrder;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The letter that answers Art. 15(1)(a) to (h) and (2), for the data that was really found. */
@Component
class LetterEntry implements ExtraEntry {

    private final AccessLetters letters;
    private final Accounts accounts;
    private final HeldSets held;
    private final FetchCopies copies;
    private final DataMap map;
    private final Clock clock;

    LetterEntry(AccessLetters letters, Accounts accounts, HeldSets held, FetchCopies copies, DataMap map, Clock clock) {
        this.letters = letters;
        this.accounts = accounts;
        this.held = held;
        this.copies = copies;
        this.map = map;
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

    private LetterRequest request(PackageRun run, List<Collected> collected) throws IOException {
        var order = run.order();
        var told = copies.told(run);
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
                Stream.concat(
                                collected.stream().map(found -> held.of(found, order.account())),
                                copied(order, told).map(HeldData::copied))
                        .toList(),
                new Copies(keys(told, RecipientCopy.State.COPIED), keys(told, RecipientCopy.State.OPEN)));
    }

    /** What lies with those whose copy is in the package. */
    private Stream<String> copied(PackageOrder order, FetchCopies.Told told) {
        var here = keys(told, RecipientCopy.State.COPIED);
        return map.in(Place.RECIPIENT)
                .filter(set -> set.recipients().stream().anyMatch(here::contains))
                .map(DataSet::key)
                .filter(key -> AskedSets.isAsked(order, key));
    }

    private static Set<String> keys(FetchCopies.Told told, RecipientCopy.State state) {
        return told.copies().stream()
                .filter(copy -> copy.state() == state)
                .map(RecipientCopy::recipient)
                .collect(Collectors.toUnmodifiableSet());
    }
}
