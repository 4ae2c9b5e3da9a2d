package eu.koinon.organisations.stage;

import static org.assertj.core.api.Assertions.assertThat;

import eu.koinon.access.Open;
import eu.koinon.access.UseCase;
import eu.koinon.kernel.Database;
import eu.koinon.kernel.Duty;
import eu.koinon.organisations.Played;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NestedUseCasesTest {

    private Stage stage;

    @BeforeAll
    void curtainUp() {
        stage = Played.with(List.of(Asked.class, Asking.class));
    }

    @AfterAll
    void curtainDown() {
        stage.close();
    }

    @Test
    void a_use_case_that_asked_another_one_has_its_own_fence_again() throws Exception {
        var duties = stage.asVisitor(() -> stage.use(Asking.class).ask());

        assertThat(duties).containsExactly("", "sign-in", "");
    }

    @UseCase
    @Open(value = "it is asked in a test", duty = Duty.SIGN_IN)
    public static class Asked {

        @Inject
        private Database database;

        public String duty() {
            return dutyOf(database);
        }
    }

    @UseCase
    @Open("it asks in a test")
    public static class Asking {

        @Inject
        private Database database;

        @Inject
        private Asked asked;

        public List<String> ask() {
            var duties = new ArrayList<String>();
            duties.add(dutyOf(database));
            duties.add(asked.duty());
            duties.add(dutyOf(database));
            return duties;
        }
    }

    private static String dutyOf(Database database) {
        return database.first(database.within(), row -> row.getString(1), "SELECT current_setting('app.duty')")
                .orElseThrow();
    }
}
