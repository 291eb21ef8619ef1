package org.plimsoll.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.cascade.PositionBook;
import org.plimsoll.venue.MarginSchedule;

/** The data of sections S0 and S1 of the workloads, against the values given there. */
class SyntheticDataTest {
  @ParameterizedTest
  @CsvSource({
    "0, 910a2dec89025cc1, 0.5665615751722809, -0.617513536431245",
    "1, a534a6a6b7fd0b63, 0.645334640219506, 0.10307309189308177",
    "2, 65ace2685a072c6d, 0.3971692566647361, -0.3346439716795388"
  })
  void numbersOfStreamOne(long row, String bits, double uniform, double bell) {
    assertThat(Long.toHexString(Mixed.bits(1, row, 0))).isEqualTo(bits);
    assertThat(Mixed.uniform(1, row, 0)).isEqualTo(uniform);
    assertThat(Mixed.bell(Mixed.bits(1, row, 0))).isEqualTo(bell);
  }

  /**
   * To the last digit, as computed in Python; the workloads give the first margin as 422.5766779,
   * with one 6 left out.
   */
  @ParameterizedTest
  @CsvSource({
    "0, -110, 62867.26751975681, 422.5766677988598",
    "1, -11, 59951.21998538784, 27.248503484471453",
    "2, 5, 59403.52536250517, 75.55150612671825",
    "3, -5, 65155.22467421054, 7.576522039232183",
    "4, -4, 65713.78398119946, 112.52203836441808"
  })
  void rowsOfTheBook(int row, long lots, double entryPrice, double margin) {
    PerpetualBook.Row made = PerpetualBook.row(1, row);
    assertThat(made.lots()).isEqualTo(lots);
    assertThat(made.entryPrice()).isEqualTo(entryPrice);
    assertThat(made.margin()).isEqualTo(margin);
    PositionBook book = PerpetualBook.of(row + 1, 1);
    assertThat(book.quantities().get(row)).isEqualTo(lots * 0.001);
    assertThat(book.entryPrices().get(row)).isEqualTo(made.entryPrice());
    assertThat(book.margins().get(row)).isEqualTo(made.margin());
  }

  @Test
  void anotherSeedIsAnotherStream() {
    assertThat(PerpetualBook.row(2, 0)).isNotEqualTo(PerpetualBook.row(1, 0));
    assertThat(Mixed.bits(1001, 0, 0)).isNotEqualTo(Mixed.bits(1, 0, 0));
  }

  @Test
  void theScheduleIsContinuous() {
    MarginSchedule schedule = PerpetualBook.schedule();
    assertThat(schedule.brackets()).hasSize(10);
    assertThat(schedule.brackets().get(9).maintenanceAmount()).isCloseTo(41_481_450, within(1e-6));
    assertThat(schedule.maintenanceMargin(50_000)).isCloseTo(200, within(1e-9));
  }
}
