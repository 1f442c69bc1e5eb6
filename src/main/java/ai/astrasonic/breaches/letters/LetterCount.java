package ai.astrasonic.breaches.letters;

/**
 * How far everybody was told.
 *
 * @param waiting whose letter was not put out yet
 * @param onItsWay whose letter the mail server has not confirmed yet
 * @param delivered of those sent, whose mail server said it has the letter
 * @param complained who called it unwanted mail
 * @param retried who of those that left or are on their way needed more than one try
 * @param bounced whose letter was taken and came back
 * @param refused whose address the mail server refused for good
 * @param givenUp to whom it could not be delivered often enough
 * @param noAddress who has no address any more
 * @param otherwise who of the last four was told in another way since
 */
public record LetterCount(
        long waiting,
        long onItsWay,
        long sent,
        long delivered,
        long complained,
        long retried,
        long bounced,
        long refused,
        long givenUp,
        long noAddress,
        long otherwise) {

    static final LetterCount NONE = new LetterCount(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public long all() {
        return waiting + onItsWay + sent + notReached();
    }

    /** Whom no letter reached, told otherwise or not. */
    public long notReached() {
        return bounced + refused + givenUp + noAddress;
    }

    /** Who has to be told in another way. */
    public long toTell() {
        return notReached() - otherwise;
    }
}
