package ai.astrasonic.testing;

import java.io.IOException;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.util.FileSystemUtils;

/** Empties every table and the erasure ledger before each test and takes back launches that none ran; only the scheduler's own rows stay. */
class FreshData implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) throws IOException {
        var context = test.getApplicationContext();
        context.getBean(TestClock.class).reset();
        var database = context.getBean(TestDatabases.Database.class);
        FileSystemUtils.deleteRecursively(Scratch.of("ledger-of-" + database.name()));
        EmptyTables.of(database).empty();
    }
}
