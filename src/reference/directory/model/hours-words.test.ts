import { expect, it } from 'vitest';
import { hoursIn } from './hours-words.ts';

const weekdays = 'MO,TU,WE,TH,FR';
const all = 'MO,TU,WE,TH,FR,SA,SU';
const said = (text: string) =>
  hoursIn(text)?.map(({ byday, opens_at, closes_at }) => `${byday} ${opens_at}-${closes_at}`) ?? null;

it.each([
  ['Mon-Fri 9am-5pm', [`${weekdays} 09:00-17:00`]],
  ['M–F 8:30 a.m. – 5 p.m.; Sat 10-2pm', [`${weekdays} 08:30-17:00`, 'SA 10:00-14:00']],
  ['Monday to Thursday: 1-5pm, Friday 9am to noon, Sunday closed', ['MO,TU,WE,TH 13:00-17:00', 'FR 09:00-12:00']],
  ['Mon, Wed, Fri 9:00-17:00', ['MO,WE,FR 09:00-17:00']],
  ['Mon 9am-12pm and 1pm-5pm', ['MO 09:00-12:00', 'MO 13:00-17:00']],
  ['Lunes a viernes 8:00-17:00', [`${weekdays} 08:00-17:00`]],
  ['sábado y domingo de 10 a 2 pm', ['SA,SU 10:00-14:00']],
  ['Daily 8pm-8am', [`${all} 20:00-08:00`]],
  ['Fri-Mon 6pm-midnight', ['MO,FR,SA,SU 18:00-00:00']],
  ['24/7', [`${all} 00:00-00:00`]],
  ['Open 24 hours', [`${all} 00:00-00:00`]],
])('%s is read', (text, hours) => expect(said(text)).toEqual(hours));

it.each([
  'Mon-Fri 9-5',
  'Mon-Fri by appointment',
  'Call for hours',
  '9am-5pm',
  'Mon-Fri 9am-5pm; first Saturday 10am-2pm',
  'Mon-Fri 9am-5pm except holidays',
  'Mon, Wed',
  'Mon-Fri 9am-25pm',
  'closed',
])('%s is not certain, and is left in its own words', (text) => expect(said(text)).toBeNull());
