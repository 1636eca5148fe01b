import type { z } from 'zod';
import { absent, conflict, ok, type Result, refused } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { AGAIN_A_DAY, letterAgain, type SentAgain } from '#platform/mail/index.ts';
import { contactOfEntries, letterLangOf } from '#reference/directory/index.ts';
import { sendLinkAgain } from '../ask-store.ts';
import { paths } from '../paths.ts';
import { type forInput, openAskOf } from './confirm.ts';

/** An organization that has not answered gets a new link, and the one before ends; not more than a few times a day. */
export async function sendAgain(
  errand: Errand,
  { id }: z.infer<typeof forInput>,
): Promise<Result<{ organizationId: string }>> {
  const ask = await openAskOf(errand, id);
  if (!ask) return absent;
  errand.touched({ recordIds: [ask.id] });
  const { tx, vault, actor, now } = errand;
  const { link, letter } = letterAgain(vault.ring, {
    countyId: actor.countyId,
    to: await contactOfEntries(errand, id, ask.services),
    lang: await letterLangOf(tx, actor.countyId, ask.services),
    kind: 'entry-right',
    path: paths.link,
    about: ask.id,
    turn: ask.linkTurn + 1,
    now,
  });
  const outcome = await sendLinkAgain(errand, ask.id, { hash: link.hash, letter, most: AGAIN_A_DAY });
  return outcome === null ? absent : (failures[outcome] ?? ok({ organizationId: id }));
}

const failures: Partial<Record<SentAgain, Result<{ organizationId: string }>>> = {
  'moved-on': conflict('askMovedOn'),
  'too-often': refused('tooOftenToday'),
  'no-address': refused('noAddressKnown'),
};
