import type { County } from './county.ts';

export const STORY = 'He has my papers.';
export const NUMBER = '213 555 0142';
const ASK = {
  way: 'text',
  to: NUMBER,
  notWhen: 'never after six',
  when: 'school days',
  message: 'no',
  who: 'youth',
  name: 'Lumi',
  needs: ['work', 'talk'],
  story: STORY,
};

/** Somebody without an account asks for a person: the page that answers, the code on it, and the ask's id. */
export async function askIn(county: County, fields: Record<string, string | string[]> = {}, key?: string) {
  const page = await county.visitor().post('/find/ask?lang=en', { ...ASK, lang: 'en', ...fields }, key);
  const [row] = await county.owner('select id::text from asks.asks order by made_at desc limit 1');
  return { page, code: /tl-code">([0-9A-Z-]+)</.exec(page.text)?.[1] ?? '', id: String(row?.id ?? '') };
}

let hour = 0;
/** Nothing asked before, and an hour of its own, so that the pace of one test is not the pace of the next. */
export async function anHourOfItsOwn(county: County): Promise<void> {
  await county.owner('truncate asks.asks, asks.words, asks.steps, responses.notices, mail.outbox');
  county.setNow(new Date(Date.UTC(2027, 0, 4, 12) + hour++ * 3_600_000));
}
