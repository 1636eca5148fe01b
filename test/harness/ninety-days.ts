import { expect } from 'vitest';
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
  return {
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
}
