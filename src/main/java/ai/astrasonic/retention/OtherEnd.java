package ai.astrasonic.retention;

import ai.astrasonic.shared.LawData;
import java.util.List;

/** How a data set ends that no line of the sheet ends. */
public enum OtherEnd {
    /** With the record that it belongs to, in the same statement. */
    WITH_ANOTHER,
    /** With the erasure that its person asks for, or the end of the account. */
    ERASURE,
    /** At once, by the act that ends its use. */
    AT_ONCE,
    /** By the identity server itself, when the session ends or the account is removed there. */
    IDENTITY_SERVER,
    /** By whoever received it, under the contract; the register of recipients tells when. */
    RECIPIENT,
    /** Not yet: nothing here has reached its term, and the way to end it is still to be made. */
    NOT_YET,
    /** By a person: what the period begins with is not known here. */
    BY_HAND;

    /** Key of the words for it. */
    public String text() {
        return "retention.other-end."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** One data set of {@code law/other-ends.yml}. */
    record Of(String dataSet, OtherEnd end) {

        static List<Of> all() {
            return LawData.read("other-ends", Of.class);
        }
    }
}
