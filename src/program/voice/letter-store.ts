import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { YouthErrand } from './door.ts';
import { letterPen, newLetterPen, ownSealer } from './pen-store.ts';

export const requestKinds = ['worker', 'placement', 'meeting', 'other'] as const;
/** Beside the changes that a youth asks for: somebody whom they named, to be kept away. */
export type RequestKind = (typeof requestKinds)[number] | 'block';
/** What a worker decided of somebody whom the youth named. */
export const blockDecisions = ['blocked', 'kept-away', 'cannot'] as const;
export type BlockDecision = (typeof blockDecisions)[number];

type Sealed = { wrapped: Buffer; body: Buffer; answer: Buffer | null };
type Opened<T> = Omit<T, keyof Sealed> & { body: string; answer: string | null };
type Holder = { vault: Errand['vault']; countyId: string };

/** What was written and answered, opened with the letter's own key. */
function opened<T extends Sealed & { id: string }>({ vault, countyId }: Holder, rows: readonly T[]): Opened<T>[] {
  return rows.map(({ wrapped, body, answer, ...rest }) => {
    const pen = letterPen(vault.ring, countyId, rest.id, wrapped);
    return { ...rest, body: pen.open('body', body), answer: answer && pen.open('answer', answer) };
  });
}
const ofYouth = ({ vault, youth }: YouthErrand): Holder => ({ vault, countyId: youth.countyId });
const ofWorker = ({ vault, actor }: Errand): Holder => ({ vault, countyId: actor.countyId });

type RequestRow = Sealed & {
  id: string;
  kind: RequestKind;
  aboutName: string | null;
  ownerName: string | null;
  ownerRoles: string[];
  ownerAgency: string;
  askedAt: Date;
  dueAt: Date | null;
  answeredAt: Date | null;
  decided: BlockDecision | null;
  takenBackAt: Date | null;
};
export type MyRequest = Opened<RequestRow>;
export async function myRequests(errand: YouthErrand): Promise<MyRequest[]> {
  const { rows } = await sql<RequestRow>`
    select id, kind, about_name as "aboutName", owner_name as "ownerName", owner_roles as "ownerRoles", owner_agency as "ownerAgency",
      asked_at as "askedAt", due_at as "dueAt", answered_at as "answeredAt", decided, taken_back_at as "takenBackAt", wrapped, body, answer
    from voice.my_requests()`.execute(errand.tx);
  return opened(ofYouth(errand), rows);
}

/** Null: nobody to answer it, or the person is not of the team. */
export async function ask(
  { tx, vault, youth }: YouthErrand,
  it: { kind: RequestKind; about: string | null; text: string },
): Promise<string | null> {
  const id = newId();
  const { wrapped, pen } = newLetterPen(vault.ring, youth.countyId, id);
  const { rows } = await sql<{ owner: string | null }>`
    select voice.ask(${id}, ${it.kind}, ${it.about}, ${wrapped}, ${pen.seal('body', it.text)}) as owner`.execute(tx);
  return rows[0]?.owner ? id : null;
}
/**
 * Somebody named in the youth's own words: from now on among those whom they do not want about them, and asked of whoever is nearest.
 * Null: nobody to decide it.
 */
export async function nameAway(errand: YouthErrand, it: { name: string; why: string }): Promise<string | null> {
  const { tx, vault, youth } = errand;
  const id = newId();
  const { wrapped, pen } = newLetterPen(vault.ring, youth.countyId, id);
  const who = ownSealer(errand).seal('care.members', id, 'who', { name: it.name, reach: it.why });
  const body = pen.seal('body', it.why ? `${it.name}. ${it.why}` : it.name);
  const { rows } = await sql<{ owner: string | null }>`
    select voice.name_away(${id}, ${who}, ${wrapped}, ${body}) as owner`.execute(tx);
  return rows[0]?.owner ? id : null;
}
export async function takeBackRequest({ tx }: YouthErrand, id: string): Promise<boolean> {
  return (
    (await sql<{ done: boolean }>`select voice.take_back_request(${id}) as done`.execute(tx)).rows[0]?.done ?? false
  );
}

type ComplaintRow = Sealed & {
  id: string;
  aboutAgency: string | null;
  aboutName: string | null;
  named: boolean;
  madeAt: Date;
  dueAt: Date | null;
  answeredAt: Date | null;
};
export type MyComplaint = Opened<ComplaintRow>;
export async function myComplaints(errand: YouthErrand): Promise<MyComplaint[]> {
  const { rows } = await sql<ComplaintRow>`
    select id, about_agency as "aboutAgency", about_name as "aboutName", named, made_at as "madeAt", due_at as "dueAt",
      answered_at as "answeredAt", wrapped, body, answer from voice.my_complaints()`.execute(errand.tx);
  return opened(ofYouth(errand), rows);
}
/** `nobody`: no one outside that agency may hear it in this county; null: not made. */
export async function complain(
  { tx, vault, youth }: YouthErrand,
  it: { named: boolean; agency: string | null; person: string | null; text: string },
): Promise<{ came: 'made' | 'nobody' | null }> {
  const id = newId();
  const { wrapped, pen } = newLetterPen(vault.ring, youth.countyId, id);
  const { rows } = await sql<{ came: 'made' | 'nobody' | null }>`
    select voice.complain(${id}, ${it.named}, ${it.agency}, ${it.person}, ${wrapped}, ${pen.seal('body', it.text)}) as came`.execute(
    tx,
  );
  return { came: rows[0]?.came ?? null };
}

type AskedRow = Sealed & {
  id: string;
  kind: RequestKind;
  youthId: string;
  number: string;
  aboutName: string | null;
  ownerName: string;
  mine: boolean;
  askedAt: Date;
  dueAt: Date | null;
  answeredAt: Date | null;
};
export type Asked = Opened<AskedRow>;
/** What youth asked of this person, or of where they lead. */
export async function askedOfMe(errand: Errand): Promise<Asked[]> {
  const { rows } = await sql<AskedRow>`
    select id, kind, youth_id as "youthId", number, about_name as "aboutName", owner_name as "ownerName", mine, asked_at as "askedAt",
      due_at as "dueAt", answered_at as "answeredAt", wrapped, body, answer from voice.asked_of_me()`.execute(
    errand.tx,
  );
  return opened(ofWorker(errand), rows);
}

type HeardRow = Sealed & {
  id: string;
  number: string | null;
  aboutAgency: string | null;
  aboutName: string | null;
  madeAt: Date;
  dueAt: Date | null;
  answeredAt: Date | null;
};
export type Heard = Opened<HeardRow>;
/** Complaints that are this person's to hear: of agencies that are not their own. */
export async function complaintsHeard(errand: Errand): Promise<Heard[]> {
  const { rows } = await sql<HeardRow>`
    select id, number, about_agency as "aboutAgency", about_name as "aboutName", made_at as "madeAt", due_at as "dueAt",
      answered_at as "answeredAt", wrapped, body, answer from voice.complaints_heard()`.execute(errand.tx);
  return opened(ofWorker(errand), rows);
}

/** Decides on somebody whom the youth named, with the words that they read. False: not theirs to decide, or decided before. */
export async function decideBlock(
  errand: Errand,
  it: { id: string; text: string; decided: BlockDecision },
): Promise<boolean> {
  const { tx, vault, actor } = errand;
  const found = await sql<{ wrapped: Buffer }>`select wrapped from voice.asked_of_me() where id = ${it.id}`.execute(tx);
  const wrapped = found.rows[0]?.wrapped;
  if (!wrapped) return false;
  const sealed = letterPen(vault.ring, actor.countyId, it.id, wrapped).seal('answer', it.text);
  const { rows } = await sql<{ done: boolean }>`
    select voice.decide_block(${it.id}, ${sealed}, ${it.decided}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}

/** Answers one of the two; what the answer is sealed with is the letter's own key. */
export async function answer(
  { tx, vault, actor }: Errand,
  what: 'request' | 'complaint',
  it: { id: string; text: string },
): Promise<boolean> {
  const from = what === 'request' ? sql`voice.asked_of_me()` : sql`voice.complaints_heard()`;
  const found = await sql<{ wrapped: Buffer }>`select wrapped from ${from} where id = ${it.id}`.execute(tx);
  const wrapped = found.rows[0]?.wrapped;
  if (!wrapped) return false;
  const sealed = letterPen(vault.ring, actor.countyId, it.id, wrapped).seal('answer', it.text);
  const { rows } = await sql<{ done: boolean }>`
    select ${what === 'request' ? sql`voice.answer_request` : sql`voice.answer_complaint`}(${it.id}, ${sealed}) as done`.execute(
    tx,
  );
  return rows[0]?.done ?? false;
}
