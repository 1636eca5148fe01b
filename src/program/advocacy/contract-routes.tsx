import type { AnyDoor } from '#platform/http/door.ts';
import { door, getDoor } from '#platform/http/door.ts';
import {
  anything,
  contractInput,
  newContractInput,
  saveNewContract,
  saveTerms,
  seeContract,
  seeNewContract,
  termsInput,
} from './actions/contract.ts';
import { seeClosing, seeFigures, seeMarks } from './actions/figures.ts';
import { csvOf } from './csv.ts';
import { ClosingPage } from './pages/closing.tsx';
import { ContractPage, NewContractPage } from './pages/contract.tsx';
import { FiguresPage } from './pages/figures.tsx';
import { MarksPage } from './pages/marks.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';

const signedIn = { signedIn: true } as const;
const noYouth = { none: 'a contract and counts; no youth' } as const;
const ofContract = { method: 'GET', access: signedIn, audit: noYouth, input: contractInput } as const;

const contractDoor = getDoor({
  ...ofContract,
  path: paths.contract(':contractId'),
  action: seeContract,
  page: (view, frame) => <ContractPage view={view} frame={frame} />,
});
const newContractDoor = getDoor({
  method: 'GET',
  path: paths.newContract,
  access: signedIn,
  audit: noYouth,
  input: anything,
  action: seeNewContract,
  page: (view, frame) => <NewContractPage view={view} frame={frame} />,
});
const toContract = ({ contractId }: { contractId: string }) => paths.contract(contractId);

/** The doors of contracts and their numbers. */
export const contractDoors: readonly AnyDoor[] = [
  newContractDoor,
  door({
    method: 'POST',
    path: paths.newContract,
    access: signedIn,
    audit: 'advocacy.contract-made',
    input: newContractInput,
    action: saveNewContract,
    to: toContract,
    form: newContractDoor,
    words,
  }),
  contractDoor,
  door({
    method: 'POST',
    path: paths.terms(':contractId'),
    access: signedIn,
    audit: 'advocacy.contract-changed',
    input: termsInput,
    action: saveTerms,
    to: toContract,
    form: contractDoor,
    words,
  }),
  getDoor({
    ...ofContract,
    path: paths.figures(':contractId'),
    action: seeFigures,
    page: (view, frame) => <FiguresPage view={view} frame={frame} />,
  }),
  getDoor({
    ...ofContract,
    path: paths.figuresFile(':contractId'),
    action: seeFigures,
    page: (view, frame) =>
      new Response(csvOf(view, frame.lang), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="months.csv"',
        },
      }),
  }),
  getDoor({
    ...ofContract,
    path: paths.marks(':contractId'),
    action: seeMarks,
    page: (view, frame) => <MarksPage view={view} frame={frame} />,
  }),
  getDoor({
    ...ofContract,
    path: paths.closing(':contractId'),
    audit: 'advocacy.list-opened',
    action: seeClosing,
    page: (view, frame) => <ClosingPage view={view} frame={frame} />,
  }),
];
