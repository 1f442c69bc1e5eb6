package ai.astrasonic.backup;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataField;
import ai.astrasonic.datamap.DataSet;
import ai.astrasonic.datamap.DataSetSource;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Place;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the data map what lies in the two object stores; {@code backup.file} leads from a person to it. */
@Component
class StoreDataSets implements DataSetSource {

    @Override
    public List<DataSet> dataSets() {
        return List.of(
                bucket("backup.content", "primary store", "backblaze"),
                bucket("backup.content-copy", "disaster-recovery store", "aws-glacier"));
    }

    private static DataSet bucket(String key, String name, String recipient) {
        return new DataSet(
                key,
                Place.OBJECT_STORE,
                name,
                SubjectRole.DETAILS,
                "",
                "cloud-backup",
                "backup",
                Erasure.DELETE,
                "",
                List.of(recipient),
                "",
                "",
                List.of(
                        DataField.personal("content", Category.FILE, Source.PERSON),
                        DataField.personal("size", Category.FILE, Source.PERSON),
                        DataField.personal("lastModified", Category.FILE, Source.OBSERVED),
                        DataField.notPersonal("key", "random: tells nothing of a person or the content"),
                        DataField.notPersonal("versionId", "given by the store")));
    }
}
