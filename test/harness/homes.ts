import { expect } from 'vitest';
import type { County, Visitor } from './county.ts';
import { screened } from './screening.ts';

export const COURSES = [
  'exploitation-101',
  'exploitation-102',
  'harm-reduction',
  'motivational-interviewing',
  'social-media',
  'vicarious-trauma',
  'male-exploitation',
];

export const ADDRESS = '4417 Qwyxhollow Lane';
const DAY = '2026-01-05';

const did = async (who: Visitor, path: string, fields: Record<string, string | string[]>): Promise<string> => {
  const page = await who.post(path, fields);
  expect([path, page.status, page.status === 303 ? '' : page.text.slice(0, 600)]).toEqual([path, 303, '']);
  return page.location ?? '';
};

export { did as sent };

/** The agency of a sample person becomes a contractor. */
export async function aContractor(county: County, handle: string): Promise<string> {
  const [row] = await county.owner('select agency_id::text as id from people.users where handle = $1', [handle]);
  await did(await county.as('planlead'), '/homes/contractors', { agency: String(row?.id), since: DAY });
  return String(row?.id);
}

/** A contractor's home by its doors: approved, with a full-time resource parent who learned all that is needed. */
export async function aHome(by: Visitor, says: Record<string, string | string[]> = {}): Promise<string> {
  const at = await did(by, '/homes/new', {
    region: 'spa-6',
    address: ADDRESS,
    languages: ['en', 'es'],
    pets: 'yes',
    ...says,
  });
  const homeId = at.split('/').at(-1) ?? '';
  const home = `/homes/home/${homeId}`;
  const today = new Date().toISOString().slice(0, 10) > DAY ? '' : DAY;
  await did(by, `${home}/stages`, { code: 'home-study', since: today });
  await did(by, `${home}/stages`, { code: 'approved', since: today });
  await did(by, `${home}/parents`, { name: 'Qwyxparent Bell', much: 'full-time', parentSince: DAY });
  const page = await by.get(home);
  const parentId = /<option value="([0-9a-f-]{36})"[^>]*>Qwyxparent Bell/.exec(page.text)?.[1] ?? '';
  for (const course of COURSES) await did(by, `${home}/training`, { parentId, course, trainedOn: DAY });
  return homeId;
}

/** A youth of this worker, met by a screening. */
export async function aYouth(county: County, worker: Visitor, given: string): Promise<string> {
  const { id } = await screened(worker, 'child-welfare', ['asked.works'], { given, age: '15' });
  const [row] = await county.owner('select youth_id::text as id from screening.screenings where id = $1', [id]);
  return String(row?.id);
}

/** Asks these homes for the youth, each is offered, and the youth says yes to the first. */
export async function aYes(
  county: County,
  worker: Visitor,
  contractor: Visitor,
  youthId: string,
  homes: string[],
): Promise<string> {
  await did(worker, `/youth/${youthId}/home/asks`, { wants: 'A quiet room and a dog.', age: '15', homes });
  const [row] = await county.owner(
    'select ask_id::text as id from homes.of_youth o join homes.asks a on a.id = o.ask_id where o.youth_id = $1 and a.closed_at is null',
    [youthId],
  );
  const askId = String(row?.id);
  for (const home of homes) await did(contractor, `/homes/asked/${askId}/homes/${home}`, { answer: 'offered' });
  await did(worker, `/youth/${youthId}/home/asks/${askId}/say`, { offer: homes[0] ?? '', say: 'yes' });
  return askId;
}
