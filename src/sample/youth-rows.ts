import { searchEntry } from '#casework/youth/index.ts';
import { newId, newSpokenCode } from '#kernel/ids.ts';
import type { TeamMember } from '#platform/sample/index.ts';
import { colleaguesOf, earlierOf } from './earlier-workers.ts';
import { writeEvent } from './event-rows.ts';
import type { SamplePerson } from './places.ts';
import type { Scene } from './scene.ts';

/** One youth's rows. Nothing of the generator's own truth is kept: only what people would have written down. */
export function writeYouth(scene: Scene): void {
  writeHub(scene);
  writeBases(scene);
  for (const event of scene.youth.events) writeEvent(scene, event);
}

function writeHub({ bulk, base, id, countyId, youth, places, ring, starter, since, byReport, ...scene }: Scene): void {
  bulk.add('youth.youth', {
    county_id: countyId,
    id,
    number: newSpokenCode(2),
    held_by: youth.heldBy ? places.agency(youth.heldBy) : null,
    created_at: since,
    created_by: byReport ? null : starter.userId,
  });
  bulk.add('youth.keys', { ...base, wrapped: scene.wrapped, key_version: ring.current });
  bulk.add('youth.identities', {
    ...base,
    card: scene.sealer.seal('youth.identities', id, 'card', scene.card as never),
    changed_at: since,
    changed_by: starter.userId,
  });
  if (scene.card.names.length === 0) return;
  const entry = searchEntry(ring, countyId, scene.card);
  bulk.add('youth.masks', { ...base, initials: entry.initials, birth_year: entry.birthYear });
  const seen = new Set<string>();
  for (const token of entry.tokens) {
    const hex = token.toString('hex');
    if (!seen.has(hex)) bulk.add('youth.search_tokens', { ...base, token });
    seen.add(hex);
  }
}

function writeBases(scene: Scene): void {
  const { bulk, id, countyId, youth, places, starter, since, byReport } = scene;
  bulk.add('access.bases', {
    county_id: countyId,
    id: newId(),
    youth_id: id,
    kind: 'own-case',
    user_id: starter.desk ? null : starter.userId,
    agency_id: starter.desk ? starter.agencyId : null,
    reason: 'met the youth',
    since,
    made_by: starter.userId,
    reporter: byReport,
  });
  for (const member of youth.team) {
    const person = places.person(member.handle);
    if (person && person.countyId === countyId && person.userId !== starter.userId) {
      writeEarlier(scene, member, person);
      bulk.add('access.bases', {
        county_id: countyId,
        id: newId(),
        youth_id: id,
        kind: kindOf(member),
        user_id: person.userId,
        reason: 'sample team',
        since: member.since,
        made_by: starter.userId,
        reporter: false,
      });
    }
  }
}

/** Colleagues of the same office who were there first; what they did, they did beside the one who stayed. */
function writeEarlier(
  { bulk, id, countyId, youth, places, starter, ...scene }: Scene,
  member: TeamMember,
  stays: SamplePerson,
): void {
  const colleagues = colleaguesOf(member.handle).flatMap((each) => {
    const other = places.person(each);
    return other && other.agencyId === stays.agencyId && other.userId !== starter.userId ? [other] : [];
  });
  for (const { who, until } of earlierOf({ ...scene, index: youth.index }, member, colleagues))
    bulk.add('access.bases', {
      county_id: countyId,
      id: newId(),
      youth_id: id,
      kind: kindOf(member),
      user_id: who.userId,
      reason: 'sample team',
      since: member.since,
      made_by: starter.userId,
      reporter: false,
      ended_at: until,
      ended_by: stays.userId,
      end_reason: 'no longer on the case',
    });
}

const kindOf = ({ role }: TeamMember): string =>
  role === 'counsel' ? 'counsel' : role === 'clinician' ? 'treatment' : 'assigned-team';
