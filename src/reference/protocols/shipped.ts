/** The starting definitions and holiday calendars that come with the program, read and checked once when first asked for. */
import { type HolidayCalendar, holidayCalendar } from '#kernel/holidays.ts';
import californiaCounty from '../../../reference/holidays/california-county.json' with { type: 'json' };
import californiaCourts from '../../../reference/holidays/california-courts.json' with { type: 'json' };
import federal from '../../../reference/holidays/federal.json' with { type: 'json' };
import detention from '../../../reference/protocols/detention.json' with { type: 'json' };
import federalNotice from '../../../reference/protocols/federal-notice.json' with { type: 'json' };
import firstResponder from '../../../reference/protocols/first-responder.json' with { type: 'json' };
import forcedCrime from '../../../reference/protocols/forced-crime.json' with { type: 'json' };
import healthScreen from '../../../reference/protocols/health-screen.json' with { type: 'json' };
import hotlineReport from '../../../reference/protocols/hotline-report.json' with { type: 'json' };
import laborResponse from '../../../reference/protocols/labor-response.json' with { type: 'json' };
import missingFromCare from '../../../reference/protocols/missing-from-care.json' with { type: 'json' };
import missingFromHome from '../../../reference/protocols/missing-from-home.json' with { type: 'json' };
import safeYouthZone from '../../../reference/protocols/safe-youth-zone.json' with { type: 'json' };
import school from '../../../reference/protocols/school.json' with { type: 'json' };
import sexTraffickingNotice from '../../../reference/protocols/sex-trafficking-notice.json' with { type: 'json' };
import victimWitness from '../../../reference/protocols/victim-witness.json' with { type: 'json' };
import { readDefinition } from './model/checks.ts';
import type { ProtocolDefinition } from './model/definition.ts';

const protocols: readonly unknown[] = [
  hotlineReport,
  firstResponder,
  federalNotice,
  sexTraffickingNotice,
  missingFromCare,
  missingFromHome,
  laborResponse,
  detention,
  safeYouthZone,
  school,
  healthScreen,
  victimWitness,
  forcedCrime,
];

let definitions: readonly ProtocolDefinition[] | null = null;
let calendars: readonly HolidayCalendar[] | null = null;

/** @throws when a shipped file is wrong, naming the file's protocol and each problem. */
export function shippedDefinitions(): readonly ProtocolDefinition[] {
  definitions ??= protocols.map((raw, i) => {
    const read = readDefinition(raw);
    if (read.ok) return read.definition;
    const list = read.problems.map(({ where, problem }) => `${where}: ${problem}`).join('\n');
    throw new Error(`Shipped protocol ${i + 1} is wrong:\n${list}`);
  });
  return definitions;
}

/** `federal` and `california-county` count business days, `california-courts` court days. */
export function shippedHolidays(): readonly HolidayCalendar[] {
  calendars ??= [federal, californiaCounty, californiaCourts].map((raw) => holidayCalendar.parse(raw));
  return calendars;
}
