package org.pupiltracking.plugin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InTurnTest {

    private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    private final InTurn turns = new InTurn();

    @Test
    void piecesAreDoneInTheirOrderAndAllOfThemAtTheEnd() throws SQLException {
        for (int i = 0; i < 500; i++) {
            int piece = i;
            turns.add(() -> done.add(piece));
        }
        turns.end();

        assertThat(done).isEqualTo(IntStream.range(0, 500).boxed().toList());
    }

    @Test
    void afterAFailureNothingElseIsDoneAndTheCallerHearsOfIt() throws SQLException {
        SQLException failure = new SQLException("", "23505");
        turns.add(() -> done.add(1));
        turns.add(() -> {
            throw failure;
        });

        assertThatThrownBy(turns::end).isSameAs(failure);
        assertThatThrownBy(() -> turns.add(() -> done.add(2))).isSameAs(failure);
        turns.abandon();
        assertThat(done).containsExactly(1);
    }

    @Test
    void whatAProgramDoesWrongReachesTheCaller() throws SQLException {
        turns.add(() -> {
            throw new IllegalStateException("wrong");
        });

        assertThatThrownBy(turns::end).isInstanceOf(IllegalStateException.class).hasMessage("wrong");
    }

    @Test
    void anInterruptedCallerWaitsAllTheSameAndStaysInterrupted() throws SQLException {
        turns.add(() -> done.add(1));
        Thread.currentThread().interrupt();
        turns.end();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(done).containsExactly(1);
    }
}
