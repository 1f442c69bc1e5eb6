package ai.astrasonic.seed;

/** One kind of history that people get. */
interface History {

    void write(Cast cast);
}
