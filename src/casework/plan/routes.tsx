import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { planInput, seePlan } from './actions/see.ts';
import { closeInput, endTask, handOn, handOnInput, keepTask, taskInput } from './actions/tasks.ts';
import { PlanPage } from './pages/plan.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;

const planDoor = getDoor({
  method: 'GET',
  path: paths.plan(':youthId'),
  access: signedIn,
  audit: 'plan.opened',
  input: planInput,
  action: seePlan,
  page: (view, frame) => <PlanPage view={view} frame={frame} />,
});

const ofPlan = {
  method: 'POST',
  access: signedIn,
  to: ({ youthId }: { youthId: string }) => paths.plan(youthId),
  form: planDoor,
  words,
} as const;
const task = [':youthId', ':taskId'] as const;

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  planDoor,
  door({ ...ofPlan, path: paths.tasks(':youthId'), audit: 'plan.task-added', input: taskInput, action: keepTask }),
  door({ ...ofPlan, path: paths.closing(...task), audit: 'plan.task-closed', input: closeInput, action: endTask }),
  door({ ...ofPlan, path: paths.handingOn(...task), audit: 'plan.task-handed-on', input: handOnInput, action: handOn }),
];
