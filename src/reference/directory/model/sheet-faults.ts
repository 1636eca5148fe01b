import { isDay } from '#kernel/calendar.ts';
import type { Fault } from './check.ts';
import type { Column } from './sheet-columns.ts';
import { unpaired } from './sheet-spanish.ts';

/** What a cell says, and the heading above it. */
export type Cells = { say: (column: Column) => string; heading: (column: Column) => string };

/** What a spreadsheet program did to a line: each with its column, so that whoever keeps the file can put it right. */
export function sheetFaults({ say, heading }: Cells): Fault[] {
  const faults: Fault[] = [];
  // Of a merged cell only the first line keeps the words.
  if (heading('organization') !== '' && say('organization') === '' && say('service') !== '')
    faults.push({ at: heading('organization'), key: 'faultMerged' });
  for (const column of ['phone', 'postalCode'] as const)
    if (/\d[.,]?\d*E\+?\d+/i.test(say(column)))
      faults.push({ at: heading(column), key: 'faultDigitsLost', value: say(column) });
  for (const column of unpaired(say)) faults.push({ at: heading(column), key: 'faultUnpaired' });
  const day = dayIn(say('checkedOn'));
  if (day !== null && !isDay(day)) faults.push({ at: heading('checkedOn'), key: 'faultDayUnclear', value: day });
  return faults;
}

/**
 * A day as spreadsheets write it: 2026-03-04, or 3/25/26 where only one reading is a day. Null: none. What can be two days
 * (3/4/26) stays as it is, to be asked about.
 */
export function dayIn(cell: string): string | null {
  if (cell === '') return null;
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(cell);
  if (!parts) return cell;
  const [, first = '', second = '', year = ''] = parts;
  const whole = (month: string, day: string) =>
    `${year.length === 2 ? '20' : ''}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const readings = [...new Set([whole(first, second), whole(second, first)])].filter(isDay);
  return readings.length === 1 ? (readings[0] ?? cell) : cell;
}
