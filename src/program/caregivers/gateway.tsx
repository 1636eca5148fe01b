import type { Hono } from 'hono';
import type { Desk } from '#foundation/people/index.ts';
import type { Bag, House } from '#platform/http/house.ts';
import { type Entrance, gatewaysOf, mountWay } from '#program/voice/index.ts';
import type { Caregiver, CaregiverErrand, CaregiverScene } from './door.ts';
import { caregiverOwnDoors } from './own-doors.tsx';
import { AbsentPage, ClosedPage, OpenPage } from './pages/open.tsx';
import { paths } from './paths.ts';
import { publicWords } from './public-words.ts';
import { beginRequest, claim, enter, leave, wrote } from './session-store.ts';

const way: Entrance<Caregiver, CaregiverErrand, CaregiverScene> = {
  home: paths.ours,
  cookie: 'ours',
  pace: 'caregiver page',
  begin: beginRequest,
  claim,
  wrote,
  enter,
  leave,
  errand: (own, caregiver) => ({ ...own, caregiver }),
  scene: (frame, caregiver) => ({ frame, caregiver }),
  say: (lang) => publicWords(lang) as (key: string) => string,
  absent: (frame) => AbsentPage({ frame }),
  openPage: (frame) => OpenPage({ frame }),
  closedPage: (frame) => ClosedPage({ frame }),
};

/** A caregiver's page: its way in, its way out, and its doors. */
export const mountCaregiverPage = (app: Hono<Bag>, house: House, desk: Desk): void =>
  mountWay(app, { house, desk }, way, caregiverOwnDoors);
export const caregiverGateways = gatewaysOf(paths.ours, 'a caregiver');
