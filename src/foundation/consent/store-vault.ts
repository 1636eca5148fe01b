import { sql } from 'kysely';
import type { Errand } from '#platform/http/door.ts';
import { type DataKey, newDataKey, open, openDataKey, seal } from '#platform/vault/index.ts';

/** Whether the person who asks is an advocate of a program that keeps a vault; which. */
export async function myProgram(errand: Errand): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select vault.my_program() as id`.execute(errand.tx);
  return rows[0]?.id ?? null;
}

/** The program's key, made at its first note. */
export async function programKey(errand: Errand, agencyId: string): Promise<DataKey> {
  const county = errand.actor.countyId;
  const subject = { kind: 'program', county, id: agencyId } as const;
  const find = async () =>
    (
      await sql<{ wrapped: Uint8Array }>`
        select wrapped from vault.program_keys where county_id = ${county} and agency_id = ${agencyId}`.execute(
        errand.tx,
      )
    ).rows[0]?.wrapped;
  let wrapped = await find();
  if (!wrapped) {
    const made = newDataKey(errand.vault.ring, subject).wrapped;
    await sql`insert into vault.program_keys (county_id, agency_id, wrapped, key_version)
      values (${county}, ${agencyId}, ${made}, ${errand.vault.ring.current}) on conflict do nothing`.execute(errand.tx);
    wrapped = await find();
  }
  const key = wrapped ? openDataKey(errand.vault.ring, wrapped, subject, errand.vault.cache) : null;
  if (!key?.ok) throw new Error('The program’s key does not open.');
  return key.value;
}

const placeOf = (errand: Errand, table: string, row: string, column: string) => ({
  county: errand.actor.countyId,
  table,
  row,
  column,
});

function read(errand: Errand, key: DataKey, table: string, row: string, column: string, bytes: Uint8Array): string {
  const opened = open(key, placeOf(errand, table, row, column), bytes);
  if (!opened.ok) throw new Error('A sealed field does not open: it was changed or moved.');
  return String(opened.value);
}

export type VaultNote = {
  id: string;
  byUser: string;
  byName: string;
  happenedOn: string;
  text: string;
  releases: Release[];
};
export type Release = { id: string; noteId: string; toName: string; until: Date };

/** The program's notes on a youth, newest first, each with the releases that hold. */
export async function vaultNotes(errand: Errand, agencyId: string, youthId: string): Promise<VaultNote[]> {
  const county = errand.actor.countyId;
  const key = await programKey(errand, agencyId);
  const { rows } = await sql<Omit<VaultNote, 'text' | 'releases'> & { body: Uint8Array }>`
    select n.id, n.by_user as "byUser", u.name as "byName", n.happened_on as "happenedOn", n.body from vault.notes n
    join people.users u on u.county_id = n.county_id and u.id = n.by_user
    where n.county_id = ${county} and n.youth_id = ${youthId} and n.agency_id = ${agencyId}
    order by n.happened_on desc, n.id desc limit 200`.execute(errand.tx);
  const releases = await sql<Release>`
    select r.id, r.note_id as "noteId", u.name as "toName", r.until from vault.releases r
    join people.users u on u.county_id = r.county_id and u.id = r.to_user_id
    where r.county_id = ${county} and r.agency_id = ${agencyId} and r.ended_at is null and r.until > now()
    order by r.released_at`.execute(errand.tx);
  return rows.map(({ body, ...note }) => ({
    ...note,
    text: read(errand, key, 'vault.notes', note.id, 'body', body),
    releases: releases.rows.filter((release) => release.noteId === note.id),
  }));
}

export async function insertVaultNote(
  errand: Errand,
  note: { id: string; agencyId: string; youthId: string; happenedOn: string; text: string },
): Promise<void> {
  const key = await programKey(errand, note.agencyId);
  const body = seal(key, placeOf(errand, 'vault.notes', note.id, 'body'), note.text);
  await sql`insert into vault.notes (county_id, id, youth_id, agency_id, by_user, body, happened_on)
    values (${errand.actor.countyId}, ${note.id}, ${note.youthId}, ${note.agencyId}, ${errand.actor.userId}, ${body}, ${note.happenedOn})`.execute(
    errand.tx,
  );
}

/** Whether the note is this person's own: nobody else releases it. */
export async function isAuthor(errand: Errand, noteId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from vault.notes where county_id = ${errand.actor.countyId} and id = ${noteId}
    and by_user = ${errand.actor.userId}`.execute(errand.tx);
  return rows.length > 0;
}

export async function insertRelease(
  errand: Errand,
  it: { id: string; noteId: string; agencyId: string; toUser: string; holder: string; words: string; until: Date },
): Promise<void> {
  const key = await programKey(errand, it.agencyId);
  const words = seal(key, placeOf(errand, 'vault.releases', it.id, 'consent_words'), it.words);
  await sql`insert into vault.releases (county_id, id, note_id, agency_id, to_user_id, holder, consent_words, released_by, until)
    values (${errand.actor.countyId}, ${it.id}, ${it.noteId}, ${it.agencyId}, ${it.toUser}, ${it.holder}, ${words},
      ${errand.actor.userId}, ${it.until})`.execute(errand.tx);
}

export async function endRelease(errand: Errand, id: string): Promise<boolean> {
  const done =
    await sql`update vault.releases set ended_at = now() where county_id = ${errand.actor.countyId} and id = ${id}
    and ended_at is null`.execute(errand.tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

export type ReleasedNote = {
  id: string;
  fromName: string;
  agencyName: string;
  happenedOn: string;
  until: Date;
  text: string;
};

/** What was released to this person and still holds. */
export async function releasedToMe(errand: Errand): Promise<ReleasedNote[]> {
  const { rows } = await sql<Omit<ReleasedNote, 'text'> & { body: Uint8Array; agencyId: string; noteId: string }>`
    select r.id, r.note_id as "noteId", r.agency_id as "agencyId", u.name as "fromName", a.name as "agencyName",
      n.happened_on as "happenedOn", r.until, n.body
    from vault.releases r
    join vault.notes n on n.county_id = r.county_id and n.id = r.note_id
    join people.users u on u.county_id = r.county_id and u.id = r.released_by
    join people.agencies a on a.county_id = r.county_id and a.id = r.agency_id
    where r.county_id = ${errand.actor.countyId} and r.to_user_id = ${errand.actor.userId}
    order by r.released_at desc limit 100`.execute(errand.tx);
  const notes: ReleasedNote[] = [];
  for (const { body, agencyId, noteId, ...row } of rows) {
    const key = await programKey(errand, agencyId);
    notes.push({ ...row, text: read(errand, key, 'vault.notes', noteId, 'body', body) });
  }
  return notes;
}
