import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  addParent,
  changeCourse,
  courseInput,
  endHomeFact,
  factEndInput,
  parentInput,
  seeCourses,
  stageInput,
  supportInput,
  trainedInput,
  writeStage,
  writeSupport,
  writeTraining,
} from './actions/facts.ts';
import {
  anything,
  beforeHome,
  beginContractor,
  contractorInput,
  homeInput,
  newHomeInput,
  recruit,
  sayOfHome,
  saysInput,
  seeHome,
  seeHomes,
} from './actions/homes.ts';
import { moveWhere, seeWhere, whereInput } from './actions/where.ts';
import { bedDoors } from './bed-routes.tsx';
import { contractorDoors } from './contractor-routes.tsx';
import { CoursesPage } from './pages/courses.tsx';
import { HomePage } from './pages/home.tsx';
import { HomesPage } from './pages/list.tsx';
import { NewHomePage } from './pages/new-home.tsx';
import { WherePage } from './pages/where.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';
import { youthDoors } from './youth-routes.tsx';

const signedIn = { signedIn: true } as const;
const noYouth = {
  none: 'contractors, homes by their number and how far each is; no youth, and not where a home is',
} as const;

const list = getDoor({
  method: 'GET',
  path: paths.homes,
  access: signedIn,
  audit: noYouth,
  input: anything,
  action: seeHomes,
  page: (view, frame) => <HomesPage view={view} frame={frame} />,
});
const newHome = getDoor({
  method: 'GET',
  path: paths.newHome,
  access: signedIn,
  audit: noYouth,
  input: anything,
  action: beforeHome,
  page: (view, frame) => <NewHomePage view={view} frame={frame} />,
});
const home = getDoor({
  method: 'GET',
  path: paths.home(':homeId'),
  access: signedIn,
  audit: noYouth,
  input: homeInput,
  action: seeHome,
  page: (view, frame) => <HomePage view={view} frame={frame} />,
});
const courses = getDoor({
  method: 'GET',
  path: paths.courses,
  access: signedIn,
  audit: noYouth,
  input: anything,
  action: seeCourses,
  page: (view, frame) => <CoursesPage view={view} frame={frame} />,
});
const where = getDoor({
  method: 'GET',
  path: paths.where(':homeId'),
  access: signedIn,
  audit: 'home.where-seen',
  input: homeInput,
  action: seeWhere,
  page: (view, frame) => <WherePage view={view} frame={frame} />,
});

const ofHome = {
  method: 'POST',
  access: signedIn,
  to: ({ homeId }: { homeId: string }) => paths.home(homeId),
  form: home,
  words,
} as const;
const homeDoors: readonly AnyDoor[] = [
  list,
  newHome,
  courses,
  home,
  door({
    method: 'POST',
    path: paths.contractors,
    access: signedIn,
    audit: 'home.contractor-added',
    input: contractorInput,
    action: beginContractor,
    to: () => paths.homes,
    form: list,
    words,
  }),
  door({
    method: 'POST',
    path: paths.newHome,
    access: signedIn,
    audit: 'home.added',
    input: newHomeInput,
    action: recruit,
    to: ({ homeId }) => paths.home(homeId),
    form: newHome,
    words,
  }),
  door({
    method: 'POST',
    path: paths.courses,
    access: signedIn,
    audit: 'home.training-decided',
    input: courseInput,
    action: changeCourse,
    to: () => paths.courses,
    form: courses,
    words,
  }),
  door({ ...ofHome, path: paths.says(':homeId'), audit: 'home.changed', input: saysInput, action: sayOfHome }),
  door({ ...ofHome, path: paths.stages(':homeId'), audit: 'home.changed', input: stageInput, action: writeStage }),
  door({
    ...ofHome,
    path: paths.supports(':homeId'),
    audit: 'home.changed',
    input: supportInput,
    action: writeSupport,
  }),
  door({ ...ofHome, path: paths.parents(':homeId'), audit: 'home.changed', input: parentInput, action: addParent }),
  door({
    ...ofHome,
    path: paths.trained(':homeId'),
    audit: 'home.changed',
    input: trainedInput,
    action: writeTraining,
  }),
  door({
    ...ofHome,
    path: paths.factEnd(':homeId', ':factId'),
    audit: 'home.changed',
    input: factEndInput,
    action: endHomeFact,
  }),
  where,
  door({
    ...ofHome,
    path: paths.where(':homeId'),
    audit: 'home.changed',
    input: whereInput,
    action: moveWhere,
    to: ({ homeId }) => paths.where(homeId),
    form: where,
  }),
];

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [...contractorDoors, ...homeDoors, ...bedDoors, ...youthDoors];
