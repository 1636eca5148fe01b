import { expect } from 'vitest';
import {
  type EvidenceField,
  factChoices,
  factKind,
  type ProtocolDefinition,
  shippedDefinitions,
} from '../../src/reference/protocols/index.ts';
import type { County, Visitor } from './county.ts';

/** What people answer, by step and field (`step.field`) or by field alone; what is not said gets a plain answer. */
export type Answers = Record<string, string | string[]>;

export type Lived = {
  responseId: string;
  youthId: string;
  /** Steps in the order in which they were done, each with the handle of who did it. */
  done: { step: string; by: string; role: string }[];
  /** Which end was reached; null while it runs. */
  end: string | null;
};

export const definitionOf = (id: string): ProtocolDefinition => {
  const found = shippedDefinitions().find((each) => each.id === id);
  if (!found) throw new Error(`No protocol ${id}`);
  return found;
};

/** A youth is met at a door of this person's; gives the youth's id. */
export async function met(
  county: County,
  who: Visitor,
  door: string,
  more: Record<string, string> = {},
): Promise<string> {
  const begun = await who.post('/here', {
    door,
    instrument: 'universal-screen',
    age: '15',
    about: 'by the bus',
    ...more,
  });
  expect(begun.status, begun.text.slice(0, 400)).toBe(303);
  const id = /\/screenings\/([0-9a-f-]{36})/.exec(begun.location ?? '')?.[1];
  const [row] = await county.owner('select youth_id::text as youth from screening.screenings where id = $1', [id]);
  return String(row?.youth);
}

/** Begins a protocol from the youth's record; gives the response's id, whoever may see it. */
export async function begun(
  county: County,
  who: Visitor,
  youthId: string,
  protocol: string,
  facts: Answers = {},
): Promise<string> {
  const answer = await who.post(`/youth/${youthId}/responses/new/${protocol}`, {
    ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [`e.${name}`, value])),
    reason: 'Begun for this test.',
  });
  expect(answer.status, answer.text.slice(0, 600)).toBe(303);
  const [row] = await county.owner(
    'select id::text from responses.responses where youth_id = $1 and protocol_id = $2 order by recorded_at desc limit 1',
    [youthId, protocol],
  );
  return String(row?.id);
}

/** Lives a response through: each open step is taken and done by one whose role and agency it fell to, until none is left. */
export async function lived(
  county: County,
  responseId: string,
  answers: Answers = {},
  /** What somebody finds out when no step is open any more, and who. */
  learn: { by: string; facts: Answers } | null = null,
): Promise<Lived> {
  const [response] = await county.owner(
    'select protocol_id, youth_id::text as youth from responses.responses where id = $1',
    [responseId],
  );
  const definition = definitionOf(String(response?.protocol_id));
  const done: Lived['done'] = [];
  const visitors = new Map<string, Visitor>();
  for (let turn = 0; turn < 60; turn++) {
    const [next] = await county.owner(
      `select c.step_id, c.owner_role, coalesce(t.handle, (select u.handle from people.users u
            join people.roles r on r.county_id = u.county_id and r.user_id = u.id and r.role = c.owner_role
            where u.county_id = c.county_id and u.agency_id = c.routed_agency_id and u.kind = 'person' order by length(u.handle), u.handle limit 1)) as handle,
          t.id is not null as taken
        from responses.clocks c left join people.users t on t.county_id = c.county_id and t.id = c.taken_by
        where c.response_id = $1 and c.state = 'open' order by c.due_at nulls last, c.step_id limit 1`,
      [responseId],
    );
    if (!next && learn) {
      const found = await (visitors.get(learn.by) ?? (await county.as(learn.by))).post(
        `/responses/${responseId}/facts`,
        Object.fromEntries(Object.entries(learn.facts).map(([name, value]) => [`f.${name}`, value])),
      );
      expect(found.status, textOf(found.text)).toBe(303);
      learn = null;
      continue;
    }
    if (!next) break;
    const handle = String(next.handle);
    const step = definition.steps.find((each) => each.id === next.step_id);
    if (!step) throw new Error(`No step ${String(next.step_id)}`);
    const who = visitors.get(handle) ?? (await county.as(handle));
    visitors.set(handle, who);
    const at = `/responses/${responseId}/steps/${step.id}`;
    if (!next.taken) {
      const taken = await who.post(`${at}/taking`, {});
      expect(taken.status, `${handle} takes ${definition.id} ${step.id}`).toBe(303);
    }
    const page = await who.get(at);
    expect(page.status, `${handle} opens ${definition.id} ${step.id}`).toBe(200);
    const fields = Object.fromEntries(
      step.evidence.map((field) => [`e.${field.id}`, answerTo(step.id, field, answers)]),
    );
    const settled = await who.post(`${at}/completion`, fields);
    expect(settled.status, `${handle} does ${definition.id} ${step.id}: ${textOf(settled.text)}`).toBe(303);
    done.push({ step: step.id, by: handle, role: String(next.owner_role) });
  }
  const [end] = await county.owner(
    `select detail ->> 'end' as "end" from responses.events where response_id = $1 and kind = 'ended' order by at limit 1`,
    [responseId],
  );
  return { responseId, youthId: String(response?.youth), done, end: end ? String(end.end) : null };
}

function answerTo(step: string, field: EvidenceField, answers: Answers): string | string[] {
  const said = answers[`${step}.${field.id}`] ?? answers[field.id];
  if (said !== undefined) return said;
  const options = field.sets ? factChoices(field.sets) : (field.options ?? []);
  switch (field.sets ? factKind(field.sets) : field.kind) {
    case 'yes-no':
      return 'yes';
    case 'choice':
      return options[0]?.value ?? '';
    case 'choices':
      return options.map((option) => option.value);
    case 'number':
      return '1';
    case 'day':
      return new Date().toISOString().slice(0, 10);
    case 'instant':
      return countyMinute(new Date());
    default:
      return 'as agreed';
  }
}

const textOf = (html: string): string =>
  html
    .replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 1500);

/** A moment as a form's field has it: county time, whole minutes. */
export const countyMinute = (at: Date): string =>
  at.toLocaleString('sv-SE', { timeZone: 'America/Los_Angeles' }).slice(0, 16).replace(' ', 'T');
