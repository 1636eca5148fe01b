import { z } from 'zod';
import { absent, ok, type Result } from '#kernel/result.ts';
import type { Errand } from '#platform/http/door.ts';
import { type CountyRegions, regionsNow } from '#reference/regions/index.ts';
import { type Forum, inOrder, type Meeting, type Member, type Note, newestOf, type Paper } from '../model/forum.ts';
import { type ForumSealer, forumSealer } from '../sealed-store.ts';
import { forumOf, forumsOf, membersOf } from '../store.ts';
import { contentOf, flaggedNotes, meetingsOf, notesOf, papersOf } from '../talk-store.ts';

export const keepsForums = ({ actor }: Errand): boolean =>
  actor.roles.some((role) => role === 'administrator' || role === 'plan-lead');
export const opensForums = (errand: Errand): boolean => keepsForums(errand) || errand.actor.roles.includes('liaison');
const reviews = ({ actor }: Errand): boolean => actor.roles.includes('privacy') && actor.agencyKind === 'county-office';

export type ListView = {
  forums: Forum[];
  keeps: boolean;
  opens: boolean;
  flagged: number | null;
  county: CountyRegions;
};

/** The forums of the person who asks; who keeps them sees which there are. */
export async function seeForums(errand: Errand): Promise<Result<ListView>> {
  if (errand.actor.kind !== 'person') return absent;
  const [all, county] = await Promise.all([forumsOf(errand), regionsNow(errand.tx, errand.actor.countyId)]);
  const keeps = keepsForums(errand);
  return ok({
    forums: all.filter(({ belongs }) => belongs || keeps),
    keeps,
    opens: opensForums(errand),
    flagged: reviews(errand) ? (await flaggedNotes(errand)).length : null,
    county,
  });
}

export const forumInput = z.object({ id: z.uuid() });
/** A forum as its members see it; who only keeps it sees its members. */
export type ForumView = {
  forum: Forum;
  county: CountyRegions;
  members: Member[];
  ahead: Meeting[];
  past: Meeting[];
  papers: Paper[];
  versions: Paper[];
  notes: Note[];
  keeps: boolean;
};

export async function seeForum(errand: Errand, { id }: z.infer<typeof forumInput>): Promise<Result<ForumView>> {
  const entered = await enter(errand, id);
  const keeps = keepsForums(errand);
  if (!entered || !(entered.forum.belongs || keeps)) return absent;
  const { forum, sealer } = entered;
  const belongs = forum.belongs;
  const [county, members, meetings, papers, notes] = await Promise.all([
    regionsNow(errand.tx, errand.actor.countyId),
    membersOf(errand, id),
    belongs ? meetingsOf(errand, sealer, id) : [],
    belongs ? papersOf(errand, sealer, id) : [],
    belongs ? notesOf(errand, id) : [],
  ]);
  return ok({
    forum,
    county,
    members,
    ...inOrder(meetings, errand.now),
    papers: newestOf(papers),
    versions: papers,
    notes,
    keeps,
  });
}

/** The forum with the key of its words; null where there is none for this person. */
export async function enter(errand: Errand, id: string): Promise<{ forum: Forum; sealer: ForumSealer } | null> {
  const found = errand.actor.kind === 'person' ? await forumOf(errand, id) : null;
  if (!found) return null;
  const { wrapped, ...forum } = found;
  return { forum, sealer: forumSealer(errand, id, wrapped) };
}

/** The same, for its members alone. */
export async function enterAsMember(errand: Errand, id: string): Promise<{ forum: Forum; sealer: ForumSealer } | null> {
  const entered = await enter(errand, id);
  return entered?.forum.belongs ? entered : null;
}

export const meetingInput = forumInput.extend({ meetingId: z.uuid() });
export type MeetingView = { forum: Forum; meeting: Meeting; members: Member[]; notes: Note[]; past: boolean };

export async function seeMeeting(
  errand: Errand,
  { id, meetingId }: z.infer<typeof meetingInput>,
): Promise<Result<MeetingView>> {
  const entered = await enterAsMember(errand, id);
  if (!entered) return absent;
  const [meetings, members, notes] = await Promise.all([
    meetingsOf(errand, entered.sealer, id),
    membersOf(errand, id),
    notesOf(errand, id),
  ]);
  const meeting = meetings.find((each) => each.id === meetingId.toLowerCase());
  if (!meeting) return absent;
  return ok({
    forum: entered.forum,
    meeting,
    members,
    notes: notes.filter((note) => note.meetingId === meeting.id),
    past: meeting.startsAt <= errand.now,
  });
}

export const paperInput = forumInput.extend({ paperId: z.uuid() });
export type PaperFile = { paper: Paper; content: Uint8Array };

export async function readPaper(
  errand: Errand,
  { id, paperId }: z.infer<typeof paperInput>,
): Promise<Result<PaperFile>> {
  const entered = await enterAsMember(errand, id);
  if (!entered) return absent;
  const paper = (await papersOf(errand, entered.sealer, id)).find((each) => each.id === paperId.toLowerCase());
  const content = paper ? await contentOf(errand, entered.sealer, id, paper.id) : null;
  if (!paper || !content) return absent;
  errand.touched({ recordIds: [paper.id] });
  return ok({ paper, content });
}

export type FlaggedView = { notes: Note[] };

export async function seeFlagged(errand: Errand): Promise<Result<FlaggedView>> {
  if (!reviews(errand)) return absent;
  return ok({ notes: await flaggedNotes(errand) });
}
