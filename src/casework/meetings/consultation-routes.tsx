import { z } from 'zod';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import {
  answer,
  answerInput,
  ask,
  askInput,
  consultationInput,
  doneAs,
  doneInput,
  expertInput,
  giveTime,
  nameExpert,
  paidInput,
  pay,
  seeConsultation,
  seeConsultations,
  timeInput,
  withdraw,
} from './actions/consult.ts';
import { ConsultationPage } from './pages/consultation.tsx';
import { ConsultationsPage } from './pages/consultations.tsx';
import { paths } from './paths.ts';
import { consultWords } from './words-consult.ts';

const signedIn = { signedIn: true } as const;
const coordinators = { roles: ['mdt-coordinator'] } as const;

const listDoor = getDoor({
  method: 'GET',
  path: paths.consultations,
  access: signedIn,
  audit: { none: 'questions without a name: one’s own, or those that one answers' },
  input: z.looseObject({}),
  action: seeConsultations,
  page: (view, frame) => <ConsultationsPage view={view} frame={frame} />,
});
const oneDoor = getDoor({
  method: 'GET',
  path: paths.consultation(':id'),
  access: signedIn,
  audit: 'consultation.opened',
  input: consultationInput,
  action: seeConsultation,
  page: (view, frame) => <ConsultationPage view={view} frame={frame} />,
});

const one = {
  method: 'POST',
  form: oneDoor,
  words: consultWords,
  to: ({ id }: { id: string }) => paths.consultation(id),
} as const;
const byCoordinators = { ...one, access: coordinators } as const;

/** Advice on a case, without a name. */
export const consultationDoors: readonly AnyDoor[] = [
  listDoor,
  door({
    ...one,
    access: signedIn,
    path: paths.consultations,
    audit: 'consultation.asked',
    input: askInput,
    action: ask,
    form: listDoor,
  }),
  oneDoor,
  door({
    ...byCoordinators,
    path: paths.fact(':id', 'time'),
    audit: 'consultation.timed',
    input: timeInput,
    action: giveTime,
  }),
  door({
    ...byCoordinators,
    path: paths.fact(':id', 'expert'),
    audit: 'consultation.expert-named',
    input: expertInput,
    action: nameExpert,
  }),
  door({
    ...byCoordinators,
    path: paths.fact(':id', 'paid'),
    audit: 'consultation.expert-paid',
    input: paidInput,
    action: pay,
  }),
  ...(['taken', 'prepared', 'debriefed'] as const).map((kind) =>
    door({
      ...byCoordinators,
      path: paths.fact(':id', kind),
      audit: `consultation.${kind}`,
      input: doneInput,
      action: doneAs(kind),
    }),
  ),
  door({
    ...one,
    access: signedIn,
    path: paths.fact(':id', 'answered'),
    audit: 'consultation.answered',
    input: answerInput,
    action: answer,
  }),
  door({
    ...one,
    access: signedIn,
    path: paths.fact(':id', 'withdrawn'),
    audit: 'consultation.withdrawn',
    input: doneInput,
    action: withdraw,
  }),
];
