import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { keepInput, keepStep, onePageInput, pageInput, seeBenefit, seeBenefits } from './actions/benefits.ts';
import { BenefitsPage } from './pages/benefits.tsx';
import { BenefitPage } from './pages/one.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;
const one = getDoor({
  method: 'GET',
  path: paths.one(':youthId', ':benefit'),
  access: signedIn,
  audit: 'benefits.opened',
  input: onePageInput,
  action: seeBenefit,
  page: (view, frame) => <BenefitPage view={view} frame={frame} />,
});

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.ofYouth(':youthId'),
    access: signedIn,
    audit: 'benefits.opened',
    input: pageInput,
    action: seeBenefits,
    page: (view, frame) => <BenefitsPage view={view} frame={frame} />,
  }),
  one,
  door({
    method: 'POST',
    path: paths.one(':youthId', ':benefit'),
    access: signedIn,
    audit: 'benefits.step-kept',
    input: keepInput,
    action: keepStep,
    to: ({ youthId }) => paths.ofYouth(youthId),
    form: one,
    words,
  }),
];
