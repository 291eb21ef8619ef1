package org.plimsoll.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/** A column cannot be changed from outside, neither by its source nor by its copy. */
class ColumnsTest {
  @Test
  void neitherTheSourceNorACopyReachesIn() {
    double[] source = {1, 2, 3};
    Columns column = Columns.of(source);
    source[0] = 99;
    column.copy()[1] = 99;
    assertThat(column.stream().toArray()).containsExactly(1, 2, 3);
  }

  /** The one way in without a copy, for whoever gives the array away. */
  @Test
  void anOwnedArrayIsNotCopied() {
    double[] given = {1, 2, 3};
    Columns column = Columns.ofOwned(given);
    assertThat(column.size()).isEqualTo(3);
    assertThat(column.copy()).containsExactly(1, 2, 3).isNotSameAs(given);
    given[0] = 4;
    assertThat(column.get(0)).isEqualTo(4);
  }

  @Test
  void aSliceIncludesItsFirstRowAndExcludesItsLast() {
    Columns column = Columns.of(10, 20, 30, 40).slice(1, 3);
    assertThat(column.size()).isEqualTo(2);
    assertThat(column.get(0)).isEqualTo(20);
    assertThat(column.get(1)).isEqualTo(30);
    assertThat(column).hasToString("column of 2 numbers");
  }

  @Test
  void rowsThatDoNotExistAreRefused() {
    Columns column = Columns.of(1);
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> column.get(1));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> column.slice(0, 2));
  }
}
