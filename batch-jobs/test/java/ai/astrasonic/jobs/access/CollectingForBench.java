package ai.astrasonic.jobs.access;

import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataMap;
import ai.astrasonic.shared.AccountId;
import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.util.FileSystemUtils;

/** What the access job does with one large data set: collect it in one pass, pack it into a ZIP. */
public final class CollectingForBench {

    private static final String DATA_SET = "securitylog.event";

    private final DataMap map;
    private final DataSetCollector collector;
    private final AccountId person;

    public CollectingForBench(ApplicationContext application, AccountId person) {
        this.map = application.getBean(DataMap.class);
        this.collector = application.getBean(DataSetCollector.class);
        this.person = person;
    }

    /** The rows that the package has, for the baseline. */
    public String query() {
        var set = map.get(DATA_SET);
        return "SELECT " + set.exported().stream().map(DataField::name).collect(Collectors.joining(", ")) + " FROM "
                + set.name() + " WHERE " + Subjects.condition(map, set, person) + " ORDER BY " + set.orderBy();
    }

    /** Answers the bytes of the ZIP. */
    public long collectAndPack(long rows) throws Exception {
        var parent = Files.createTempDirectory("bench");
        try {
            var folder = WorkFolder.open(parent, "package");
            var collected = collector.collect(map.get(DATA_SET), person, folder, n -> {});
            if (collected.rows() != rows || collected.expected() != rows) {
                throw new IllegalStateException("Collected " + collected.rows() + " rows instead of " + rows);
            }
            var zip = Path.of(parent.toString(), "package.zip");
            try (var out = new BufferedOutputStream(Files.newOutputStream(zip), 1 << 16)) {
                ZipPacker.pack(collected.parts(), folder.path(), out);
            }
            return Files.size(zip);
        } finally {
            FileSystemUtils.deleteRecursively(parent);
        }
    }
}
