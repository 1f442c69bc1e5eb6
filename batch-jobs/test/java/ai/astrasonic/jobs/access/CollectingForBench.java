package ai.astrasonic.jobs.access;

import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.jobs.packing.Part;
import ai.astrasonic.jobs.packing.WorkFolder;
import ai.astrasonic.jobs.packing.ZipPacker;
import ai.astrasonic.shared.AccountId;
import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.util.FileSystemUtils;

/** What the access job does with two large data sets: collect each in one pass, pack both into one ZIP. */
public final class CollectingForBench {

    private static final List<String> DATA_SETS = List.of("securitylog.event", "library.track");

    private final DataMap map;
    private final DataSetCollector collector;
    private final AccountId person;

    public CollectingForBench(ApplicationContext application, AccountId person) {
        this.map = application.getBean(DataMap.class);
        this.collector = application.getBean(DataSetCollector.class);
        this.person = person;
    }

    /** The rows that the package has, for the baseline. */
    public List<String> queries() {
        return sets().map(this::query).toList();
    }

    /** Answers the bytes of the ZIP. */
    public long collectAndPack(long rows) throws Exception {
        var parent = Files.createTempDirectory("bench");
        try {
            var folder = WorkFolder.open(parent, "package");
            var parts = new ArrayList<Part>();
            long collected = 0;
            for (var set : sets().toList()) {
                var done = collector.collect(set, person, folder, n -> {});
                parts.addAll(done.parts());
                collected += done.rows();
            }
            if (collected != rows) {
                throw new IllegalStateException("Collected " + collected + " rows instead of " + rows);
            }
            var zip = Path.of(parent.toString(), "package.zip");
            try (var out = new BufferedOutputStream(Files.newOutputStream(zip), 1 << 16)) {
                ZipPacker.pack(parts, folder.path(), out);
            }
            return Files.size(zip);
        } finally {
            FileSystemUtils.deleteRecursively(parent);
        }
    }

    private Stream<DataSet> sets() {
        return DATA_SETS.stream().map(map::get);
    }

    private String query(DataSet set) {
        return "SELECT " + set.exported().stream().map(DataField::name).collect(Collectors.joining(", ")) + " FROM "
                + set.name() + " WHERE " + Subjects.condition(map, set, person) + " ORDER BY " + set.orderBy();
    }
}
