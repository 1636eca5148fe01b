import { z } from 'zod';
import { mainAdvocateOf } from '#casework/care/index.ts';
import type { OpenRecord } from '#casework/youth/index.ts';
import { type PersonHere, peopleHere, termsOf } from '#foundation/access/index.ts';
import { languageTags, ways } from '#foundation/consent/index.ts';
import { type Day, dayOf, endOfDay, isDay } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import { absent, invalid, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type Part, sameTo, stands, type To } from '../model/parts.ts';
import { endShare, insertShare } from '../share-store.ts';
import { openMine } from './open.ts';
import type { partInput } from './write.ts';

export type SharingView = {
  record: OpenRecord;
  part: Part;
  people: PersonHere[];
  agencies: Named[];
  mainAdvocate: string | null;
};
type Named = { id: string; name: string };

const agenciesIn = (people: readonly PersonHere[]): Named[] =>
  [...new Map(people.map(({ agencyId, agencyName }) => [agencyId, agencyName]))].map(([id, name]) => ({ id, name }));

/** With whom a part is shared, and with whom it may be: those who work with the youth now. */
export async function seeSharing(
  errand: Errand,
  { youthId, storyPartId }: z.infer<typeof partInput>,
): Promise<Result<SharingView>> {
  const opened = await openMine(errand, youthId, storyPartId);
  if (!opened) return absent;
  const { basis } = opened.record;
  errand.touched({ youthId, recordIds: [storyPartId], ...(basis ? { basis } : {}) });
  const here = (await peopleHere(errand, youthId)).filter(({ id }) => id !== errand.actor.userId);
  const named = new Set((await termsOf(errand, youthId)).map(({ userId }) => userId));
  const people = here.filter(({ id }) => named.has(id));
  return ok({ ...opened, people, agencies: agenciesIn(here), mainAdvocate: await mainAdvocateOf(errand, youthId) });
}

export type ShareAsked = {
  to: To;
  mayQuote: boolean;
  mayWrite: boolean;
  /** The last day; null: until it is taken back. */
  until: Day | null;
  how: string;
  lang: string;
};

/** The youth lets somebody read a part: for whoever may write on in it. A share that stands for the same reader gives way to this one. */
export async function sharePart(
  errand: Errand,
  youthId: string,
  partId: string,
  asked: ShareAsked,
): Promise<Result<{ id: string }>> {
  const opened = await openMine(errand, youthId, partId);
  if (!opened) return absent;
  const { to, until } = asked;
  const people = await peopleHere(errand, youthId);
  const found = to.kind === 'team' || people.some((each) => to.id === (to.kind === 'user' ? each.id : each.agencyId));
  if (!found) return invalid({ to: 'notHere' });
  if (until && until < dayOf(errand.now, errand.actor.timeZone)) return invalid({ until: 'dayPassed' });
  if (asked.mayWrite && to.kind !== 'user') return invalid({ mayWrite: 'writersAreNamed' });
  for (const share of opened.part.shares)
    if (stands(share, errand.now) && sameTo(share.to, to)) await endShare(errand, { id: share.id, youthId, partId });
  const id = newId();
  const lastMoment = until === null ? null : endOfDay(until, errand.actor.timeZone);
  await insertShare(errand, { ...asked, id, youthId, partId, until: lastMoment });
  errand.touched({ youthId, recordIds: [partId, id] });
  return ok({ id });
}

/** The youth takes it back: the reader does not find the part at their next look. */
export async function unsharePart(
  errand: Errand,
  youthId: string,
  partId: string,
  shareId: string,
): Promise<Result<{ youthId: string; partId: string }>> {
  if (!(await openMine(errand, youthId, partId)) || !(await endShare(errand, { id: shareId, youthId, partId })))
    return absent;
  errand.touched({ youthId, recordIds: [partId, shareId] });
  return ok({ youthId, partId });
}

/** `team`, `user <id>` or `agency <id>`. */
const to = z
  .string('chooseReader')
  .regex(/^(team|(user|agency) [0-9a-f-]{36})$/, 'chooseReader')
  .transform((text): To => {
    const [kind, id = ''] = text.split(' ');
    return kind === 'user' || kind === 'agency' ? { kind, id } : { kind: 'team' };
  });
const ticked = z
  .string()
  .optional()
  .transform((text) => text === 'yes');
export const shareInput = z.object({
  youthId: z.uuid(),
  storyPartId: z.uuid(),
  to,
  mayQuote: ticked,
  mayWrite: ticked,
  until: z
    .string()
    .trim()
    .refine((text) => text === '' || isDay(text), 'dayNotRight')
    .transform((text) => text || null)
    .default(null),
  how: z.enum(ways, 'chooseHow'),
  lang: z.string('chooseLanguage').refine((tag) => languageTags.includes(tag), 'chooseLanguage'),
});

export async function share(
  errand: Errand,
  { youthId, storyPartId, ...asked }: z.infer<typeof shareInput>,
): Promise<Result<{ youthId: string; partId: string }>> {
  const done = await sharePart(errand, youthId, storyPartId, asked);
  return done.ok ? ok({ youthId, partId: storyPartId }) : done;
}

export const unshareInput = z.object({ youthId: z.uuid(), storyPartId: z.uuid(), shareId: z.uuid() });
export const unshare = (errand: Errand, it: z.infer<typeof unshareInput>) =>
  unsharePart(errand, it.youthId, it.storyPartId, it.shareId);
