import { newId } from '#kernel/ids.ts';
import { forumSealer, newForumKey } from '#program/forums/sealed-store.ts';
import type { Bulk } from './bulk.ts';
import type { RegionScene, Sealing } from './region-rows.ts';

const DAY_MS = 86_400_000;

type SampleForum = {
  kind: 'liaisons' | 'alliance' | 'region';
  region?: string;
  name: string;
  /** Who leads it comes first. */
  members: readonly string[];
  past: { place: string; agenda: string; decisions: string };
  ahead: { place: string; agenda: string };
  notes: readonly [handle: string, body: string][];
  paper?: { title: string; text: string };
};

const FORUMS: readonly SampleForum[] = [
  {
    kind: 'liaisons',
    name: 'Liaisons of all regions',
    members: ['planlead', 'liaison', 'outreach', 'labor-advocate', 'newcomers'],
    past: {
      place: 'By video',
      agenda: 'Which regions have nobody yet. How each of us checks entries.',
      decisions: 'Each team checks twenty entries a month. The plan lead asks for people in the north and the west.',
    },
    ahead: { place: 'By video', agenda: 'Rules that turn youth away: what worked, what did not.' },
    notes: [
      ['outreach', 'Two shelters told me that their insurer wrote the rule. Has anyone talked to an insurer?'],
      ['labor-advocate', 'I have a letter that worked in the east. I will share it.'],
    ],
    paper: {
      title: 'A letter to a service that turns youth away',
      text: 'Dear director,\n\nwe read in the directory that your service does not take some youth. May we come by and hear why?\nWe would like to bring what other services did in the same place.\n',
    },
  },
  {
    kind: 'alliance',
    name: 'Community alliance',
    members: ['planlead', 'liaison', 'librarian', 'shelter', 'legalaid', 'newcomers'],
    past: {
      place: 'Central library, room 2',
      agenda: 'What changed in the law this year. Who has room before the holidays.',
      decisions: 'Legal aid writes one page on the new rules. The shelter says each Friday how many beds are free.',
    },
    ahead: { place: 'Central library, room 2', agenda: 'The map of what is missing, region by region.' },
    notes: [['shelter', 'We have a new night manager who speaks Spanish.']],
  },
  {
    kind: 'region',
    region: 'spa-6',
    name: 'Network of the South region',
    members: ['liaison', 'librarian', 'socialworker'],
    past: {
      place: 'Branch library',
      agenda: 'Who does what in the evening.',
      decisions: 'Every member says until when its door is open.',
    },
    ahead: { place: 'Branch library', agenda: 'A list of rides.' },
    notes: [],
  },
];

/** Forums with a meeting held and one to come, notes, and a paper. */
export function addForums(bulk: Bulk, sealing: Sealing, { userIds, now }: RegionScene): void {
  const county_id = sealing.actor.countyId;
  for (const each of FORUMS) {
    const id = newId(now.getTime());
    const wrapped = newForumKey(sealing, id);
    const sealer = forumSealer(sealing, id, wrapped);
    const [first = ''] = each.members;
    const by = userIds[first];
    const begun = new Date(now.getTime() - 120 * DAY_MS);
    bulk.add('forums.forums', {
      county_id,
      id,
      kind: each.kind,
      region: each.region ?? null,
      name: each.name,
      wrapped,
      created_by: by,
      created_at: begun,
    });
    for (const handle of each.members)
      bulk.add('forums.members', {
        county_id,
        id: newId(now.getTime()),
        forum_id: id,
        user_id: userIds[handle],
        chair: handle === first,
        created_by: by,
        created_at: begun,
      });
    const meeting = (startsAt: Date, plan: { place: string; agenda: string }, decisions: string | null) => {
      const meetingId = newId(now.getTime());
      bulk.add('forums.meetings', {
        county_id,
        id: meetingId,
        forum_id: id,
        starts_at: startsAt,
        plan: sealer.seal('forums.meetings', meetingId, 'plan', { place: plan.place, agenda: plan.agenda }),
        outcome: decisions === null ? null : sealer.seal('forums.meetings', meetingId, 'outcome', { decisions }),
        attended: decisions === null ? [] : each.members.slice(0, -1).map((handle) => userIds[handle]),
        held_at: decisions === null ? null : startsAt,
        created_by: by,
        created_at: begun,
      });
    };
    meeting(new Date(now.getTime() - 25 * DAY_MS), each.past, each.past.decisions);
    meeting(new Date(now.getTime() + 9 * DAY_MS), each.ahead, null);
    for (const [handle, body] of each.notes) {
      const noteId = newId(now.getTime());
      bulk.add('forums.notes', {
        county_id,
        id: noteId,
        forum_id: id,
        body: sealer.seal('forums.notes', noteId, 'body', body),
        created_by: userIds[handle],
        created_at: new Date(now.getTime() - 20 * DAY_MS),
      });
    }
    if (each.paper) addPaper(bulk, { ...each.paper, by, forumId: id, county_id, now }, sealer);
  }
}

type Shared = { title: string; text: string; by: string | undefined; forumId: string; county_id: string; now: Date };

function addPaper(
  bulk: Bulk,
  { title, text, by, forumId, county_id, now }: Shared,
  sealer: ReturnType<typeof forumSealer>,
): void {
  const id = newId(now.getTime());
  const content = Buffer.from(text, 'utf8');
  bulk.add('forums.papers', {
    county_id,
    id,
    forum_id: forumId,
    paper_id: id,
    version: 1,
    media_type: 'text/plain; charset=utf-8',
    bytes: content.length,
    title: sealer.seal('forums.papers', id, 'title', title),
    content: sealer.seal('forums.papers', id, 'content', content.toString('base64')),
    created_by: by,
    created_at: new Date(now.getTime() - 15 * DAY_MS),
  });
}
