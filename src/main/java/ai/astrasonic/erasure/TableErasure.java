package ai.astrasonic.erasure;

import ai.astrasonic.datamap.DataSet;
import java.util.List;

/**
 * What erasure does to one table about people.
 *
 * @param cutOut columns that lose their content while the row stays; empty when the row goes or stays whole
 */
public record TableErasure(DataSet dataSet, Action action, List<String> cutOut) {

    /** What becomes of the person's rows. */
    public enum Action {
        DELETE_ROWS,
        CUT_OUT,
        KEEP
    }

    public TableErasure {
        cutOut = List.copyOf(cutOut);
    }

    public String table() {
        return dataSet.name();
    }

    public String subjectColumn() {
        return dataSet.subjectColumn();
    }
}
