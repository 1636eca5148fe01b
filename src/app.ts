import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { matchedRoutes } from 'hono/route';
import { setHomesLived } from '#casework/care/index.ts';
import { setHandoverAbove } from '#casework/handovers/index.ts';
import { setYouthsOwn } from '#casework/meetings/index.ts';
import { setStepHelps, setStepPlaces } from '#casework/responses/index.ts';
import { entriesOf } from '#foundation/audit/index.ts';
import {
  accountDoors,
  actorOf,
  type DeskSettings,
  mountGateway,
  openDesk,
  ProblemPage,
  peopleWords,
  session,
  sessionToken,
  setAdministration,
  setFirstPage,
  setMenu,
  setSettings,
  signedIn,
  sourceOf,
  toTheStart,
} from '#foundation/people/index.ts';
import { databaseIsAway } from '#platform/database/away.ts';
import type { Database } from '#platform/database/open.ts';
import { problem } from '#platform/http/answers.ts';
import { formsBehind } from '#platform/http/back.ts';
import type { Site } from '#platform/http/door.ts';
import type { House } from '#platform/http/house.ts';
import { mountDoors } from '#platform/http/mount.ts';
import { nothingForPrograms } from '#platform/http/programs.ts';
import { protect } from '#platform/http/protection.ts';
import { faultOf, log } from '#platform/log/log.ts';
import type { Vault } from '#platform/vault/index.ts';
import { advocacySource } from '#program/advocacy/index.ts';
import { mountCaregiverPage } from '#program/caregivers/index.ts';
import { homeSources, homesLived, moveOutSource } from '#program/homes/index.ts';
import { regionContacts } from '#program/liaisons/index.ts';
import { mountOwnPage, ownWordsAbove, youthsOwn } from '#program/voice/index.ts';
import { directoryPaths } from '#reference/directory/index.ts';
import { setRegionContacts } from '#reference/guides/index.ts';
import { administration, doors, firstPage, settings, sounds, stepHelps, stepPlaces } from './doors.ts';
import { type Health, mountHealth } from './health.ts';
import { menu } from './menu.ts';

export type AppParts = {
  database: Database;
  vault: Vault;
  secret: Uint8Array;
  site: Site;
  clock: () => Date;
  health: Health;
  assetsDir: string;
  /** How people sign in here; on this machine alone unless told. */
  signIn?: DeskSettings;
};

const trialSignIn: DeskSettings = { siteUrl: 'http://localhost:3000', provider: null, proxies: 0 };

/** The whole site at a glance: middleware in order, then the gateway, then each module's doors. */
export function makeApp(parts: AppParts) {
  const app = new Hono<{ Variables: { nonce: string } }>();
  const house: House = {
    db: parts.database.app,
    vault: parts.vault,
    secret: parts.secret,
    site: parts.site,
    clock: parts.clock,
    session,
    actorOf,
    sessionToken,
    sourceOf: (c) => sourceOf(c, (parts.signIn ?? trialSignIn).proxies),
    entriesOf,
    problemPage: (what, frame) => ProblemPage({ problem: what, frame }),
    signInPath: '/sign-in',
  };
  setMenu(menu(peopleWords));
  setFirstPage(firstPage);
  setAdministration(administration);
  setSettings(settings);
  setStepPlaces(stepPlaces);
  setHomesLived(homesLived);
  setStepHelps(stepHelps);
  setYouthsOwn(youthsOwn, [...homeSources, advocacySource]);
  setHandoverAbove({ ...ownWordsAbove, moveOuts: moveOutSource });
  setRegionContacts(regionContacts);

  mountHealth(app, parts.health);
  app.use(protect(sounds));
  app.use(
    '/assets/*',
    serveStatic({
      root: parts.assetsDir,
      rewriteRequestPath: (path) => path.replace(/^\/assets/, ''),
      precompressed: true,
      onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  app.use(async (c, next) => {
    if (parts.health.stopping()) return c.text('', 503, { connection: 'close', 'retry-after': '5' });
    const begun = performance.now();
    await next();
    log.info({
      method: c.req.method,
      door: c.req.routePath,
      status: c.res.status,
      ms: Math.round(performance.now() - begun),
    });
  });
  const largest = new Map(
    doors.flatMap((each) => (each.method === 'POST' && each.largest ? [[each.path, each.largest]] : [])),
  );
  app.use((c, next) => {
    const asked = matchedRoutes(c).flatMap(({ method, path }) => (method === 'POST' ? (largest.get(path) ?? []) : []));
    const maxSize = Math.max(2_000_000, ...asked);
    return bodyLimit({ maxSize, onError: () => problem(c, house, null, 'too-large', 413) })(c, next);
  });

  app.get('/', (c) => toTheStart(c, house));
  const desk = openDesk(parts.database.auth, parts.secret, parts.clock, parts.signIn ?? trialSignIn);
  mountGateway(app, house, desk);
  mountDoors(app, house, accountDoors(desk));
  mountDoors(app, house, doors);
  mountOwnPage(app, house, desk);
  mountCaregiverPage(app, house, desk);

  const behind = formsBehind(doors);
  app.notFound(async (c) => {
    if (c.req.path.startsWith(directoryPaths.api)) return nothingForPrograms();
    const form = c.req.method === 'GET' ? behind(new URL(c.req.url).pathname) : null;
    if (form) return c.redirect(`${form}${new URL(c.req.url).search}`, 303);
    return problem(c, house, await signedIn(c, house), 'absent', 404);
  });
  app.onError((error, c) => {
    const fault = faultOf(error);
    log.error({ door: c.req.routePath, ...fault });
    const away = databaseIsAway(error);
    return problem(c, house, null, away ? 'unavailable' : 'fault', away ? 503 : 500);
  });
  return app;
}
