import { type Door, door, getDoor } from '#platform/http/door.ts';
import { decideForm, decideInput } from './actions/decide.ts';
import { formInput, seeForm, seeIdentification, seeInput } from './actions/see.ts';
import { allWords } from './all-words.ts';
import { DecisionPage } from './pages/decision.tsx';
import { IdentificationPage } from './pages/identification.tsx';
import { paths } from './paths.ts';

/** Who may name an exploitation: those whose work it is. What they may see is the gate's. */
const deciders = {
  roles: [
    'social-worker',
    'supervisor',
    'probation-officer',
    'mdt-coordinator',
    'screener',
    'intake-officer',
    'clinician',
    'advocate',
    'officer',
    'counsel',
    'educator',
  ],
} as const;

const decision = getDoor({
  method: 'GET',
  path: paths.decision(':youthId', ':form'),
  access: deciders,
  audit: 'identification.opened',
  input: formInput,
  action: seeForm,
  page: (view, frame) => <DecisionPage view={view} frame={frame} />,
});

/** The doors of this module. */
// biome-ignore lint/suspicious/noExplicitAny: rows of many input types; each checks its own.
export const doors: readonly Door<any, any>[] = [
  getDoor({
    method: 'GET',
    path: paths.identification(':youthId'),
    access: deciders,
    audit: 'identification.opened',
    input: seeInput,
    action: seeIdentification,
    page: (view, frame) => <IdentificationPage view={view} frame={frame} />,
  }),
  decision,
  door({
    method: 'POST',
    path: paths.decision(':youthId', ':form'),
    access: deciders,
    audit: 'identification.decided',
    input: decideInput,
    action: decideForm,
    to: ({ youthId }) => paths.identification(youthId),
    form: decision,
    words: allWords,
  }),
];
