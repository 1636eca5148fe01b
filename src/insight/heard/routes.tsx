import { z } from 'zod';
import { type AnyDoor, getDoor } from '#platform/http/door.ts';
import { seeHeard } from './actions/see.ts';
import { HeardPage } from './pages/heard.tsx';
import { paths } from './paths.ts';

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.heard,
    access: { roles: ['analyst', 'plan-lead'] },
    audit: 'heard.opened',
    input: z.looseObject({}),
    action: seeHeard,
    page: (tables, frame) => <HeardPage tables={tables} frame={frame} />,
  }),
];
