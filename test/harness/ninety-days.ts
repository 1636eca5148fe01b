import { expect } from 'vitest';
import type { Person, Scene } from './browser.ts';
import type { County, Page, Visitor } from './county.ts';

/** Nine people of nine agencies, whose roles each meet a youth in the first ninety days. */
export const NINE = [
  'officer',
  'hotline',
  'socialworker',
  'probation',
  'advocate',
  'nurse',
  'educator',
  'counsel',
  'mdt',
] as const;
export type One = (typeof NINE)[number];

/** What each of them is shown: which of these words, by role; null where the page is none of theirs. */
export type Sight = Partial<Record<One, string[] | null>>;

/** Three months with one youth: nine people at their own desks, and a clock that moves on by days. */
export type Days = {
  who: Record<One, Visitor>;
  /** The same hour, so many days after the first. Gives that moment. */
  day: (n: number) => Date;
  /** That day in the county, and with an hour as a form has it. */
  dated: (n: number, time?: string) => string;
  id: (handle: string) => Promise<string>;
  /** Sends a form by its door; gives the page that follows. A form that comes back fails. */
  does: (one: One, path: string, fields?: Record<string, string | string[]>) => Promise<Page>;
  /** A step of a response is taken and done by one of the nine, with what they found. */
  step: (one: One, response: string, name: string, said?: Record<string, string | string[]>) => Promise<void>;
  /** One of them works with the youth no longer: each reason of theirs ends, by the hand of `by`. */
  leaves: (one: One, youthId: string, by: One) => Promise<void>;
  /** Asks whether a youth of this name and age is known to the county: what the answer says; null where it is not theirs to ask. */
  known: (one: One, name: string, age: string) => Promise<string | null>;
  /** Which of these words each of the nine finds on this page. Who is not named in the answer has no such page. */
  sight: (path: string, words: string[]) => Promise<Sight>;
};

const plain = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

export async function ninetyDays(county: County): Promise<Days> {
  const first = Date.now();
  const who = Object.fromEntries(
    await Promise.all(NINE.map(async (handle) => [handle, await county.as(handle)] as const)),
  ) as Record<One, Visitor>;
  const at = (n: number) => new Date(first + n * 86_400_000);
  const days: Days = {
    who,
    day: (n) => {
      county.setNow(at(n));
      return at(n);
    },
    dated: (n, time) => {
      const day = at(n).toLocaleDateString('sv-SE', { timeZone: 'America/Los_Angeles' });
      return time ? `${day}T${time}` : day;
    },
    id: async (handle) =>
      String((await county.owner('select id::text from people.users where handle = $1', [handle]))[0]?.id),
    does: async (one, path, fields = {}) => {
      const answer = await who[one].post(path, fields);
      expect([one, path, answer.status, answer.status === 303 ? '' : plain(answer.text).slice(0, 900)]).toEqual([
        one,
        path,
        303,
        '',
      ]);
      return answer;
    },
    step: async (one, response, name, said = {}) => {
      const fields = Object.fromEntries(Object.entries(said).map(([field, value]) => [`e.${field}`, value]));
      await days.does(one, `/responses/${response}/steps/${name}/taking`);
      await days.does(one, `/responses/${response}/steps/${name}/completion`, fields);
    },
    leaves: async (one, youthId, by) => {
      const bases = await county.owner(
        'select id::text from access.bases where youth_id = $1 and user_id = $2 and ended_at is null',
        [youthId, who[one].userId],
      );
      for (const { id } of bases)
        await days.does(by, `/youth/${youthId}/access/bases/${id}/ending`, { reason: 'no longer on the case' });
    },
    known: async (one, name, age) => {
      const asked = await who[one].post('/known', { name, knownAge: age });
      if (asked.status === 404) return null;
      expect([one, asked.status]).toEqual([one, 303]);
      return plain((await who[one].get(asked.location ?? '')).text);
    },
    sight: async (path, words) => {
      const seen: Sight = {};
      for (const one of NINE) {
        const page = await who[one].get(path);
        if (page.status === 404) continue;
        expect([one, path, page.status]).toEqual([one, path, 200]);
        const text = plain(page.text);
        seen[one] = words.filter((word) => text.includes(word));
      }
      return seen;
    },
  };
  return days;
}

/** The youth's own page on their own phone, opened with the code on their card: with script, or on one that blocks it. */
export async function ownPhone(scene: Scene, code: string, script: boolean): Promise<Person> {
  const phone = await scene.person(null, { width: 320, script });
  await phone.go('/my-page');
  await phone.page.getByLabel('Your code').fill(code);
  await phone.press('Open');
  await phone.sees('This is your page');
  return phone;
}
