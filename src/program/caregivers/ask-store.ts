import { sql } from 'kysely';
import { newId } from '#kernel/ids.ts';
import type { Errand } from '#platform/http/door.ts';
import type { CaregiverErrand } from './door.ts';
import { penOf, sealNew } from './pen.ts';

/** `wrong`: heard by the county's privacy officer, who is not of the team, and seen by nobody of it. */
export const askKinds = ['respite', 'money', 'ride', 'training', 'meeting', 'question', 'wrong'] as const;
export type AskKind = (typeof askKinds)[number];

type Sealed = { wrapped: Buffer; body: Buffer; answer: Buffer | null };
type Opened<T> = Omit<T, keyof Sealed> & { body: string; answer: string | null };
type Holder = { vault: Errand['vault']; countyId: string };
function opened<T extends Sealed & { id: string }>({ vault, countyId }: Holder, rows: readonly T[]): Opened<T>[] {
  return rows.map(({ wrapped, body, answer, ...rest }) => {
    const pen = penOf(vault.ring, countyId, rest.id, wrapped);
    return { ...rest, body: pen.open('body', body), answer: answer && pen.open('answer', answer) };
  });
}

type OurRow = Sealed & {
  id: string;
  kind: AskKind;
  ownerName: string | null;
  askedAt: Date;
  dueAt: Date | null;
  answeredAt: Date | null;
  takenBackAt: Date | null;
};
export type OurAsk = Opened<OurRow>;
export async function ourAsks({ tx, vault, caregiver }: CaregiverErrand): Promise<OurAsk[]> {
  const { rows } = await sql<OurRow>`
    select id, kind, owner_name as "ownerName", asked_at as "askedAt", due_at as "dueAt", answered_at as "answeredAt",
      taken_back_at as "takenBackAt", wrapped, body, answer from caregivers.my_asks()`.execute(tx);
  return opened({ vault, countyId: caregiver.countyId }, rows);
}
/** Null: nobody to answer it, or too many today. */
export async function ask(
  { tx, vault, caregiver }: CaregiverErrand,
  it: { kind: AskKind; text: string },
): Promise<string | null> {
  const id = newId();
  const { wrapped, body } = sealNew(vault.ring, caregiver.countyId, id, it.text);
  const { rows } = await sql<{ owner: string | null }>`
    select caregivers.ask(${id}, ${it.kind}, ${wrapped}, ${body}) as owner`.execute(tx);
  return rows[0]?.owner ? id : null;
}
export const takeBack = async ({ tx }: CaregiverErrand, id: string): Promise<boolean> =>
  (await sql<{ done: boolean }>`select caregivers.take_back(${id}) as done`.execute(tx)).rows[0]?.done ?? false;

type AskedRow = Sealed & {
  id: string;
  kind: AskKind;
  youthId: string;
  number: string;
  relation: string | null;
  ownerName: string;
  mine: boolean;
  askedAt: Date;
  dueAt: Date | null;
  answeredAt: Date | null;
};
export type Asked = Opened<AskedRow>;
/** What caregivers asked of this person, or of where they lead. */
export async function askedOfMe({ tx, vault, actor }: Errand): Promise<Asked[]> {
  const { rows } = await sql<AskedRow>`
    select id, kind, youth_id as "youthId", number, relation, owner_name as "ownerName", mine, asked_at as "askedAt",
      due_at as "dueAt", answered_at as "answeredAt", wrapped, body, answer from caregivers.asked_of_me()`.execute(tx);
  return opened({ vault, countyId: actor.countyId }, rows);
}
/** False: it is answered, taken back, or another's to answer. */
export async function answer({ tx, vault, actor }: Errand, it: { id: string; text: string }): Promise<boolean> {
  const found = await sql<{ wrapped: Buffer }>`
    select wrapped from caregivers.asked_of_me() where id = ${it.id}`.execute(tx);
  const wrapped = found.rows[0]?.wrapped;
  if (!wrapped) return false;
  const sealed = penOf(vault.ring, actor.countyId, it.id, wrapped).answer(it.text);
  const { rows } = await sql<{ done: boolean }>`select caregivers.answer(${it.id}, ${sealed}) as done`.execute(tx);
  return rows[0]?.done ?? false;
}
