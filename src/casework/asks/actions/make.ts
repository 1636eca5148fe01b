import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Need, needs } from '#reference/directory/index.ts';
import { placeNamed, regionTyped } from '#reference/finder/index.ts';
import { hashOf, newCode, newPen, sentOf } from '../key-store.ts';
import { type Ask, faultsOf, whos } from '../model/ask.ts';
import { homeOf, makeAsk } from '../visitor-store.ts';
import { beginInput } from './begin.ts';
import { reachFields, reachOf } from './reach-input.ts';

const names = Object.keys(needs) as [Need, ...Need[]];

export const makeInput = z.object({
  ...reachFields,
  _key: z.string().max(80).nullable().catch(null).default(null),
  lang: z.string().max(20).catch('').default(''),
  name: z.string().trim().max(60, 'tooLong').default(''),
  who: z.enum(whos).nullable().catch(null).default(null),
  needs: beginInput.shape.needs,
  about: z.string().max(80).catch('').default(''),
  where: z.string().trim().max(80).catch('').default(''),
  story: z.string().trim().max(500, 'storyTooLong').default(''),
});

/** The code, shown on this one answer and never again. */
export type MadeView = { code: string };

/**
 * Somebody asks for a navigator. It is an ask and nothing else: no report, case, screening or record of a youth comes of it.
 * A form that is sent twice is one ask.
 */
export async function make(errand: Errand, input: z.infer<typeof makeInput>): Promise<Result<MadeView>> {
  const reach = reachOf(input);
  const faults = faultsOf(reach);
  const region = input.where === '' ? null : await regionTyped(errand, input.where);
  if (input.where !== '' && region === null) faults.where = 'whereUnknown';
  if (Object.keys(faults).length > 0) return invalid(faults);
  const home = await homeOf(errand.tx);
  if (!home) return absent;
  const place = input.about === '' ? null : await placeNamed(errand, input.about);
  const said: Ask = {
    lang: input.lang,
    name: input.name,
    who: input.who,
    needs: names.filter((each) => input.needs.includes(each)),
    about: place && { id: place.id, name: place.name },
    reach,
    story: input.story,
  };
  const { ring } = errand.vault;
  const [id, wordsId, sent] = [randomUUID(), newId(), sentOf(input._key)];
  const code = newCode(ring, home.countyId, sent);
  const { wrapped, pen } = newPen(ring, home.countyId, id);
  const made = await makeAsk(errand.tx, {
    id,
    sent,
    code: hashOf(ring, home.countyId, code),
    wrapped,
    region: region ?? place?.region ?? null,
    wordsId,
    body: pen.seal(wordsId, said),
  });
  if (made === 'full') return refused('tooManyNow');
  if (made === 'gone') return refused('sentAndTakenBack');
  return ok({ code });
}
