import { newKey, sealerWith } from '../../src/casework/meetings/sealed-store.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Plain } from '../../src/platform/vault/index.ts';
import type { County } from './county.ts';

type Ground = {
  countyId: string;
  youthId: string;
  by: { id: string; agency: string };
  pen: (table: string, row: string, column: string, plain: Plain) => Buffer;
  people: ReadonlyMap<string, { id: string }>;
};
type Put = (table: string, row: Record<string, unknown>) => Promise<string>;

/** A team that met about the youth, with all that is said at a meeting, and a question without a name. */
export async function layMeeting(
  county: County,
  { countyId, youthId, by, pen, people }: Ground,
  put: Put,
  memberId: string,
) {
  const holder = { actor: { countyId }, vault: county.vault };
  const at = new Date();
  const mine = { by_user: by.id, agency_id: by.agency };
  const teamId = newId();
  const wrapped = newKey(holder, 'meeting-team', teamId);
  const made = { created_by: by.id, created_at: at };
  await put('meetings.teams', {
    id: teamId,
    kind: 'mdt-service',
    name: 'Qwyxteam',
    wrapped,
    agency_id: by.agency,
    ...made,
  });
  await put('meetings.members', { team_id: teamId, user_id: by.id, seat: 'child-welfare', keeper: true, ...made });
  const meetingId = newId();
  const sealer = sealerWith(holder, 'meeting-team', teamId, wrapped);
  const plan = sealer.seal('meetings.meetings', meetingId, 'plan', { place: 'Qwyxroom', also: '' });
  await put('meetings.meetings', { id: meetingId, team_id: teamId, starts_at: at, minutes: 60, plan, ...made });
  await put('meetings.seats', { meeting_id: meetingId, user_id: by.id, seat: 'child-welfare', ...made });
  // Of the same agency, sits there, and may add nothing: a seat lets nobody write.
  await put('meetings.seats', { meeting_id: meetingId, user_id: people.get('supervisor')?.id, seat: 'other', ...made });
  const of = { meeting_id: meetingId, youth_id: youthId, ...mine };
  await put('meetings.youth', { ...of, added_at: at });
  const guestId = await put('meetings.guests', { ...of, who: 'supporter', member_id: memberId, added_at: at });
  const itemId = newId();
  await put('meetings.items', { ...of, id: itemId, words: pen('meetings.items', itemId, 'words', 'Qwyxitem'), at });
  const talkId = newId();
  const said = { say: 'Qwyxsay', represented: '', notBefore: '' };
  const words = pen('meetings.talks', talkId, 'words', said);
  await put('meetings.talks', { ...of, id: talkId, kind: 'prepared', comes: 'comes', at, words, recorded_at: at });
  const promiseId = newId();
  await put('meetings.decisions', {
    ...of,
    id: promiseId,
    words: pen('meetings.decisions', promiseId, 'words', { what: 'Qwyxdecision', dissent: '' }),
    owner_user: by.id,
    due_on: '2026-12-31',
    at,
  });
  await put('meetings.rules', { kind: 'cft', required: [], because: 'x', created_by: by.id });
  await layConsultation(holder, by, put);
  return { meetingId, guestId, itemId, promiseId };
}

async function layConsultation(holder: Parameters<typeof newKey>[0], by: Ground['by'], put: Put): Promise<void> {
  const id = newId();
  const wrapped = newKey(holder, 'consultation', id);
  const words = sealerWith(holder, 'consultation', id, wrapped).seal(
    'meetings.consultations',
    id,
    'words',
    'Qwyxquestion',
  );
  await put('meetings.consultations', {
    id,
    wrapped,
    words,
    wants_expert: true,
    agency_id: by.agency,
    created_by: by.id,
  });
  await put('meetings.consultation_facts', {
    consultation_id: id,
    kind: 'withdrawn',
    at: new Date(),
    created_by: by.id,
  });
}
