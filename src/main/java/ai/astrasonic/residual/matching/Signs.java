package ai.astrasonic.residual.matching;

/** What each byte means in a text: tables, because they are asked for every byte of the database. */
final class Signs {

    /** Lower case of what words are made of; 0 of what separates them; -1 above ASCII. */
    static final short[] OF_ANY_TEXT = words(-1);

    /** The same of a text in its normal form, where all above ASCII belongs to words. */
    static final short[] OF_NORMAL_TEXT = words(0);

    private static final boolean[] LOCAL = with("._-+'");
    private static final boolean[] UNUSUAL_LOCAL = with("._-+'!#$%&*/=?^`{|}~");
    private static final boolean[] DOMAIN = with(".-");
    private static final boolean[] NAME = with("_-");
    private static final boolean[] WORD = with("");

    private Signs() {}

    private static short[] words(int aboveAscii) {
        var table = new short[256];
        for (int sign = 0; sign < 256; sign++) {
            table[sign] = (short) (sign < 0x80 ? lowerOfWord(sign) : aboveAscii == 0 ? sign : aboveAscii);
        }
        return table;
    }

    private static int lowerOfWord(int sign) {
        return sign >= 'A' && sign <= 'Z'
                ? sign + ('a' - 'A')
                : sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9' ? sign : 0;
    }

    private static boolean[] with(String more) {
        var table = new boolean[256];
        for (int sign = 0; sign < 256; sign++) {
            table[sign] = sign >= 0x80 || lowerOfWord(sign) != 0 || more.indexOf(sign) >= 0;
        }
        return table;
    }

    static int lower(byte sign) {
        return sign >= 'A' && sign <= 'Z' ? sign + ('a' - 'A') : sign & 0xff;
    }

    /** May stand before the @ of an address in everyday use. */
    static boolean isLocal(byte sign) {
        return LOCAL[sign & 0xff];
    }

    /** May stand before the @ by the letter of RFC 5322. */
    static boolean isUnusualLocal(byte sign) {
        return UNUSUAL_LOCAL[sign & 0xff];
    }

    static boolean isDomain(byte sign) {
        return DOMAIN[sign & 0xff];
    }

    /** Goes on a name such as {@code cus_9a-b}. */
    static boolean isName(byte sign) {
        return NAME[sign & 0xff];
    }

    static boolean isWord(byte sign) {
        return WORD[sign & 0xff];
    }
}
