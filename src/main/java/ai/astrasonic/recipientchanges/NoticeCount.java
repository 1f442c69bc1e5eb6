package ai.astrasonic.recipientchanges;

/**
 * How far everybody was told.
 *
 * @param waiting whose mail was not put out yet
 * @param onItsWay whose mail the mail server did not take yet
 * @param refused whose address the mail server refused for good
 * @param givenUp to whom it could not be delivered often enough
 */
public record NoticeCount(long waiting, long onItsWay, long sent, long refused, long givenUp) {

    public long all() {
        return waiting + onItsWay + sent + refused + givenUp;
    }

    public long failed() {
        return refused + givenUp;
    }
}
