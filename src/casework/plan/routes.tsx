import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { agree, agreeInput } from './actions/agree.ts';
import {
  followInput,
  goalInput,
  keepFollowing,
  keepGoal,
  keepNeed,
  lineInput,
  needInput,
  seeLine,
} from './actions/lines.ts';
import { keepSafety, keepSafetyInput, makeCard, safetyInput, seeSafety } from './actions/safety.ts';
import { planInput, seePlan, seeToAddTask, seeToWrite } from './actions/see.ts';
import {
  closeInput,
  endTask,
  handOn,
  handOnInput,
  keepTask,
  seeTask,
  taskInput,
  taskPageInput,
} from './actions/tasks.ts';
import { seeVersion, versionInput } from './actions/version.ts';
import { AgreePage } from './pages/agree.tsx';
import { GoalPage, LinePage, NeedPage } from './pages/line.tsx';
import { PlanPage } from './pages/plan.tsx';
import { SafetyPage } from './pages/safety.tsx';
import { AddTaskPage, TaskPage } from './pages/task.tsx';
import { VersionPage } from './pages/version.tsx';
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
/** The plan, with one thing to write: for whoever may add to it. */
const writing = {
  method: 'GET',
  access: signedIn,
  audit: 'plan.opened',
  input: planInput,
  action: seeToWrite,
} as const;
const goalDoor = getDoor({
  ...writing,
  path: paths.goals(':youthId'),
  page: (view, frame) => <GoalPage view={view} frame={frame} />,
});
const needDoor = getDoor({
  ...writing,
  path: paths.needs(':youthId'),
  page: (view, frame) => <NeedPage view={view} frame={frame} />,
});
const tasksDoor = getDoor({
  ...writing,
  action: seeToAddTask,
  path: paths.tasks(':youthId'),
  page: (view, frame) => <AddTaskPage view={view} frame={frame} />,
});
const agreeDoor = getDoor({
  ...writing,
  path: paths.agreeing(':youthId'),
  page: (view, frame) => <AgreePage view={view} frame={frame} />,
});
const lineDoor = getDoor({
  method: 'GET',
  path: paths.line(':youthId', ':lineId'),
  access: signedIn,
  audit: 'plan.opened',
  input: lineInput,
  action: seeLine,
  page: (view, frame) => <LinePage view={view} frame={frame} />,
});
const taskDoor = getDoor({
  method: 'GET',
  path: paths.task(':youthId', ':taskId'),
  access: signedIn,
  audit: 'plan.opened',
  input: taskPageInput,
  action: seeTask,
  page: (view, frame) => <TaskPage view={view} frame={frame} />,
});
const safetyDoor = getDoor({
  method: 'GET',
  path: paths.safety(':youthId'),
  access: signedIn,
  audit: 'plan.safety-opened',
  input: safetyInput,
  action: seeSafety,
  page: (view, frame) => <SafetyPage view={view} frame={frame} />,
});
const versionDoor = getDoor({
  method: 'GET',
  path: paths.version(':youthId', ':versionId'),
  access: signedIn,
  audit: 'plan.version-opened',
  input: versionInput,
  action: seeVersion,
  page: (view, frame) => <VersionPage view={view} frame={frame} />,
});
const cardDoor = (lang: 'en' | 'es') =>
  getDoor({
    method: 'GET',
    path: paths.card(':youthId', lang),
    access: signedIn,
    audit: 'plan.card-printed',
    input: safetyInput,
    action: makeCard(lang),
    page: (bytes) =>
      new Response(bytes.slice().buffer, {
        headers: {
          'content-type': 'application/pdf',
          'content-disposition': `inline; filename="card-${lang}.pdf"`,
          'cache-control': 'no-store',
        },
      }),
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
  goalDoor,
  door({
    ...ofPlan,
    path: paths.goals(':youthId'),
    audit: 'plan.goal-said',
    input: goalInput,
    action: keepGoal,
    form: goalDoor,
  }),
  needDoor,
  door({
    ...ofPlan,
    path: paths.needs(':youthId'),
    audit: 'plan.need-said',
    input: needInput,
    action: keepNeed,
    form: needDoor,
  }),
  lineDoor,
  door({
    ...ofPlan,
    path: paths.line(':youthId', ':lineId'),
    audit: 'plan.line-changed',
    input: followInput,
    action: keepFollowing,
    form: lineDoor,
  }),
  tasksDoor,
  door({
    ...ofPlan,
    path: paths.tasks(':youthId'),
    audit: 'plan.task-added',
    input: taskInput,
    action: keepTask,
    form: tasksDoor,
  }),
  taskDoor,
  door({
    ...ofPlan,
    path: paths.closing(...task),
    audit: 'plan.task-closed',
    input: closeInput,
    action: endTask,
    form: taskDoor,
  }),
  door({
    ...ofPlan,
    path: paths.handingOn(...task),
    audit: 'plan.task-handed-on',
    input: handOnInput,
    action: handOn,
    form: taskDoor,
  }),
  safetyDoor,
  door({
    ...ofPlan,
    path: paths.safety(':youthId'),
    audit: 'plan.safety-written',
    input: keepSafetyInput,
    action: keepSafety,
    form: safetyDoor,
  }),
  cardDoor('en'),
  cardDoor('es'),
  agreeDoor,
  door({
    ...ofPlan,
    path: paths.agreeing(':youthId'),
    audit: 'plan.agreed',
    input: agreeInput,
    action: agree,
    form: agreeDoor,
  }),
  versionDoor,
];
