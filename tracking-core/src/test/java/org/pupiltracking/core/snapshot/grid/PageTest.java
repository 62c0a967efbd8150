package org.pupiltracking.core.snapshot.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PageTest {

    /** Packed or not, copied or not, a page says what was last put at each place. */
    @Property(tries = 100)
    void whatWasPutLastStandsThere(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int columns,
            @ForAll @IntRange(min = 1, max = 256) int rows) {
        Random random = new Random(seed);
        int[][] codes = new int[Page.ROWS][columns];
        int greatest = random.nextBoolean() ? Page.NARROW : 0xFFFF;
        Page page = new Page(columns);
        int packedAt = random.nextInt(150);
        for (int i = random.nextInt(300); i >= 0; i--) {
            if (i == packedAt) {
                Page packed = page.packed();
                assertThat(packed == null).isEqualTo(isEmpty(codes));
                page = packed == null ? page : packed;
            }
            if (random.nextInt(40) == 0) {
                Page before = page;
                page = page.copy();
                before.set(0, 0, 1 + codes[0][0] % Page.NARROW);
            }
            int row = random.nextInt(rows);
            int column = random.nextInt(columns);
            codes[row][column] = random.nextInt(3) == 0 ? 0 : random.nextInt(greatest + 1);
            page.set(row, column, codes[row][column]);
        }
        assertSays(page, codes);
    }

    /** A page with other codes beside it says so, the page before goes on saying what it said, and a copy says it alone. */
    @Property(tries = 50)
    void aFewCodesStandBesideAPage(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int columns) {
        Random random = new Random(seed);
        int[][] codes = new int[Page.ROWS][columns];
        Page page = new Page(columns);
        for (int i = random.nextInt(100); i >= 0; i--) {
            put(random.nextInt(Page.ROWS), random.nextInt(columns), 1 + random.nextInt(0xFFFF), codes, page);
        }
        page = random.nextBoolean() ? page : Objects.requireNonNull(page.packed());
        Set<List<Integer>> places = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            int row = random.nextInt(8) * 36;
            int column = random.nextInt(2) * (columns - 1);
            int code = random.nextInt(0x10000);
            Page other = page.with(row, column, code);
            assertSays(page, codes);
            boolean full = places.size() == Page.FEW && !places.contains(List.of(row, column));
            assertThat(other == null).isEqualTo(full);
            if (other == null) {
                page = page.copy();
                places.clear();
                put(row, column, code, codes, page);
            } else {
                page = other;
                places.add(List.of(row, column));
                codes[row][column] = code;
            }
        }
        assertSays(page, codes);
        assertSays(page.copy(), codes);
    }

    private static void put(int row, int column, int code, int[][] codes, Page page) {
        codes[row][column] = code;
        page.set(row, column, code);
    }

    private static boolean isEmpty(int[][] codes) {
        for (int[] row : codes) {
            for (int code : row) {
                if (code != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void assertSays(Page page, int[][] codes) {
        for (int row = 0; row < codes.length; row++) {
            int[] said = new int[codes[row].length];
            for (int column = 0; column < said.length; column++) {
                said[column] = page.code(row, column);
            }
            assertThat(said).isEqualTo(codes[row]);
        }
    }

    @Test
    void aPageIsPackedWhileFewerThanHalfOfItsRowsHaveAResult() {
        Page half = new Page(3);
        for (int row = 0; row < 127; row++) {
            half.set(2 * row, 2, row == 3 ? 300 : 7);
        }
        assertThat(half.packed()).isNotNull().isNotSameAs(half);

        half.set(255, 0, 7);
        assertThat(half.packed()).isSameAs(half);
    }

    @Test
    void aPackedPageHoldsTheLastRowOfAllToo() {
        Page page = new Page(2);
        page.set(255, 1, 300);
        page.set(0, 0, 1);

        Page packed = Objects.requireNonNull(page.packed());

        assertThat(packed.code(255, 1)).isEqualTo(300);
        assertThat(packed.code(255, 0)).isZero();
        assertThat(packed.code(254, 1)).isZero();
    }

    @Test
    void aCopySharesNothing() {
        Page page = new Page(1);
        page.set(3, 0, 300);
        Page packed = Objects.requireNonNull(page.packed());
        Page copy = packed.copy();
        copy.set(3, 0, 17);
        copy.set(4, 0, 5);

        assertThat(packed.code(3, 0)).isEqualTo(300);
        assertThat(packed.code(4, 0)).isZero();
        assertThat(copy.code(3, 0)).isEqualTo(17);
        assertThat(copy.code(4, 0)).isEqualTo(5);
    }
}
