import { isDay } from '#kernel/calendar.ts';
import { type Body, inside, text } from './directory.ts';
import { SPANS, type Span, type Weekday, weekdays, weekOf, withWeek } from './hours.ts';

/** The values of a form by the names of its fields. */
export type Shown = Record<string, string | string[]>;
export type Typed = { one: (name: string) => string; many: (name: string) => string[] };
export type Written = { patch: Record<string, unknown>; errors?: undefined } | { errors: Record<string, string> };
/** What a form is read with: new ids, and the day on which it was typed. */
export type Making = { freshId: () => string; today: string };
export type Reader = {
  shown: (body: Body) => Shown;
  written: (body: Body, typed: Typed, making: Making) => Written;
};

/** More spans of one day than anyone types. */
const MOST_SPANS = 6;
export const hoursName = (day: Weekday, at: number, which: 'opens' | 'closes'): string => `hours-${day}-${at}-${which}`;
/** How many spans of a day the table shows: two, or as many as there are. */
export const spansShown = (spans: readonly Span[]): number => Math.min(MOST_SPANS, Math.max(SPANS, spans.length));

/** The hours of a week as a plain table; what it cannot show stays as it is. */
export const hoursField: Reader = {
  shown: (body) => {
    const week = weekOf(inside(body, 'schedules'));
    return Object.fromEntries(
      weekdays.flatMap((day) =>
        week[day].flatMap(({ opens, closes }, at) => [
          [hoursName(day, at, 'opens'), opens],
          [hoursName(day, at, 'closes'), closes],
        ]),
      ),
    );
  },
  written: (body, typed, { freshId }) => {
    const errors: Record<string, string> = {};
    const spansOn = (day: Weekday): Span[] =>
      Array.from({ length: MOST_SPANS }, (_, at): Span[] => {
        const [opens, closes] = [hoursName(day, at, 'opens'), hoursName(day, at, 'closes')];
        const span = { opens: typed.one(opens), closes: typed.one(closes) };
        if (span.opens === '' && span.closes === '') return [];
        for (const [name, time] of [
          [opens, span.opens],
          [closes, span.closes],
        ] as const)
          if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) errors[name] = 'notATime';
        return [span];
      })
        .flat()
        .sort((a, b) => (a.opens < b.opens ? -1 : 1));
    const week = Object.fromEntries(weekdays.map((day) => [day, spansOn(day)])) as Record<Weekday, Span[]>;
    if (Object.keys(errors).length > 0) return { errors };
    return { patch: { schedules: withWeek(inside(body, 'schedules'), week, freshId) } };
  },
};

const states = ['open', 'waiting', 'full'];

/** Whether there is room, how long one waits, and when that was said. */
export const spaceField: Reader = {
  shown: (body) => {
    const said = (typeof body.capacity === 'object' && body.capacity !== null ? body.capacity : {}) as Body;
    return {
      space: text(said, 'state'),
      'space-wait': typeof said.wait_days === 'number' ? String(said.wait_days) : '',
      'space-day': text(said, 'said_on'),
    };
  },
  written: (_body, typed, { today }) => {
    const [state, wait, day] = [typed.one('space'), typed.one('space-wait'), typed.one('space-day') || today];
    if (state === '') return { patch: { capacity: null } };
    if (!states.includes(state)) return { errors: { space: 'chooseOne' } };
    if (wait !== '' && !/^\d{1,3}$/.test(wait)) return { errors: { 'space-wait': 'notANumber' } };
    if (!isDay(day) || day > today) return { errors: { 'space-day': 'notADay' } };
    return { patch: { capacity: { state, ...(wait === '' ? {} : { wait_days: Number(wait) }), said_on: day } } };
  },
};

const lines = ['address_1', 'address_2', 'city', 'state_province', 'postal_code'] as const;

/**
 * Where one goes. Of a confidential place nothing is shown, and nothing typed leaves it as it is. An address that was changed takes the
 * old point on the map with it: it would lead somewhere else.
 */
export const whereField: Reader = {
  shown: (body) => Object.fromEntries(lines.map((name) => [name, text(mainAddress(body), name)])),
  written: (body, typed, { freshId }) => {
    const typedLines = Object.fromEntries(lines.map((name) => [name, typed.one(name)]));
    const before = mainAddress(body);
    if (lines.every((name) => typedLines[name] === text(before, name))) return { patch: {} };
    const all = inside(body, 'addresses');
    if (lines.every((name) => typedLines[name] === '' || name === 'state_province'))
      return { patch: { addresses: all.filter((each) => each !== before), latitude: null, longitude: null } };
    const missing = (['address_1', 'city', 'postal_code'] as const).filter((name) => typedLines[name] === '');
    if (missing.length > 0) return { errors: Object.fromEntries(missing.map((name) => [name, 'isNeeded'])) };
    const made = {
      ...(before.id ? before : { id: freshId(), country: 'US', address_type: 'physical' }),
      ...Object.fromEntries(lines.flatMap((name) => (typedLines[name] === '' ? [] : [[name, typedLines[name]]]))),
      state_province: typedLines.state_province || 'CA',
    } as Record<string, unknown>;
    if (typedLines.address_2 === '') delete made.address_2;
    return {
      patch: { addresses: [made, ...all.filter((each) => each !== before)], latitude: null, longitude: null },
    };
  },
};

/** Where one goes; never where letters go, unless nothing else is said. */
export const mainAddress = (body: Body): Body => {
  const all = inside(body, 'addresses');
  return all.find((each) => each.address_type === 'physical') ?? all[0] ?? {};
};
