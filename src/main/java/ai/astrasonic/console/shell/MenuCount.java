package ai.astrasonic.console.shell;

/** How much waits on a page for whoever looks, shown beside its name in the navigation. */
public interface MenuCount {

    /** Address of the page; nobody is asked for a count whose navigation does not have it. */
    String page();

    /** Asked at each change of page, so it must be quick. */
    int waiting();

    /** What the number means, in words. */
    String words(int waiting);
}
