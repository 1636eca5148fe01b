import { makeApp } from '../../src/app.ts';
import { doors } from '../../src/doors.ts';
import { accountDoors, openDesk, publicGateways } from '../../src/foundation/people/index.ts';
import { connect } from '../../src/platform/database/connect.ts';
import type { Door } from '../../src/platform/http/door.ts';
import { DataKeyCache } from '../../src/platform/vault/index.ts';
import { caregiverGateways, caregiverOwnDoors } from '../../src/program/caregivers/index.ts';
import { ownPageGateways, youthDoors } from '../../src/program/voice/index.ts';

/** Every door of the site as its tables name them, and what else the program answers. Asks no database. */
export function theSite() {
  const { db, pool } = connect({ url: 'postgres://nobody@127.0.0.1:1/none', max: 1, name: 'list' });
  const secret = new Uint8Array(32);
  const clock = () => new Date(0);
  const signIn = { siteUrl: 'http://localhost:3000', provider: null, proxies: 0 };
  const app = makeApp({
    database: {
      app: db,
      appPool: pool,
      auth: pool,
      jobs: db,
      urls: { app: '', jobs: '' },
      ownerUrl: '',
      close: async () => {},
    },
    vault: { ring: { current: 1, keys: new Map() }, cache: new DataKeyCache(1) },
    secret,
    site: { assets: null, sampleSignIn: true, exitTo: '/' },
    clock,
    health: { stopping: () => false, ready: async () => ({ ready: true }) },
    assetsDir: '.',
    signIn,
  });
  const all: readonly Door[] = [...accountDoors(openDesk(pool, secret, clock, signIn)), ...doors];
  const answered = [...new Set(app.routes.filter((each) => each.method !== 'ALL').map((each) => routeName(each)))];
  return {
    doors: all,
    gateways: [...publicGateways, ...ownPageGateways, ...caregiverGateways],
    youthDoors: [...youthDoors, ...caregiverOwnDoors],
    answered,
  };
}

export const routeName = (route: { method: string; path: string }): string => `${route.method} ${route.path}`;

/** The parameters that a path asks for, in order. */
export const parametersOf = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
