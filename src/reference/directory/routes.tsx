import type { AnyDoor } from '#platform/http/door.ts';
import { apiDoors } from './api-routes.tsx';

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [...apiDoors];
