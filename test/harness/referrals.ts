import { expect } from 'vitest';
import { linkOf } from '../../src/platform/mail/index.ts';
import type { County, Visitor } from './county.ts';
import { screened } from './screening.ts';

/** A youth with a record, whose case is this worker's. */
export async function aYouthOf(county: County, worker: Visitor): Promise<string> {
  const { id } = await screened(worker, 'child-welfare', ['asked.works'], { age: '16', about: 'by the desk' });
  const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
  return String(row?.id);
}

/** What a worker fills in: the yes included, the least shared. */
export const anAsk = {
  need: 'place-tonight',
  age: '16',
  language: 'es',
  region: 'spa-6',
  share: ['ages', 'language'],
  called: 'Rio',
  by: 'text',
  at: '(213) 555-0134',
  notWhen: 'after eight in the evening',
  yes: 'yes',
  yesBy: 'youth',
  yesHow: 'in-person',
  yesLang: 'es',
};

/** Sends an ask by its door; gives the referral's id. */
export async function asked(
  worker: Visitor,
  youthId: string | null,
  fields: Record<string, string | string[]>,
): Promise<string> {
  const page = await worker.post(youthId ? `/youth/${youthId}/referrals` : '/referrals', { ...anAsk, ...fields });
  expect(page.status, page.text.slice(page.text.indexOf('<main'), page.text.indexOf('<main') + 1_500)).toBe(303);
  return String(page.location).split('/').at(-1) ?? '';
}

/** The one-time link that the letter about this referral brings; `turn`: after it was sent again so often. */
export async function linkTo(county: County, id: string, turn = 0): Promise<string> {
  const [row] = await county.owner('select county_id::text as county from referrals.asks where id = $1', [id]);
  return `/referrals/answer/${linkOf(county.vault.ring, String(row?.county), '/referrals/answer', id, { turn }).token}`;
}

/** Somebody outside, by e-mail. */
export const elsewhere = { elsewhere: 'Harborview House', elsewhereEmail: 'desk@harborview.test' };
