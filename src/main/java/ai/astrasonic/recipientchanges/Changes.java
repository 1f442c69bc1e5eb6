package ai.astrasonic.recipientchanges;

import ai.astrasonic.shared.Roles;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The changes with everything that was done about them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('" + Roles.DPO + "', '" + Roles.AUDITOR + "')")
public class Changes {

    private final ChangeTable table;
    private final ObjectionTable objections;
    private final NoticeTable notices;

    Changes(ChangeTable table, ObjectionTable objections, NoticeTable notices) {
        this.table = table;
        this.objections = objections;
        this.notices = notices;
    }

    /** The newest first. */
    public List<Change> all() {
        return table.all();
    }

    public Optional<Change> find(ChangeId id) {
        return table.all().stream().filter(change -> change.id().equals(id)).findFirst();
    }

    /** What it makes different; for a removal, nothing: the whole entry goes. */
    public List<FieldChange> diff(ChangeId id) {
        var change = table.get(id);
        return change.kind() == ChangeKind.REMOVED ? List.of() : FieldChange.between(change.before(), change.after());
    }

    public List<ChangeStep> steps(ChangeId id) {
        return table.steps(id);
    }

    public List<ObjectionView> objections(ChangeId id) {
        return objections.of(id);
    }

    public NoticeCount notices(ChangeId id) {
        return notices.count(id);
    }
}
