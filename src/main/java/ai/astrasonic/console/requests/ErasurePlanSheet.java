package ai.astrasonic.console.requests;

import ai.astrasonic.console.datamap.Words;
import ai.astrasonic.console.parts.Csv;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.Duty;
import ai.astrasonic.erasure.ErasurePlan;
import ai.astrasonic.erasure.ObjectPlan;
import ai.astrasonic.erasure.PlannedHold;
import ai.astrasonic.erasure.SetPlan;
import ai.astrasonic.erasure.SetPlan.Fate;
import ai.astrasonic.processors.Recipients;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The plan of an erasure as a sheet: what goes, what stays by which duty until when, who is told, and what is in the way. */
@Service
class ErasurePlanSheet {

    private final DataMap map;
    private final Words words;
    private final Recipients register;
    private final ErasurePlanTable table;

    ErasurePlanSheet(DataMap map, Words words, Recipients register, ErasurePlanTable table) {
        this.map = map;
        this.words = words;
        this.register = register;
        this.table = table;
    }

    PlanWords words() {
        return PlanWords.now(map, words);
    }

    /** As CSV: counts and keys only, nothing of the person. */
    String csv(ErasurePlan plan, PlanWords said) {
        return Stream.of(
                        Stream.of(said.headers()),
                        plan.dataSets().stream().map(set -> row(set, said)),
                        plan.objects().stream().map(objects -> row(objects, said)),
                        plan.identity().stream().map(key -> row(said, key, Fate.ERASED, said.identity(), "")),
                        table.endingByThemselves(plan).stream().map(set -> row(set, said)),
                        register.of(plan.recipients()).stream()
                                .map(one -> cells(one.name(), one.key(), said.told(), "", "", "", said.recipient())),
                        plan.inTheWay().stream().map(hold -> row(hold, said)))
                .flatMap(rows -> rows)
                .map(Csv::line)
                .collect(Collectors.joining());
    }

    private static List<String> row(SetPlan set, PlanWords said) {
        return cells(
                said.title(set.dataSet()),
                set.dataSet(),
                said.fate(set.fate()),
                Long.toString(set.rows()),
                "",
                "",
                String.join(" ", set.cutOut()),
                Duty.inWords(set.duty(), said.locale()),
                Objects.toString(set.until(), ""));
    }

    private static List<String> row(ObjectPlan objects, PlanWords said) {
        return cells(
                said.title(objects.dataSet()),
                objects.dataSet(),
                said.fate(Fate.ERASED),
                "",
                Long.toString(objects.objects()),
                Long.toString(objects.bytes()),
                said.file());
    }

    private static List<String> row(DataSet set, PlanWords said) {
        return row(said, set.key(), Fate.KEPT, "", Duty.inWords(set.keptBecause(), said.locale()));
    }

    private static List<String> row(PlanWords said, String key, Fate fate, String note, String duty) {
        return cells(said.title(key), key, said.fate(fate), "", "", "", note, duty);
    }

    private static List<String> row(PlannedHold hold, PlanWords said) {
        return cells(
                said.hold(),
                hold.hold().toString(),
                said.holdUntil(),
                "",
                "",
                "",
                "",
                "",
                hold.reviewOn().toString());
    }

    /** As many as there are headers, the last ones empty where they are not given. */
    private static List<String> cells(String... given) {
        return Stream.concat(Stream.of(given), Stream.generate(() -> ""))
                .limit(9)
                .toList();
    }
}
