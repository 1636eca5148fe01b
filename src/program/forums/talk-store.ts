import { sql } from 'kysely';
import { z } from 'zod';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { Meeting, MeetingOutcome, MeetingPlan, Note, Paper } from './model/forum.ts';
import { type ForumSealer, forumSealer } from './sealed-store.ts';

const own = ({ actor }: Errand) => sql`${actor.countyId}::uuid`;
const plan = z.object({ place: z.string(), agenda: z.string() });
const outcome = z.object({ decisions: z.string() });
const text = z.string();

type MeetingRow = Omit<Meeting, 'plan' | 'outcome'> & { plan: Buffer; outcome: Buffer | null };

export async function meetingsOf(errand: Errand, sealer: ForumSealer, forumId: string): Promise<Meeting[]> {
  const { rows } =
    await sql<MeetingRow>`select id, starts_at as "startsAt", plan, outcome, attended, held_at as "heldAt"
    from forums.meetings where county_id = ${own(errand)} and forum_id = ${forumId}::uuid order by starts_at desc limit 200`.execute(
      errand.tx,
    );
  return rows.map((row) => ({
    ...row,
    plan: plan.parse(sealer.open('forums.meetings', row.id, 'plan', row.plan)),
    outcome: row.outcome && outcome.parse(sealer.open('forums.meetings', row.id, 'outcome', row.outcome)),
  }));
}

export async function callMeeting(
  errand: Errand,
  sealer: ForumSealer,
  forumId: string,
  { startsAt, words }: { startsAt: Date; words: MeetingPlan },
): Promise<string> {
  const id = newId(errand.now.getTime());
  await sql`insert into forums.meetings (county_id, id, forum_id, starts_at, plan, created_by, created_at)
    values (${own(errand)}, ${id}::uuid, ${forumId}::uuid, ${startsAt}, ${sealer.seal('forums.meetings', id, 'plan', words)},
      ${errand.actor.userId}::uuid, ${errand.now})`.execute(errand.tx);
  return id;
}

export async function holdMeeting(
  errand: Errand,
  sealer: ForumSealer,
  id: string,
  { attended, words }: { attended: readonly string[]; words: MeetingOutcome },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update forums.meetings set held_at = ${errand.now}, attended = ${[...attended]}::uuid[],
      outcome = ${sealer.seal('forums.meetings', id, 'outcome', words)}
    where county_id = ${own(errand)} and id = ${id}::uuid`.execute(errand.tx);
  return (numAffectedRows ?? 0n) > 0n;
}

export async function papersOf(errand: Errand, sealer: ForumSealer, forumId: string): Promise<Paper[]> {
  const { rows } = await sql<
    Omit<Paper, 'title'> & { title: Buffer }
  >`select p.id, p.paper_id as "paperId", p.version, p.title,
      p.media_type as "mediaType", p.bytes, u.name as by, p.created_at as "createdAt"
    from forums.papers p join people.users u on u.county_id = p.county_id and u.id = p.created_by
    where p.county_id = ${own(errand)} and p.forum_id = ${forumId}::uuid order by p.created_at desc, p.version desc`.execute(
    errand.tx,
  );
  return rows.map((row) => ({ ...row, title: text.parse(sealer.open('forums.papers', row.id, 'title', row.title)) }));
}

export async function contentOf(
  errand: Errand,
  sealer: ForumSealer,
  forumId: string,
  id: string,
): Promise<Buffer | null> {
  const { rows } = await sql<{ content: Buffer }>`select content from forums.papers
    where county_id = ${own(errand)} and forum_id = ${forumId}::uuid and id = ${id}::uuid`.execute(errand.tx);
  const [row] = rows;
  return row ? Buffer.from(text.parse(sealer.open('forums.papers', id, 'content', row.content)), 'base64') : null;
}

export type NewPaper = {
  paperId: string | null;
  version: number;
  title: string;
  mediaType: string;
  content: Uint8Array;
};

/** False: somebody else shared this version at the same moment. */
export async function sharePaper(
  errand: Errand,
  sealer: ForumSealer,
  forumId: string,
  paper: NewPaper,
): Promise<boolean> {
  const id = newId(errand.now.getTime());
  const content = sealer.seal('forums.papers', id, 'content', Buffer.from(paper.content).toString('base64'));
  const { numAffectedRows } =
    await sql`insert into forums.papers (county_id, id, forum_id, paper_id, version, media_type, bytes, title, content, created_by, created_at)
    values (${own(errand)}, ${id}::uuid, ${forumId}::uuid, ${paper.paperId ?? id}::uuid, ${paper.version}, ${paper.mediaType},
      ${paper.content.length}, ${sealer.seal('forums.papers', id, 'title', paper.title)}, ${content}, ${errand.actor.userId}::uuid, ${errand.now})
    on conflict (county_id, paper_id, version) do nothing`.execute(errand.tx);
  return (numAffectedRows ?? 0n) > 0n;
}

type NoteRow = Omit<Note, 'body'> & { body: Buffer; wrapped: Buffer };
const noteFacts = sql`n.id, n.forum_id as "forumId", n.meeting_id as "meetingId", n.body, u.name as by, n.created_by as "byId",
  n.created_at as "createdAt", f.wrapped`;
const noteFrom = sql`forums.notes n join people.users u on u.county_id = n.county_id and u.id = n.created_by
  join forums.forums f on f.county_id = n.county_id and f.id = n.forum_id`;

const opened = (errand: Errand, { wrapped, ...row }: NoteRow): Note => ({
  ...row,
  body: text.parse(forumSealer(errand, row.forumId, wrapped).open('forums.notes', row.id, 'body', row.body)),
});

/** Notes that are in view, the oldest first. */
export async function notesOf(errand: Errand, forumId: string): Promise<Note[]> {
  const { rows } = await sql<NoteRow>`select ${noteFacts} from ${noteFrom}
    where n.county_id = ${own(errand)} and n.forum_id = ${forumId}::uuid and n.flagged_at is null and n.body is not null
    order by n.created_at desc, n.id desc limit 200`.execute(errand.tx);
  return rows.reverse().map((row) => opened(errand, row));
}

/** Notes that were taken out of view and wait for the privacy officer. */
export async function flaggedNotes(errand: Errand): Promise<Note[]> {
  const { rows } = await sql<NoteRow>`select ${noteFacts} from ${noteFrom}
    where n.county_id = ${own(errand)} and n.flagged_at is not null and n.reviewed_at is null and n.body is not null
    order by n.flagged_at`.execute(errand.tx);
  return rows.map((row) => opened(errand, row));
}

export async function writeNote(
  errand: Errand,
  sealer: ForumSealer,
  { forumId, meetingId, body }: { forumId: string; meetingId: string | null; body: string },
): Promise<string> {
  const id = newId(errand.now.getTime());
  await sql`insert into forums.notes (county_id, id, forum_id, meeting_id, body, created_by, created_at)
    values (${own(errand)}, ${id}::uuid, ${forumId}::uuid, ${meetingId}::uuid, ${sealer.seal('forums.notes', id, 'body', body)},
      ${errand.actor.userId}::uuid, ${errand.now})`.execute(errand.tx);
  return id;
}

/** False: it is not there for them, or out of view already. */
export async function flagNote({ tx }: Errand, id: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select forums.flag(${id}::uuid) as done`.execute(tx);
  return rows[0]?.done === true;
}

export async function reviewNote({ tx }: Errand, id: string, back: boolean): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select forums.review(${id}::uuid, ${back}) as done`.execute(tx);
  return rows[0]?.done === true;
}
