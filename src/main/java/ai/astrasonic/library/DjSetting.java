package ai.astrasonic.library;

import ai.astrasonic.datamap.Category;
import ai.astrasonic.datamap.DataAbout;
import ai.astrasonic.datamap.Erasure;
import ai.astrasonic.datamap.Personal;
import ai.astrasonic.datamap.Source;
import ai.astrasonic.datamap.SubjectRole;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A setting of the DJ program. */
@Entity
@Table(name = "dj_setting")
@IdClass(DjSetting.Key.class)
@DataAbout(
        key = "library.dj-setting",
        role = SubjectRole.DETAILS,
        activity = "library-sync",
        retention = "library",
        erasure = Erasure.DELETE,
        orderBy = "name")
class DjSetting {

    @Id
    @Personal(value = Category.IDENTITY, source = Source.DERIVED, identifies = true)
    private UUID accountId;

    @Id
    @Personal(Category.SETTING)
    private String source;

    @Id
    @Personal(Category.SETTING)
    private String name;

    @Personal(Category.SETTING)
    private String value;

    record Key(UUID accountId, String source, String name) implements Serializable {}

    protected DjSetting() {}
}
