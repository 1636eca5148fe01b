import { type AnyDoor, getDoor } from '#platform/http/door.ts';
import { contractFileInput, seeContractFile } from './actions/contract.ts';
import { fileInput, measuresInput, seeFile, seeMeasures } from './actions/see.ts';
import { contractCsv, csvOf } from './pages/csv.ts';
import { MeasuresPage, periodWords } from './pages/measures.tsx';
import { paths } from './paths.ts';

const signedIn = { signedIn: true } as const;

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.measures,
    access: signedIn,
    audit: 'measures.opened',
    input: measuresInput,
    action: seeMeasures,
    page: (view, frame) => <MeasuresPage view={view} frame={frame} />,
  }),
  getDoor({
    method: 'GET',
    path: paths.fileDoor,
    access: signedIn,
    audit: 'measures.downloaded',
    input: fileInput,
    action: seeFile,
    page: ({ view, told }, frame) => {
      const period = view.period ? periodWords(view.period, frame) : '';
      return new Response(`\uFEFF${csvOf(view, told, period, frame.lang)}`, {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${told.measure.id}-${view.period?.year ?? ''}.csv"`,
          'cache-control': 'no-store',
        },
      });
    },
  }),
  getDoor({
    method: 'GET',
    path: paths.contractDoor,
    access: signedIn,
    audit: 'measures.downloaded',
    input: contractFileInput,
    action: seeContractFile,
    page: ({ view, program }, frame) => {
      const period = view.period ? periodWords(view.period, frame) : '';
      return new Response(`\uFEFF${contractCsv(view, program, period, frame.lang)}`, {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="contract-${view.period?.year ?? ''}.csv"`,
          'cache-control': 'no-store',
        },
      });
    },
  }),
];
