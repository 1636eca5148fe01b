/** FHIR's written forms of dates, times and addresses, and whether the day named exists. */
const day = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const moment = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;
const time = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?$/;

/** A year, a month or a day that the calendar has. */
export function isDate(text: string): boolean {
  const parts = day.exec(text);
  if (!parts) return false;
  const [, year = '', month, date] = parts;
  if (Number(year) < 1) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return date === undefined || (Number(date) >= 1 && Number(date) <= daysIn(Number(year), Number(month)));
}

const daysIn = (year: number, month: number): number => {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
};

/** A date, or a date with a time. The zone may be missing: it is then the county's. */
export function isDateTime(text: string): boolean {
  const parts = moment.exec(text);
  if (!parts) return isDate(text);
  const [, date = '', hour, minute, second] = parts;
  return isDate(date) && Number(hour) < 24 && Number(minute) < 60 && Number(second ?? 0) < 60;
}

export const isTime = (text: string): boolean => time.test(text);

export const isUri = (text: string): boolean => /^\S+$/.test(text) && text.length <= 2_000;
