import type { Frame } from '#platform/http/door.ts';
import type { PlanView } from '../actions/see.ts';

export type PlanProps = { view: PlanView; frame: Frame };
