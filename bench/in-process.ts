import { randomBytes } from 'node:crypto';
import { beginRequest, openSession } from '../src/foundation/people/index.ts';
import { type Database, openDatabase } from '../src/platform/database/open.ts';
import { transact } from '../src/platform/database/transaction.ts';
import type { Errand, Touched } from '../src/platform/http/door.ts';
import { DataKeyCache } from '../src/platform/vault/index.ts';
import type { Town } from './ground.ts';

/** A person at work without the web in between: each errand one transaction as them, checked as a request's is. */
export type Desk = {
  database: Database;
  token: string;
  work: <T>(errand: (errand: Errand) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};

export async function deskOf(town: Town, handle: string, connections: number): Promise<Desk> {
  const database = await openDatabase(town.config, { name: 'throughline-bench', appConnections: connections });
  const [person] = await town.owner(
    'select id::text, name, email, county_id::text as "countyId" from people.users where handle = $1',
    [handle],
  );
  if (!person) throw new Error(`Nobody here is ${handle}`);
  const [id, name, email, countyId] = [person.id, person.name, person.email, person.countyId].map(String);
  const token = await openSession(database.auth, {
    id: id ?? '',
    name: name ?? '',
    email: email ?? '',
    countyId: countyId ?? '',
  });
  const vault = { ring: town.keys.ring, cache: new DataKeyCache(20_000) };
  return {
    database,
    token,
    work: (errand) =>
      transact(database.app, async (tx) => {
        const actor = await beginRequest(tx, token);
        if (!actor) throw new Error(`The session of ${handle} does not hold`);
        const touched: Touched[] = [];
        return errand({ tx, actor, now: new Date(), vault, device: 'computer', touched: (what) => touched.push(what) });
      }),
    close: () => database.close(),
  };
}

export const newKey = (): string => randomBytes(16).toString('hex');
